"""Searching the answer bank while one types (decided.md 30).

First how well the words match: the whole title, the title, keywords, the body, misspelt. Among equals what fits the
patient's module, then what the account uses, then what the clinic uses.
"""

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from modulvard.domain.answer_bank import AnswerKind
from modulvard.domain.answer_search import AnswerHit, AnswerHits, MatchLevel
from modulvard.store.answer_index import BODY, FIELDS, KEYWORDS, TITLE, Entry, Index, mask_of
from modulvard.store.answer_matching import (
    Found,
    found_exactly,
    found_in_part,
    found_joined,
    found_misspelt,
    found_slip,
    found_word,
)
from modulvard.store.answer_small_words import empty_words
from modulvard.store.answer_snippets import matches_in, snippet_of
from modulvard.store.answer_words import Word, words_of

LONGEST_SEARCH = 200
_MOST_WORDS = 12
_WEIGHTS = {TITLE: 3.0, KEYWORDS: 2.5, BODY: 1.0}
_HALF = 0.5
_ENOUGH = 3
"""Fewer entries than this, that hold the words in their bodies only, are followed by those nearest to it."""
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


@dataclass(frozen=True, slots=True)
class _Typed:
    """What is searched for: the words, where each stands, and which of them tell something."""

    words: Sequence[Word]
    every: Sequence[Found]
    telling: Sequence[int]
    """Places of the words that tell; of all, where none does."""
    slips: set[int]
    """Places of the words that the bank holds only by chance inside others, and that are taken for a slip."""
    is_unfinished: bool
    """The last word is still being typed."""

    @property
    def found(self) -> list[Found]:
        """Where the words stand that tell."""
        return [self.every[place] for place in self.telling]

    def is_begun(self, place: int) -> bool:
        """Tell whether a word is the one being typed."""
        return self.is_unfinished and place == len(self.words) - 1


def search_answers(index: Index, written: str, wanted: Wanted) -> AnswerHits:
    """Return the entries that hold every word, best first; where none does, those nearest to it."""
    searched = written[:LONGEST_SEARCH]
    among = among_of(index, wanted)
    words = list(words_of(searched))[:_MOST_WORDS]
    if not words:
        return _literally(index, searched.strip(), among, wanted)
    typed = _typed(index, words, wanted.language, is_unfinished=words[-1].end == len(searched))
    whole, phrase = (_whole(index, lines, typed) & among for lines in (index.titles, index.phrases))
    ranked = list(_ranked(typed, whole, phrase, among))
    in_bodies = all(level is MatchLevel.BODY for level, _ in ranked)
    if typed.slips:
        ranked = [(MatchLevel.MISSPELT, holders) for _, holders in ranked]
    if in_bodies and _count(ranked) < _ENOUGH:
        ranked += _nearest(index, typed, among & ~_union(ranked), wanted.language)
    marked: set[str] = set().union(*(part.words for part in typed.found))
    return _hits(index, ranked, wanted, marked)


def among_of(index: Index, wanted: Wanted) -> int:
    """Return the set of the entries that are searched."""
    return sum(index.of_kind.get(kind, 0) for kind in wanted.kinds)


# --- every word -----------------------------------------------------------------------------------


def _typed(index: Index, words: Sequence[Word], language: str, *, is_unfinished: bool) -> _Typed:
    """Look up where each word stands, by itself or joined with its neighbour. A small word stands only for itself."""
    joined = [found_joined(index, first, second, language) for first, second in pairwise(words)]
    empty = empty_words(language)
    telling = [place for place, word in enumerate(words) if word.folded not in empty] or range(len(words))
    every: list[Found] = []
    typed = _Typed(words, every, telling, set(), is_unfinished)
    for place, word in enumerate(words):
        if place in telling or typed.is_begun(place):
            part = found_word(index, word, language, unfinished=typed.is_begun(place))
            slip = found_slip(index, word, part, language, unfinished=typed.is_begun(place))
            if slip.words:
                part = slip
                typed.slips.add(place)
        else:
            part = found_exactly(index, word)
        for pair in joined[max(place - 1, 0) : place + 1]:
            part.join(pair)
        every.append(part)
    return typed


