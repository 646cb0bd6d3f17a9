"""How Björken's patients answer: most for the better, some unchanged, one for the worse; some leave things out."""

from collections.abc import Mapping

from modulvard.domain.rating_plans import NewPlan, PlanKind
from modulvard.domain.safety import Done
from modulvard.services.sample.being_rated import every_second, weekly
from modulvard.services.sample.stories import Story
from modulvard.services.sample.telling import FRIDAY, SATURDAY, SUNDAY, TUESDAY, WEDNESDAY

_SLEEP, _MOOD, _WORRY, _STRESS, _EXHAUSTION, _DAILY = "isi", "phq-9", "gad-7", "pss-10", "keds", "whodas-2-12"
_NINTH = "9"


def rate(stories: Mapping[str, Story]) -> None:
    """Tell what was answered, and what became of it."""
    _sleep(stories)
    _mood_and_worry(stories)
    _stress(stories)
    _ended(stories)
    _gone_wrong(stories)
    _to_read_first(stories)


def _sleep(stories: Mapping[str, Story]) -> None:
    for key, before, sums in (
        ("linnea", 19, (18, 17, 15, 14)),
        ("per", 17, (16,)),
        ("lisa", 16, (15, 13, 11, 9)),
        ("ebba", 15, (14, 13, 12)),
        ("noor", 20, (19, 18)),
        ("jon", 14, (14, 15, 14, 14)),
        ("hugo", 21, (20, 18, 17, 14, 12, 11)),
        ("ida", 22, (21, 19, 16, 13, 11, 8, 7)),
        ("protected", 16, (16, 15, 15)),
        ("long", 18, (17, 17)),
        ("ines", 18, (17, 16, 16, 14, 13)),
    ):
        stories[key].is_rated(_SLEEP, before, weekly(*sums))
    stories["omar"].is_rated(_SLEEP, 17, every_second(17, 18, 17))
    farid = stories["farid"].is_rated(_SLEEP, 18, every_second(17), planned=(2, 4, 6, 8))
    farid.answers(_SLEEP, 16, 2, otherwise={"5": None}).answers(_SLEEP, 15, 0)
    for key, before, week, wanted in (("berit", 21, 1, 20), ("vera", 20, 2, 19)):
        stories[key].is_rated(_SLEEP, before, {week: wanted}, planned=(week, week + 3, 8), entered=5)
    karl = stories["karl"].is_rated(_SLEEP, 19, weekly(18, 18, 16))
    for weeks_ago, wanted in ((2, 17), (1, 14), (0, 13)):
        karl.answers(_SLEEP, wanted, weeks_ago)
    karl.is_rated(_MOOD, 11, {3: 9}, planned=(3, 8)).is_rated(_STRESS, 24, {3: 22}, planned=(3, 8))


def _mood_and_worry(stories: Mapping[str, Story]) -> None:
    stories["ali"].is_rated(_WORRY, 13, weekly(12, 11, 10)).is_rated(_MOOD, 9, {}, planned=(4, 8))
    stories["aron"].is_rated(_WORRY, 14, weekly(13, 13, 10, 9)).is_rated(_MOOD, 11, {}, planned=(5,))
    stories["cecilia"].is_rated(_WORRY, 11, every_second(11, 12, 11, 11)).is_rated(_MOOD, 8, {}, planned=(4,))
    stories["cecilia"].is_rated_no_more(3, "Var bortrest den veckan")
    stories["maja"].is_rated(_MOOD, 16, {2: 14, 3: 12, 4: 9, 5: 7, 6: 6, 7: 6}, planned=range(1, 8)).is_rated(
        _WORRY, 10, {}, planned=()
    )
    stories["olga"].is_rated(_MOOD, 17, every_second(16, 14, 14))


def _stress(stories: Mapping[str, Story]) -> None:
    """Sara has not been heard of: what she was to answer last week stands in Idag."""
    sara = stories["sara"].is_rated(_EXHAUSTION, 31, {3: 32}, planned=(3,)).is_rated(_STRESS, 27, {}, planned=())
    sara.is_to_be_rated(_EXHAUSTION, NewPlan(kind=PlanKind.DATE, on=sara.day(1, SUNDAY)))
    david = stories["david"].is_rated(_EXHAUSTION, 34, {3: 27, 6: 18}, planned=(3, 6))
    david.is_rated(_STRESS, 28, {6: 17}, planned=(6,))


