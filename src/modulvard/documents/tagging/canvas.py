"""The canvas every print is drawn on: marks, artifacts, text and lines; in the end a complete tagged PDF.

Nothing can be forgotten silently: text outside a mark raises an error, and every line or surface outside a mark
becomes an artifact (tagged-pdf.md, technique 7).
"""

import io
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from reportlab.lib.pagesizes import A4  # type: ignore[import-untyped]  # ReportLab ships no types
from reportlab.pdfbase import pdfdoc  # type: ignore[import-untyped]  # ReportLab ships no types
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]  # ReportLab ships no types
from typing_extensions import override

from modulvard import __version__
from modulvard.documents.fonts import EmbeddedFont, Typeface
from modulvard.documents.tagging.metadata import xmp
from modulvard.documents.tagging.nodes import Node
from modulvard.documents.tagging.structure import write_structure

PAGE_WIDTH, PAGE_HEIGHT = float(A4[0]), float(A4[1])
_ARTIFACT = Node("Artifact")
_PAINTS = ("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh")


@dataclass(frozen=True, slots=True)
class Ink:
    """A colour, ready to be written as the colour of surfaces and text (``fill``) or of lines (``stroke``)."""

    fill: str
    stroke: str

    @classmethod
    def hex(cls, code: str) -> "Ink":
        """Return the colour written ``#RRGGBB``."""
        parts = " ".join(f"{int(code[start : start + 2], 16) / 255:.3f}" for start in (1, 3, 5))
        return cls(f"{parts} rg", f"{parts} RG")


@dataclass(frozen=True, slots=True)
class Glyphs:
    """A piece of a line drawn with one typeface; ``width`` in points.

    ``shown`` is plain text, or glyphs with the text each stands for, with shifts to the left between them (in
    thousandths of the type size). ``actual`` is the stored text where what is drawn does not say it by itself;
    ``lang`` the language if it is another than the document's.
    """

    face: Typeface
    shown: str | tuple[tuple[int, str] | float, ...]
    width: float
    actual: str = ""
    lang: str = ""


class UntaggedText(AssertionError):
    """Text was drawn outside a mark or an artifact: a bug in a print."""


