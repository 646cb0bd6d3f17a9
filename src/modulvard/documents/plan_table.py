"""The plan in a letter to the patient: the pace in words, and a table of the weeks that lie ahead."""

from modulvard.documents.facts import SummaryFacts
from modulvard.documents.layout.scales import Scale
from modulvard.documents.layout.tables import Table, table
from modulvard.documents.naming import pace_in_words, with_module
from modulvard.documents.phrases import Phrases
from modulvard.documents.plan import PlanRow, plan_rows
from modulvard.documents.tagging.nodes import Node
from modulvard.documents.values import Passage, Span, Values, words

_SHARES = (61, 99)


def paces(facts: SummaryFacts, phrases: Phrases) -> list[Passage]:
    """Return the pace that is agreed, and those that are agreed to come."""
    said = [phrases.say("letter.plan.pace", pace=pace_in_words(facts.agreements[-1].pace, phrases))]
    for new in facts.changes_of_pace:
        week, pace = phrases.week(new.first_week, facts.week), pace_in_words(new.pace, phrases)
        said.append(phrases.say("pace.from", week=week, pace=pace))
    return said


def plan_table(parent: Node, facts: SummaryFacts, phrases: Phrases, values: Values, scale: Scale) -> Table:
    """Return what lies ahead, a stretch of weeks in a row."""
    head = [words(phrases.word(key)) for key in ("letter.plan.when", "letter.plan.what")]
    body = [[_when(row, facts, phrases), _what(row, phrases, values)] for row in plan_rows(facts)]
    return table(parent, scale, head, body, _SHARES, space_before=scale.between)


def _when(row: PlanRow, facts: SummaryFacts, phrases: Phrases) -> Passage:
    today = facts.week
    if row.day is not None:
        written = phrases.day(row.day, facts.today)
        return words(written[:1].upper() + written[1:])
    if row.first is None or row.last is None:
        return phrases.say("letter.plan.no_week")
    if row.last < today:
        return phrases.say("letter.plan.was", week=phrases.week(row.last, today))
    if row.first <= today:
        return phrases.say("letter.plan.until", day=phrases.long_day(row.last.sunday))
    return words(phrases.week_days(row.first, row.last))


def _what(row: PlanRow, phrases: Phrases, values: Values) -> Passage:
    if row.day is not None:
        return phrases.say("letter.plan.follow_up")
    if row.why is not None:
        return phrases.say(f"letter.plan.{row.why}")
    lines: list[Span] = []
    for module in row.modules:
        lines += [Span("\n")] if lines else []
        lines += with_module(values, "letter.plan.module", module, phrases)
    return tuple(lines)
