"""What comes out of a print, and what it may be called."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from modulvard.documents.tagging.nodes import Node
from modulvard.documents.values import Problem


class Reader(StrEnum):
    """For whom a summary is written."""

    PATIENT = "patient"
    COLLEAGUE = "colleague"
    JOURNAL = "journal"


class Language(StrEnum):
    """The languages of paper."""

    SWEDISH = "sv"
    ENGLISH = "en"

    @property
    def tag(self) -> str:
        """The language tag in the file."""
        return {"sv": "sv-SE", "en": "en-GB"}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintResult:
    """A finished print. ``text`` says the same as the sheet, for "Kopiera som text".

    ``problems`` name the fields with characters that are drawn as □ (decided.md 32). ``prose`` is the running text
    alone, for readability. ``file_name`` holds nothing about a person.
    """

    pdf: bytes
    pages: int
    text: str
    prose: str
    problems: tuple[Problem, ...]
    file_name: str


def suggested_file_name(words: str, made_on: date) -> str:
    """Return a file name of the kind of print and its date, without personal data (ux.md section 8, 5)."""
    return f"{words}-{made_on.isoformat()}.pdf"


def as_text(root: Node) -> str:
    """Return what a print says, in reading order: a blank line between parts, table cells between tabs."""
    return "\n".join(_lines(root)).strip() + "\n"


def prose_of(root: Node) -> str:
    """Return the running text alone: paragraphs and list items that are whole sentences, one per line."""
    texts = (node.text for node in root.walk() if node.tag in {"P", "LBody"})
    return "\n".join(text for text in texts if text.endswith((".", "!", "?")))


def _lines(node: Node) -> Iterator[str]:
    if node.tag == "Table":
        yield ""
        for row in node.children:
            yield "\t".join(cell.text.replace("\n", "; ") for cell in row.children)
    elif node.tag == "Figure":
        yield ""
        yield node.alt
    elif node.tag == "LI":
        yield " ".join(part.text for part in node.children)
    elif node.text:
        if node.tag != "Span":
            yield ""
        yield node.text
    else:
        for child in node.children:
            yield from _lines(child)