class TaggedCanvas(Canvas):  # type: ignore[misc]  # ReportLab ships no types
    """A4 pages with marks. ``lang`` is the document's language tag, ``made_on`` the date in its metadata.

    The same drawing always gives the same bytes.
    """

    def __init__(self, *, title: str, lang: str, made_on: date) -> None:
        self._file = io.BytesIO()
        super().__init__(self._file, pagesize=A4, pageCompression=1, invariant=1, pdfVersion=(1, 7), lang=lang)
        self.root = Node("Document")
        self._title = title
        self._lang = lang
        self._made_on = made_on
        self._owner: Node | None = None
        self._holder: Node | None = None
        self._marks: list[list[Node]] = [[]]
        self._fonts: dict[str, EmbeddedFont] = {}
        self._fill = self._stroke = self._width = ""

    # Marks

    @contextmanager
    def mark(self, node: Node) -> Iterator[None]:
        """Draw the content of a leaf node."""
        self._owner = node
        self._begin(node, node)
        with self._closing():
            yield

    @contextmanager
    def artifact(self, kind: str = "Layout", subtype: str = "") -> Iterator[None]:
        """Draw what is not read aloud: lines, running heads, page numbers."""
        extra = f" /Subtype /{subtype}" if subtype else ""
        self._open(f"/Artifact <</Type /{kind}{extra}>> BDC", _ARTIFACT)
        with self._closing():
            yield

    @contextmanager
    def _closing(self) -> Iterator[None]:
        yield
        self._close()
        self._owner = None

    def _begin(self, node: Node, holder: Node) -> None:
        """Open the next mark of this page for a node."""
        owners = self._marks[-1]
        node.kids.append((len(self._marks) - 1, len(owners)))
        self._open(f"/{node.tag} <</MCID {len(owners)}>> BDC", holder)
        owners.append(node)

    def _open(self, opening: str, holder: Node) -> None:
        if self._holder is not None:
            raise UntaggedText(f"{opening} inside {self._holder.tag}")
        self._holder = holder
        self._code.append(opening)

    def _close(self) -> None:
        if self._holder is not None:
            self._code.append("EMC")
            self._holder = None

    # Drawing

    def font(self, face: Typeface) -> EmbeddedFont:
        """Return the print's cut of a typeface."""
        found = self._fonts.get(face.name)
        if found is None:
            found = self._fonts[face.name] = EmbeddedFont(face, f"F{len(self._fonts) + 1}")
        return found

    def fill(self, ink: Ink) -> None:
        """Set the colour of text and surfaces."""
        if self._fill != ink.fill:
            self._fill = ink.fill
            self._code.append(ink.fill)

    def stroke(self, ink: Ink, width: float) -> None:
        """Set the colour and width (points) of lines."""
        if self._stroke != ink.stroke:
            self._stroke = ink.stroke
            self._code.append(ink.stroke)
        written = f"{width:g} w"
        if self._width != written:
            self._width = written
            self._code.append(written)

    def draw(self, *operators: str) -> None:
        """Append one whole path with its painting operator, or a change of state."""
        self._code.append(" ".join(operators))

    def rule(self, left: float, right: float, y: float, ink: Ink, width: float) -> None:
        """Draw a horizontal line."""
        self.stroke(ink, width)
        self._code.append(f"{left:.2f} {y:.2f} m {right:.2f} {y:.2f} l S")

    def text(self, x: float, y: float, pieces: Sequence[tuple[float, Glyphs]], size: float, ink: Ink) -> None:
        """Draw the pieces of one line, each at its own distance from x, in the order they are to be read."""
        self.fill(ink)
        for offset, piece in pieces:
            self._show(f"{x + offset:.2f} {y:.2f} Td", piece, size)

    def turned_text(self, x: float, y: float, piece: Glyphs, size: float, ink: Ink) -> None:
        """Draw a piece reading upwards from x, y."""
        self.fill(ink)
        self._show(f"0 1 -1 0 {x:.2f} {y:.2f} Tm", piece, size)

    def _show(self, place: str, piece: Glyphs, size: float) -> None:
        written = f"BT {place} {self._shown(piece, size)} ET"
        owner = self._owner
        if owner is None and self._holder is None:
            raise UntaggedText("text outside a mark")
        if owner is not None and (piece.actual or piece.lang):
            self._close()
            span = owner.add("Span", lang=piece.lang)
            span.actual = piece.actual
            self._begin(span, owner)
            self._code.append(written)
            self._close()
            return
        if owner is not None and self._holder is None:
            self._begin(owner, owner)
        self._code.append(written)

    def _shown(self, piece: Glyphs, size: float) -> str:
        font = self.font(piece.face)
        if isinstance(piece.shown, str):
            return f"/{font.name} {size:g} Tf <{font.encode(piece.shown)}> Tj"
        written = " ".join(f"<{font.code(*item)}>" if isinstance(item, tuple) else f"{item:g}" for item in piece.shown)
        return f"/{font.name} {size:g} Tf [{written}] TJ"

    # Pages and the file

    @override
    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"  # ReportLab's own sets Helvetica, which is not embedded (trap 3)

    @override
    def showPage(self) -> None:
        self._wrap_unmarked()
        super().showPage()
        page = self._doc.Pages.pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self._marks) - 1
        page.Tabs = pdfdoc.PDFName("S")
        packed = zlib.compress(page.stream.encode("ascii"))  # ReportLab would also write it in ASCII, a quarter longer
        page.Contents = pdfdoc.PDFStream(pdfdoc.PDFDictionary({"Filter": pdfdoc.PDFName("FlateDecode")}), packed)
        self._marks.append([])
        self._fill = self._stroke = self._width = ""

    def _wrap_unmarked(self) -> None:
        depth = 0
        for index, source in enumerate(self._code):
            if source.endswith("BDC"):
                depth += 1
            elif source == "EMC":
                depth -= 1
            elif depth == 0 and source.rsplit(" ", 1)[-1] in _PAINTS:
                self._code[index] = f"/Artifact <</Type /Layout>> BDC {source} EMC"

    def finish(self) -> bytes:
        """Return the finished file. Every page must have been ended with ``showPage``."""
        document = self._doc
        for font in self._fonts.values():
            font.embed(document)
        write_structure(document, self.root, self._marks[:-1])
        self.setTitle(self._title)
        self.setAuthor("Modulvård")
        self.setSubject("")
        self.setCreator(f"Modulvård {__version__}")
        day = self._made_on
        self.setDateFormatter(lambda *_now: f"D:{day:%Y%m%d}120000Z")
        catalog = document.Catalog
        catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
        catalog.ViewerPreferences = pdfdoc.PDFDictionary({"DisplayDocTitle": "true"})
        catalog.Metadata = pdfdoc.XMP(creator=lambda _document: xmp(self._title, self._lang, day))
        self.save()
        return self._file.getvalue()
