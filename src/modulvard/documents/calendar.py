"""The module calendar for the fridge: the weeks ahead, first name only (C15, mock-up 3)."""

from modulvard.documents.calendar_table import CalendarTable, Entry, Row, calendar_row
from modulvard.documents.calendar_weeks import CalendarWeek, calendar_weeks
from modulvard.documents.facts import CalendarFacts, ModuleFacts
from modulvard.documents.layout.blocks import Block, Paragraph
from modulvard.documents.layout.pages import Running
from modulvard.documents.layout.scales import INK, MM, Frame
from modulvard.documents.layout.text import TypeStyle
from modulvard.documents.making import Sheet, finished, new_sheet
from modulvard.documents.naming import in_swedish, shown_text
from modulvard.documents.rating_plan import AskedWords
from modulvard.documents.result import Language, PrintResult
from modulvard.documents.tagging.canvas import PAGE_HEIGHT
from modulvard.documents.tagging.nodes import Node
from modulvard.documents.values import Passage, words

_TITLE = TypeStyle(26, 32, True, INK)
_TEXT = TypeStyle(11, 15, False, INK)
_FRAME = Frame(top=20 * MM, bottom=PAGE_HEIGHT - 22 * MM)
_SPILL_LEADING = 36.0
"""Fewer than two weeks on a last page are worth tightening for."""
_COLUMNS = ("calendar.week", "calendar.what", "calendar.days", "calendar.handed_in")


def build_calendar(facts: CalendarFacts, language: Language) -> PrintResult:
    """Return the module calendar. It carries no surname, number, program or clinic; the phone stands in the foot.

    The same facts always give the same bytes. Content never makes it fail.
    """
    sheet = new_sheet("calendar", language, facts.made_on)
    weeks = calendar_weeks(facts)
    blocks: list[Block] = [
        Paragraph(sheet.root.add("H1"), _title(sheet, facts), _TITLE, keep_with_next=True, tie_last=False),
        _paragraph(sheet, "calendar.lead" if facts.left else "calendar.lead.empty", 0.0),
    ]
    if weeks:
        blocks.append(_table(sheet, facts, weeks))
    if facts.left:
        phone = facts.phone and not facts.protected
        blocks.append(_paragraph(sheet, "calendar.closing.phone" if phone else "calendar.closing", 14.0))
    return finished(sheet, blocks, _running(sheet, facts), _SPILL_LEADING, _FRAME)


def _title(sheet: Sheet, facts: CalendarFacts) -> Passage:
    name = sheet.values.take("patient.given_name", facts.given_name)
    last = facts.given_name[-1:]
    if not (last.isalpha() and last < "ɐ"):
        return sheet.phrases.say("calendar.title", name=name)
    key = "calendar.title.own_s" if last.lower() in "sxz" else "calendar.title.own"
    return sheet.phrases.say(key, name=name)


def _paragraph(sheet: Sheet, key: str, space_before: float) -> Paragraph:
    return Paragraph(sheet.root.add("P"), sheet.phrases.say(key), _TEXT, space_before)


def _table(sheet: Sheet, facts: CalendarFacts, weeks: list[CalendarWeek]) -> CalendarTable:
    phrases = sheet.phrases
    element = sheet.root.add("Table")
    top = element.add("TR")
    head = []
    for key in _COLUMNS:
        node = top.add("TH", attributes="/O /Table /Scope /Column")
        node.text = phrases.word(key)
        head.append((node, words(node.text)))
    weekdays = [phrases.word(f"weekday.short.{day}") for day in range(1, 8)]
    rows = [_row(sheet, element, week) for week in weeks]
    return CalendarTable(head, weekdays, rows)


def _row(sheet: Sheet, element: Node, week: CalendarWeek) -> Row:
    phrases = sheet.phrases
    entries = [_module(sheet, module) for module in week.modules]
    if week.why is not None:
        entries.append(Entry(phrases.say("calendar.rest"), phrases.say(f"calendar.rest.{week.why}")))
    elif week.goes_on is not None:
        what = phrases.say("calendar.module", number=week.goes_on.number)
        entries.append(Entry(what, phrases.say("calendar.continues")))
    if week.asked:
        asked = AskedWords(phrases, sheet.values, week.week, of_record=False).in_week(week.asked)
        entries += [Entry(phrases.say("calendar.form", form=form), told) for form, told in asked]
    for day in week.follow_ups:
        entries.append(Entry(phrases.say("calendar.follow_up"), words(phrases.long_day(day))))
    return calendar_row(
        element,
        number=str(week.week.number),
        dates=phrases.week_days(week.week, week.week, short=True),
        entries=tuple(entries or [Entry(phrases.say("calendar.free"))]),
        has_days=bool(week.modules) or week.goes_on is not None,
        is_rest=week.why is not None,
        ticked=phrases.word("timeline.legend.handed_in"),
    )


def _module(sheet: Sheet, module: ModuleFacts) -> Entry:
    title: Passage = ()
    if not module.title.only_counts(module.number):
        title = shown_text(sheet.values, f"module.{module.number}.title", module.title, sheet.phrases)
    what = sheet.phrases.say("calendar.module", number=module.number)
    return Entry(what, title, ticked=module.handed_in is not None)


def _running(sheet: Sheet, facts: CalendarFacts) -> Running:
    phrases, values = sheet.phrases, sheet.values
    sender: Passage = ()
    if facts.phone and not facts.protected:
        phone = values.take("clinic.phone", facts.phone, whole=True)
        if facts.phone_hours:
            hours = in_swedish(values, "clinic.phone_hours", facts.phone_hours, phrases)
            sender = phrases.say("calendar.sender.hours", phone=phone, hours=hours)
        else:
            sender = phrases.say("calendar.sender", phone=phone)
    return Running(
        short_title=_title(sheet, facts),
        date=words(phrases.day(facts.made_on)),
        sender=sender,
        page_of=phrases.template("page"),
    )
