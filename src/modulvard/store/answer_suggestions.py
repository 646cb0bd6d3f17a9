"""Finding what may answer a message: by the words in it that tell what it is about, and by whole phrases (ux.md 3.1).

A patient writes few words, and small ones: *kan inte komma*, *när får jag svar*. So a keyword or a title that stands in
the message as a whole counts for more than its words do, and in a short message the small words count too.
"""

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from modulvard.domain.answer_bank import AnswerKind
from modulvard.domain.answer_search import AnswerHit, AnswerHits, MatchLevel
from modulvard.domain.ids import AnswerId
from modulvard.store.answer_index import BODY, FIELDS, KEYWORDS, TITLE, Index, mask_of
from modulvard.store.answer_matching import Found, found_exactly, found_misspelt, found_word
from modulvard.store.answer_search import Wanted, among_of, fit_of, hit_of, places_in
from modulvard.store.answer_small_words import background_words, empty_words, without_courtesies
from modulvard.store.answer_words import Word, stem, words_of

_LONGEST_MESSAGE = 4_000
_MOST_WORDS = 120
_FEW_WORDS = 8
"""A message of so few words is read with its small words as well."""
_SHORTEST_WORD = 3
_SHORTEST_MISSPELT = 8
"""A shorter word is one letter from some other by chance."""
_WEIGHTS = {TITLE: 3.0, KEYWORDS: 2.5, BODY: 1.0}
_SMALL = 0.4
"""What a small word counts for in a short message, of what others do."""
_COMMON = 0.2
"""A word that more than this share of a larger bank holds in titles or keywords tells nothing of a message."""
_FEW = 20
_HALF = 0.5
_PHRASE = 2.5
_MORE_WORDS = 0.5
_GAP = 2
"""Words that may stand between those of a phrase."""


def suggested_for(index: Index, message: str, wanted: Wanted) -> AnswerHits:
    """Return the entries in force that may answer a message, best first; none where the message tells nothing."""
    drafts = mask_of((place for place, entry in enumerate(index.entries) if entry.is_draft), len(index.entries))
    among = among_of(index, wanted) & ~drafts & _fitting(index, wanted)
    words = list(words_of(without_courtesies(message[:_LONGEST_MESSAGE])))[:_MOST_WORDS]
    found = list(_found(index, words, wanted.language))
    scores = _scores(index, found, among)
    for place, score in _phrases(index, words, wanted.language, among):
        scores[place] = scores.get(place, 0.0) + score
    if not scores and len(words) <= _FEW_WORDS:
        long = [word for word in _telling(words, wanted.language) if len(word.folded) >= _SHORTEST_MISSPELT]
        found = [(found_misspelt(index, word, wanted.language), 1.0) for word in long]
        scores = _scores(index, found, among)
    best = max(scores.values(), default=0.0)
    chosen = sorted(
        (place for place, score in scores.items() if score >= _HALF * best),
        key=lambda place: (-scores[place], -fit_of(index.entries[place], wanted), place),
    )
    marked: set[str] = set().union(*(part.words for part, _ in found))
    hits = [hit_of(index.entries[place], MatchLevel.SOME_WORDS, marked) for place in chosen[: wanted.limit]]
    return AnswerHits(hits=tuple(hits), total=len(chosen))


def _fitting(index: Index, wanted: Wanted) -> int:
    """Return the entries of the patient's program and of none; another speaks of what is not there."""
    if wanted.program is None:
        return -1
    return index.of_program.get(None, 0) | index.of_program.get(wanted.program, 0)


def _telling(words: Iterable[Word], language: str) -> list[Word]:
    empty = empty_words(language) | background_words(language)
    each = {word.folded: word for word in words}
    return [word for folded, word in each.items() if folded not in empty and len(folded) >= _SHORTEST_WORD]


def answer_to_insert(index: Index, ident: AnswerId) -> AnswerHit | None:
    """Return an answer to a patient as it may be inserted now, or None."""
    for entry in index.entries:
        if entry.id == ident and entry.kind is AnswerKind.REPLY:
            return hit_of(entry, MatchLevel.WHOLE_TITLE, set())
    return None


def _found(index: Index, words: Sequence[Word], language: str) -> Iterator[tuple[Found, float]]:
    """Give where the words of a message stand, and what they count for."""
    telling = _telling(words, language)
    has_letters = any(set("åäö") & set(word.written) for word in words)
    for word in telling:
        yield _near_only(index, word, language, has_letters=has_letters), 1.0
    if len(words) <= _FEW_WORDS:
        told = {word.folded for word in telling}
        for small in {word.folded: word for word in words if word.folded not in told}.values():
            part = found_exactly(index, small)
            part.by_field[BODY] = 0
            yield part, _SMALL


def _near_only(index: Index, word: Word, language: str, *, has_letters: bool) -> Found:
    """Return where a word of a message stands in a form of its own or written together with another."""
    part = found_word(index, word, language, has_letters=has_letters)
    part.by_field = part.near
    many = (part.by_field[TITLE] | part.by_field[KEYWORDS]).bit_count()
    return Found() if many > _FEW and many > _COMMON * len(index.entries) else part


def _scores(index: Index, found: Iterable[tuple[Found, float]], among: int) -> dict[int, float]:
    """Return how much of the message each entry holds, rare words and words of titles counting most.

    An entry that holds none of the telling words in title or keywords is left out: words in its body are chance.
    """
    scores: dict[int, float] = {}
    telling = 0
    for part, counts in found:
        seen = 0
        for field in FIELDS:
            seen |= part.by_field[field]
            weight = math.log(1 + len(index.entries) / seen.bit_count()) if seen else 0.0
            for place in places_in(part.by_field[field] & among):
                scores[place] = scores.get(place, 0.0) + weight * _WEIGHTS[field] * counts
            if field != BODY and counts == 1.0:
                telling |= part.by_field[field]
    return {place: score for place, score in scores.items() if telling >> place & 1}


def _phrases(index: Index, words: Sequence[Word], language: str, among: int) -> Iterator[tuple[int, float]]:
    """Give the entries of which a keyword, or the title, stands in the message as a whole."""
    unit = _PHRASE * math.log(1 + len(index.entries))
    begins: dict[str, list[int]] = {}
    stems = [stem(word.written, language) for word in words]
    for at, word in enumerate(words):
        begins.setdefault(word.folded, []).append(at)
    for lines in (index.phrases, index.titles):
        for begun, places in begins.items():
            for at in range(bisect_left(lines, (begun + " ",)), len(lines)):
                line, place = lines[at]
                if not line.startswith(begun + " "):
                    break
                looked = [stem(part, language) for part in line.split()]
                if among >> place & 1 and any(_stands(looked, stems, start) for start in places):
                    yield place, unit * (1 + _MORE_WORDS * (len(looked) - 2))


def _stands(looked: Sequence[str], stems: Sequence[str], at: int) -> bool:
    """Tell whether words stand in order from a place on, with few others between them."""
    end = at + 1
    for part in looked[1:]:
        within = stems[end : end + 1 + _GAP]
        if part not in within:
            return False
        end += within.index(part) + 1
    return True
