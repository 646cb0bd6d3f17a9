"""Searching the texts of the treatments that an account may open (C6, decided.md 6 and 7).

Every word of the search must stand in the text, in any form. The newest of the texts one may open are simply looked
through, for they are few beside a clinic's, and a common word is soon found often enough. Older ones are found by the
index: trigrams of the folded stem are asked for together with the treatments' own, newest first. What they let through
by mistake is dropped against the text.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from modulvard.domain.homework import answers_text
from modulvard.domain.ids import PatientId, TreatmentId
from modulvard.domain.programs import SWEDISH
from modulvard.domain.text import clean_line, fold
from modulvard.domain.text_search import SHORTEST, TextHit, TextKind, holds_all, snippet_of
from modulvard.store import text_statements as ask
from modulvard.store.answer_words import stem
from modulvard.store.homework import load_homework
from modulvard.store.ownership import Viewer
from modulvard.store.rows import HomeworkRow
from modulvard.store.search_words import TRIGRAM, quoted
from modulvard.store.text_index import treatment_trigram

_LONGEST_SEARCH, _MOST_WORDS = 100, 8
_READ_AT_ONCE, _MATCHES_AT_ONCE = 40, 1_000
_LOOKED_THROUGH, _LOOKED_AT_ONCE = 800, 100
"""So many of the newest texts that one may open are looked through, whatever is asked for: that costs as much as asking
the index for two trigrams of a million texts.
"""
_TREATMENTS_AT_ONCE = 200
"""The index merges the treatments of one question at every step: many are asked for a part at a time."""
_NEWEST_LOOKED_AT = 1_000
"""So many of the newest texts with the words are held against the viewer's treatments before the index is asked of
each: as many as cost about the same."""
_COMMON = 2
_NEWEST = 1 << 62


def search_texts(
    session: Session,
    written: str,
    kinds: Iterable[TextKind],
    viewer: Viewer,
    limit: int,
    *,
    looked_through: int = _LOOKED_THROUGH,
    looked_at: int = _NEWEST_LOOKED_AT,
) -> tuple[TextHit, ...]:
    """Return the texts that hold every word, of the viewer's own treatments and those opened today, newest first.

    ``looked_through`` is how many of the newest are read before the index is asked for older ones, and ``looked_at``
    how many of anyone's older ones are before it is asked for those of each treatment.
    """
    needles = needles_of(written)
    if not any(len(needle) >= SHORTEST for needle in needles):
        return ()
    there = [kind for kind in kinds if ask.exists(kind).rows(session, asked=_words_of(needles))]
    treatments = sorted(ask.may_open(session, viewer), reverse=True) if there else []
    hits: list[TextHit] = []
    for kind in there:
        newest: list[TextHit] = []
        before: int | None = _NEWEST
        if kind in _LOOKED_IN:
            newest, before = _among_own(session, kind, treatments, needles, limit=limit, looked_through=looked_through)
            hits += newest
        if before is not None:
            # What stands in several of the newest is common, and stands in more of anyone's than are looked at.
            most = 0 if len(newest) > _COMMON else looked_at
            hits += _older(session, kind, treatments, needles, limit=limit, before=before, looked_at=most)
    hits.sort(key=lambda hit: (hit.at, hit.ref), reverse=True)
    return tuple(hits[:limit])


def needles_of(written: str) -> tuple[str, ...]:
    """Return what is looked for of each word: its folded stem, which every form of it holds."""
    words = dict.fromkeys(fold(clean_line(written[:_LONGEST_SEARCH])).replace(",", " ").split())
    return tuple(dict.fromkeys(_needle(word) for word in list(words)[:_MOST_WORDS]))


def _needle(word: str) -> str:
    return stem(word, SWEDISH) if word.isalpha() and len(word) > SHORTEST else word


def _among_own(
    session: Session,
    kind: TextKind,
    treatments: Sequence[TreatmentId],
    needles: Sequence[str],
    *,
    limit: int,
    looked_through: int,
) -> tuple[list[TextHit], int | None]:
    """Return the hits among the newest texts of the treatments, and the number of the oldest looked at if what is
    older may hold more of them.
    """
    idents = [ident for (ident,) in ask.numbers_of(kind).rows(session, numbers=json.dumps(treatments))]
    idents.sort(reverse=True)
    found: list[int] = []
    last = min(looked_through, len(idents))
    for at in range(0, last, _LOOKED_AT_ONCE):
        some = json.dumps(idents[at : min(at + _LOOKED_AT_ONCE, last)])
        found += [ident for ident, body in ask.looked_at(kind).rows(session, numbers=some) if holds_all(body, needles)]
        if len(found) >= limit:
            break
    hits = _hits_of(session, kind, found[:limit], needles)
    return hits, None if len(found) >= limit or last == len(idents) else idents[last - 1] if last else _NEWEST


def _older(
    session: Session,
    kind: TextKind,
    treatments: Sequence[TreatmentId],
    needles: Sequence[str],
    *,
    limit: int,
    before: int,
    looked_at: int,
) -> list[TextHit]:
    """Return the hits before a number, by way of the index."""
    own = frozenset(treatments)
    newest = _among_newest(session, kind, own, needles, limit=limit, before=before, looked_at=looked_at)
    if newest is not None:
        return newest
    hits: list[TextHit] = []
    for at in range(0, len(treatments), _TREATMENTS_AT_ONCE):
        asked = _question(needles, treatments[at : at + _TREATMENTS_AT_ONCE])
        hits += _found(session, kind, asked, needles, limit=limit, before=before)
    return hits


def _among_newest(
    session: Session,
    kind: TextKind,
    treatments: frozenset[TreatmentId],
    needles: Sequence[str],
    *,
    limit: int,
    before: int,
    looked_at: int,
) -> list[TextHit] | None:
    """Return the hits if they are all among the newest that anyone's texts give, else None.

    A rare word is answered by this alone: asking for each treatment's trigram costs more than so few matches.
    """
    found = ask.newest(kind).rows(session, asked=_words_of(needles), before=before, most=looked_at) if looked_at else ()
    own = [ident for ident, treatment in found if treatment in treatments]
    hits: list[TextHit] = []
    for at in range(0, len(own), _READ_AT_ONCE):
        hits += _hits_of(session, kind, own[at : at + _READ_AT_ONCE], needles)
        if len(hits) >= limit:
            return hits[:limit]
    return hits if len(found) < looked_at else None


def _hits_of(session: Session, kind: TextKind, idents: Sequence[int], needles: Sequence[str]) -> list[TextHit]:
    """Return those of the texts of some numbers that hold every word, in the order of the numbers downwards."""
    rows = ask.named(kind).rows(session, numbers=json.dumps(idents)) if idents else ()
    texts = _READERS[kind](session, rows)
    return [
        _hit(kind, row, title, text, needles)
        for row in rows
        for title, text in (texts(row),)
        if holds_all(text, needles)
    ]


def _question(needles: Sequence[str], treatments: Sequence[TreatmentId]) -> str:
    theirs = " OR ".join(f'"{treatment_trigram(treatment)}"' for treatment in treatments)
    return f"({theirs}) AND {_words_of(needles)}"


def _words_of(needles: Sequence[str]) -> str:
    """Return the question for what a text with every needle must hold: trigrams side by side. Those that overlap them
    would each cost as much again, and what is let through is held against the text in any case.
    """
    parts = dict.fromkeys(
        needle[min(at, len(needle) - TRIGRAM) :][:TRIGRAM]
        for needle in needles
        if len(needle) >= SHORTEST
        for at in range(0, len(needle), TRIGRAM)
    )
    return " AND ".join(map(quoted, parts))


def _found(
    session: Session, kind: TextKind, asked: str, needles: Sequence[str], *, limit: int, before: int
) -> Iterator[TextHit]:
    """Give the newest hits of one kind before a number. What is read goes on where false hits leave room."""
    given = 0
    while given < limit:
        rows = ask.matching(kind).rows(session, asked=asked, before=before, most=_MATCHES_AT_ONCE)
        idents = [ident for (ident,) in rows]
        for at in range(0, len(idents), _READ_AT_ONCE):
            hits = _hits_of(session, kind, idents[at : at + _READ_AT_ONCE], needles)[: limit - given]
            given += len(hits)
            yield from hits
            if given >= limit:
                return
        if len(idents) < _MATCHES_AT_ONCE:
            return
        before = idents[-1]


def _hit(kind: TextKind, row: Sequence[Any], title: str, text: str, needles: Sequence[str]) -> TextHit:
    ref, treatment, at, outgoing, patient, given, family, born, *_ = row
    snippet, marks = snippet_of(text, [needle for needle in needles if len(needle) >= SHORTEST])
    return TextHit(
        kind=kind,
        ref=ref,
        treatment=TreatmentId(treatment),
        patient=PatientId(patient),
        given_name=given,
        family_name=family,
        birth_date=None if born is None else date.fromisoformat(born),
        at=datetime.fromisoformat(at),
        outgoing=bool(outgoing),
        title=title,
        snippet=snippet,
        marks=marks,
    )


# --- texts ----------------------------------------------------------------------------------------

_Reader = Callable[[Sequence[Any]], tuple[str, str]]


def _bodies(_session: Session, _rows: Sequence[Sequence[Any]]) -> _Reader:
    return lambda row: ("", row[-1])


def _answers(session: Session, rows: Sequence[Sequence[Any]]) -> _Reader:
    """Return what gives the title and the answers of each hand-in, read together."""
    idents = {row[-1] for row in rows}
    found = load_homework(session, HomeworkRow.id.in_(idents), with_answers=True) if idents else ()
    texts = {
        hand_in.id: (homework.form.title.sv, answers_text(homework.form.questions, hand_in.answers))
        for homework in found
        for hand_in in homework.hand_ins
    }
    return lambda row: texts[row[0]]


_READERS: Mapping[TextKind, Callable[[Session, Sequence[Sequence[Any]]], _Reader]] = {
    TextKind.MESSAGE: _bodies,
    TextKind.HOMEWORK: _answers,
    TextKind.NOTE: _bodies,
}

_LOOKED_IN = frozenset({TextKind.MESSAGE, TextKind.NOTE})
"""Kinds whose rows hold their text. Answers to homework are put together, at a price: the index is asked at once."""
