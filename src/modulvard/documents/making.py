"""From blocks to a finished print: the same steps for every document."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from modulvard.documents.layout.blocks import Block
from modulvard.documents.layout.pages import Running, arrange, draw_pages
from modulvard.documents.layout.scales import Frame
from modulvard.documents.phrases import Phrases, phrases
from modulvard.documents.result import Language, PrintResult, as_text, prose_of, suggested_file_name
from modulvard.documents.tagging.canvas import TaggedCanvas
from modulvard.documents.tagging.nodes import Node
from modulvard.documents.values import Values


@dataclass(frozen=True, slots=True)
class Sheet:
    """One print in the making. ``kind`` is the first part of its keys among the texts."""

    kind: str
    phrases: Phrases
    values: Values
    canvas: TaggedCanvas
    made_on: date

    @property
    def root(self) -> Node:
        """The root of what is read aloud."""
        return self.canvas.root


def new_sheet(kind: str, language: Language, made_on: date) -> Sheet:
    """Return an empty print. Its title says what kind of print it is, never about whom."""
    texts = phrases(language)
    canvas = TaggedCanvas(title=texts.word(f"{kind}.document"), lang=language.tag, made_on=made_on)
    return Sheet(kind, texts, Values(), canvas, made_on)


def finished(
    sheet: Sheet, blocks: Sequence[Block], running: Running, leading: float, frame: Frame | None = None
) -> PrintResult:
    """Return the print with its blocks laid out on pages."""
    pages, fit = arrange(blocks, frame or Frame(), leading)
    draw_pages(sheet.canvas, pages, fit, running)
    return PrintResult(
        pdf=sheet.canvas.finish(),
        pages=len(pages),
        text=as_text(sheet.root),
        prose=prose_of(sheet.root),
        problems=sheet.values.problems,
        file_name=suggested_file_name(sheet.phrases.word(f"{sheet.kind}.file"), sheet.made_on),
    )
