"""The shipped keys say what domain.md G1-G18 says, no more, each figure with its source, and sum as the forms do."""

import random
import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest

from modulvard.domain.canonical import plain, read_canonical, write_canonical
from modulvard.domain.instrument_file import InstrumentFileReport
from modulvard.domain.instruments import Direction, Instrument, KeySubject, LineKind, Safety, Wording
from modulvard.domain.programs import Standing
from modulvard.domain.scoring import check_row, score, scores_of
from modulvard.exchange.instrument_files import check
from modulvard.resources import resource

FILES = sorted(resource("instruments").glob("*.yaml"))

KEYS: dict[str, tuple[str, int, int, int, tuple[int, ...], int, int]] = {
    "phq-9": ("G1", 9, 0, 3, (), 0, 27),
    "gad-7": ("G2", 7, 0, 3, (), 0, 21),
    "isi": ("G3", 7, 0, 4, (), 0, 28),
    "pss-14": ("G4", 14, 0, 4, (4, 5, 6, 7, 9, 10, 13), 0, 56),
    "pss-10": ("G5", 10, 0, 4, (4, 5, 7, 8), 0, 40),
    "keds": ("G6", 9, 0, 6, (), 0, 54),
    "whodas-2-12": ("G7", 12, 0, 4, (), 0, 48),
    "madrs-s": ("G8", 9, 0, 6, (), 0, 54),
    "pswq": ("G9", 16, 1, 5, (1, 3, 8, 10, 11), 16, 80),
    "lsas-sr": ("G10", 48, 0, 3, (), 0, 144),
    "nsesss-ptsd": ("G13", 9, 0, 4, (), 0, 36),
}
"""By key: the fact id, how many questions are summed, their range, which are turned round, and the total's ends."""

SINGLE = "programregistrering"
UNVERIFIED = {
    "phq-9": {"items", "changes"},
    "gad-7": {"lines", "changes"},
    "pss-14": {"licence"},
    "pss-10": {"licence", "lines"},
    "keds": {"licence"},
    "pswq": {"scoring", "figures", "lines", "changes"},
    "lsas-sr": {"licence", "lines"},
    "nsesss-ptsd": {"period", "scoring", "lines"},
}
"""What domain.md marks as unverified."""


@cache
def reports() -> dict[str, InstrumentFileReport]:
    return {path.name: check(path) for path in FILES}


@cache
def instruments() -> dict[str, Instrument]:
    return {one.instrument.key: one.instrument for one in reports().values() if one.instrument is not None}


def summed(form: Instrument) -> list[str]:
    return [item.number for item in form.items if item.summed]


def total(form: Instrument, answers: tuple[int, ...]) -> object:
    """Return what the program makes of the answers to the questions that are summed, in order."""
    by_number = dict(zip(summed(form), answers, strict=True))
    return next(found.value for found in scores_of(form, by_number) if found.scale.key == "total")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_shipped_file_is_whole_and_without_remarks(path: Path) -> None:
    report = reports()[path.name]
    assert report.problems == ()
    assert report.instrument is not None
    assert report.instrument.key == path.stem


def test_the_keys_that_may_be_shipped_are_there_and_no_others() -> None:
    """G11 and G12 are not to be shipped."""
    assert set(instruments()) == {*KEYS, SINGLE}


@pytest.mark.parametrize("key", KEYS)
def test_each_key_has_the_questions_ranges_and_ends_of_its_form(key: str) -> None:
    fact_id, count, lowest, highest, reverse, least, most = KEYS[key]
    form = instruments()[key]
    counted = [item for item in form.items if item.summed]
    assert len(counted) == count
    assert {(item.lowest, item.highest) for item in counted} == {(lowest, highest)}
    assert [item.number for item in counted if item.reverse] == [str(number) for number in reverse]
    ends = next(found for found in scores_of(form, {}) if found.scale.key == "total")
    assert (ends.lowest, ends.highest) == (least, most)
    assert fact_id in form.known(KeySubject.SCORING)[0].fact_ids


# --- sums, against others written differently -----------------------------------------------------


def test_all_262144_answer_sets_of_phq_9_are_summed_as_counted_by_hand() -> None:
    """COR-03: how many ones, twos and threes there are."""
    form = instruments()["phq-9"]
    numbers = summed(form)
    wrong = walked = 0
    for answers in product(range(4), repeat=9):
        walked += 1
        (found,) = scores_of(form, dict(zip(numbers, answers, strict=True)))
        wrong += found.value != answers.count(1) + 2 * answers.count(2) + 3 * answers.count(3)
    assert (walked, wrong) == (262_144, 0)


def test_all_16384_answer_sets_of_gad_7_are_summed_as_the_digits_of_a_number() -> None:
    """COR-03: every set of answers is a number of seven digits in base four."""
    form = instruments()["gad-7"]
    wrong = 0
    for number in range(4**7):
        left, digits = number, 0
        answers = []
        for _ in range(7):
            left, digit = divmod(left, 4)
            answers.append(digit)
            digits += digit
        wrong += total(form, tuple(answers)) != digits
    assert wrong == 0


