"""Words for what is wrong, or worth a look, with one field. They stand beside it and say how to mend it."""

from collections.abc import Mapping

from modulvard.domain.field_problems import ProblemKey
from modulvard.domain.passphrases import PassphraseProblem
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

WORDS: Mapping[str, str] = {
    ProblemKey.MISSING: QT_TRANSLATE_NOOP("Errors", "Fyll i fältet."),
    "past_promise": QT_TRANSLATE_NOOP("Errors", "Svaret är utlovat {due}. Välj senast den dagen."),
    "not_a_flag_day": QT_TRANSLATE_NOOP("Errors", "Välj idag eller en senare dag, högst {longest} dagar fram."),
    "not_passed_on": QT_TRANSLATE_NOOP(
        "Errors", "Bara meddelanden, hemuppgifter och svar att läsa först lämnas vidare."
    ),
    "empty": QT_TRANSLATE_NOOP("Errors", "Fyll i fältet."),
    ProblemKey.TOO_LONG: QT_TRANSLATE_NOOP("Errors", "Texten är för lång. Korta den."),
    ProblemKey.NAME_MISSING: QT_TRANSLATE_NOOP("Errors", "Skriv förnamn, efternamn eller båda."),
    ProblemKey.NOT_A_DATE: QT_TRANSLATE_NOOP("Errors", "Skriv dagen som 2026-11-23."),
    ProblemKey.DATE_AHEAD: QT_TRANSLATE_NOOP("Errors", "Dagen har inte varit än. Välj idag eller tidigare."),
    ProblemKey.DATE_TOO_OLD: QT_TRANSLATE_NOOP("Errors", "Dagen ligger före {year}. Se över året."),
    ProblemKey.DEATH_BEFORE_BIRTH: QT_TRANSLATE_NOOP("Errors", "Dagen ligger före födelsedagen. Se över båda."),
    ProblemKey.WITHDRAWN_BEFORE_GIVEN: QT_TRANSLATE_NOOP(
        "Errors", "Samtycket är återkallat före det gavs. Se över dagarna."
    ),
    ProblemKey.CONSENT_DATE_MISSING: QT_TRANSLATE_NOOP("Errors", "Skriv vilken dag samtycket gavs."),
    ProblemKey.CONSENT_SCOPE_MISSING: QT_TRANSLATE_NOOP("Errors", "Skriv vad samtycket gäller."),
    ProblemKey.EMAIL: QT_TRANSLATE_NOOP("Errors", "Skriv adressen som namn@domän."),
    ProblemKey.PHONE: QT_TRANSLATE_NOOP("Errors", "Skriv numret med siffror, till exempel 070-174 06 05."),
    ProblemKey.LANGUAGE: QT_TRANSLATE_NOOP("Errors", "Välj ett språk i listan."),
    ProblemKey.TOO_MANY: QT_TRANSLATE_NOOP("Errors", "Det är för många. Behåll högst {limit}."),
    ProblemKey.UNKNOWN_FIELD: QT_TRANSLATE_NOOP(
        "Errors", "Fältet {name} kan inget fylla i. Skriv ett frågetecken efter namnet för att fråga."
    ),
    ProblemKey.MODULE_WITHOUT_PROGRAM: QT_TRANSLATE_NOOP("Errors", "Välj det program som modulen hör till."),
    ProblemKey.PROGRAM_UNKNOWN: QT_TRANSLATE_NOOP("Errors", "Kliniken har inte programmet. Välj ett i listan."),
    "key_taken": QT_TRANSLATE_NOOP("Errors", "Nyckeln används redan. Välj en annan."),
    "key_form": QT_TRANSLATE_NOOP("Errors", "Skriv nyckeln med små bokstäver a–z, siffror och bindestreck."),
    ProblemKey.NUMBER_MISSING: QT_TRANSLATE_NOOP("Errors", "Skriv numret, eller välj att det saknas än."),
    ProblemKey.FOREIGN_DIGITS: QT_TRANSLATE_NOOP("Errors", "Skriv med siffrorna 0–9."),
    ProblemKey.NOT_DIGITS: QT_TRANSLATE_NOOP("Errors", "Numret har andra tecken än siffror. Ta bort dem."),
    ProblemKey.DIGIT_COUNT: QT_TRANSLATE_NOOP("Errors", "Numret har {digits} siffror. Det ska vara 10 eller 12."),
    ProblemKey.SEPARATORS: QT_TRANSLATE_NOOP("Errors", "Skriv numret som ÅÅÅÅMMDD-NNNN."),
    ProblemKey.YEAR: QT_TRANSLATE_NOOP("Errors", "Året {year} kan inte stämma. Se över de första siffrorna."),
    ProblemKey.MONTH: QT_TRANSLATE_NOOP("Errors", "Månad {month} finns inte. Se över siffrorna efter året."),
    ProblemKey.DAY: QT_TRANSLATE_NOOP("Errors", "Dag {day} finns inte. Se över siffrorna efter månaden."),
    ProblemKey.NO_SUCH_DAY: QT_TRANSLATE_NOOP("Errors", "Månad {month} {year} har ingen dag {day}. Se över datumet."),
    ProblemKey.IN_FUTURE: QT_TRANSLATE_NOOP("Errors", "Födelsedagen har inte varit än. Se över året {year}."),
    ProblemKey.IS_COORDINATION: QT_TRANSLATE_NOOP(
        "Errors", "Det ser ut som ett samordningsnummer (dag {day}). Byt slag av nummer."
    ),
    ProblemKey.IS_PERSONAL: QT_TRANSLATE_NOOP(
        "Errors", "Det ser ut som ett personnummer (dag {day}). Byt slag av nummer."
    ),
    ProblemKey.SERIAL: QT_TRANSLATE_NOOP("Errors", "De tre siffrorna efter datumet kan inte vara 000."),
    ProblemKey.CHECK_DIGIT: QT_TRANSLATE_NOOP("Errors", "Sista siffran stämmer inte med de andra. Jämför med källan."),
    ProblemKey.NRID_FORM: QT_TRANSLATE_NOOP("Errors", "Numret har inte formen för ett nationellt reservnummer."),
    ProblemKey.STOCKHOLM_FORM: QT_TRANSLATE_NOOP("Errors", "Numret har inte formen för Stockholms reservnummer."),
    ProblemKey.VGR_FORM: QT_TRANSLATE_NOOP("Errors", "Numret har inte formen för Västra Götalands reservnummer."),
    ProblemKey.SKANE_FORM: QT_TRANSLATE_NOOP("Errors", "Numret har inte formen för Skånes reservnummer."),
    ProblemKey.VARMLAND_FORM: QT_TRANSLATE_NOOP("Errors", "Numret har inte formen för Värmlands reservnummer."),
    ProblemKey.RESERVE_CHECK_DIGIT: QT_TRANSLATE_NOOP("Errors", "Sista tecknet stämmer inte med de andra."),
    ProblemKey.UNUSUAL_CHARACTERS: QT_TRANSLATE_NOOP("Errors", "Numret har ovanliga tecken. Jämför med källan."),
    ProblemKey.LOOKS_PERSONAL: QT_TRANSLATE_NOOP("Errors", "Det är ett riktigt personnummer. Ska det stå där?"),
    ProblemKey.LOOKS_COORDINATION: QT_TRANSLATE_NOOP(
        "Errors", "Det är ett riktigt samordningsnummer. Ska det stå där?"
    ),
    ProblemKey.BIRTH_DATE_DIFFERS: QT_TRANSLATE_NOOP(
        "Errors", "Numret säger en annan dag. Det kan vara rätt ändå; jämför med källan."
    ),
    ProblemKey.NOT_A_TEST_NUMBER: QT_TRANSLATE_NOOP(
        "Errors", "Det är inget publicerat testnummer och kan vara någons. Välj ett annat i exempelkliniken."
    ),
    "competence_kind": QT_TRANSLATE_NOOP("Errors", "Välj ett slag av kompetens i listan."),
    "competence_words": QT_TRANSLATE_NOOP("Errors", "Skriv vad kompetensen heter, eller vilket program den gäller."),
    "competence_no_words": QT_TRANSLATE_NOOP("Errors", "Det här slaget har inget eget namn. Töm fältet."),
    "unknown_way": QT_TRANSLATE_NOOP("Errors", "Välj hur svaren kom."),
    "nothing_changed": QT_TRANSLATE_NOOP("Errors", "Ändra något svar eller dagen först."),
    "long_before_start": QT_TRANSLATE_NOOP(
        "Errors", "Dagen ligger mer än två år före starten {started_on}. Se över året."
    ),
    "other_instrument": QT_TRANSLATE_NOOP("Errors", "Det som är planerat gäller ett annat instrument."),
    "other_treatment": QT_TRANSLATE_NOOP("Errors", "Det som är planerat gäller flera behandlingar. Ta en i taget."),
    "out_of_use": QT_TRANSLATE_NOOP("Errors", "Instrumentet är inte i bruk längre. Välj ett annat."),
    "out_of_reach": QT_TRANSLATE_NOOP("Errors", "Dagen ligger för långt bort. Se över året."),
    "until_before_from": QT_TRANSLATE_NOOP("Errors", "Välj en sista dag efter den första."),
    "not_a_line": QT_TRANSLATE_NOOP("Errors", "Välj en av källornas gränser: {lines}."),
    "warn_only": QT_TRANSLATE_NOOP("Errors", "Ett avslutningsbesök rekommenderas bara. Välj högst en varning."),
    "gate_not_entered": QT_TRANSLATE_NOOP("Errors", "Det här förs inte in för hand."),
    "form_missing": QT_TRANSLATE_NOOP("Errors", "Välj hur samtalet hölls."),
    "gate_worked_out": QT_TRANSLATE_NOOP("Errors", "Det här följer av vad som är lagt och journalfört."),
    "closing_form_missing": QT_TRANSLATE_NOOP("Errors", "Välj hur samtalet hölls: besök, video eller telefon."),
    "before_end": QT_TRANSLATE_NOOP("Errors", "Välj {earliest} eller en senare dag."),
    "gate_off": QT_TRANSLATE_NOOP("Errors", "Kravet är avstängt för programmet."),
    "months_apart": QT_TRANSLATE_NOOP("Errors", "Så många månader efter slutet är {wanted}."),
    "follow_up_there": QT_TRANSLATE_NOOP("Errors", "Den dagen har redan en uppföljning. Välj en annan."),
    "point_unknown": QT_TRANSLATE_NOOP("Errors", "Välj bland punkterna i listan."),
    "before_received": QT_TRANSLATE_NOOP("Errors", "Ärendet kom in {received_on}. Välj den dagen eller en senare."),
    "after_plan": QT_TRANSLATE_NOOP("Errors", "Planen slutar {latest}. Välj den dagen eller en tidigare."),
    "before_start": QT_TRANSLATE_NOOP("Errors", "Behandlingen börjar {started_on}. Välj den dagen eller en senare."),
    "away": QT_TRANSLATE_NOOP("Errors", "Kollegan är borta den dagen. Välj någon som är på plats."),
    "nothing_done": QT_TRANSLATE_NOOP("Errors", "Kryssa för vad som gjordes."),
    "nothing_written": QT_TRANSLATE_NOOP("Errors", "Skriv med några ord vad du gjorde."),
    "oneself": QT_TRANSLATE_NOOP("Errors", "Välj någon annan."),
    "taken": QT_TRANSLATE_NOOP("Errors", "Namnet finns redan. Välj ett annat."),
    "holds_number": QT_TRANSLATE_NOOP("Errors", "Skriv utan personnummer: det som skrivs här pekar inte ut någon."),
    "unprintable": QT_TRANSLATE_NOOP("Errors", "Texten har tecken som inte kan visas. Ta bort dem."),
    "whole_number": QT_TRANSLATE_NOOP("Errors", "Skriv ett heltal från {low} till {high}."),
    "clock_time": QT_TRANSLATE_NOOP("Errors", "Skriv ett klockslag, till exempel 16:30."),
    "moment": QT_TRANSLATE_NOOP("Errors", "Skriv ÅÅÅÅ-MM-DDTTT:MM."),
    "no_such_time": QT_TRANSLATE_NOOP("Errors", "Den tiden finns inte: då ställs klockan fram till sommartid."),
    "not_later": QT_TRANSLATE_NOOP("Errors", "Välj en senare dag, högst ett år bort."),
    "review_not_ahead": QT_TRANSLATE_NOOP("Errors", "Välj en dag efter idag, högst {years} år fram."),
    "cannot_own": QT_TRANSLATE_NOOP("Errors", "Personen får inte skriva i svarsbanken. Välj någon annan."),
    "not_notable": QT_TRANSLATE_NOOP("Errors", "Raden går bort när det den ber om är gjort."),
    "unknown_setting": QT_TRANSLATE_NOOP("Errors", "Inställningen finns inte."),
    "length": QT_TRANSLATE_NOOP("Errors", "Nyckeln har åtta grupper om fem tecken. Jämför med papperet."),
    "group": QT_TRANSLATE_NOOP("Errors", "Grupp {group} är felskriven. Jämför den med papperet."),
    PassphraseProblem.TOO_SHORT: QT_TRANSLATE_NOOP("Errors", "Lösenfrasen behöver minst {minimum} tecken."),
    PassphraseProblem.REPEATS: QT_TRANSLATE_NOOP("Errors", "Lösenfrasen upprepar för få tecken. Välj flera olika ord."),
    PassphraseProblem.COMMON: QT_TRANSLATE_NOOP("Errors", "Lösenfrasen är för vanlig. Välj ord som inte hör ihop."),
    PassphraseProblem.CONTEXT: QT_TRANSLATE_NOOP(
        "Errors", "Lösenfrasen består mest av klinikens eller ditt eget namn. Välj andra ord."
    ),
    PassphraseProblem.NOT_TEXT: QT_TRANSLATE_NOOP("Errors", "Lösenfrasen har tecken som inte går att skriva."),
}
"""By the ``problem`` of an InvalidInput or the key of a FieldProblem. ``too_long`` means the same for both."""
