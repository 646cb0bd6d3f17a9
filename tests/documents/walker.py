"""Reads a finished print the way a screen reader does, with pypdf, and holds it to the rules of tagged PDF."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream, DictionaryObject, IndirectObject, NumberObject

PAINTS = {b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"Do", b"sh"}
SHOWS = {b"Tj", b"TJ", b"'", b'"'}


@dataclass
class Element:
    """An element of the structure tree with what is drawn for it."""

    tag: str
    text: str
    alt: str = ""
    actual: str = ""
    lang: str = ""
    scope: str = ""
    box: tuple[float, ...] = ()
    children: list["Element"] = field(default_factory=list)

    def walk(self) -> Iterator["Element"]:
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def said(self) -> str:
        """What is read aloud: the stored text where the element carries it, else what is drawn."""
        return self.actual or self.text


class Walker:
    """Opens a print and checks it while reading it: marks and tree fit each other, nothing is painted outside."""

    def __init__(self, pdf: bytes) -> None:
        self.reader = PdfReader(io.BytesIO(pdf))
        self.catalog: Any = self.reader.trailer["/Root"]
        self.pages = [self._page(page) for page in self.reader.pages]
        self.page_numbers = {page.indirect_reference.idnum: n for n, page in enumerate(self.reader.pages)}
        self.used: set[tuple[int, int]] = set()
        tree = self.catalog["/StructTreeRoot"]
        self.parents = self._parents(tree)
        self.root = self._element(tree["/K"], None)
        every = {(page, mark) for page, marks in enumerate(self.pages) for mark in marks}
        assert self.used == every, "every mark belongs to an element"

    def find(self, tag: str) -> list[Element]:
        return [element for element in self.root.walk() if element.tag == tag]

    def outline(self) -> list[str]:
        """Give the tags of the tree, indented, as a snapshot of what a screen reader meets."""

        def lines(element: Element, depth: int) -> Iterator[str]:
            yield " " * depth + element.tag
            for child in element.children:
                yield from lines(child, depth + 1)

        return list(lines(self.root, 0))

    def _parents(self, tree: Any) -> dict[int, list[IndirectObject]]:
        nums = tree["/ParentTree"]["/Nums"]
        return {int(nums[i]): list(nums[i + 1]) for i in range(0, len(nums), 2)}

    def _element(self, reference: Any, page: int | None) -> Element:
        node = reference.get_object()
        page = self.page_numbers[node.raw_get("/Pg").idnum] if "/Pg" in node else page
        element = Element(
            str(node["/S"])[1:], "", *(str(node.get(key, "")) for key in ("/Alt", "/ActualText", "/Lang"))
        )
        attributes = node.get("/A", DictionaryObject())
        element.scope = str(attributes.get("/Scope", ""))[1:]
        element.box = tuple(float(edge) for edge in attributes.get("/BBox", ()))
        kids = node.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            self._kid(kid, node, element, page, reference)
        return element

    def _kid(self, kid: Any, node: Any, element: Element, page: int | None, reference: Any) -> None:
        if isinstance(kid, NumberObject):
            assert page is not None
            self._mark(element, page, int(kid), reference)
            return
        below = kid.get_object()
        if below.get("/Type") == "/MCR":
            self._mark(element, self.page_numbers[below.raw_get("/Pg").idnum], int(below["/MCID"]), reference)
            return
        assert below["/P"] == node, "a child points back at its parent"
        child = self._element(kid, page)
        element.children.append(child)
        if child.tag == "Span":
            element.text += child.said

    def _mark(self, element: Element, page: int, mark: int, reference: Any) -> None:
        element.text += self.pages[page][mark]
        self.used.add((page, mark))
        struct_parents = int(self.reader.pages[page]["/StructParents"])
        assert self.parents[struct_parents][mark].idnum == reference.idnum, "the parent tree leads back"

    def _page(self, page: Any) -> dict[int, str]:
        """Return the text of each mark on a page; assert that operators balance and nothing lies outside."""
        assert page["/Tabs"] == "/S"
        fonts = {name: to_unicode(font.get_object()) for name, font in page["/Resources"]["/Font"].items()}
        marks: dict[int, str] = {}
        state = PageState(fonts, marks)
        for operands, operator in ContentStream(page["/Contents"], self.reader).operations:
            state.take(operands, operator)
        assert not state.open
        assert state.saved == 0
        assert sorted(marks) == list(range(len(marks)))
        return marks


@dataclass
class PageState:
    fonts: dict[str, dict[int, str]]
    marks: dict[int, str]
    open: list[int | str] = field(default_factory=list)
    saved: int = 0
    font: str = ""

    def take(self, operands: Any, operator: bytes) -> None:
        if operator == b"BDC":
            mark = operands[1].get("/MCID") if isinstance(operands[1], DictionaryObject) else None
            assert not self.open, "marks never nest"
            self.open.append(str(operands[0]) if mark is None else int(mark))
            if mark is not None:
                self.marks[int(mark)] = ""
        elif operator == b"EMC":
            self.open.pop()
        elif operator in {b"q", b"Q"}:
            self.saved += 1 if operator == b"q" else -1
        elif operator == b"Tf":
            self.font = str(operands[0])
        elif operator in PAINTS | SHOWS:
            assert self.open, f"{operator!r} outside a mark"
            if operator in SHOWS:
                self._show(operands[0] if operator == b"TJ" else [operands[0]])

    def _show(self, pieces: Any) -> None:
        if not isinstance(self.open[-1], int):
            assert self.open[-1] == "/Artifact"
            return
        for piece in pieces:
            if not isinstance(piece, int | float):
                codes = bytes(piece.original_bytes)
                read = (int.from_bytes(codes[at : at + 2], "big") for at in range(0, len(codes), 2))
                self.marks[self.open[-1]] += "".join(self.fonts[self.font][code] for code in read)


def to_unicode(font: Any) -> dict[int, str]:
    """Return what each code of an embedded font stands for."""
    assert font["/Subtype"] == "/Type0"
    assert "/FontFile2" in font["/DescendantFonts"][0]["/FontDescriptor"]
    source = font["/ToUnicode"].get_data().decode("ascii")
    for size in re.findall(r"(\d+) beginbfchar", source):
        assert int(size) <= 100
    rows = re.findall(r"<([0-9A-F]{4})> <([0-9A-F]+)>", source.split("endcodespacerange")[1])
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in rows}