def _ranked(typed: _Typed, whole: int, phrase: int, among: int) -> Ranked:
    """Give the entries that hold every telling word, by level.

    Before them those whose title or keywords hold each and every word typed, a whole keyword first.
    """
    seen = whole
    if whole:
        yield MatchLevel.WHOLE_TITLE, whole
    small = [
        part.by_field[TITLE] | part.by_field[KEYWORDS]
        for place, part in enumerate(typed.every)
        if place not in typed.telling
    ]
    passes: list[Ranked] = []
    if small or phrase:
        passes.append(_by_level(typed.every, (MatchLevel.TITLE,), ()))
        passes.append(iter([(MatchLevel.KEYWORD, phrase)]))
    if small:
        passes.append(_by_level(typed.every, (MatchLevel.KEYWORD,), ()))
    passes.append(_by_level(typed.found, (MatchLevel.TITLE, MatchLevel.KEYWORD, MatchLevel.BODY), small))
    for level, holders in chain.from_iterable(passes):
        chosen = holders & among & ~seen
        if chosen:
            seen |= chosen
            yield level, chosen


def _by_level(found: Sequence[Found], levels: Sequence[MatchLevel], small: Sequence[int]) -> Ranked:
    """Give sets that overlap: by level, how many words the title holds, form, how many small words are there."""
    titles = [part.by_field[TITLE] for part in found]
    within = _within([part.by_field for part in found])
    near = _within([part.near for part in found])
    in_title, also = _by_count(titles), _by_count(small)
    for level in levels:
        for counted in in_title:
            held = within[level] & counted
            for grade in (held & near[level], held):
                if grade:
                    yield from ((level, grade & few) for few in also)


def _within(found: Sequence[Sequence[int]]) -> dict[MatchLevel, int]:
    """Return the entries that hold all words, in the title, in title and keywords, and anywhere."""
    return {
        MatchLevel.TITLE: _all_of([title for title, _, _ in found]),
        MatchLevel.KEYWORD: _all_of([title | keywords for title, keywords, _ in found]),
        MatchLevel.BODY: _all_of([title | keywords | body for title, keywords, body in found]),
    }


def _count(ranked: Iterable[tuple[MatchLevel, int]]) -> int:
    return sum(holders.bit_count() for _, holders in ranked)


def _union(ranked: Iterable[tuple[MatchLevel, int]]) -> int:
    both = 0
    for _, holders in ranked:
        both |= holders
    return both


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


def _whole(index: Index, lines: Sequence[tuple[str, int]], typed: _Typed) -> int:
    """Return the entries whose line is what was typed; of several words the last may still be a beginning."""
    looked = " ".join(word.folded for word in typed.words)
    begun = typed.is_unfinished and " " in looked
    places = []
    for at in range(bisect_left(lines, (looked,)), len(lines)):
        line, place = lines[at]
        if not line.startswith(looked):
            break
        if line == looked or (begun and " " not in line[len(looked) :]):
            places.append(place)
    return _set_of(index, places)


# --- the nearest ----------------------------------------------------------------------------------


def _nearest(index: Index, typed: _Typed, among: int, language: str) -> Ranked:
    """Give what holds every word if one letter is astray, or a part of it; else what holds most of the words.

    A word of which the bank holds a form is never taken for a slip.
    """
    for place in typed.telling:
        if not any(typed.every[place].near):
            slipped = _slipped(index, typed.words[place], language, unfinished=typed.is_begun(place))
            typed.every[place].join(slipped)
    misspelt = [(MatchLevel.MISSPELT, holders) for _, holders in _ranked(typed, 0, 0, among)]
    yield from misspelt
    if _count(misspelt) >= _ENOUGH:
        return
    scores = _scores(index, typed.found, among & ~_union(misspelt))
    most = sum(_weight(index, part) for part in typed.found)
    chosen = [place for place, score in scores.items() if score >= _HALF * most]
    if not chosen and scores:
        best = max(scores.values())
        chosen = [place for place, score in scores.items() if score >= _HALF * best]
    for place in sorted(chosen, key=lambda place: (-scores[place], place)):
        yield MatchLevel.SOME_WORDS, 1 << place