@pytest.mark.parametrize("key", KEYS)
def test_random_answer_sets_are_summed_as_the_form_says(key: str) -> None:
    """COR-03: the plain sum, plus what each turned question gains when it is read from the other end."""
    _, count, lowest, highest, reverse, _, _ = KEYS[key]
    chance = random.Random(key)
    for _ in range(2_000):
        answers = tuple(chance.randint(lowest, highest) for _ in range(count))
        gained = sum(lowest + highest - 2 * answers[number - 1] for number in reverse)
        assert total(instruments()[key], answers) == sum(answers) + gained


def test_whodas_is_the_sum_of_twelve_in_hundredths_of_48() -> None:
    """G7."""
    form, chance = instruments()["whodas-2-12"], random.Random(7)
    assert form.main == "percent"
    for _ in range(2_000):
        answers = [chance.randint(0, 4) for _ in range(12)]
        main = score(form, dict(zip(summed(form), answers, strict=True))).main
        assert main is not None
        assert main.value is not None
        assert main.value * 48 == sum(answers) * 100


def test_lsas_has_fear_and_avoidance_apart_and_together() -> None:
    """G10: 24 situations, each asked twice, in the order of the form."""
    form, chance = instruments()["lsas-sr"], random.Random(10)
    assert [item.number for item in form.items][:4] == ["1a", "1b", "2a", "2b"]
    for _ in range(500):
        row = [chance.randint(0, 3) for _ in range(48)]
        scores = score(form, check_row(form, row).for_keeping()).scores
        assert [found.value for found in scores] == [sum(row[::2]), sum(row[1::2]), sum(row)]
        assert [found.highest for found in scores] == [72, 72, 144]


def test_nsesss_has_a_sum_and_a_mean() -> None:
    """G13."""
    form = instruments()["nsesss-ptsd"]
    by_key = {found.scale.key: found for found in scores_of(form, dict.fromkeys(summed(form), 3))}
    assert (by_key["total"].value, by_key["mean"].value, by_key["mean"].highest) == (27, 3, 4)


def test_the_single_questions_of_a_program_are_never_summed() -> None:
    """G14, G17: each has its own direction."""
    form = instruments()[SINGLE]
    assert [found.value for found in scores_of(form, {"1": 3, "2": 1, "3": 0, "4": 2})] == [3, 1, 0, 2]
    assert [scale.direction for scale in form.scales] == [
        Direction.WORSE, Direction.BETTER, Direction.NONE, Direction.BETTER
    ]  # fmt: skip
    assert form.main is None


def test_phq_9_has_a_value_only_when_all_nine_are_answered() -> None:
    """COR-03: each of the 511 ways to leave something out."""
    form = instruments()["phq-9"]
    numbers = summed(form)
    for kept in range(9):
        for some in combinations(numbers, kept):
            scored = score(form, dict.fromkeys(some, 3))
            assert scored.main is not None
            assert (scored.main.value, scored.main.answered, scored.is_complete) == (None, kept, False)


@pytest.mark.parametrize("key", KEYS)
def test_one_question_left_out_leaves_every_scale_that_has_it_incomplete(key: str) -> None:
    form = instruments()[key]
    for left_out in summed(form):
        answers = {item.number: item.highest for item in form.items if item.number != left_out}
        for found in scores_of(form, answers):
            assert found.is_complete is (left_out not in found.scale.items)


def test_the_tenth_question_of_phq_9_is_neither_summed_nor_missed() -> None:
    """G1."""
    form = instruments()["phq-9"]
    nine = score(form, check_row(form, [1] * 9).for_keeping())
    ten = score(form, check_row(form, [*[1] * 9, 3]).for_keeping())
    assert nine.main is not None
    assert (nine.main.value, nine.is_complete) == (9, True)
    assert ten.scores == nine.scores


# --- safety, direction, figures -------------------------------------------------------------------


def test_the_ninth_question_of_phq_9_and_of_madrs_s_is_work_above_zero() -> None:
    """decided.md 34: without grades, whatever a source proposes."""
    found = {key: [item.number for item in form.safety_items] for key, form in instruments().items()}
    assert {key: numbers for key, numbers in found.items() if numbers} == {"phq-9": ["9"], "madrs-s": ["9"]}
    for key, highest in (("phq-9", 3), ("madrs-s", 6)):
        item = instruments()[key].item("9")
        assert item is not None
        assert item.safety is Safety.ABOVE_LOWEST
        assert [answer for answer in range(highest + 1) if item.is_work(answer)] == list(range(1, highest + 1))


@pytest.mark.parametrize("key", KEYS)
def test_higher_is_worse_in_every_sum(key: str) -> None:
    """G17."""
    assert {scale.direction for scale in instruments()[key].scales} == {Direction.WORSE}


