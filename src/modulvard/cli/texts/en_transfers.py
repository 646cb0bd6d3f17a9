"""What is said of handing over to another therapist, English."""

TRANSFERS = {
    "error.AlreadyResponsible": "The account is responsible for the treatment already.",
    "field.transfer_body": "What the next therapist needs to know",
    "help.treatment.transfer": "transfer treatments to another therapist",
    "help.treatment.transfers": "show who has been responsible for the treatment",
    "help.print.transfer": "sheet for the next therapist, a substitute or another unit; in Swedish without --lang",
    "print_field.transfer.reason": "the transfer's reason",
    "print_field.transfer.body": "what the next therapist needs to know",
    "print_field.transfer.flag": "the flag's text",
    "measure.transfer": "transfer to another therapist",
    "notice.receiver_away": "{name} is away until {until}, without a substitute.",
    "notice.receiver_away_with": "{name} is away until {until}. {substitute} stands in.",
    "notice.transfer_gate": "Transferred although something is missing: {said}",
    "notice.transfer_refused": "Patient {patient} was not transferred. {why}",
    "option.pause_flag": "flag with this text on the first working day after the pause",
    "option.transfer_ids": "the treatments' ids",
    "option.transfer_to": "the account name of the new therapist",
    "option.transfer_note_file": "file with what the next therapist needs to know",
    "option.transfer_on": "the day from which the new therapist is responsible, today unless given",
    "transfer.none": "No transfer.",
    "transfer.line": "{on}  {before} → {to}: {reason}",
}