def _slipped(index: Index, word: Word, language: str, *, unfinished: bool) -> Found:
    found = found_misspelt(index, word, language, unfinished=unfinished)
    return found if found.words else found_in_part(index, word, language)


def _literally(index: Index, written: str, among: int, wanted: Wanted) -> AnswerHits:
    """Find signs that are no words where they stand: every character stands for itself (INP-04)."""
    if not written:
        return AnswerHits()
    ranked: list[tuple[MatchLevel, int]] = []
    left = among
    for level in (MatchLevel.TITLE, MatchLevel.KEYWORD, MatchLevel.BODY):
        holders = _set_of(index, (place for place in places_in(left) if _holds(index.entries[place], level, written)))
        left &= ~holders
        if holders:
            ranked.append((level, holders))
    return _hits(index, ranked, wanted, set())


def _holds(entry: Entry, level: MatchLevel, written: str) -> bool:
    texts = {MatchLevel.TITLE: (entry.title,), MatchLevel.KEYWORD: entry.keywords, MatchLevel.BODY: (entry.body,)}
    return any(written in text for text in texts[level])


def _scores(index: Index, found: Sequence[Found], among: int) -> dict[int, float]:
    """Return how much of what is looked for each entry holds, rare words and words of titles counting most."""
    scores: dict[int, float] = {}
    for part in found:
        weight = _weight(index, part)
        seen = 0
        for field in FIELDS:
            for place in places_in(part.by_field[field] & among & ~seen):
                scores[place] = scores.get(place, 0.0) + weight * _WEIGHTS[field]
            seen |= part.by_field[field]
    return scores


def _weight(index: Index, part: Found) -> float:
    many = part.anywhere.bit_count()
    return math.log(1 + len(index.entries) / many) if many else 0.0


# --- in order -------------------------------------------------------------------------------------


def _hits(index: Index, ranked: Sequence[tuple[MatchLevel, int]], wanted: Wanted, marked: set[str]) -> AnswerHits:
    hits: list[AnswerHit] = []
    total = 0
    for level, holders in ranked:
        total += holders.bit_count()
        if len(hits) < wanted.limit:
            places = _best_of(index, holders, wanted, wanted.limit - len(hits))
            hits += [hit_of(index.entries[place], level, marked) for place in places]
    return AnswerHits(hits=tuple(hits), total=total)


def _best_of(index: Index, holders: int, wanted: Wanted, limit: int) -> list[int]:
    """Return the first of a set: what fits the module, then what the account uses, then what the clinic uses."""
    chosen: list[int] = []
    for fitting in _by_fit(index, wanted):
        within = holders & fitting
        holders &= ~fitting
        for places in (_in_my_order(index, within), places_in(within & ~index.used_by_me)):
            for place in places:
                if len(chosen) == limit:
                    return chosen
                chosen.append(place)
    return chosen


def _in_my_order(index: Index, holders: int) -> Iterator[int]:
    mine = holders & index.used_by_me
    if mine.bit_count() <= _FEW:
        yield from sorted(places_in(mine), key=lambda place: (-index.entries[place].my_uses, place))
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


def fit_of(entry: Entry, wanted: Wanted) -> int:
    """Tell how well an entry fits the patient's module; the higher the better."""
    if entry.program is None:
        return 1
    if entry.program != wanted.program:
        return 0
    return 3 if entry.module is not None and entry.module == wanted.module else 2 if entry.module is None else 0


def _set_of(index: Index, places: Iterable[int]) -> int:
    return mask_of(places, len(index.entries))


def places_in(holders: int) -> Iterator[int]:
    """Give the places of a set, in order."""
    written = f"{holders:b}"[::-1]
    place = written.find("1")
    while place >= 0:
        yield place
        place = written.find("1", place + 1)


def hit_of(entry: Entry, level: MatchLevel, marked: set[str]) -> AnswerHit:
    """Return an entry as it is shown, with the words marked that were found."""
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
