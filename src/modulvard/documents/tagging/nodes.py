"""The tree of a print: headings, paragraphs, lists, tables and figures in reading order."""

from collections.abc import Iterator

CELLS = frozenset({"TH", "TD"})
"""Elements that stay in the tree even if nothing is drawn in them: an empty cell keeps its column."""


Mark = tuple[int, int]
"""Where something is drawn: page number from 0, number of the mark on that page."""


class Node:
    """One structure element: a container of elements, or a leaf with marks on pages.

    A leaf may hold inline spans between its marks, where what is drawn does not say by itself what is stored.
    ``text`` is what a leaf says, for "Kopiera som text"; ``alt`` says in words what a figure shows; ``actual`` is
    the stored text of a span.
    """

    __slots__ = ("actual", "alt", "attributes", "box", "kids", "lang", "parent", "tag", "text")

    def __init__(self, tag: str, parent: "Node | None" = None, *, attributes: str = "", lang: str = "") -> None:
        self.tag = tag
        self.parent = parent
        self.attributes = attributes
        self.lang = lang
        self.alt = ""
        self.actual = ""
        self.text = ""
        self.box: tuple[float, float, float, float] | None = None
        self.kids: list[Node | Mark] = []
        if parent is not None:
            parent.kids.append(self)

    def add(self, tag: str, *, attributes: str = "", lang: str = "") -> "Node":
        """Return a new last child."""
        return Node(tag, self, attributes=attributes, lang=lang)

    @property
    def children(self) -> list["Node"]:
        """The elements directly below."""
        return [kid for kid in self.kids if isinstance(kid, Node)]

    def is_drawn(self) -> bool:
        """Tell whether the element belongs in the tree: it or something below it has been drawn."""
        return self.tag in CELLS or any(not isinstance(kid, Node) or kid.is_drawn() for kid in self.kids)

    def walk(self) -> Iterator["Node"]:
        """Yield the node and all below it in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()
