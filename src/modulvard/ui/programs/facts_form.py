"""What is known of a program with its sources, and what is not known with the reason (B13, B15): a card for each."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from modulvard.domain import program_writing as writing
from modulvard.domain.programs import SWEDISH, Fact, Program, Source, Standing, Subject, Text, Unknown
from modulvard.ui.components.buttons import Button, IconButton
from modulvard.ui.components.cards import Card
from modulvard.ui.components.labels import Strong
from modulvard.ui.programs.forms import Form
from modulvard.ui.programs.words import standing_words, subject_words
from modulvard.ui.programs.writing_words import field_words, said
from modulvard.ui.theme.tokens import Space
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

_T = TypeVar("_T", Fact, Unknown)


class FactsPart:
    """Puts facts, sources and what is unknown into a form, whose steps they take."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._swedish = form.language == SWEDISH
        form.head(field_words("facts"))
        for place, fact in enumerate(form.program.facts):
            self._fact(place, fact)
        if self._swedish:
            words = said(QT_TRANSLATE_NOOP("Writing program", "Lägg till en uppgift"))
            self._adding("facts", words, partial(_add_fact), len(form.program.facts))
        self._sources()
        gaps = [(at, gap) for at, gap in enumerate(form.program.unknown) if gap.subject is not Subject.WEEKS]
        if gaps or self._swedish:
            form.head(field_words("unknown"))
        for place, gap in gaps:
            self._gap(place, gap)
        if self._swedish:
            words = said(QT_TRANSLATE_NOOP("Writing program", "Lägg till något som inte är känt"))
            self._adding("unknown", words, _add_gap, len(form.program.unknown))

    # --- known ------------------------------------------------------------------------------------

    def _fact(self, place: int, fact: Fact) -> None:
        words = said(QT_TRANSLATE_NOOP("Writing program", "Uppgift {place}")).format(place=place + 1)
        with_field = self._card("facts", place, words)
        if self._swedish:
            self._about(f"fact_about{place}", fact.subject, partial(_in_facts, place))
        self._form.text(
            f"facts{place}",
            lambda one: one.facts[place].text,
            lambda one, text: _in_facts(place, one, lambda held: replace(held, text=text)),
            words=said(QT_TRANSLATE_NOOP("Writing program", "Vad man vet")),
            required=True,
            lines=2,
        )
        if self._swedish:
            self._standing(place, fact)
            self._form.line(
                f"fact_sources{place}",
                ", ".join(fact.sources),
                lambda one, typed: _in_facts(place, one, lambda held: replace(held, sources=_keys(typed))),
                words=said(QT_TRANSLATE_NOOP("Writing program", "Källor, till exempel S1, S2")),
            )
        with_field()

    def _standing(self, place: int, fact: Fact) -> None:
        published = said(QT_TRANSLATE_NOOP("Writing program", "publicerat"))
        offered = [(standing_words(standing) or published, standing.value) for standing in Standing]
        self._form.choice(
            f"standing{place}",
            offered,
            fact.standing.value,
            lambda one, value: _in_facts(place, one, lambda held: replace(held, standing=Standing(value))),
            words=said(QT_TRANSLATE_NOOP("Writing program", "Hur säkert det är")),
        )

    def _sources(self) -> None:
        program, language = self._form.program, self._form.language
        if not program.sources and not self._swedish:
            return
        words = QT_TRANSLATE_NOOP("Writing program", "Källor, en på varje rad: S1: Namn, år, var den finns")
        self._form.area(
            "sources",
            "\n".join(f"{one.key}: {writing.in_language(one.text, language)}" for one in program.sources),
            lambda one, typed: _with_sources(one, language, typed),
            words=said(words),
        )

    # --- not known --------------------------------------------------------------------------------

    def _gap(self, place: int, gap: Unknown) -> None:
        words = said(QT_TRANSLATE_NOOP("Writing program", "Inte känt {place}")).format(place=place + 1)
        with_field = self._card("unknown", place, words)
        if self._swedish:
            self._about(f"gap_about{place}", gap.subject, partial(_in_gaps, place))
        self._form.text(
            f"unknown{place}",
            lambda one: one.unknown[place].reason,
            lambda one, text: _in_gaps(place, one, lambda held: replace(held, reason=text)),
            words=said(QT_TRANSLATE_NOOP("Writing program", "Varför det inte är känt")),
            required=True,
            lines=2,
        )
        with_field()

    # --- shared -----------------------------------------------------------------------------------

    def _about(self, key: str, subject: Subject, change: Callable[[Program, Callable[[_T], _T]], Program]) -> None:
        offered = [(subject_words(one), one.value) for one in Subject]
        self._form.choice(
            key,
            offered,
            subject.value,
            lambda one, value: change(one, lambda held: replace(held, subject=Subject(value))),
            words=said(QT_TRANSLATE_NOOP("Writing program", "Vad det gäller")),
        )

    def _card(self, kind: str, place: int, words: str) -> Callable[[], None]:
        """Let the fields that follow stand in a card; what is returned ends it."""
        form, outer = self._form, self._form.column
        card = Card(form)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(Space.FIELDS, Space.INSIDE, Space.ROW, Space.FIELDS)
        inside.setSpacing(Space.ROW)
        head = QHBoxLayout()
        head.addWidget(Strong(words, card), 1)
        if self._swedish:
            name = said(QT_TRANSLATE_NOOP("Writing program", "Ta bort {what}")).format(what=words.lower())
            gone = IconButton("x", name, card)
            gone.clicked.connect(partial(self._reshape, partial(_remove, kind, place), kind, max(place - 1, 0)))
            head.addWidget(gone)
        inside.addLayout(head)
        form.column = inside

        def end() -> None:
            form.column = outer
            outer.addWidget(card)

        return end

    def _adding(self, kind: str, words: str, change: Callable[[Program], Program], at: int) -> None:
        button = Button(words, self._form, icon="plus")
        button.clicked.connect(partial(self._reshape, change, kind, at))
        self._form.adding(button, kind)

    def _reshape(self, change: Callable[[Program], Program], kind: str, to: int) -> None:
        self._form.edited.emit(change)
        self._form.reshaped.emit(f"{kind}{to}")


