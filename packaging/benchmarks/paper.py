"""The figure of the progress summary: our tagged PDF against a bare ReportLab canvas with the same words and lines."""

import io
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from figures import Figure, Unit
from queries import services
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from clinics import Clinics
from modulvard.documents.tagging.canvas import Glyphs, Ink, TaggedCanvas
from modulvard.domain.prints import PrintMaterial, PrintOrder
from modulvard.resources import resource
from modulvard.services.prints import built


@dataclass
class Drawn:
    """What a print draws, page by page."""

    words: list[tuple[int, float, float, str, str, float, str]] = field(default_factory=list)
    """Page, x, y, text, typeface, size and colour."""
    lines: list[tuple[int, str]] = field(default_factory=list)
    """Page and the path with its painting operator."""
    pages: int = 0


@cache
def material(clinics: Clinics) -> PrintMaterial:
    """Return what a summary of the sample clinic is made from: that of the first patient on Idag."""
    desk = services(clinics.sample)
    patient = desk.today.day().lines[0].glance.patient
    return desk.prints.look([patient]).materials[0]


@cache
def drawn(clinics: Clinics) -> Drawn:
    """Make the print once, and note every word and line it draws."""
    notes = Drawn()

    def on_text(x: float, y: float, pieces: Sequence[tuple[float, Glyphs]], size: float, ink: Ink) -> None:
        for offset, piece in pieces:
            shown = piece.shown if isinstance(piece.shown, str) else piece.actual
            notes.words.append((notes.pages, x + offset, y, shown, piece.face.name, size, ink.fill))

    def on_rule(left: float, right: float, y: float, ink: Ink, width: float) -> None:
        notes.lines.append((notes.pages, f"{ink.stroke} {width:g} w {left:.2f} {y:.2f} m {right:.2f} {y:.2f} l S"))

    def on_draw(*operators: str) -> None:
        notes.lines.append((notes.pages, " ".join(operators)))

    def on_page() -> None:
        notes.pages += 1

    with _listening({"text": on_text, "rule": on_rule, "draw": on_draw, "showPage": on_page}):
        built(material(clinics), PrintOrder())
    for face in {word[4] for word in notes.words}:
        pdfmetrics.registerFont(TTFont(face, str(resource(f"fonts/{face}.ttf"))))
    return notes


@contextmanager
def _listening(heard: Mapping[str, Callable[..., None]]) -> Iterator[None]:
    """Hear what our canvas is asked to do, before it does it."""
    usual = {name: getattr(TaggedCanvas, name) for name in heard}

    def listening(name: str) -> Callable[..., Any]:
        def told(canvas: TaggedCanvas, *given: Any) -> Any:
            heard[name](*given)
            return usual[name](canvas, *given)

        return told

    for name in heard:
        setattr(TaggedCanvas, name, listening(name))
    try:
        yield
    finally:
        for name, method in usual.items():
            setattr(TaggedCanvas, name, method)


def ours(clinics: Clinics) -> float:
    """Return the milliseconds our print takes."""
    made_from = material(clinics)
    began = time.perf_counter_ns()
    built(made_from, PrintOrder())
    return (time.perf_counter_ns() - began) / 1e6


def bare(clinics: Clinics) -> float:
    """Return the milliseconds a bare canvas takes for the same words and lines."""
    notes = drawn(clinics)
    began = time.perf_counter_ns()
    canvas: Any = Canvas(io.BytesIO(), pagesize=A4, pageCompression=1, invariant=1)
    for page in range(notes.pages):
        for on, path in notes.lines:
            if on == page:
                canvas.addLiteral(path)
        for on, x, y, text, face, size, fill in notes.words:
            if on == page:
                canvas.addLiteral(fill)
                canvas.setFont(face, size)
                canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return (time.perf_counter_ns() - began) / 1e6


def figures(clinics: Clinics) -> Iterator[Figure]:
    """Give the summary's figure."""
    yield Figure(
        name="Progress summary as PDF, tags included",
        unit=Unit.MILLISECONDS,
        ours=lambda: ours(clinics),
        floor_name="bare ReportLab canvas",
        floor=lambda: bare(clinics),
        wanted=3.0,
        rounds=15,
    )