def _ended(stories: Mapping[str, Story]) -> None:
    gun, rakel, tor = stories["gun"], stories["rakel"], stories["tor"]
    gun.is_rated(_SLEEP, 20, weekly(19, 17, 14, 12, 10, 9, 8), planned=range(1, 8)).is_rated_after(_SLEEP, 6, 5, 3)
    rakel.is_rated(_SLEEP, 18, every_second(15, 13, 11), planned=(2, 4, 6)).is_rated_after(_SLEEP, 9, 13, 3).answers(
        _SLEEP, 8, 1
    )
    tor.is_rated(_WORRY, 12, weekly(12, 11, 9, 8), planned=range(1, 6)).is_rated_after(_WORRY, 6, 4, weekday=FRIDAY)
    stories["alva"].is_rated(_SLEEP, 17, {2: 17}, planned=(2,))
    stories["bo"].is_rated(_EXHAUSTION, 30, {}, planned=())
    stories["ylva"].is_rated(_SLEEP, 15, {2: 15}, planned=(2, 4)).is_rated_no_more(
        6, "Har avslutat på egen begäran och svarar inte längre", FRIDAY
    )
    stories["siv"].is_rated(_MOOD, 19, weekly(20, 21), planned=(1, 2, 3))
    arvid = stories["arvid"]
    for form, before, sums, after, later in (
        (_SLEEP, 20, weekly(20, 18, 16, 15, 12, 11, 10), 9, (8, 8)),
        (_MOOD, 12, weekly(12, 11, 11, 9, 8, 8, 6), 6, (5, 7)),
        (_WORRY, 9, weekly(9, 9, 8, 8, 7, 6, 6), 5, (5, 5)),
        (_STRESS, 26, every_second(25, 22, 19), 17, (16, 18)),
        (_DAILY, 15, every_second(14, 12, 11), 9, (7, 7)),
    ):
        arvid.is_rated(form, before, sums, planned=sums).is_rated_after(form, after, 26, 3, 6)
        arvid.answers(form, later[0], 13).answers(form, later[1], 1)


def _gone_wrong(stories: Mapping[str, Story]) -> None:
    """One read wrongly, one entered twice, one of a namesake's; and one that has not come in, with Erik."""
    stories["ines"].has_answers_corrected(_SLEEP, 2, {"3": 1}, "Fråga 3 lästes fel på pappret: ringen var runt 1")
    hugo = stories["hugo"].answers(_SLEEP, 18, 4, FRIDAY, entered=4)
    hugo.has_rating_taken_back(_SLEEP, 3, "Samma papper fördes in två gånger", WEDNESDAY)
    stories["lisa2"].is_rated(_SLEEP, 17, {2: 16}, planned=(2, 5, 7))
    lisa = stories["lisa"].answers(_SLEEP, 15, 3, SATURDAY, entered=2)
    lisa.has_rating_moved(_SLEEP, 2, "lisa2", "Är den andra Lisa Blåklockas: födelsedatum på pappret", WEDNESDAY)


def _to_read_first(stories: Mapping[str, Story]) -> None:
    """What Olga answered late at night came in this morning. The others' were read the day they came."""
    stories["olga"].answers_late_at_night(_MOOD, 14, {_NINTH: 1})
    stories["maja"].answers(_MOOD, 15, 6, TUESDAY, otherwise={_NINTH: 1}).has_what_was_answered_read(
        6,
        TUESDAY,
        (Done.CONTACT, Done.ASSESSMENT),
        "Ringde samma dag och gick igenom svaret med Maja. Bedömningen är skriven i journalen. Hon har numren till "
        "mottagningen, 1177 och 112. Samtal igen på torsdag.",
    )
    stories["siv"].answers(_MOOD, 22, 7, WEDNESDAY, otherwise={_NINTH: 2}).has_what_was_answered_read(
        7,
        WEDNESDAY,
        (Done.CONTACT, Done.ASSESSMENT, Done.PLAN),
        "Besök samma eftermiddag. Bedömningen är skriven i journalen. Planen gjordes tillsammans med Siv: samtal med "
        "psykiatrimottagningen i morgon, och de tar sedan vid.",
    )
