"""The curves of a treatment's ratings: seen, walked by keys, told to a screen reader (C8, ux.md 4, 7)."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPixmap, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QScrollArea, QSizePolicy, QToolTip, QWidget

from modulvard.domain.rating_curves import CourseChart, Curve, PlacedPoint, Plot, plot_of
from modulvard.ui.override import override
from modulvard.ui.ratings.curve_layout import CurveLayout, layout_of
from modulvard.ui.ratings.curve_painting import paint_focus, paint_part, parts_of
from modulvard.ui.ratings.curve_words import spoken_words, surroundings_words, tip_words
from modulvard.ui.rows_model import ROW_ROLE, Column, RowsModel
from modulvard.ui.theme.look import look

_Index = QModelIndex | QPersistentModelIndex
_REACH = 14
"""How far from the middle of a point it is still hit, at 100 %: a target of more than 24 px."""
_LEAST = 320
_Action = QAbstractItemView.CursorAction


@dataclass(frozen=True, slots=True)
class Spot:
    """A point that can be reached."""

    key: tuple[str, str, int]
    """The form's, its scale's, and the rating."""
    placed: PlacedPoint


class CurvesView(QListView):
    """Panels over each other on one axis of weeks. Every point is an item of a list, so that it has focus and name.

    ``rating_chosen(rating)`` is Enter on a point, or a click: show what was answered. Left and right go along a curve,
    up and down to the nearest point of the one above or below, Home and End to a curve's ends.
    """

    rating_chosen = Signal(int)

    def __init__(self, language: str, parent: QWidget | None = None, *, least: int = _LEAST) -> None:
        """``least`` is the width below which it is drawn no narrower."""
        super().__init__(parent)
        self._language, self._least = language, least
        self._plot: Plot | None = None
        self._layout: CurveLayout | None = None
        self._places: tuple[QPoint, ...] = ()
        """Where each point lies, in the order of the list."""
        self._parts: tuple[QRectF, ...] = ()
        self._pictures: dict[int, QPixmap] = {}
        """Each part as it was painted once it came into sight, all but the focus."""
        self._points = RowsModel[Spot](
            (Column(title=self.tr("Skattning"), text=self._tip),),
            lambda spot: spot.key,
            self,
            spoken=self._spoken,
        )
        self.setModel(self._points)
        self._build()
        self.clicked.connect(self._choose)

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Skattningar över tid"))

    def show_chart(self, chart: CourseChart) -> None:
        """Show a chart. The point that was current stays current if it is still there."""
        self.show_plot(plot_of(chart))

    def show_plot(self, plot: Plot) -> None:
        """Show a chart that is placed already, as on a worker."""
        self._plot = plot
        spots = [self._spot(placed) for panel in self._plot.panels for placed in panel.points]
        kept = self._current()
        self._points.replace(spots)
        if kept is not None:
            self.setCurrentIndex(self._points.index(self._points.row_of(kept.key), 0))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if spots else Qt.FocusPolicy.NoFocus)
        keys = self.tr("Pil åt sidan går längs en kurva, upp och ner mellan kurvor. Enter visar svaren.")
        self.setAccessibleDescription(f"{surroundings_words(self._plot, self._language)} {keys}")
        self._lay_out()

    def select(self, rating: int) -> None:
        """Make a rating's point the current one, on the first curve that has it."""
        for row, spot in enumerate(self._points.rows):
            if spot.placed.point.rating == rating:
                self.setCurrentIndex(self._points.index(row, 0))
                return

    @property
    def current_rating(self) -> int | None:
        """The rating whose point is current."""
        spot = self._current()
        return None if spot is None else spot.placed.point.rating

    def _spot(self, placed: PlacedPoint) -> Spot:
        curve = self._curve(placed)
        return Spot(key=(curve.instrument, curve.scale.sv, placed.point.rating), placed=placed)

    def _curve(self, placed: PlacedPoint) -> Curve:
        assert self._plot is not None
        return self._plot.panels[placed.curve].curve

    def _tip(self, spot: Spot) -> str:
        today = date.max if self._plot is None else self._plot.chart.today
        return tip_words(spot.placed, self._curve(spot.placed), self._language, today)

    def _spoken(self, spot: Spot) -> str:
        return spoken_words(spot.placed, self._curve(spot.placed), self._language)

    def _current(self) -> Spot | None:
        return self._of(self.currentIndex())

    def _of(self, index: _Index) -> Spot | None:
        spot = index.data(ROW_ROLE) if index.isValid() else None
        return spot if isinstance(spot, Spot) else None

    def _choose(self, index: _Index) -> None:
        spot = self._of(index)
        if spot is not None:
            self.rating_chosen.emit(spot.placed.point.rating)

    # --- room -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        if self._plot is None:
            return
        self._layout = made = layout_of(self._plot, max(self.width(), self._least), self._language)
        self._places = tuple(made.box_of(spot.placed).place(spot.placed).toPoint() for spot in self._points.rows)
        self._parts, self._pictures = parts_of(made), {}
        self.setFixedHeight(self._layout.height)
        self.viewport().update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(500, 0 if self._layout is None else self._layout.height)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._least, 0 if self._layout is None else self._layout.height)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._lay_out()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_layout"):
            self._lay_out()

    # --- where points lie -------------------------------------------------------------------------

    @override
    def visualRect(self, index: _Index) -> QRect:
        if not index.isValid() or index.row() >= len(self._places):
            return QRect()
        centre, reach = self._places[index.row()], look().px(_REACH)
        return QRect(centre.x() - reach, centre.y() - reach, 2 * reach + 1, 2 * reach + 1)

    @override
    def indexAt(self, point: QPoint) -> QModelIndex:
        reach = look().px(_REACH)
        near = [(away, row) for row, place in enumerate(self._places) if (away := _apart(place, point)) <= reach]
        return self._points.index(min(near)[1], 0) if near else QModelIndex()

    @override
    def scrollTo(
        self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Scroll what stands round the view, which itself is as high as its curves, to the point with the focus.

        A point that is only marked, as from the table, takes nobody there.
        """
        if not self.hasFocus():
            return
        place = self.visualRect(index).center()
        above = self.parentWidget()
        while above is not None:
            inside = above.widget() if isinstance(above, QScrollArea) else None
            if isinstance(above, QScrollArea) and inside is not None:
                at = self.viewport().mapTo(inside, place)
                above.ensureVisible(at.x(), at.y(), 0, look().px(64))
            above = above.parentWidget()

    @override
    def horizontalOffset(self) -> int:
        return 0

    @override
    def verticalOffset(self) -> int:
        return 0

    @override
    def isIndexHidden(self, index: _Index) -> bool:
        return False

    @override
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.center())
        self.selectionModel().select(QItemSelection(index, index) if index.isValid() else QItemSelection(), command)

    @override
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    # --- keys and pointer -------------------------------------------------------------------------

    @override
    def moveCursor(self, action: _Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        spot = self._current()
        spots = self._points.rows
        if spot is None:
            return self._points.index(self._row_of(_ends(spots, 0)[-1:]), 0) if spots else QModelIndex()
        along = _ends(spots, spot.placed.curve)
        at = spot.placed.number
        sideways = {
            _Action.MoveLeft: max(at - 1, 0),
            _Action.MovePrevious: max(at - 1, 0),
            _Action.MoveRight: min(at + 1, len(along) - 1),
            _Action.MoveNext: min(at + 1, len(along) - 1),
            _Action.MoveHome: 0,
            _Action.MoveEnd: len(along) - 1,
        }
        if action in sideways:
            return self._points.index(self._row_of([along[sideways[action]]]), 0)
        step = -1 if action in {_Action.MoveUp, _Action.MovePageUp} else 1
        return self._points.index(self._row_of([_beside(spots, spot, step)]), 0)

    def _row_of(self, spots: list[Spot]) -> int:
        return self._points.row_of(spots[0].key) if spots else -1

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and not event.modifiers():
            self._choose(self.currentIndex())
            event.accept()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.scrollTo(self.currentIndex())

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, not a search."""

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            spot = self._of(self.indexAt(event.pos()))
            QToolTip.showText(event.globalPos(), "" if spot is None else self._tip(spot), self)
            return True
        return super().viewportEvent(event)

    @override
    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()

    # --- painting ---------------------------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._layout is None:
            return
        painter = QPainter(self.viewport())
        for number, part in enumerate(self._parts):
            if part.toRect().intersects(event.rect()):
                painter.drawPixmap(part.topLeft(), self._painted(self._layout, number))
        spot = self._current()
        if spot is not None and self.hasFocus():
            paint_focus(painter, self._layout, spot.placed, self.tr("Enter visar svaren"))
        painter.end()

    def _painted(self, layout: CurveLayout, number: int) -> QPixmap:
        """Return one of the parts as it was painted last: a step along a curve is not to paint them all again."""
        ratio, kept = self.devicePixelRatio(), self._pictures.get(number)
        if kept is not None and kept.devicePixelRatio() == ratio:
            return kept
        part = self._parts[number]
        picture = QPixmap(QSize(self.viewport().width(), round(part.height())) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.translate(0, -part.top())
        paint_part(painter, layout, number)
        painter.end()
        self._pictures[number] = picture
        return picture


def _apart(one: QPoint, other: QPoint) -> int:
    return max(abs(one.x() - other.x()), abs(one.y() - other.y()))


def _ends(spots: tuple[Spot, ...], curve: int) -> list[Spot]:
    """Return the points of a curve, in order."""
    return [spot for spot in spots if spot.placed.curve == curve]


def _beside(spots: tuple[Spot, ...], spot: Spot, step: int) -> Spot:
    """Return the nearest point in time on the curve above or below that has one, or the same point."""
    curves = sorted({other.placed.curve for other in spots})
    at = curves.index(spot.placed.curve) + step
    if not 0 <= at < len(curves):
        return spot
    return min(_ends(spots, curves[at]), key=lambda other: abs(other.placed.x - spot.placed.x))
