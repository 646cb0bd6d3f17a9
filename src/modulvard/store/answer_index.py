"""The answer bank in memory, as searches need it: which entries hold which words, in title, keywords and body.

Built a part at a time before it is asked for, else at the first search, and again after a commit: only entries that
were changed are read anew. A bank of 5,000 entries takes some ten megabytes, and is gone when the store is closed.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import event, func, select
from sqlalchemy.orm import Session

from modulvard.domain.answer_bank import AnswerKind, Category, VersionStatus
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId, AnswerId
from modulvard.domain.programs import SWEDISH
from modulvard.domain.text import swedish_sort_key
from modulvard.store.answer_words import folded_word, forms_of, title_words
from modulvard.store.rows import AnswerRow, AnswerUseRow, AnswerVersionRow

TITLE, KEYWORDS, BODY = range(3)
FIELDS = (TITLE, KEYWORDS, BODY)
_MOST_NAMED = 500
_WATCHED = "answer_index"
_IN_USE = (AnswerRow.withdrawn_at.is_(None), AnswerRow.retired_at.is_(None))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry in one language, with the words of each field."""

    id: AnswerId
    row_version: int
    key: str
    number: int
    kind: AnswerKind
    category: Category
    program: str | None
    module: int | None
    title: str
    keywords: tuple[str, ...]
    body: str
    line: str
    """The body on one line, from which a piece is shown."""
    lowered: str
    """The same in small letters."""
    language: str
    is_draft: bool
    approved_on: date | None
    review_on: date | None
    words: tuple[frozenset[str], frozenset[str], frozenset[str]]
    """The words of title, keywords and body."""
    title_words: str
    """The title as its folded words."""
    order: str
    """Its place among entries used as often: by title."""
    uses: int = 0
    my_uses: int = 0


@dataclass
class Index:
    """The entries an account may find, in one language, the most used first, and where their words stand.

    Sets of entries are whole numbers with a bit for each entry's place: two sets are held against each other in
    one step, however many entries there are.
    """

    entries: Sequence[Entry]
    postings: list[dict[str, list[int]]] = field(default_factory=lambda: [defaultdict(list) for _ in FIELDS])
    written: dict[str, list[str]] = field(default_factory=dict)
    """Of each folded word, the ways in which it is written."""
    lines: str = ""
    """Every word on a line of its own: folded, a tab, as it is written."""
    titles: list[tuple[str, int]] = field(default_factory=list)
    """Every title as its folded words, with its place, in order."""
    phrases: list[tuple[str, int]] = field(default_factory=list)
    """Every keyword of several words as its folded words, with its place, in order."""
    mine: list[int] = field(default_factory=list)
    """Places of the entries the account has used, the most used first."""
    used_by_me: int = 0
    """The same as a set."""
    of_kind: dict[AnswerKind, int] = field(default_factory=dict)
    of_program: dict[str | None, int] = field(default_factory=dict)
    of_module: dict[int | None, int] = field(default_factory=dict)
    _masks: list[dict[str, int]] = field(default_factory=lambda: [{}, {}, {}])

    def holders(self, place: int, word: str) -> int:
        """Return the set of the entries that hold a word of the bank in a field."""
        masks = self._masks[place]
        if word not in masks:
            masks[word] = mask_of(self.postings[place].get(word, ()), len(self.entries))
        return masks[word]


