"""How the timeline's head and rows are painted (mockups patient-oversikt and patient-moduler)."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from modulvard.domain.pacing import RestKind
from modulvard.domain.weeks import Week
from modulvard.ui.components.painting import rounded
from modulvard.ui.i18n import week_words
from modulvard.ui.modules.timeline_data import Span, Timeline, TimelineRest, TimelineRow
from modulvard.ui.theme.look import Look, look
from modulvard.ui.theme.shapes import BOX, Shape, paint_shape
from modulvard.ui.theme.style import paint_ring
from modulvard.ui.theme.tokens import Radius, Tone, Type, mixed

PLANNED_HIGH = 18
DONE_HIGH = 8
CHECK_ACROSS = 16
_BAR_INSET = 3
_ICON_X = 14
_NUMBER_X = 38
_TITLE_X = 56
_NAME_MARGIN = 8


@dataclass(frozen=True, slots=True)
class Geometry:
    """Where weeks lie. Widths in px; ``offset`` is how far the weeks are scrolled to the left."""

    names: int
    week: float
    words: int
    tells_below: bool
    """Whether the words lie below the name, for want of a column."""
    width: int
    offset: int
    first: Week

    @property
    def left(self) -> int:
        """Where the weeks begin."""
        return self.names

    @property
    def right(self) -> int:
        """Where the weeks end and the words begin."""
        return self.width - self.words

    def x(self, week: Week) -> float:
        """Return the left edge of a week."""
        return self.left + (week - self.first) * self.week - self.offset

    def x_of_day(self, day: date, part: float = 0.0) -> float:
        """Return where a day lies within its week; ``part`` of the day has gone."""
        return self.x(Week.of(day)) + (day.weekday() + part) / 7 * self.week

    def week_at(self, x: float) -> Week:
        """Return the week under a point."""
        return self.first + int((x - self.left + self.offset) // self.week)

    def span(self, span: Span, y: float, height: float) -> QRectF:
        """Return the bar of whole weeks, a little inside them."""
        left = self.x(span.first) + _BAR_INSET
        return QRectF(left, y, self.x(span.last) + self.week - _BAR_INSET - left, height)


def paint_head(painter: QPainter, timeline: Timeline, geometry: Geometry, height: int) -> None:
    """Paint months and weeks, the current week as a filled pill."""
    now = look()
    painter.save()
    painter.setClipRect(QRectF(geometry.left, 0, geometry.right - geometry.left, height))
    this_week = Week.of(timeline.today)
    painter.setFont(now.font(Type.CAPTION))
    month_y, week_y = now.px(2), height - now.px(24)
    for index in range(timeline.weeks):
        week = timeline.first + index
        left = geometry.x(week)
        if left + geometry.week <= geometry.left:
            continue
        if week in timeline.month_words and _has_room(timeline, geometry, week):
            painter.setPen(now.colour("text_2"))
            painter.drawText(QPointF(left + 6, month_y + now.px(13)), timeline.month_words[week])
        cell = QRectF(left, week_y, geometry.week, now.px(20))
        words = week_words(week)
        if week == this_week:
            _paint_pill(painter, cell, words, now)
        elif _is_whole(geometry, cell, now.width(Type.CAPTION, words)):
            painter.setPen(now.colour("text_2"))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, words)
    if timeline.first <= this_week <= timeline.last:
        painter.setPen(QPen(now.colour("accent"), 2))
        x = geometry.x_of_day(timeline.today)
        painter.drawLine(QLineF(x, week_y + now.px(20) + 1, x, height))
    painter.restore()


def _is_whole(geometry: Geometry, cell: QRectF, width: int) -> bool:
    """Tell whether a word in the middle of a cell is not cut where the weeks are scrolled."""
    middle = cell.center().x()
    return geometry.left <= middle - width / 2 and middle + width / 2 <= geometry.right


def _has_room(timeline: Timeline, geometry: Geometry, week: Week) -> bool:
    """Tell whether a month's word ends before the next one begins; a month of one narrow week goes without."""
    following = (other for other in timeline.month_words if other > week)
    room = geometry.x(min(following, default=timeline.last + 4)) - geometry.x(week)
    width, left = look().width(Type.CAPTION, timeline.month_words[week]) + 4, geometry.x(week)
    return width <= room and geometry.left <= left + 6 and left + 6 + width <= geometry.right


