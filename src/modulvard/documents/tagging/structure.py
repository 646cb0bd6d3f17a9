"""Writes the structure tree: every element, the marks it owns, and the way back from each mark (ParentTree)."""

from typing import Any

from reportlab.pdfbase import pdfdoc  # type: ignore[import-untyped]  # ReportLab ships no types

from modulvard.documents.tagging.nodes import Node


class _Source(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab ships no types
    """An object whose source is worked out when the file is written, when all object numbers are known."""

    __RefOnly__ = 1

    def __init__(self, make: Any) -> None:
        self._make = make

    def format(self, document: Any) -> bytes:
        source: str = self._make(document)
        return source.encode("latin-1")


def write_structure(document: Any, root: Node, pages: list[list[Node]]) -> None:
    """Add the structure tree to the document. ``pages`` holds for each page the owner of each mark."""
    tree = _Source(lambda doc: _tree(doc, root))
    parents = _Source(lambda doc: _parents(doc, pages))
    document.Reference(tree, _TREE)
    document.Reference(parents, _PARENTS)
    for node in root.walk():
        if node.is_drawn():
            document.Reference(_Source(lambda doc, node=node: _element(doc, node)), _name(node))
    document.Catalog.StructTreeRoot = tree


_TREE = "StructTree"
_PARENTS = "StructParents"


def _name(node: Node) -> str:
    return f"StructElement{id(node)}"


def _reference(document: Any, name: str) -> str:
    number, version = document.idToObjectNumberAndVersion[name]
    return f"{number} {version} R"


def _page(document: Any, page: int) -> str:
    return _reference(document, f"Page{page + 1}")


def _tree(document: Any, root: Node) -> str:
    return (
        f"<< /Type /StructTreeRoot /K {_reference(document, _name(root))}"
        f" /ParentTree {_reference(document, _PARENTS)} /ParentTreeNextKey {len(document.Pages.pages)} >>"
    )


def _parents(document: Any, pages: list[list[Node]]) -> str:
    rows = (
        f"{number} [ {' '.join(_reference(document, _name(node)) for node in owners)} ]"
        for number, owners in enumerate(pages)
    )
    return f"<< /Nums [ {' '.join(rows)} ] >>"


def _element(document: Any, node: Node) -> str:
    parent = _TREE if node.parent is None else _name(node.parent)
    parts = [f"<< /Type /StructElem /S /{node.tag} /P {_reference(document, parent)}"]
    parts.append(_kids(document, node))
    if node.alt:
        parts.append(f"/Alt {text_string(node.alt)}")
    if node.actual:
        parts.append(f"/ActualText {text_string(node.actual)}")
    if node.lang:
        parts.append(f"/Lang ({node.lang})")
    if node.box is not None:
        box = " ".join(f"{edge:.1f}" for edge in node.box)
        parts.append(f"/A << /O /Layout /Placement /Block /BBox [ {box} ] >>")
    elif node.attributes:
        parts.append(f"/A << {node.attributes} >>")
    return " ".join([*parts, ">>"])


def _kids(document: Any, node: Node) -> str:
    """Marks on the element's first page as numbers, others with their page (tagged-pdf.md, technique 3)."""
    first = next((kid[0] for kid in node.kids if not isinstance(kid, Node)), None)
    written = []
    for kid in node.kids:
        if isinstance(kid, Node):
            if kid.is_drawn():
                written.append(_reference(document, _name(kid)))
        elif kid[0] == first:
            written.append(str(kid[1]))
        else:
            written.append(f"<< /Type /MCR /Pg {_page(document, kid[0])} /MCID {kid[1]} >>")
    page = "" if first is None else f"/Pg {_page(document, first)} "
    return f"{page}/K [ {' '.join(written)} ]" if written else page


def text_string(text: str) -> str:
    """Return a PDF text string in UTF-16."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
