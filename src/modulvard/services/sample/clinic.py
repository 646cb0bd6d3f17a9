"""Who comes to Björken and how it goes for them: thirty-nine stories."""

from datetime import date, timedelta

from modulvard.domain.gates import Gate
from modulvard.domain.identity import IdentityKind
from modulvard.domain.intakes import StepForm, StepOutcome
from modulvard.domain.programs import Pace
from modulvard.domain.treatments import ClosedAs, DeliveryForm
from modulvard.services.sample.courses_of_ratings import rate
from modulvard.services.sample.fortnight import lay_out
from modulvard.services.sample.from_the_bank import answer_from_the_bank, write_notes
from modulvard.services.sample.people import born, listed, numbered, relative
from modulvard.services.sample.stories import Story
from modulvard.services.sample.telling import (
    FRIDAY,
    MONDAY,
    SATURDAY,
    THURSDAY,
    WEDNESDAY,
    working_day_before,
)
from modulvard.services.sample.threads import correspond
from modulvard.services.sample.ways_in import UNDER_SUPERVISION, all_steps, step
from modulvard.services.sample.ways_out import RATED, not_needed, talked

EVERY_SECOND_WEEK = Pace(modules=1, every_weeks=2)
TWO_A_WEEK = Pace(modules=2, every_weeks=1)


def all_stories(today: date) -> list[Story]:
    """Return every story, told up to today."""
    told = [*_on_their_way(today), *_off_the_plan(today), *_at_rest_or_ending(today), *_ended(today), *_beside(today)]
    told += _before_start(today)
    stories = {story.key: story for story in told}
    correspond(stories)
    answer_from_the_bank(stories)
    lay_out(stories)
    write_notes(stories)
    rate(stories)
    return told


def _on_their_way(today: date) -> list[Story]:
    yesterday = working_day_before(today)
    return [
        Story(today, "linnea", born("Linnea", "Granbarr", "1985-03-12", address="Barrstigen 4, Björkby"))
        .starts(3)
        .goes_on([3, 2, 1])
        .has_relative(
            relative(
                "Rana Granbarr",
                "make",
                "Hur det går i programmet, och tider",
                today - timedelta(days=50),
                needs="Vill veta hur man kan vara ett stöd om kvällarna.",
                phone="070-174 06 11",
            )
        ),
        Story(today, "ali", born("Ali", "Kastanj", "1992-08-30")).starts(2, "angesthjalpen").goes_on([2, 1]),
        Story(today, "maja", born("Maja", "Lönnlöv", "1999-12-13"))
        .starts(6, "depressionshjalpen")
        .goes_on([6, 5, 4, 3, 2, 1]),
        Story(today, "per", born("Per", "Lingonris", "1978-08-09")).starts(0, weekday=MONDAY),
        Story(today, "aron", born("Aron", "Alsikeklöver", "1991-04-02"))
        .starts(3, "angesthjalpen")
        .goes_on([3, 2])
        .hands_in(3, 1, THURSDAY, review=False)
        .reviewed(3, yesterday),
        Story(today, "berit", listed("Berit", "Apelblom", "195410101801"))
        .starts(2, "somnhjalpen")
        .hands_in(1, 2)
        .hands_in(2, 1, WEDNESDAY),
        Story(today, "lisa", born("Lisa", "Blåklocka", "1986-07-25")).starts(3).goes_on([3, 2, 1, 1, 1]),
        Story(today, "ebba", born("Ebba", "Backtimjan", "1993-06-21"))
        .starts(2, pace=TWO_A_WEEK)
        .goes_on([2, 2, 1, 1, 1, 1])
        .adds(7, 1, "Kör bil i jobbet och vill ha modulen", weekday=THURSDAY),
        Story(today, "farid", born("Farid", "Baldersbrå", "1983-03-14", language="ar", interpreter=True))
        .starts(5, pace=EVERY_SECOND_WEEK, form=DeliveryForm.BLENDED)
        .goes_on([4, 2]),
        Story(today, "noor", born("نور", "Syrén", "1996-02-29", language="ar")).starts(1).goes_on([1]),
    ]


