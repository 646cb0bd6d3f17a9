"""What is said of handing over to another therapist, Swedish."""

TRANSFERS = {
    "error.AlreadyResponsible": "Kontot ansvarar redan för behandlingen.",
    "field.transfer_body": "Det som nästa behandlare behöver veta",
    "help.treatment.transfer": "lämna över behandlingar till en annan behandlare",
    "help.treatment.transfers": "visa vilka som har ansvarat för behandlingen",
    "help.print.transfer": "överlämningsblad för nästa behandlare, ersättare eller annan enhet; på svenska utan --lang",
    "print_field.transfer.reason": "överlämningens orsak",
    "print_field.transfer.body": "det som nästa behandlare behöver veta",
    "print_field.transfer.flag": "flaggans text",
    "measure.transfer": "överlämning till annan behandlare",
    "notice.receiver_away": "{name} är frånvarande till och med {until}, utan ersättare.",
    "notice.receiver_away_with": "{name} är frånvarande till och med {until}. {substitute} är ersättare.",
    "notice.transfer_gate": "Överlämnad trots att något saknas: {said}",
    "notice.transfer_refused": "Patient {patient} är inte överlämnad. {why}",
    "option.pause_flag": "flagga med den texten första arbetsdagen efter pausen",
    "option.transfer_ids": "behandlingarnas id",
    "option.transfer_to": "den nya behandlarens kontonamn",
    "option.transfer_note_file": "fil med det som nästa behandlare behöver veta",
    "option.transfer_on": "dagen från vilken den nya behandlaren ansvarar, idag om inget annat sägs",
    "transfer.none": "Ingen överlämning.",
    "transfer.line": "{on}  {before} → {to}: {reason}",
}
