"""The timeline: figure and words from the same rows, at any length."""

from tests.documents.given import rest

from modulvard.documents.layout.scales import AS_SET, TEXT_WIDTH, Frame, letter
from modulvard.documents.phrases import phrases
from modulvard.documents.result import Language
from modulvard.documents.symbols import Symbol
from modulvard.documents.tagging.nodes import Node
from modulvard.documents.timeline import TimelineRow, timeline_facts, timeline_in_words
from modulvard.documents.timeline_figure import Timeline, timeline
from modulvard.documents.values import words
from modulvard.domain.pacing import RestKind
from modulvard.domain.weeks import Week

SV = phrases(Language.SWEDISH)
W48 = Week.iso(2026, 48)


def row(name: str = "Modul 1", **changes: Week | bool | None) -> TimelineRow:
    return TimelineRow(label=words(name), spoken=name, **changes)


def figures(rows: list[TimelineRow], today: Week = W48, size: int = 12) -> list[Timeline]:
    return timeline(Node("Document"), timeline_facts(rows, (), today), letter(size), SV, TEXT_WIDTH)


def test_the_words_tell_every_mark_of_the_figure() -> None:
    rows = [
        row("Första mötet", visit=W48, visit_held=True),
        row("Modul 1", planned=W48, handed_in=W48),
        row("Modul 2", planned=W48, handed_in=W48 + 1),
        row("Modul 3", planned=W48 + 5),
        row("Modul 4"),
        row("Avslutande möte", visit=W48 + 6),
    ]
    rests = (rest("2026-W50"), rest("2026-W52", RestKind.CLOSED), rest("2026-W53", RestKind.CLOSED))
    assert timeline_in_words(timeline_facts(rows, rests, W48), SV) == (
        "Tidslinje från vecka 48, 2026 till vecka 1, 2027. I dag är det vecka 48, 2026."
        " Första mötet: möte vecka 48. Modul 1: inlämnad vecka 48. Modul 2: planerad vecka 48, inlämnad vecka 49."
        " Modul 3: planerad vecka 53. Modul 4: ingen vecka. Avslutande möte: möte bokat vecka 1, 2027."
        " Paus: vecka 50. Stängt: vecka 52 och vecka 53."
    )


def test_today_is_left_out_when_it_lies_far_from_the_plan() -> None:
    far = timeline_facts([row(planned=W48)], (), W48 + 30)
    assert (far.first, far.last) == (W48, W48)
    assert "I dag" not in timeline_in_words(far, SV)


def test_a_long_course_is_divided_into_figures_that_together_show_every_week_once() -> None:
    rows = [row(f"Modul {number}", planned=W48 + 2 * number) for number in range(30)]
    shown = [week for figure in figures(rows) for week in figure.facts.weeks]
    assert shown == [W48 + number for number in range(59)]
    labels = [each.spoken for figure in figures(rows) for each in figure.facts.rows]
    assert labels == [f"Modul {number}" for number in range(30)]


def test_many_rows_are_divided_so_that_each_figure_stands_on_one_page() -> None:
    rows = [row(f"Modul {number} " + "lång titel " * 15, planned=W48) for number in range(30)]
    for size in (11, 12, 14):
        found = figures(rows, size=size)
        assert sum(len(figure.facts.rows) for figure in found) == 30
        assert all(figure.height(TEXT_WIDTH, AS_SET) <= Frame().height for figure in found)


def test_the_last_figure_explains_the_symbols_of_all() -> None:
    rows = [row(planned=W48 + -40, handed_in=W48 + -40), row("Modul 2", planned=W48 + 10)]
    *others, last = figures(rows)
    assert others
    assert all(figure.legend == () for figure in others)
    assert last.legend == (Symbol.PLANNED, Symbol.HANDED_IN)


def test_visits_have_symbols_of_their_own() -> None:
    assert row(visit=W48).symbols == {Symbol.BOOKED}
    assert row(visit=W48, visit_held=True).symbols == {Symbol.HELD}
