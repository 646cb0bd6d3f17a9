"""Files of instruments: read into the domain, every fault told with its line, and nothing hostile gets in (INP-05)."""

import random
from pathlib import Path

import pytest

from modulvard.cli.program_problems import problem_said
from modulvard.domain.instrument_file import InstrumentFileReport
from modulvard.domain.instruments import (
    Direction,
    Instrument,
    KeySubject,
    Label,
    LineKind,
    Method,
    PublishedChange,
    PublishedLines,
    Safety,
    Wording,
)
from modulvard.domain.program_report import ProblemKind
from modulvard.domain.programs import Standing, Text
from modulvard.domain.scoring import score
from modulvard.exchange.instrument_files import MOST_BYTES, check, check_bytes

WHOLE = """\
format: 1
key: provet
version: "1"
name: Provet
abbreviation: PROV
languages: [sv, en]
period: {sv: Den senaste veckan, en: The last week}
wording: clinic
licence: {sv: Påhittat, en: Made up}
origin: Kliniken Björken
answers:
  lowest: 0
  highest: 3
  labels:
    - {value: 3, text: {sv: Ofta, en: Often}}
    - {value: 0, text: {sv: Aldrig, en: Never}}
items:
  - {number: 1, reverse: true, wording: {sv: Påhittad fråga ett, en: Made-up question one}}
  - number: 2
    safety: above_lowest
    wording: {sv: Påhittad fråga två, en: Made-up question two}
  - number: VAS
    lowest: 0
    highest: 100
    summed: false
    optional: true
    aspect: {sv: mående, en: wellbeing}
    wording: {sv: Påhittad fråga tre, en: Made-up question three}
scales:
  - key: total
    name: {sv: Summa, en: Total}
    items: [1, 2]
    method: sum
    direction: worse
main: total
lines:
  - {scale: total, kind: bands, at: [2, 4.50], sources: [S1], ids: [G1]}
changes:
  - {scale: total, points: 8.4, standing: unverified}
facts:
  - about: scoring
    text: {sv: Svaren summeras., en: The answers are summed.}
    sources: [S1]
    ids: [G1]
sources:
  S1: En bok
"""

PROFILE = """\
format: 1
key: profilen
version: "5"
name: Profilen
abbreviation: PROFIL
wording: none
licence: Påhittat
answers: {lowest: 1, highest: 5}
items:
  - {number: 1, summed: false}
  - {number: 2, summed: false}
  - {number: 3, summed: false}
  - {number: VAS, lowest: 0, highest: 100}
scales:
  - {key: vas, name: Skala, items: [VAS], method: sum, direction: better}
profile: [1, 2, 3]
facts:
  - {about: scoring, text: Svaren står sida vid sida., standing: proposal}
"""
"""A form of the kind of G11: answers side by side, and a mark of its own."""

SATISFIED = (
    """\
format: 1
key: nojd
version: "1"
name: Nöjd
abbreviation: NÖJD
wording: none
licence: Påhittat
answers: {lowest: 1, highest: 4}
items:
"""
    + "".join(f"  - {{number: {n}{', reverse: true' if n in (2, 4, 5, 8) else ''}}}\n" for n in range(1, 9))
    + """\
scales:
  - {key: total, name: Summa, items: [1, 2, 3, 4, 5, 6, 7, 8], method: sum, direction: better}
main: total
facts:
  - {about: scoring, text: Fyra frågor vänds., standing: proposal}
"""
)
"""A form of the kind of G12: higher is better, and half of it is turned round."""


def checked(text: str) -> InstrumentFileReport:
    return check_bytes("prov.yaml", text.encode())


def faults(text: str) -> list[tuple[str, int | None, str]]:
    return [(problem.kind, problem.line, problem.where) for problem in checked(text).problems]


def taken(text: str) -> Instrument:
    report = checked(text)
    assert report.problems == ()
    assert report.instrument is not None
    return report.instrument


# --- what is read ---------------------------------------------------------------------------------


def test_a_whole_file_is_read() -> None:
    form = taken(WHOLE)
    assert (form.key, form.version, form.name, form.abbreviation) == ("provet", "1", Text(sv="Provet"), "PROV")
    assert (form.wording, form.origin, form.languages) == (Wording.CLINIC, "Kliniken Björken", ("sv", "en"))
    assert form.period == Text(sv="Den senaste veckan", others=(("en", "The last week"),))
    assert [(item.number, item.lowest, item.highest) for item in form.items] == [
        ("1", 0, 3), ("2", 0, 3), ("VAS", 0, 100)
    ]  # fmt: skip
    first, second, third = form.items
    assert (first.reverse, first.summed, first.optional, first.safety) == (True, True, False, None)
    assert second.safety is Safety.ABOVE_LOWEST
    assert (third.summed, third.optional) == (False, True)
    assert third.aspect == Text(sv="mående", others=(("en", "wellbeing"),))
    (scale,) = form.scales
    assert (scale.key, scale.items, scale.method, scale.direction) == ("total", ("1", "2"), Method.SUM, Direction.WORSE)
    assert form.main_scale == scale
    assert form.known(KeySubject.SCORING)[0].sources == ("S1",)
    assert form.sources[0].text == Text(sv="En bok")


