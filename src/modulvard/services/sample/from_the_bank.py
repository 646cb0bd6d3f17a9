"""What was asked at Björken in the weeks gone by that the answer bank has an answer for, and the notes to the journal.

The therapist inserted the answer, filled in its fields and added a line of their own: that is what "used" counts.
"""

from collections.abc import Mapping

from modulvard.services.sample.stories import Story
from modulvard.services.sample.telling import FRIDAY, MONDAY, SUNDAY, THURSDAY, TUESDAY, WEDNESDAY

_HOMEWORK, _SLOWER, _GUESS = "hinner-inte-hemuppgiften", "sakta-ner", "dagboken-gissa-tiderna"
_GOOD_NEWS, _AGAIN, _READING = "tack-for-goda-nyheter", "lasa-tidigare-moduler", "orkar-inte-lasa"


def answer_from_the_bank(stories: Mapping[str, Story]) -> None:
    """Tell what was answered with the bank."""
    _no_time(stories)
    _diaries(stories)
    _pace(stories)
    _good_news(stories)
    _one_of_each(stories)


def _no_time(stories: Mapping[str, Story]) -> None:
    for key, weeks, day, until, theirs in (
        ("omar", 4, TUESDAY, "nästa söndag", "Hej, jag hinner inte hemuppgiften den här veckan heller. Vad gör jag?"),
        ("sara", 4, MONDAY, "på söndag", "hinner inte med hemuppgiften, barnen är sjuka. är det kört då?"),
        ("karl", 7, TUESDAY, "på torsdag", "Jag har läst men inte hunnit med frågorna i hemuppgiften. Får jag vänta?"),
        ("olga", 7, MONDAY, "på söndag", "Hinner inte bli klar med hemuppgiften i tid, kan jag få några dagar till?"),
        ("nils", 5, TUESDAY, "på lördag", "Hej! Hemuppgiften får vänta lite, hinner inte. Går det bra?"),
        ("lisa2", 5, MONDAY, "på söndag", "Hinner inte hemuppgiften, jobbar dubbelt. Vad tycker du?"),
    ):
        stories[key].is_answered_from_the_bank(weeks, day, theirs, _HOMEWORK, asked={"datum": until})


def _diaries(stories: Mapping[str, Story]) -> None:
    for key, weeks, theirs in (
        ("hugo", 5, "Hur vet jag när jag somnade? Jag ligger ju och sover då."),
        ("jon", 3, "hej måste man veta exakt när man somnat i dagboken?"),
        ("gun", 12, "Fyller i dagboken men är osäker på tiderna. Ska jag titta på klockan på natten?"),
        ("omar", 5, "Min klocka visar en helt annan sömn än jag själv tycker. Vad ska jag skriva i dagboken?"),
    ):
        stories[key].is_answered_from_the_bank(weeks, THURSDAY, theirs, _GUESS)


def _pace(stories: Mapping[str, Story]) -> None:
    for key, weeks, day, since, theirs in (
        ("olga", 6, SUNDAY, "nästa vecka", "Det går för fort för mig just nu, kan man ta en modul lite mer sällan?"),
        ("cecilia", 5, MONDAY, "måndag", "Skulle vilja sakta ner. En vecka räcker inte till både läsa och öva."),
        ("tor", 9, WEDNESDAY, "nästa vecka", "Går det att ta det i lugnare takt? Jag vill hinna öva mer."),
    ):
        stories[key].is_answered_from_the_bank(weeks, day, theirs, _SLOWER, asked={"datum": since})


def _good_news(stories: Mapping[str, Story]) -> None:
    for key, weeks, day, about, theirs in (
        ("ida", 5, SUNDAY, "promenaderna", "Ville bara berätta att jag har gått en kvart varje kväll den här veckan!"),
        ("maja", 5, WEDNESDAY, "körövningen", "Jag gick på kören igår, första gången på ett halvår. Det var roligt."),
        ("david", 4, TUESDAY, "lunchrasten", "Nu har jag tagit lunch tre dagar av fem, det trodde jag aldrig."),
    ):
        stories[key].is_answered_from_the_bank(
            weeks, day, theirs, _GOOD_NEWS, asked={"ämne": about}, added="Bra jobbat!"
        )


def _one_of_each(stories: Mapping[str, Story]) -> None:
    stories["maja"].is_answered_from_the_bank(
        3, TUESDAY, "Kan jag gå tillbaka och läsa modul 2 igen? Jag vill se vad jag skrev.", _AGAIN
    )
    stories["alva"].is_answered_from_the_bank(9, WEDNESDAY, "Finns de gamla modulerna kvar att läsa?", _AGAIN)
    stories["farid"].is_answered_from_the_bank(
        4, MONDAY, "Hej. Det är mycket text för mig. Jag blir trött när jag läser.", _READING
    )
    stories["siv"].is_answered_from_the_bank(
        9, THURSDAY, "Orkar inte läsa så långa texter just nu, tappar bort mig.", _READING
    )
    stories["ines"].is_answered_from_the_bank(
        3, TUESDAY, "Jag har tappat mitt häfte på tåget, vad gör jag?", "tappat-haftet", asked={"hur": "med posten"}
    )
    stories["tor"].is_answered_from_the_bank(
        10,
        SUNDAY,
        "När brukar ni svara? Jag skrev sent i fredags.",
        "nar-far-jag-svar",
        asked={"antal": "två", "telefon": "08-465 004 12"},
    )
    stories["vera"].is_answered_from_the_bank(
        3, THURSDAY, "God dag. Hur mycket ska man skriva i dagboken? Jag skriver gärna. Vera", "hur-mycket-i-dagboken"
    )
    stories["gun"].is_answered_from_the_bank(
        7,
        TUESDAY,
        "Nu är det bara sista modulen kvar. Vad händer sen?",
        "efter-sista-modulen",
        asked={"datum": "i december"},
    )


def write_notes(stories: Mapping[str, Story]) -> None:
    """Tell the weekly notes: most stand in the journal; the one of yesterday is finished and not there yet."""
    for key, weeks in (("linnea", (3, 2, 1)), ("maja", (4, 2)), ("cecilia", (4, 2)), ("ida", (4,)), ("karl", (2,))):
        for week in weeks:
            stories[key].is_journalled(week, FRIDAY)
    stories["lisa2"].is_journalled(4, FRIDAY)
    stories["karl"].has_a_note(1)