@pytest.mark.parametrize(
    ("key", "kind", "lines"),
    [
        ("phq-9", LineKind.BANDS, [("5", "10", "15", "20")]),
        ("phq-9", LineKind.CUT_OFF, [("10",)]),
        ("gad-7", LineKind.BANDS, [("5", "10", "15")]),
        ("gad-7", LineKind.CUT_OFF, [("10",), ("8",)]),
        ("isi", LineKind.BANDS, [("8", "15", "22")]),
        ("isi", LineKind.CUT_OFF, [("10",)]),
        ("pss-14", LineKind.BANDS, []),
        ("pss-10", LineKind.BANDS, [("14", "27")]),
        ("keds", LineKind.CUT_OFF, [("19",)]),
        ("whodas-2-12", LineKind.BANDS, []),
        ("madrs-s", LineKind.BANDS, [("13", "20", "35"), ("12", "21", "35")]),
        ("pswq", LineKind.CUT_OFF, [("45",), ("53",), ("65",)]),
        ("lsas-sr", LineKind.CUT_OFF, [("30",), ("60",), ("32",)]),
        ("nsesss-ptsd", LineKind.BANDS, [("1", "2", "3", "4")]),
    ],
)
def test_published_lines_are_where_the_sources_draw_them(
    key: str, kind: LineKind, lines: list[tuple[str, ...]]
) -> None:
    assert [one.at for one in instruments()[key].lines if one.kind is kind] == lines


def test_published_changes_are_those_of_the_sources() -> None:
    found = {key: [one.points for one in form.changes] for key, form in instruments().items() if form.changes}
    assert found == {"phq-9": ["6"], "gad-7": ["4"], "isi": ["8.4"], "pswq": ["9"]}


def test_what_is_not_verified_is_marked_and_nothing_else_is() -> None:
    marked: dict[str, set[str]] = {}
    for key, form in instruments().items():
        told = [(fact.subject.value, fact.standing) for fact in form.facts]
        told += [("lines", one.standing) for one in form.lines]
        told += [("changes", one.standing) for one in form.changes]
        found = {about for about, standing in told if standing is Standing.UNVERIFIED}
        marked |= {key: found} if found else {}
    assert marked == UNVERIFIED


@pytest.mark.parametrize("key", [*KEYS, SINGLE])
def test_each_key_says_where_it_comes_from_in_both_languages(key: str) -> None:
    form = instruments()[key]
    used = {source for fact in form.facts for source in fact.sources}
    used |= {source for one in (*form.lines, *form.changes) for source in one.sources}
    assert used == {source.key for source in form.sources}
    assert all(fact.fact_ids for fact in form.facts)
    assert form.languages == ("sv", "en")
    assert form.known(KeySubject.ITEMS)


# --- no words of the forms, and none that grade ---------------------------------------------------


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts(inner)


@pytest.mark.parametrize("key", [*KEYS, SINGLE])
def test_no_words_of_a_form_are_shipped(key: str) -> None:
    form = instruments()[key]
    assert form.wording is Wording.NONE
    assert all(item.wording is None and item.labels == () for item in form.items)


GRADES = re.compile(
    r"\b(lindrig|mild|måttlig|moderate|medelsvår|svår|severe|allvarlig|extrem|extreme|normal|förhöjd|elevated|remission"
    r"|diagnos|diagnosis|fall|case|risk|bör|should|råd|advice|larm|alarm|alert)(a|t|e|s|er|en|et)?\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("key", [*KEYS, SINGLE])
def test_nothing_in_a_key_grades_diagnoses_or_advises(key: str) -> None:
    """trust.md section 2. A form's own name is its name."""
    content = plain(instruments()[key])
    content.pop("name")
    assert [found for text in texts(content) if (found := GRADES.search(text))] == []


@pytest.mark.parametrize("key", [*KEYS, SINGLE])
def test_english_says_plainly_of_what_a_higher_number_means_more(key: str) -> None:
    """G17: ”trouble” reads as trouble with someone. The words are those of prints and windows."""
    assert "trouble" not in " ".join(texts(plain(instruments()[key])))


@pytest.mark.parametrize("key", [*KEYS, SINGLE])
def test_a_key_comes_back_from_its_canonical_text_unchanged(key: str) -> None:
    form = instruments()[key]
    assert read_canonical(Instrument, write_canonical(form)) == form


HELD = {
    "gad-7 1": "e0dd33cbafa32c9c",
    "isi 1": "e8a31a244f5856ba",
    "keds 1": "094ee0d56e44af0c",
    "lsas-sr 1": "e11c58f47985b9d7",
    "madrs-s 1": "7f45755876bacfcf",
    "nsesss-ptsd 1": "d6aaeb6824962413",
    "phq-9 1": "914714bb11ef6926",
    "programregistrering 1": "64b606d1fd2db847",
    "pss-10 1": "47247745817b4883",
    "pss-14 1": "3a620a65d507b35e",
    "pswq 1": "f83e06eccc74f672",
    "whodas-2-12 1": "26b0eb7510d4f7ff",
}
"""The content of each version that is shipped, by key and version: once released it is never another (D17)."""


def test_what_is_shipped_under_a_version_is_never_changed() -> None:
    """D17: a change is a new version, since clinics hold the old one under its hash."""
    shipped = {
        f"{one.instrument.key} {one.instrument.version}": one.content_hash[:16]
        for one in reports().values()
        if one.instrument is not None and one.content_hash is not None
    }
    assert shipped == HELD