def test_the_answers_words_belong_to_the_questions_that_have_the_files_own_range() -> None:
    words = (
        Label(value=0, text=Text(sv="Aldrig", others=(("en", "Never"),))),
        Label(value=3, text=Text(sv="Ofta", others=(("en", "Often"),))),
    )
    assert [item.labels for item in taken(WHOLE).items] == [words, words, ()]


def test_published_figures_are_exact_whatever_zeros_they_are_written_with() -> None:
    form = taken(WHOLE)
    assert form.lines == (
        PublishedLines(scale="total", kind=LineKind.BANDS, at=("2", "4.5"), sources=("S1",), fact_ids=("G1",)),
    )
    assert form.changes == (PublishedChange(scale="total", points="8.4", standing=Standing.UNVERIFIED),)


def test_the_same_content_has_the_same_hash_however_it_is_written() -> None:
    other = (
        WHOLE.replace("4.50", '"4.5"').replace("number: 1,", 'number: "1",').replace("items: [1, 2]", 'items: ["1", 2]')
    )
    assert other != WHOLE
    assert checked(other).content_hash == checked(WHOLE).content_hash
    assert checked(WHOLE.replace("highest: 3", "highest: 4")).content_hash != checked(WHOLE).content_hash


def test_a_form_without_a_sum_is_read_and_gives_its_profile() -> None:
    """G11: importable, and never summed."""
    scored = score(taken(PROFILE), {"1": 2, "2": 1, "3": 5, "VAS": 65})
    assert scored.profile is not None
    assert (scored.profile.text, scored.main) == ("215", None)
    assert [(found.value, found.highest) for found in scored.scores] == [(65, 100)]


def test_a_form_where_higher_is_better_and_half_is_turned_round_is_read_and_summed() -> None:
    """G12: importable by the clinic that has the licence."""
    form = taken(SATISFIED)
    answers = dict(zip("12345678", (4, 1, 3, 2, 1, 4, 2, 1), strict=True))
    assert score(form, answers).scores[0].value == 4 + 4 + 3 + 3 + 4 + 4 + 2 + 4
    assert form.scales[0].direction is Direction.BETTER


def test_text_is_cleaned_so_that_nothing_in_it_turns_what_stands_beside_it_around() -> None:
    """INP-01."""
    form = taken(WHOLE.replace("name: Provet", 'name: "Pro\\u202evet "'))
    assert form.name == Text(sv="Provet")


def test_a_lacking_translation_is_advice_and_stops_nothing() -> None:
    """decided.md 33."""
    report = checked(WHOLE.replace("{sv: Ofta, en: Often}", "Ofta"))
    assert report.whole
    assert [(one.kind, one.line, one.is_advice) for one in report.problems] == [("missing_translation", 15, True)]