def _off_the_plan(today: date) -> list[Story]:
    return [
        Story(today, "omar", born("Omar", "Tallkotte", "1981-08-30"))
        .starts(5)
        .hands_in(1, 4)
        .hands_in(2, 3)
        .begins(3, 1, SATURDAY),
        Story(today, "sara", born("Sara", "Nyponros", "1988-11-02")).starts(6, "stresshjalpen").goes_on([6, 5, 4, 3]),
        Story(today, "cecilia", born("Cecilia", "Asplöv", "1979-01-30"))
        .starts(7, "angesthjalpen")
        .goes_on([7, 5])
        .hands_in(3, 1),
        Story(today, "jon", born("Jon", "Rönnbär", "1997-02-11")).starts(3).goes_on([3, 1]),
        Story(today, "olga", born("Olga", "Brakved", "1985-03-22"))
        .starts(8, "depressionshjalpen")
        .goes_on([8, 7])
        .agrees(5, EVERY_SECOND_WEEK, "Mycket på jobbet under hösten", from_weeks_ago=5)
        .hands_in(3, 4)
        .hands_in(4, 1),
        Story(today, "hugo", born("Hugo", "Björnbär", "1996-08-27"))
        .starts(5)
        .goes_on([5, 4])
        .skips(3, 3, "Har redan arbetat med det här i ett tidigare program")
        .hands_in(4, 2)
        .hands_in(5, 1, review=False),
        Story(today, "ines", born("Ines", "Björnloka", "1982-05-19"))
        .starts(4, "somnhjalpen")
        .goes_on([4, 3])
        .moves(3, 2, 1, "Reser i tjänsten en vecka")
        .hands_in(3, 1),
        Story(today, "lisa2", born("Lisa", "Blåklocka", "1994-10-05"), by="erik").starts(7).goes_on([7, 4]),
    ]


def _at_rest_or_ending(today: date) -> list[Story]:
    return [
        Story(today, "nils", born("Nils", "Bolltistel", "1987-04-29"))
        .starts(6, "tobakshjalpen")
        .goes_on([6, 5])
        .pauses(3, 2, -2, "Operation och återhämtning"),
        Story(today, "karl", born("Karl", "Kardborre", "1994-06-06"))
        .starts(8)
        .goes_on([8, 7, 6])
        .pauses(5, 5, 2, "Sjukdom i familjen")
        .resumes(2)
        .hands_in(4, 1),
        Story(today, "david", born("David", "Backsippa", "1988-12-05"))
        .starts(6, "stresshjalpen")
        .goes_on([6, 5, 4, 3, 2])
        .hands_in(6, 1)
        .is_checked(
            1, talked(StepForm.VIDEO, "Gick igenom det som hjälpt, och vad som kan bli svårt."), weekday=FRIDAY
        ),
        Story(today, "ida", born("Ida", "Vitsippa", "1984-01-17"), by="erik")
        .starts(6)
        .goes_on([6, 5])
        .is_handed_over(
            4,
            "anna",
            "Erik går ner i tid",
            "Ida skriver helst på kvällen och vill ha korta svar.\n\n"
            "Modul 2 gav mest: gå gärna tillbaka till kvällsrutinen. Hon har lovats ett samtal inför avslutet.",
        )
        .hands_in(3, 4)
        .hands_in(4, 3)
        .hands_in(5, 2)
        .hands_in(6, 1),
        Story(today, "vera", listed("Vera", "Hägg", "193803128432"), by="erik")
        .starts(3, pace=EVERY_SECOND_WEEK)
        .goes_on([2]),
    ]