def mask_of(places: Iterable[int], size: int) -> int:
    """Return the set of some places."""
    bits = bytearray(size // 8 + 1)
    for place in places:
        bits[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(bits, "little")


class _Held:
    """What is kept of one store: entries read so far, and the index of each account and language."""

    def __init__(self) -> None:
        self.is_fresh = False
        self.entries: dict[tuple[AccountId, str], dict[AnswerId, Entry]] = {}
        self.indexes: dict[tuple[AccountId, str], Index] = {}


_held: "WeakKeyDictionary[Any, _Held]" = WeakKeyDictionary()


def index_of(session: Session, account: AccountId, language: str) -> Index:
    """Return the index, brought up to what is committed."""
    held = _held.setdefault(_pool(session), _Held())
    if not held.is_fresh:
        held.indexes.clear()
        held.is_fresh = True
    which = (account, language)
    if which not in held.indexes:
        entries = _entries(session, account, language, held.entries.get(which, {}))
        held.entries[which] = {entry.id: entry for entry in entries}
        held.indexes[which] = built(entries)
    return held.indexes[which]


def read_ahead(session: Session, account: AccountId, language: str, after: int, most: int) -> int | None:
    """Read some of the entries that the next search needs; return the last one read, None when the index stands.

    ``after`` is the one read last, 0 to begin with. So no step of it takes long, and a search meanwhile has less to do.
    """
    held = _held.setdefault(_pool(session), _Held())
    which = (account, language)
    if held.is_fresh and which in held.indexes:
        return None
    known = held.entries.setdefault(which, {})
    rows = session.execute(
        select(AnswerRow.id, AnswerRow.version).where(*_IN_USE, AnswerRow.id > after).order_by(AnswerRow.id).limit(most)
    ).all()
    changed = [row.id for row in rows if row.id not in known or known[row.id].row_version != row.version]
    if changed:
        known.update((AnswerId(ident), entry) for ident, entry in _read(session, changed, account, language).items())
    if len(rows) == most:
        return int(rows[-1].id)
    index_of(session, account, language)
    return None


def forget_index(session: Session) -> None:
    """Let the next search read anew what this transaction changes, once it is committed."""
    if session.info.get(_WATCHED):
        return
    session.info[_WATCHED] = True
    pool = _pool(session)

    def committed(_session: Session) -> None:
        if pool in _held:
            _held[pool].is_fresh = False

    event.listen(session, "after_commit", committed)


def _pool(session: Session) -> Any:
    """The connections of an open store stand for it: a store that is replaced has new ones."""
    bind: Any = session.get_bind()
    return bind.engine.pool


# --- reading --------------------------------------------------------------------------------------


def _entries(session: Session, account: AccountId, language: str, known: Mapping[AnswerId, Entry]) -> tuple[Entry, ...]:
    """Return what the account may find: what is in force, and its own drafts of entries that have nothing in force."""
    uses = (
        select(AnswerUseRow.answer_id, func.count())
        .where(AnswerUseRow.account_id == account)
        .group_by(AnswerUseRow.answer_id)
    )
    mine = dict(session.execute(uses).all())
    held = session.execute(select(AnswerRow.id, AnswerRow.version, AnswerRow.uses).where(*_IN_USE)).all()
    changed = [row.id for row in held if row.id not in known or known[row.id].row_version != row.version]
    read = _read(session, changed, account, language)
    entries = (
        _used(entry, row.uses, mine.get(row.id, 0))
        for row in held
        if (entry := read.get(row.id, None if row.id in changed else known.get(row.id))) is not None
    )
    return tuple(sorted(entries, key=lambda entry: (-entry.uses, entry.order, entry.id)))


def _used(entry: Entry, uses: int, my_uses: int) -> Entry:
    if (entry.uses, entry.my_uses) == (uses, my_uses):
        return entry
    return replace(entry, uses=uses, my_uses=my_uses)


def _read(session: Session, wanted: Sequence[int], account: AccountId, language: str) -> dict[int, Entry]:
    latest = (
        select(func.max(AnswerVersionRow.number))
        .where(AnswerVersionRow.answer_id == AnswerRow.id, AnswerVersionRow.withdrawn_at.is_(None))
        .correlate(AnswerRow)
        .scalar_subquery()
    )
    shown = AnswerVersionRow.number == func.coalesce(AnswerRow.approved, latest)
    may_find = AnswerRow.approved.is_not(None) | (AnswerVersionRow.made_by == account)
    statement = (
        select(AnswerRow.id, AnswerRow.version, AnswerRow.key, AnswerRow.kind, *_COLUMNS)
        .join(AnswerVersionRow, (AnswerVersionRow.answer_id == AnswerRow.id) & shown)
        .where(may_find)
    )
    if len(wanted) <= _MOST_NAMED:
        statement = statement.where(AnswerRow.id.in_(wanted))
    chosen = set(wanted)
    return {row.id: _entry(row, language) for row in session.execute(statement) if row.id in chosen}


_COLUMNS = (
    AnswerVersionRow.number,
    AnswerVersionRow.category,
    AnswerVersionRow.program,
    AnswerVersionRow.module,
    AnswerVersionRow.texts,
    AnswerVersionRow.status,
    AnswerVersionRow.approved_at,
    AnswerVersionRow.review_on,
)


def _entry(row: Any, language: str) -> Entry:
    shown = language if language in row.texts else SWEDISH
    text = row.texts[shown]
    keywords = tuple(text["keywords"])
    line = " ".join(text["body"].split())
    return Entry(
        id=AnswerId(row.id),
        row_version=row.version,
        key=row.key,
        number=row.number,
        kind=AnswerKind(row.kind),
        category=Category(row.category),
        program=row.program,
        module=row.module,
        title=text["title"],
        keywords=keywords,
        body=text["body"],
        line=line,
        lowered=line.lower(),
        language=shown,
        is_draft=row.status != VersionStatus.APPROVED,
        approved_on=None if row.approved_at is None else row.approved_at.astimezone(STOCKHOLM).date(),
        review_on=row.review_on,
        words=(forms_of(text["title"]), forms_of("\n".join(keywords)), forms_of(text["body"])),
        title_words=title_words(text["title"]),
        order=swedish_sort_key(text["title"]),
    )


# --- building -------------------------------------------------------------------------------------


def built(entries: Sequence[Entry]) -> Index:
    """Return the index of entries, which are given the most used first."""
    index = Index(entries)
    for place, entry in enumerate(entries):
        for postings, words in zip(index.postings, entry.words, strict=True):
            for word in words:
                postings[word].append(place)
    for word in sorted(set().union(*index.postings)):
        folded, _ = folded_word(word)
        if folded:
            index.written.setdefault(folded, []).append(word)
    lines = (f"{folded}\t{word}" for folded, words in index.written.items() for word in words)
    index.lines = "\n" + "\n".join(lines) + "\n"
    index.mine = sorted(
        (place for place, entry in enumerate(entries) if entry.my_uses), key=lambda place: -entries[place].my_uses
    )
    index.used_by_me = mask_of(index.mine, len(entries))
    index.phrases = sorted(
        (title_words(keyword), place)
        for place, entry in enumerate(entries)
        for keyword in entry.keywords
        if " " in keyword
    )
    index.titles = sorted((entry.title_words, place) for place, entry in enumerate(entries))
    index.of_kind = _grouped(entries, [entry.kind for entry in entries])
    index.of_program = _grouped(entries, [entry.program for entry in entries])
    index.of_module = _grouped(entries, [entry.module for entry in entries])
    return index


def _grouped(entries: Sequence[Entry], values: Sequence[Any]) -> dict[Any, int]:
    places: dict[Any, list[int]] = {}
    for place, value in enumerate(values):
        places.setdefault(value, []).append(place)
    return {value: mask_of(found, len(entries)) for value, found in places.items()}