# --- what is wrong --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        # questions
        ("  - number: 2\n", "  - number: 1\n", ("duplicate_item", 19, "items[2].number")),
        ("  - number: VAS\n", "  - number: V A S\n", ("wrong_form", 22, "items[3].number")),
        ("  - number: VAS\n", "  - number: true\n", ("wrong_type", 22, "items[3].number")),
        ("highest: 3\n", "highest: 0\n", ("out_of_range", 13, "answers.highest")),
        ("highest: 3\n", "highest: 2\n", ("out_of_range", 15, "answers.labels[1].value")),
        ("value: 0", "value: 3", ("duplicate_name", 16, "answers.labels[2].value")),
        ("    highest: 100\n", "    highest: 0\n", ("out_of_range", 24, "items[3].highest")),
        ("    highest: 100\n", "    highest: 1001\n", ("out_of_range", 24, "items[3].highest")),
        ("    highest: 100\n", "    highest: 10.5\n", ("wrong_type", 24, "items[3].highest")),
        ("    highest: 100\n", "", ("missing_key", 22, "items[3]")),
        ("    lowest: 0\n", "    lowest: -1\n", ("out_of_range", 23, "items[3].lowest")),
        ("safety: above_lowest", "safety: true", ("not_one_of", 20, "items[2].safety")),
        ("    summed: false\n", "", ("item_in_no_scale", 22, "items[3]")),
        ("    optional: true\n", "    reverse: true\n", ("reverse_not_summed", 26, "items[3].reverse")),
        ("    safety: above_lowest\n", "    optional: true\n", ("optional_but_counted", 20, "items[2].optional")),
        ("    wording: {sv: Påhittad fråga två, en: Made-up question two}\n", "", ("missing_key", 19, "items[2]")),
        ("wording: clinic", "wording: none", ("wording_not_said", 18, "items[1].wording")),
        ("wording: clinic", "wording: none", ("wording_not_said", 14, "answers.labels")),
        ("reverse: true,", "reversed: true,", ("unknown_key", 18, "items[1].reversed")),
        ("reverse: true,", "reverse: 1,", ("wrong_type", 18, "items[1].reverse")),
        # scales
        ("items: [1, 2]", "items: [1, 2, 3]", ("unknown_item", 32, "scales[1].items[3]")),
        ("items: [1, 2]", "items: [1, 2, 1]", ("item_twice", 32, "scales[1].items[3]")),
        ("items: [1, 2]", "items: [1]", ("item_in_no_scale", 19, "items[2]")),
        ("items: [1, 2]", "items: [1, 2, VAS]", ("not_summed_in_scale", 25, "items[3].summed")),
        ("items: [1, 2]", "items: []", ("empty", 32, "scales[1].items")),
        ("    method: sum\n", "    method: prorated\n", ("not_one_of", 33, "scales[1].method")),
        ("    direction: worse\n", "", ("missing_key", 30, "scales[1].direction")),
        ("main: total", "main: summa", ("unknown_scale", 35, "main")),
        ("main: total", "main: total\nprofile: [1, 4]", ("unknown_item", 36, "profile[2]")),
        ("main: total", "main: total\nprofile: [1, VAS]", ("out_of_range", 24, "items[3].highest")),
        # figures
        ("{scale: total, kind", "{scale: annan, kind", ("unknown_scale", 37, "lines[1].scale")),
        ("at: [2, 4.50]", "at: [2, 2]", ("not_rising", 37, "lines[1].at[2]")),
        ("at: [2, 4.50]", "at: [10, 9]", ("not_rising", 37, "lines[1].at[2]")),
        ("at: [2, 4.50]", "at: [två]", ("wrong_form", 37, "lines[1].at[1]")),
        ("kind: bands", "kind: severe", ("not_one_of", 37, "lines[1].kind")),
        ("points: 8.4", "points: 0", ("out_of_range", 39, "changes[1].points")),
        ("points: 8.4", "points: -3", ("wrong_form", 39, "changes[1].points")),
        ("points: 8.4", "sd: 5", ("missing_key", 39, "changes[1]")),
        ("points: 8.4", "points: 8.4, sd: 5", ("not_together", 39, "changes[1].sd")),
        ("points: 8.4", "sd: 5, reliability: 1", ("out_of_range", 39, "changes[1].reliability")),
        ("points: 8.4, ", "", ("missing_key", 39, "changes[1]")),
        ("points: 8.4, standing: unverified", "points: 8.4", ("without_source", 39, "changes[1]")),
        # facts and sources
        ("about: scoring", "about: period", ("scoring_not_told", 1, "")),
        ("    sources: [S1]\n", "    sources: [S2]\n", ("unknown_source", 43, "facts[1].sources[1]")),
        ("    sources: [S1]\n", "", ("without_source", 41, "facts[1]")),
        ("  S1: En bok", "  S_1: En bok", ("wrong_form", 46, "sources.S_1")),
        # the whole
        ("format: 1", "format: 2", ("out_of_range", 1, "format")),
        ("key: provet", "key: Provet", ("wrong_form", 2, "key")),
        ('version: "1"', "version: 1", ("wrong_type", 3, "version")),
        ("name: Provet", "name: {en: The test}", ("missing_swedish", 4, "name")),
        ("name: Provet", 'name: "\\u200b"', ("empty", 4, "name.sv")),
        ("languages: [sv, en]", "languages: [en]", ("missing_swedish", 6, "languages")),
        ("licence: {sv: Påhittat, en: Made up}\n", "", ("missing_key", 1, "licence")),
        ("origin:", "orgin:", ("unknown_key", 10, "orgin")),
        ("items: [1, 2]", "items: &a [1, 2]", ("reference", 32, "")),
        ("items: [1, 2]", "items: !!set [1, 2]", ("tag", 32, "")),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_line(old: str, new: str, fault: tuple[str, int, str]) -> None:
    assert WHOLE.count(old) == 1 or old in {"highest: 3\n", "main: total"}
    report = checked(WHOLE.replace(old, new, 1))
    assert fault in [(problem.kind, problem.line, problem.where) for problem in report.problems]
    assert not report.whole
    assert report.content_hash is None