def _ended(today: date) -> list[Story]:
    """Return those who have ended, in every way: all in order, something missing, followed up, to be followed up."""
    gun = Story(today, "gun", born("Gun", "Björkris", "1979-11-08")).starts(12)
    rakel = Story(today, "rakel", born("Rakel", "Prästkrage", "1986-07-24")).starts(20)
    arvid = Story(today, "arvid", born("Arvid", "Smultron", "1992-10-14")).starts(33)
    return [
        gun.goes_on([12, 11, 10, 9, 8, 7])
        .hands_in(8, 6)
        .is_checked(5, RATED)
        .ends(5, ClosedAs.COMPLETED, "Alla moduler gjorda, målen nådda", follow_ups=(gun.in_weeks(8, 3),)),
        rakel.goes_on([20, 19, 18, 17, 16, 15])
        .hands_in(8, 14)
        .is_checked(13, RATED)
        .ends(13, ClosedAs.COMPLETED, "Alla moduler gjorda", follow_ups=(rakel.today(3),)),
        arvid.goes_on([33, 32, 31, 30, 29, 28])
        .hands_in(8, 27)
        .is_checked(26, RATED)
        .ends(
            26,
            ClosedAs.COMPLETED,
            "Alla moduler gjorda",
            follow_ups=(arvid.in_weeks(-13, 3), arvid.in_weeks(1, 6)),
        )
        .is_followed_up(13, "Håller i sömntiderna och mår bra. Ringer igen efter sex månader."),
        Story(today, "tor", born("Tor", "Ekollon", "1991-09-15"))
        .starts(11, "angesthjalpen")
        .goes_on([11, 10, 9, 8])
        .ends(4, ClosedAs.PARTLY_COMPLETED, "Nöjd med det som hunnits med"),
        Story(today, "ylva", born("Ylva", "Odon", "1998-03-03"))
        .starts(10)
        .goes_on([10])
        .ends(6, ClosedAs.STOPPED_BY_PATIENT, "Vill hellre träffas på mottagningen"),
        Story(today, "bo", born("Bo", "Slån", "1983-07-07"), by="erik")
        .starts(9, "stresshjalpen", override=UNDER_SUPERVISION)
        .is_checked(7, talked(StepForm.PHONE), not_needed(Gate.FOLLOW_UP, "Följs vid besöken på mottagningen."))
        .ends(7, ClosedAs.STOPPED_BY_THERAPIST, "Formen passar inte just nu, erbjuds besök"),
        Story(today, "siv", born("Siv", "Tranbär", "1986-10-21"))
        .starts(9, "depressionshjalpen")
        .goes_on([9, 8])
        .consents(6, "Hela överlämningen, till psykiatrimottagningen")
        .ends(6, ClosedAs.REFERRED, "Psykiatrimottagningen tar vid efter gemensamt samtal"),
        Story(today, "alva", born("Alva", "Måra", "1995-05-24"))
        .starts(10, "somnhjalpen")
        .goes_on([10, 9])
        .ends(7, ClosedAs.CHANGED_PROGRAM, "Byter till Dagar och nätter"),
    ]


def _before_start(today: date) -> list[Story]:
    """Return those who are on their way in, and one for whom something else suited better (C3, D1, D2, D22)."""
    return [
        Story(today, "technology", born("Tilda", "Vresros", "1991-04-17"), known_weeks=2)
        .entered()
        .comes_in("angesthjalpen", 2)
        .is_found(1, step(Gate.TECHNOLOGY)),
        Story(today, "phone", born("Melker", "Åkerbär", "1987-11-20"), known_weeks=3)
        .entered()
        .comes_in("depressionshjalpen", 3, referrer="", question="Söker själv för nedstämdhet.")
        .is_found(2, step(Gate.TECHNOLOGY), step(Gate.READING), step(Gate.INFORMATION))
        .is_found(1, step(Gate.ASSESSMENT, form=StepForm.PHONE, note="Samtal per telefon; besök bokas.")),
        Story(today, "ready", born("Signe", "Nunneört", "1984-06-13"), known_weeks=4)
        .entered()
        .comes_in("angesthjalpen", 4)
        .is_found(1, *all_steps()),
        Story(today, "unsuitable", born("Valter", "Bergglim", "1995-09-26"), known_weeks=5)
        .entered()
        .comes_in("stresshjalpen", 5)
        .is_found(3, step(Gate.TECHNOLOGY), step(Gate.READING, StepOutcome.NOT_MET, note="Läser inte längre texter."))
        .is_not_suitable(3, "Besök på mottagningen", "Text är svårt att ta till sig; vill hellre träffas"),
    ]


def _beside(today: date) -> list[Story]:
    long_name = "Wilhelmina Charlotta Josefina Rosmarin-Vallmo af Västra Fänkålsäng"
    return [
        Story(today, "protected", born("Astrid", "Gullviva", "1984-09-09", address="Visas inte 1", protected=True))
        .starts(2)
        .goes_on([2, 1]),
        Story(today, "long", born(long_name, "Kungsljus-Riddarsporre", "1993-02-14"), by="erik").starts(1).goes_on([1]),
        Story(today, "ahead", born("Samir", "Havtorn", "1987-06-16"), by="erik").starts(-1, weekday=WEDNESDAY),
        Story(today, "new", numbered("Elin", "Ljung", IdentityKind.COORDINATION, "202201612393"))
        .entered()
        .comes_in(None, 1, question="Oro och svårt att varva ned. Kan behandling via internet passa?"),
        Story(
            today, "stockholm", numbered("Mira", "Fläder", IdentityKind.RESERVE_STOCKHOLM, "991981000010"), by="erik"
        ).entered(),
        Story(today, "nonumber", numbered("Okänd", "Humle", IdentityKind.NONE, "")).entered(),
        Story(today, "archived", born("Rut", "Ljungpipare", "1977-04-18"), known_weeks=30).entered().is_archived(20),
        Story(today, "dead", listed("Hilma", "Rölleka", "194408139089"), known_weeks=14).entered().is_known_dead(3),
    ]
