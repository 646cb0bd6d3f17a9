"""Searching the answer bank while one types, and finding what may answer a message (decided.md 30).

First how well the words match: the whole title, the title, keywords, the body, misspelt. Among equals what fits the
patient's module, then what the account uses, then what the clinic uses.
"""

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from modulvard.domain.answer_bank import AnswerKind
from modulvard.domain.answer_search import AnswerHit, AnswerHits, MatchLevel
from modulvard.store.answer_index import BODY, FIELDS, KEYWORDS, TITLE, Entry, Index, mask_of
from modulvard.store.answer_matching import Found, found_joined, found_misspelt, found_word
from modulvard.store.answer_snippets import matches_in, snippet_of
from modulvard.store.answer_words import Word, empty_words, words_of

LONGEST_SEARCH = 200
_MOST_WORDS = 12
_LONGEST_MESSAGE = 4_000
_MOST_MESSAGE_WORDS = 120
_WEIGHTS = {TITLE: 3.0, KEYWORDS: 2.5, BODY: 1.0}
_HALF = 0.5
_COMMON = 0.2
"""A word that more than this share of a larger bank holds tells nothing of a message."""
_FEW = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is searched among, and for which module of which program it would be used."""

    language: str = "sv"
    program: str | None = None
    module: int | None = None
    kinds: frozenset[AnswerKind] = frozenset(AnswerKind)
    limit: int = 20


Ranked = Iterator[tuple[MatchLevel, int]]
"""Sets of entries, best first; no entry stands in two."""


def search_answers(index: Index, written: str, wanted: Wanted) -> AnswerHits:
    """Return the entries that hold every word, best first; where none does, those nearest to it."""
    searched = written[:LONGEST_SEARCH]
    among = _among(index, wanted)
    words = list(words_of(searched))[:_MOST_WORDS]
    if not words:
        return _literally(index, searched.strip(), among, wanted)
    unfinished = words[-1].end == len(searched)
    every, telling = _found(index, words, wanted.language, unfinished=unfinished)
    whole = _whole_titles(index, " ".join(word.folded for word in words), unfinished=unfinished)
    ranked = list(_ranked(every, telling, whole & among, among))
    if not ranked:
        ranked = list(_nearest(index, words, telling, among, wanted.language))
    marked: set[str] = set().union(*(part.words for part in telling))
    return _hits(index, ranked, wanted, marked)


def suggested_for(index: Index, message: str, wanted: Wanted) -> AnswerHits:
    """Return the entries that may answer a message, by the words in it that tell what it is about."""
    among = _among(index, wanted)
    empty = empty_words(wanted.language)
    words = {word.folded: word for word in words_of(message[:_LONGEST_MESSAGE]) if word.folded not in empty}
    telling = [word for word in words.values() if len(word.folded) > 2][:_MOST_MESSAGE_WORDS]
    found = [_near_only(index, word, wanted.language) for word in telling]
    scores = _scores(index, found, among)
    best = max(scores.values(), default=0.0)
    chosen = sorted(
        (place for place, score in scores.items() if score >= _HALF * best and _tells(found, place)),
        key=lambda place: (-scores[place], -_fit(index.entries[place], wanted), place),
    )
    marked: set[str] = set().union(*(part.words for part in found))
    hits = [_hit(index.entries[place], MatchLevel.SOME_WORDS, marked) for place in chosen[: wanted.limit]]
    return AnswerHits(hits=tuple(hits), total=len(chosen))


def _among(index: Index, wanted: Wanted) -> int:
    return sum(index.of_kind.get(kind, 0) for kind in wanted.kinds)


# --- every word -----------------------------------------------------------------------------------


def _found(index: Index, words: Sequence[Word], language: str, *, unfinished: bool) -> tuple[list[Found], list[Found]]:
    """Return where each word stands, by itself or joined with its neighbour; and of those the words that tell."""
    joined = [found_joined(index, first, second, language) for first, second in pairwise(words)]
    every = []
    for place, word in enumerate(words):
        part = found_word(index, word, language, unfinished=unfinished and place == len(words) - 1)
        for pair in joined[max(place - 1, 0) : place + 1]:
            part.join(pair)
        every.append(part)
    return every, [every[place] for place in _telling(words, language)]


def _telling(words: Sequence[Word], language: str) -> list[int]:
    """Return the places of the words that tell something; of all, where none does."""
    empty = empty_words(language)
    return [place for place, word in enumerate(words) if word.folded not in empty] or list(range(len(words)))


def _ranked(every: Sequence[Found], telling: Sequence[Found], whole: int, among: int) -> Ranked:
    """Give the entries that hold every telling word, by level.

    Before them those whose title or keywords hold each and every word typed.
    """
    seen = whole
    if whole:
        yield MatchLevel.WHOLE_TITLE, whole
    passes: list[tuple[Sequence[Found], Sequence[MatchLevel]]] = [
        (telling, (MatchLevel.TITLE, MatchLevel.KEYWORD, MatchLevel.BODY))
    ]
    if len(every) > len(telling):
        passes.insert(0, (every, (MatchLevel.TITLE, MatchLevel.KEYWORD)))
    for found, levels in passes:
        for level, holders in _by_level(found, levels):
            chosen = holders & among & ~seen
            if chosen:
                seen |= chosen
                yield level, chosen


def _by_level(found: Sequence[Found], levels: Sequence[MatchLevel]) -> Ranked:
    """Give sets that overlap: by level, then by how many words the title holds, then by form."""
    titles = [part.by_field[TITLE] for part in found]
    within = {
        MatchLevel.TITLE: _all_of(titles),
        MatchLevel.KEYWORD: _all_of([part.by_field[TITLE] | part.by_field[KEYWORDS] for part in found]),
        MatchLevel.BODY: _all_of([part.anywhere for part in found]),
    }
    near = _all_of([part.near for part in found])
    in_title = _by_count(titles)
    for level in levels:
        for counted in in_title:
            yield level, within[level] & counted & near
            yield level, within[level] & counted


def _all_of(sets: Sequence[int]) -> int:
    both = -1
    for holders in sets:
        both &= holders
    return both


def _by_count(sets: Sequence[int]) -> list[int]:
    """Return the entries in all of the sets, in all but one or more, and so on down to any."""
    at_least = [-1] + [0] * len(sets)
    for holders in sets:
        for count in range(len(sets), 0, -1):
            at_least[count] |= at_least[count - 1] & holders
    return at_least[::-1]


def _whole_titles(index: Index, typed: str, *, unfinished: bool) -> int:
    """Return the entries whose title is what was typed; of several words the last may still be a beginning."""
    begun = unfinished and " " in typed
    places = []
    for title, place in index.titles[bisect_left(index.titles, (typed,)) :]:
        if not title.startswith(typed):
            break
        if title == typed or (begun and " " not in title[len(typed) :]):
            places.append(place)
    return _set_of(index, places)


# --- the nearest ----------------------------------------------------------------------------------


def _nearest(index: Index, words: Sequence[Word], found: list[Found], among: int, language: str) -> Ranked:
    """Give what holds every word if one letter is astray; else what holds most of them."""
    for place, part in zip(_telling(words, language), found, strict=True):
        part.join(found_misspelt(index, words[place], language))
    misspelt = [(MatchLevel.MISSPELT, holders) for _, holders in _ranked(found, found, 0, among)]
    if misspelt:
        yield from misspelt
        return
    scores = _scores(index, found, among)
    most = sum(_weight(index, part) for part in found)
    chosen = [place for place, score in scores.items() if score >= _HALF * most]
    if not chosen and scores:
        best = max(scores.values())
        chosen = [place for place, score in scores.items() if score >= _HALF * best]
    for place in sorted(chosen, key=lambda place: (-scores[place], place)):
        yield MatchLevel.SOME_WORDS, 1 << place


def _literally(index: Index, written: str, among: int, wanted: Wanted) -> AnswerHits:
    """Find signs that are no words where they stand: every character stands for itself (INP-04)."""
    if not written:
        return AnswerHits()
    ranked: list[tuple[MatchLevel, int]] = []
    left = among
    for level in (MatchLevel.TITLE, MatchLevel.KEYWORD, MatchLevel.BODY):
        holders = _set_of(index, (place for place in _places(left) if _holds(index.entries[place], level, written)))
        left &= ~holders
        if holders:
            ranked.append((level, holders))
    return _hits(index, ranked, wanted, set())


def _holds(entry: Entry, level: MatchLevel, written: str) -> bool:
    texts = {MatchLevel.TITLE: (entry.title,), MatchLevel.KEYWORD: entry.keywords, MatchLevel.BODY: (entry.body,)}
    return any(written in text for text in texts[level])


def _near_only(index: Index, word: Word, language: str) -> Found:
    """Return where a word of a message stands in a form of its own or written together with another."""
    part = found_word(index, word, language)
    part.by_field = [holders & part.near for holders in part.by_field]
    many = part.anywhere.bit_count()
    if many > _FEW and many > _COMMON * len(index.entries):
        return Found()
    return part


def _scores(index: Index, found: Sequence[Found], among: int) -> dict[int, float]:
    """Return how much of what is looked for each entry holds, rare words and words of titles counting most."""
    scores: dict[int, float] = {}
    for part in found:
        weight = _weight(index, part)
        seen = 0
        for field in FIELDS:
            for place in _places(part.by_field[field] & among & ~seen):
                scores[place] = scores.get(place, 0.0) + weight * _WEIGHTS[field]
            seen |= part.by_field[field]
    return scores


def _weight(index: Index, part: Found) -> float:
    many = part.anywhere.bit_count()
    return math.log(1 + len(index.entries) / many) if many else 0.0


def _tells(found: Sequence[Found], place: int) -> bool:
    """Tell whether an entry holds a word in its title or keywords, or two words at all: one in the body is chance."""
    inside = [part for part in found if part.anywhere >> place & 1]
    return len(inside) > 1 or any((part.by_field[TITLE] | part.by_field[KEYWORDS]) >> place & 1 for part in inside)


# --- in order -------------------------------------------------------------------------------------


def _hits(index: Index, ranked: Sequence[tuple[MatchLevel, int]], wanted: Wanted, marked: set[str]) -> AnswerHits:
    hits: list[AnswerHit] = []
    total = 0
    for level, holders in ranked:
        total += holders.bit_count()
        if len(hits) < wanted.limit:
            places = _best_of(index, holders, wanted, wanted.limit - len(hits))
            hits += [_hit(index.entries[place], level, marked) for place in places]
    return AnswerHits(hits=tuple(hits), total=total)


def _best_of(index: Index, holders: int, wanted: Wanted, limit: int) -> list[int]:
    """Return the first of a set: what fits the module, then what the account uses, then what the clinic uses."""
    chosen: list[int] = []
    for fitting in _by_fit(index, wanted):
        within = holders & fitting
        holders &= ~fitting
        for places in (_in_my_order(index, within), _places(within & ~index.used_by_me)):
            for place in places:
                if len(chosen) == limit:
                    return chosen
                chosen.append(place)
    return chosen


def _in_my_order(index: Index, holders: int) -> Iterator[int]:
    mine = holders & index.used_by_me
    if mine.bit_count() <= _FEW:
        yield from sorted(_places(mine), key=lambda place: (-index.entries[place].my_uses, place))
    else:
        bits = mine.to_bytes(len(index.entries) // 8 + 1, "little")
        yield from (place for place in index.mine if bits[place >> 3] >> (place & 7) & 1)


def _by_fit(index: Index, wanted: Wanted) -> Iterator[int]:
    if wanted.program is not None:
        program = index.of_program.get(wanted.program, 0)
        if wanted.module is not None:
            yield program & index.of_module.get(wanted.module, 0)
        yield program & index.of_module.get(None, 0)
    yield index.of_program.get(None, 0)
    yield -1


def _fit(entry: Entry, wanted: Wanted) -> int:
    if entry.program is None:
        return 1
    if entry.program != wanted.program:
        return 0
    return 3 if entry.module is not None and entry.module == wanted.module else 2 if entry.module is None else 0


def _set_of(index: Index, places: Iterable[int]) -> int:
    return mask_of(places, len(index.entries))


def _places(holders: int) -> Iterator[int]:
    """Give the places of a set, in order."""
    written = f"{holders:b}"[::-1]
    place = written.find("1")
    while place >= 0:
        yield place
        place = written.find("1", place + 1)


def _hit(entry: Entry, level: MatchLevel, marked: set[str]) -> AnswerHit:
    title_words, _, body_words = entry.words
    snippet, matches = snippet_of(entry.line, entry.lowered, marked & body_words)
    return AnswerHit(
        id=entry.id,
        key=entry.key,
        number=entry.number,
        kind=entry.kind,
        category=entry.category,
        program=entry.program,
        module=entry.module,
        title=entry.title,
        title_matches=matches_in(entry.title, marked & title_words),
        snippet=snippet,
        snippet_matches=matches,
        body=entry.body,
        language=entry.language,
        level=level,
        uses=entry.uses,
        my_uses=entry.my_uses,
        is_draft=entry.is_draft,
        approved_on=entry.approved_on,
        review_on=entry.review_on,
    )