def _paint_pill(painter: QPainter, cell: QRectF, words: str, now: Look) -> None:
    width = now.width(Type.CAPTION_STRONG, words) + now.px(16)
    pill = QRectF(cell.center().x() - width / 2, cell.y() - 1, width, cell.height() + 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(now.colour("accent"))
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    painter.setPen(now.colour("on_accent"))
    painter.setFont(now.font(Type.CAPTION_STRONG))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
    painter.setFont(now.font(Type.CAPTION))


@dataclass(frozen=True, slots=True)
class RowState:
    """What the list knows of a row when it is painted."""

    row: TimelineRow
    first: bool
    last: bool
    selected: bool
    focused: bool
    hovered: bool


def paint_row(painter: QPainter, timeline: Timeline, geometry: Geometry, rect: QRectF, state: RowState) -> None:
    """Paint one row: its name, its weeks, and what they say in words."""
    row = state.row
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_weeks_ground(painter, timeline, geometry, rect, state)
    painter.save()
    painter.setClipRect(QRectF(geometry.left, rect.y(), geometry.right - geometry.left, rect.height()))
    _paint_bars(painter, timeline, row, geometry, rect)
    _paint_today(painter, timeline, geometry, rect)
    painter.restore()
    _paint_name_ground(painter, QRectF(0, rect.y(), geometry.names, rect.height()), state)
    _paint_name(painter, geometry, _name_line(geometry, rect), state, timeline.optional_word)
    if geometry.words or geometry.tells_below:
        _paint_words(painter, row, geometry, rect)
    if not state.last:
        painter.setPen(QPen(QColor(_row_line()), 1))
        painter.drawLine(QLineF(0, rect.bottom() - 0.5, geometry.width, rect.bottom() - 0.5))
    painter.restore()


def _row_line() -> str:
    colours = look().colours
    return mixed(colours.surface, colours.divider, 0.6)


def _paint_weeks_ground(
    painter: QPainter, timeline: Timeline, geometry: Geometry, rect: QRectF, state: RowState
) -> None:
    now = look()
    weeks = QRectF(geometry.left, rect.y(), geometry.right - geometry.left, rect.height())
    if state.hovered and not state.selected:
        painter.fillRect(QRectF(0, rect.y(), geometry.width, rect.height()), now.colour("canvas"))
    painter.save()
    painter.setClipRect(weeks)
    for rest in timeline.rests:
        _paint_rest(painter, rest, geometry, rect, words=rest.words if state.first else "")
    lines: dict[str, list[QLineF]] = {_row_line(): [], now.colours.divider: []}
    for index in range(timeline.weeks + 1):
        week = timeline.first + index
        x = round(geometry.x(week)) + 0.5
        colour = now.colours.divider if week.number == 1 else _row_line()
        lines[colour].append(QLineF(x, rect.y(), x, rect.bottom()))
    for colour, drawn in lines.items():
        painter.setPen(QPen(QColor(colour), 1))
        painter.drawLines(drawn)
    painter.restore()
    painter.setPen(QPen(QColor(now.colours.divider), 1))
    painter.drawLine(QLineF(geometry.left + 0.5, rect.y(), geometry.left + 0.5, rect.bottom()))
    if geometry.words:
        painter.drawLine(QLineF(geometry.right + 0.5, rect.y(), geometry.right + 0.5, rect.bottom()))


def _paint_rest(painter: QPainter, rest: TimelineRest, geometry: Geometry, rect: QRectF, words: str) -> None:
    now = look()
    left = geometry.x(rest.span.first)
    column = QRectF(left, rect.y(), geometry.x(rest.span.last) + geometry.week - left, rect.height())
    painter.fillRect(column, now.fill(Tone.PAUSED))
    painter.save()
    painter.setClipRect(column, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(QColor(mixed(now.colours.divider, now.colours.outline, 0.25)), 1))
    step = 6.0
    start = (column.x() - column.height()) // step * step
    x = start - (rect.y() % step)
    lines = []
    while x < column.right():
        lines.append(QLineF(x, column.bottom(), x + column.height(), column.top()))
        x += step
    painter.drawLines(lines)
    painter.restore()
    if words:
        _paint_rest_word(painter, rest, column, words)


def _paint_rest_word(painter: QPainter, rest: TimelineRest, column: QRectF, words: str) -> None:
    now = look()
    shape = now.px(12) if rest.kind is RestKind.PAUSE else 0
    needed = now.width(Type.CAPTION_STRONG, words) + shape + now.px(12)
    ground = QRectF(column.x(), column.y(), column.width(), column.height())
    painter.fillRect(ground, now.fill(Tone.PAUSED))
    x = column.x() + max(now.px(4), (column.width() - needed) / 2 + now.px(4))
    if shape:
        box = QRectF(x, column.center().y() - shape / 2, shape, shape)
        paint_shape(painter, Shape.PAUSE, box, now.ink(Tone.PAUSED))
        x += shape + now.px(3)
    painter.setPen(now.ink(Tone.PAUSED))
    painter.setFont(now.font(Type.CAPTION_STRONG))
    place = QRectF(x, column.y(), column.right() - x, column.height())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def _paint_bars(painter: QPainter, timeline: Timeline, row: TimelineRow, geometry: Geometry, rect: QRectF) -> None:
    now = look()
    high = now.px(PLANNED_HIGH)
    y = rect.center().y() - high / 2
    if row.planned is not None and not row.skipped:
        _paint_planned(painter, geometry.span(row.planned, y, high), current=not timeline.preview)
    if row.previewed is not None:
        bar = geometry.span(row.previewed, y, high)
        _paint_planned(painter, bar, current=True, strong=True)
        begun = geometry.x_of_day(timeline.today, 1) if row.opened is not None else bar.left()
        if begun < bar.center().x() - now.px(6):  # else what is done already lies over the number
            painter.setPen(now.colour("accent"))
            painter.setFont(now.font(Type.CAPTION_STRONG))
            painter.drawText(bar, Qt.AlignmentFlag.AlignCenter, str(row.module))
    _paint_done(painter, timeline, row, geometry, rect)


def _paint_planned(painter: QPainter, bar: QRectF, *, current: bool, strong: bool = False) -> None:
    colours = look().colours
    bar = bar.adjusted(0.5, 0.5, -0.5, -0.5)
    if current:
        line = colours.accent if strong else mixed(colours.accent, colours.accent_soft, 0.35)
        painter.setPen(QPen(QColor(line), 1))
        painter.setBrush(QColor(colours.accent_soft))
    else:
        pen = QPen(QColor(colours.outline), 1)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(QColor(colours.canvas))
    painter.drawRoundedRect(bar, Radius.BAR, Radius.BAR)


def _paint_done(painter: QPainter, timeline: Timeline, row: TimelineRow, geometry: Geometry, rect: QRectF) -> None:
    now = look()
    if row.opened is None and row.handed_in is None:
        return
    begin = row.opened or row.handed_in or timeline.today
    end = row.handed_in or timeline.today
    if row.handed_in is None and not row.ongoing:
        return
    height = now.px(DONE_HIGH)
    left = geometry.x_of_day(begin, 0.5)
    right = max(geometry.x_of_day(end, 0.5), left)
    bar = QRectF(left, rect.center().y() - height / 2, right - left, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(now.colour("accent"))
    if row.handed_in is None:
        tip = now.px(9)
        painter.drawRoundedRect(bar.adjusted(0, 0, -1, 0), height / 2, height / 2)
        middle = rect.center().y()
        arrow = [QPointF(right - tip / 2, middle - tip * 0.8), QPointF(right + tip / 2, middle)]
        painter.drawPolygon(QPolygonF([*arrow, QPointF(right - tip / 2, middle + tip * 0.8)]))
        return
    painter.drawRoundedRect(bar, height / 2, height / 2)
    _paint_check(painter, QPointF(right, rect.center().y()))


def _paint_check(painter: QPainter, centre: QPointF) -> None:
    now = look()
    across = now.px(CHECK_ACROSS)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(now.colour("surface"))
    painter.drawEllipse(centre, across / 2 + 2, across / 2 + 2)
    painter.setBrush(now.ink(Tone.ON_TRACK))
    painter.drawEllipse(centre, across / 2, across / 2)
    box = now.px(BOX) * 0.78
    paint_shape(
        painter, Shape.CHECK, QRectF(centre.x() - box / 2, centre.y() - box / 2, box, box), now.colour("surface")
    )


def _paint_today(painter: QPainter, timeline: Timeline, geometry: Geometry, rect: QRectF) -> None:
    painter.setPen(QPen(look().colour("accent"), 2))
    x = geometry.x_of_day(timeline.today)
    painter.drawLine(QLineF(x, rect.y(), x, rect.bottom() + 1))


def _paint_name(painter: QPainter, geometry: Geometry, rect: QRectF, state: RowState, optional_word: str) -> None:
    now, row = look(), state.row
    place = QRectF(0, rect.y(), geometry.names, rect.height())
    ink = now.colour("text_3" if row.skipped and not state.selected else "text")
    box = now.px(BOX)
    shape = Shape.SQUARE if row.mandatory else Shape.OPEN_SQUARE
    icon = QRectF(_ICON_X, rect.center().y() - box / 2, box, box)
    paint_shape(painter, shape, icon, now.colour("text_2"))
    kind = Type.STRONG if state.selected else Type.BODY
    painter.setFont(now.font(kind))
    painter.setPen(now.colour("text_2"))
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(place.adjusted(now.px(_NUMBER_X), 0, 0, 0), middle, str(row.module))
    painter.setPen(ink)
    title_x, aside = _title_x(row, kind), _aside(row, optional_word)
    room = int(geometry.names - title_x - aside - _NAME_MARGIN)
    title = now.metrics(kind).elidedText(row.title, Qt.TextElideMode.ElideRight, room)
    painter.drawText(place.adjusted(title_x, 0, 0, 0), middle, title)
    if aside:
        painter.setFont(now.font(Type.SMALL))
        painter.setPen(now.colour("text_2"))
        x = title_x + now.width(kind, title) + now.px(8)
        painter.drawText(place.adjusted(x, 0, 0, 0), middle, optional_word)


def name_width(row: TimelineRow, optional_word: str) -> int:
    """Return how much room a name takes uncut, selected or not."""
    title = look().width(Type.STRONG, row.title)
    return _title_x(row, Type.STRONG) + title + _aside(row, optional_word) + _NAME_MARGIN


def _title_x(row: TimelineRow, kind: Type) -> int:
    now = look()
    return now.px(_TITLE_X) + max(0, now.width(kind, str(row.module)) - now.px(9))


def _aside(row: TimelineRow, optional_word: str) -> int:
    now = look()
    return 0 if row.mandatory else now.width(Type.SMALL, optional_word) + now.px(8)


def _paint_name_ground(painter: QPainter, place: QRectF, state: RowState) -> None:
    """With focus: ring 0-2, gap 2-4, fill from 4 (mockups/README "Focus"). Without: the whole cell is filled."""
    now = look()
    if not state.selected:
        return
    if state.focused:
        inside = place.adjusted(1, 1, -1, -2)
        fill = inside.adjusted(4, 4, -4, -4)
        rounded(painter, fill, Radius.FILL, fill=now.colour("selection"))
        bar = QRectF(fill.left(), fill.top() + 2, 3, fill.height() - 4)
        rounded(painter, bar, 1.5, fill=now.colour("accent"))
        paint_ring(painter, inside, Radius.FOCUS_ROW)
    else:
        painter.fillRect(place, now.colour("selection"))
        painter.fillRect(QRectF(0, place.y(), 3, place.height()), now.colour("accent"))


def _name_line(geometry: Geometry, rect: QRectF) -> QRectF:
    """Return where the name stands: the whole row, or its upper line."""
    if not geometry.tells_below:
        return rect
    both = look().line(Type.BODY) + look().line(Type.SMALL)
    return QRectF(rect.left(), rect.center().y() - both / 2, rect.width(), look().line(Type.BODY))


def _paint_words(painter: QPainter, row: TimelineRow, geometry: Geometry, rect: QRectF) -> None:
    now = look()
    place = QRectF(geometry.right + now.px(14), rect.y(), geometry.words - now.px(14) - 8, rect.height())
    if geometry.tells_below:
        left, top = now.px(_TITLE_X), _name_line(geometry, rect).bottom()
        place = QRectF(left, top, geometry.names - left - 8, now.line(Type.SMALL))
    painter.setFont(now.font(Type.SMALL))
    painter.setPen(now.colour("text" if row.noted else "text_2"))
    words = now.metrics(Type.SMALL).elidedText(row.words, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