def _add_fact(program: Program) -> Program:
    return replace(program, facts=(*program.facts, Fact(subject=Subject.CONTENT, text=writing.NOTHING)))


def _add_gap(program: Program) -> Program:
    said_of = {gap.subject for gap in program.unknown} | {Subject.WEEKS}
    subject = next((one for one in reversed(Subject) if one not in said_of), Subject.TOPICS)
    return replace(program, unknown=(*program.unknown, Unknown(subject=subject, reason=writing.NOTHING)))


def _remove(kind: str, place: int, program: Program) -> Program:
    if kind == "facts":
        return replace(program, facts=writing.without(program.facts, place))
    return replace(program, unknown=writing.without(program.unknown, place))


def _in_facts(place: int, program: Program, change: Callable[[Fact], Fact]) -> Program:
    return replace(program, facts=writing.changed(program.facts, place, change(program.facts[place])))


def _in_gaps(place: int, program: Program, change: Callable[[Unknown], Unknown]) -> Program:
    return replace(program, unknown=writing.changed(program.unknown, place, change(program.unknown[place])))


def _keys(typed: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for part in typed.replace(",", " ").split() if part))


def _with_sources(program: Program, language: str, typed: str) -> Program:
    """Return the program with the sources as typed. In another language than Swedish only their words can differ."""
    lines = [line.partition(":") for line in typed.splitlines() if line.strip()]
    words = {key.strip(): text.strip() for key, _, text in lines}
    held = {source.key: source for source in program.sources}
    if language != SWEDISH:
        changed = (
            replace(one, text=writing.written(one.text, language, words.get(one.key, ""))) for one in program.sources
        )
        return replace(program, sources=tuple(changed))
    empty = Text(sv="")
    return replace(
        program,
        sources=tuple(
            Source(key=key, text=writing.written(held[key].text if key in held else empty, SWEDISH, text))
            for key, text in words.items()
        ),
    )
