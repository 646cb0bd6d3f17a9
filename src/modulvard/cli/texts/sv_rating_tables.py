"""What is said of tables of answers, Swedish."""

RATING_TABLES = {
    "error.RatingTableNotTaken": "{file} kan inte tas in. Inget har ändrats.",
    "kind.rating_table": "Tabellen",
    "log.object.rating_table": "tabell med svar",
    "help.rating.import": "ta in en tabell med svar (CSV): visa varje rad, och spara allt eller inget",
    "option.rating_table": "tabellen (CSV): kolumner för patient eller behandling, datum, och en för varje fråga",
    "option.rating_table_instrument": "instrumentet, för rader som inte själva säger vilket",
    "done.ratings_imported": "Sparade: {new}. Fanns redan: {already}.",
    "rating_table.would": "Skulle sparas: {new}. Finns redan: {already}.",
    "rating_table.refused": "{file} kan inte tas in. Inget har ändrats. Rätta raderna och försök igen.",
    "rating_table.unread": "Kolumner som inte är någon fråga och inte läses: {columns}.",
    "rating_table.line": "rad {line}",
    "rating_table.incomplete": "ofullständig",
    "rating_table.head.line": "Rad",
    "rating_table.head.treatment": "Behandling",
    "rating_table.head.program": "Program",
    "rating_table.mark.there_already": "finns redan",
    "rating_table.mark.put_right": "rättad, flyttad eller återtagen sedan den lades in",
    "rating_table.mark.other_that_day": "andra svar finns från samma dag",
    "rating_table.mark.ended": "behandlingen är avslutad",
    "rating_table.mark.safety": "svar att läsa först",
    "rating_table.empty": "Tabellen är tom.",
    "rating_table.too_many_rows": "Tabellen har fler än {most} rader. Dela den.",
    "rating_table.too_many_columns": "Tabellen har fler än {most} kolumner.",
    "rating_table.quotes": "Ett citattecken avslutas inte, eller står fel. Spara tabellen som CSV på nytt.",
    "rating_table.column_twice": "Kolumnen finns två gånger.",
    "rating_table.no_patient_column": (
        "En kolumn för vem det gäller saknas: Behandling, Patient (id) eller Personnummer."
    ),
    "rating_table.no_date_column": "En kolumn för dagen saknas: Datum.",
    "rating_table.row_length": "Raden har {found} {found:kolumn|kolumner}, men rubrikerna är {columns}.",
    "rating_table.cell_too_long": "En cell är längre än {most} tecken.",
    "rating_table.patient_missing": "Raden säger inte vem det gäller.",
    "rating_table.patient_unknown": "Ingen patient går under det som står här.",
    "rating_table.patients_alike": "Två patienter går under det numret. Skriv behandlingens id i stället.",
    "rating_table.number_wrong": (
        "Numret är inte skrivet som ett helt personnummer, samordningsnummer eller reservnummer."
    ),
    "rating_table.treatment_unknown": "Ingen behandling har det id som står här.",
    "rating_table.not_the_patients": "Raden nämner två olika patienter.",
    "rating_table.unread_column": "Det som står här läses inte. Kalla kolumnen Patient om den säger vem det gäller.",
    "rating_table.anothers": "Raden är av en annan behandling än den som tabellen tas in för.",
    "rating_table.only_ended": (
        "Patienten har bara avslutade behandlingar: {treatments}. Skriv behandlingens id i kolumnen Behandling."
    ),
    "rating_table.no_treatment": "Patienten har ingen behandling.",
    "rating_table.several_treatments": (
        "Patienten har flera pågående behandlingar: {treatments}. Skriv behandlingens id i kolumnen Behandling."
    ),
    "rating_table.reason_needed": (
        "Patienten är inte din. Öppna patienten med ett skäl först (--because på kommandoraden)."
    ),
    "rating_table.instrument_missing": (
        "Raden säger inte vilket instrument det är. Ange det (--instrument), eller i en kolumn."
    ),
    "rating_table.instrument_unknown": "Kliniken har inget instrument som heter så.",
    "rating_table.instrument_shared": "Flera instrument heter så. Skriv nyckeln för det som menas: {keys}.",
    "rating_table.instrument_out_of_use": "Instrumentet är ur bruk.",
    "rating_table.date_missing": "Dagen saknas.",
    "rating_table.not_a_date": "Dagen skrivs ÅÅÅÅ-MM-DD.",
    "rating_table.no_such_time": "Tiden finns inte, för då ställs klockan fram till sommartid.",
    "rating_table.not_a_time": "Tiden skrivs TT:MM.",
    "rating_table.in_future": "Dagen ligger framåt i tiden.",
    "rating_table.long_before_start": "Dagen ligger mer än två år före behandlingens början.",
    "rating_table.no_answers": "Raden har inga svar.",
    "rating_table.answer": "Svaret ska vara ett heltal {low}–{high}.",
    "rating_table.safety_column_missing": (
        "Ingen kolumn är {instrument} fråga {questions}, vars svar läses först. Kalla kolumnen ”Fråga {questions}”; "
        "är frågan inte ställd, lägg till den tom."
    ),
    "rating_table.question_twice": "Frågan har redan ett svar i kolumnen {other}. Ta bort en av kolumnerna.",
    "rating_table.times_differ": "Tiden vid dagen är en annan än den i tidens kolumn.",
    "rating_table.unknown_question": "Instrumentet har ingen sådan fråga.",
}