def test_the_form_of_a_sources_key_is_told_as_that_and_not_as_a_languages() -> None:
    (problem,) = checked(WHOLE.replace("  S1: En bok", "  S1: En bok\n  S_2: En till")).problems
    assert dict(problem.facts)["form"] == "source"


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_fault_has_its_sentence(language: str) -> None:
    broken = (
        WHOLE.replace("items: [1, 2]", "items: [1, 1, 3, VAS]")
        .replace("main: total", "main: annan")
        .replace("at: [2, 4.50]", "at: [2, 2]")
        .replace("points: 8.4, standing: unverified", "points: 8.4, sd: 5")
        .replace("about: scoring", "about: period")
        .replace("wording: clinic", "wording: none")
    )
    problems = checked(broken).problems
    assert len({problem.kind for problem in problems}) > 8
    for problem in problems:
        said = problem_said(language, "prov.yaml", problem)
        assert "{" not in said
        assert said.startswith("prov.yaml, ")


# --- hostile files --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (WHOLE.encode("utf-16"), ProblemKind.NOT_UTF8),
        (WHOLE.encode("latin-1"), ProblemKind.NOT_UTF8),
        (WHOLE.replace("Provet", "Pro\x07vet").encode(), ProblemKind.CONTROL_CHARACTER),
        (b"a: &a [*a]\n", ProblemKind.REFERENCE),
        (b"a: &a {b: *c}\nc: &c [*a]\n", ProblemKind.REFERENCE),
        (b"a: " + b"[" * 500, ProblemKind.TOO_DEEP),
        (b"#" * (MOST_BYTES + 1), ProblemKind.TOO_LARGE),
        (b"", ProblemKind.WRONG_TYPE),
        (b"- 1\n", ProblemKind.WRONG_TYPE),
        (b"\x00" * 300, ProblemKind.NOT_UTF8),
        (b"MZ\x90\x00\x03", ProblemKind.NOT_UTF8),
        (WHOLE.encode() + b"---\na: 1\n", ProblemKind.SEVERAL_DOCUMENTS),
        (WHOLE.encode() + b"key: annan\n", ProblemKind.DUPLICATE_KEY),
    ],
    ids=lambda value: value.value if isinstance(value, ProblemKind) else "",
)  # fmt: skip
def test_what_is_no_such_file_is_refused(data: bytes, kind: ProblemKind) -> None:
    report = check_bytes("x.yaml", data)
    assert kind in {problem.kind for problem in report.problems}
    assert not report.whole


def test_a_byte_order_mark_and_the_line_ends_of_windows_change_nothing() -> None:
    windows = b"\xef\xbb\xbf" + WHOLE.replace("\n", "\r\n").encode()
    assert check_bytes("x.yaml", windows).content_hash == checked(WHOLE).content_hash


def test_ten_thousand_questions_are_refused_as_too_many() -> None:
    """INP-05."""
    items = "".join(f"  - number: {number}\n" for number in range(10_000))
    before, _, after = WHOLE.partition("items:\n")
    report = checked(f"{before}items:\n{items}{after[after.index('scales:') :]}")
    assert [(one.kind, one.where, dict(one.facts)) for one in report.problems] == [
        ("too_long", "items", {"most": "200"})
    ]


def test_as_many_faults_as_a_file_can_hold_are_told_in_part() -> None:
    """INP-05: two hundred and no more, whatever is wrong with a thousand keys."""
    keys = "".join(f"nyckel{number}: 1\n" for number in range(1_000))
    assert len(checked(WHOLE + keys).problems) == 200
    numbers = ", ".join(str(number) for number in range(10, 210))
    scales = "".join(
        f"  - {{key: s{n}, name: S, items: [{numbers}], method: sum, direction: none}}\n" for n in range(19)
    )
    assert len(checked(WHOLE.replace("main: total", f"{scales}main: total")).problems) == 200


def test_a_folder_and_what_is_not_there_are_told(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "borta.yaml"):
        assert [problem.kind for problem in check(path).problems] == [ProblemKind.FILE_UNREADABLE]


def test_a_file_is_read_from_its_place(tmp_path: Path) -> None:
    path = tmp_path / "prov.yaml"
    path.write_text(WHOLE, encoding="utf-8")
    assert check(path) == check_bytes("prov.yaml", WHOLE.encode())


def test_a_spoiled_file_is_read_whole_or_refused_and_never_raises() -> None:
    """INP-06: lines lost, doubled, moved and bytes changed."""
    chance = random.Random(18)
    for _ in range(150):
        lines = WHOLE.splitlines(keepends=True)
        for _ in range(chance.randint(1, 4)):
            place = chance.randrange(len(lines))
            lines[place : place + 1] = chance.choice(([], [lines[place]] * 2, [lines[place], chance.choice(lines)]))
        data = bytearray("".join(lines).encode())
        for _ in range(chance.randint(0, 3)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        report = check_bytes("x.yaml", bytes(data))
        assert report.whole or report.problems
        if report.instrument is not None:
            everything = {item.number: item.lowest for item in report.instrument.items}
            assert score(report.instrument, everything).is_complete
