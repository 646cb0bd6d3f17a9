"""Which words of the bank a word of a search means: other forms, compounds, split and joined ones, one letter astray.

A word is looked for by its stem among the bank's own words, so that *hemuppgiften* finds *hemuppgift* and the other way
round; å ä ö may be missing, and where they are written they count.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from itertools import chain
from typing import Any

from modulvard.domain.text import fold
from modulvard.store.answer_forms import is_inflected, other_stems, other_words
from modulvard.store.answer_index import BODY, FIELDS, Index
from modulvard.store.answer_small_words import empty_words, general_last_parts
from modulvard.store.answer_words import Word, stem

_ENDING = 4
"""Letters after a stem that are an ending and no further word."""
_SHORT_ENDING = 2
_SHORTEST_INSIDE = 4
"""A stem this long is looked for inside words too; a shorter one only at their end."""
_SHORTEST_PART = 3
_SHORTEST_HEAD = 2
"""Letters before a word that is held inside another: fewer are no word of their own."""
_SHORTEST_SHARE = 4
_SHARED = 0.55
"""How much of a word that is not in the bank one of the bank's is to share from its beginning."""
_SHORTEST_LAST_PART = 5
"""Letters of a compound's last part that the bank knows: shorter ones end many words by chance (*körkort*)."""
_SHORTEST_MISSPELT = 3
_SHORT = 4
"""A word of so few letters is a slip of a whole word only."""
_SHORTEST_BEGUN = 5
_LONGEST_WORD = 60
_ENDING_AFTER_SLIP = {3: 0, 4: 0, 5: 2}
"""Letters that may follow what is one letter astray, by its length: the shorter, the more is like it by chance."""


@dataclass(slots=True)
class Found:
    """The entries that hold a word, by field. ``near`` are those of them where it stands there in a form of its own."""

    by_field: list[int] = field(default_factory=lambda: [0, 0, 0])
    near: list[int] = field(default_factory=lambda: [0, 0, 0])
    words: set[str] = field(default_factory=set)
    """The bank's words that were found, for showing them."""

    @property
    def anywhere(self) -> int:
        """The entries that hold it in some field."""
        return self.by_field[0] | self.by_field[1] | self.by_field[2]

    def add(self, index: Index, words: Iterable[str], *, near: bool) -> None:
        """Add the entries that hold any of the words."""
        for word in words:
            self.words.add(word)
            for place in FIELDS:
                holders = index.holders(place, word)
                self.by_field[place] |= holders
                if near:
                    self.near[place] |= holders

    def join(self, other: "Found") -> None:
        """Add what another was found in."""
        for place in FIELDS:
            self.by_field[place] |= other.by_field[place]
            self.near[place] |= other.near[place]
        self.words |= other.words


def found_word(
    index: Index, word: Word, language: str, *, unfinished: bool = False, has_letters: bool = False
) -> Found:
    """Return where a word stands, also within a compound or written apart.

    ``unfinished`` is still being typed. ``has_letters``: whoever wrote it writes å ä ö, so *hand* is not *händer*.
    """
    found = Found()
    near, far = _alike(index, word, language, unfinished=unfinished)
    if has_letters:
        begun = word.written[: len(stem(word.written, language))]
        near = [held for held in near if held.startswith(begun) or fold(held[: len(begun)]) != fold(begun)]
    found.add(index, near, near=True)
    found.add(index, far, near=False)
    if word.parts:
        found.join(_together(index, [_beginning(index, part, language) for part in word.parts]))
    for head, tail in _splits(index, word):
        found.join(_together(index, [_head(index, word, head, language), _beginning(index, tail, language)]))
    return found


def found_exactly(index: Index, word: Word) -> Found:
    """Return where a word stands as it is typed, but for missing å ä ö."""
    found = Found()
    found.add(index, index.written.get(word.folded, ()), near=True)
    return found


def found_in_part(index: Index, word: Word, language: str) -> Found:
    """Return where the longest part stands of a compound that the bank does not hold: its last or its first.

    A last part that many compounds have says less than what stands before it: *stressproblem* is about stress.
    """
    found = _before_general(index, word.folded, language)
    if not found.words:
        parts = sorted(
            chain(_parts(index, word.folded, language), _hyphened(index, word)),
            key=lambda part: (-part[0], part[1].anywhere.bit_count()),
        )
        found = parts[0][1] if parts else found
    found.near = list(found.by_field)
    return found


def _before_general(index: Index, folded: str, language: str) -> Found:
    for last in general_last_parts(language):
        head = folded.removesuffix(last)
        if head != folded and len(head) >= _SHORTEST_PART:
            heads = (_inflections(index, head.removesuffix(joint)) for joint in ("", "s", "e"))
            return next((found for found in heads if found.words), Found())
    return Found()


def _hyphened(index: Index, word: Word) -> Iterator[tuple[int, Found]]:
    """Give the parts of a word with a hyphen, in their own forms only."""
    for part in word.parts:
        found = _inflections(index, part)
        if found.words and len(part) >= _SHORTEST_PART:
            yield len(part), found


def _parts(index: Index, folded: str, language: str) -> Iterator[tuple[int, Found]]:
    """Give the longest last part, and the longest beginning that a word of the bank shares, with their lengths.

    A beginning that is no word itself counts one letter less: *återbesök* is a visit before it is like *återbud*.
    """
    size = len(folded)
    for at in range(_SHORTEST_PART, size - _SHORTEST_SHARE + 1):
        part = _last_part(index, folded, at, language)
        if part.words:
            yield size - at, part
            break
    for end in range(size - 1, _SHORTEST_SHARE - 1, -1):
        head = folded[:end]
        part, length = _inflections(index, head.removesuffix("s")), end
        if not part.words and end > _SHORTEST_SHARE and end >= _SHARED * size:
            part, length = _forms(index, head), end - 1
        if part.words:
            yield length, part
            break


def _last_part(index: Index, folded: str, at: int, language: str) -> Found:
    """Return where the last part of a compound stands: a short one only as it is, and after a long first part."""
    tail = folded[at:]
    if len(tail) < _SHORTEST_LAST_PART:
        return _inflections(index, tail) if at >= _SHORTEST_LAST_PART else Found()
    if len(stem(tail, language)) < _SHORTEST_SHARE and tail not in index.written:
        return Found()
    return _beginning(index, tail, language)


def found_joined(index: Index, first: Word, second: Word, language: str) -> Found:
    """Return where two words stand written as one."""
    return _beginning(index, first.folded + second.folded, language)


def found_misspelt(index: Index, word: Word, language: str, *, unfinished: bool = False) -> Found:
    """Return where a word stands that differs by one letter: astray, missing, too many, or two that changed places."""
    found = Found()
    if len(word.folded) >= _SHORTEST_MISSPELT and word.folded.isalnum():
        needle = stem(word.written, language)
        forms = {word.folded, needle} if len(needle) > _SHORT else {word.folded}
        likely = _as_typed(word, _misspelt(index, forms, unfinished=unfinished))
        whole = {stem(held, language) for held in likely if _one_slip(word.folded, fold(held))}
        closest = {held for held in likely if not whole or stem(held, language) in whole}
        found.add(index, closest, near=True)
        found.add(index, likely - closest, near=False)
    return found


def _as_typed(word: Word, likely: set[str]) -> set[str]:
    """Keep to the words with the same å ä ö where the search has some, and some word has the same."""
    if word.written == word.folded:
        return likely
    sizes = range(len(word.written) - 1, len(word.written) + 2)
    same = {held for held in likely if any(_one_slip(word.written, held[:size]) for size in sizes)}
    return same or likely


def _one_slip(typed: str, meant: str) -> bool:
    distance: Any = import_module("rapidfuzz.distance")
    return bool(distance.OSA.distance(typed, meant, score_cutoff=1) <= 1)


def found_slip(index: Index, word: Word, found: Found, language: str, *, unfinished: bool = False) -> Found:
    """Return where a word stands that was meant, where what was typed stands only inside others, and by chance.

    Nothing where the word, or one that begins with it, is there; with what was found where that is a form of it of
    three letters, as *kom* is of *komer*.
    """
    if not found.words or word.folded in index.written or (unfinished and any(_beginning_with(index, word.folded))):
        return Found()
    needle = stem(word.written, language)
    is_near = any(found.near)
    has_joint = not any(_beginning_with(index, "s" + needle))
    parts = (_is_part(index, folded, needle, has_joint=has_joint) for folded, _ in _holding(index, needle))
    if len(needle) > _SHORTEST_PART and (is_near or any(parts)):
        return Found()
    slip = found_misspelt(index, word, language, unfinished=unfinished)
    if slip.words and is_near:
        slip.join(found)
    return slip


def _is_part(index: Index, folded: str, needle: str, *, has_joint: bool) -> bool:
    """Tell whether a word is a compound with the stem: what stands before it is a word of the bank, or nothing."""
    head = folded[: folded.find(needle)]
    if not head or (len(head) >= _SHORTEST_PART and head in index.written):
        return True
    return has_joint and head.endswith("s") and len(head) > _SHORTEST_PART and head[:-1] in index.written


def _alike(index: Index, word: Word, language: str, *, unfinished: bool) -> tuple[list[str], list[str]]:
    """Return the bank's words that are forms of the word, and those that only hold it."""
    needle = stem(word.written, language)
    others = list(_other_forms(index, word, needle, language))
    if len(needle) < _SHORTEST_PART:
        begun = [held for folded, held in _beginning_with(index, word.folded) if folded != word.folded]
        return [*index.written.get(word.folded, []), *others], begun if unfinished else []
    near: list[str] = []
    far: list[str] = []
    for folded, held in _holding(index, needle):
        place = folded.find(needle)
        if place > 0:
            if _is_held_inside(folded, place, needle, held, language):
                far.append(held)
        elif _is_form(folded, word.folded, needle) or stem(held, language) == needle:
            if _is_likely(word.folded, folded, needle):
                near.append(held)
        elif len(needle) > _SHORTEST_PART or folded.startswith(word.folded):
            far.append(held)
    near, far = _as_written(word, needle, near, far)
    return near + others, far


def _other_forms(index: Index, word: Word, needle: str, language: str) -> Iterator[str]:
    """Give the bank's words that are forms of the word by other stems than its own."""
    for other in other_words(word.folded, language):
        yield from index.written.get(other, ())
    for begun in other_stems(needle, word.folded, language):
        typed = word.written[: len(begun)]
        for folded, held in _beginning_with(index, begun):
            is_form = is_inflected(folded, begun) and folded not in empty_words(language)
            if is_form and (typed == begun or held.startswith(typed)):
                yield held


def _is_form(folded: str, typed: str, needle: str) -> bool:
    """Tell whether a word that begins with the stem is what was typed with another ending, or none."""
    if not folded.startswith(typed):
        return typed.startswith(folded)
    return len(folded) - len(needle) <= _ENDING


def _is_likely(typed: str, folded: str, needle: str) -> bool:
    """Tell whether a form may be meant: where three letters are all they share, *fara* is no form of *får*."""
    return len(needle) > _SHORTEST_PART or typed.removeprefix(folded) not in {"a", "e"}


def _is_held_inside(folded: str, place: int, needle: str, held: str, language: str) -> bool:
    """Tell whether a word holds a stem as a part: a short one only as the last, where chance is rarer."""
    if place < _SHORTEST_HEAD:
        return False
    rest = len(folded) - place - len(needle)
    return len(needle) >= _SHORTEST_INSIDE or (rest <= _SHORT_ENDING and stem(held, language).endswith(needle))


def _as_written(word: Word, needle: str, near: list[str], far: list[str]) -> tuple[list[str], list[str]]:
    """Keep to the words with the same å ä ö where the search has some, and some word has the same."""
    typed = word.written[: len(needle)]
    if typed == needle or len(word.written) != len(word.folded):
        return near, far
    same = [[held for held in words if typed in held] for words in (near, far)]
    return (same[0], same[1]) if any(same) else (near, far)


def _holding(index: Index, part: str) -> Iterator[tuple[str, str]]:
    """Give the bank's words whose folded form holds a part: folded, and as they are written."""
    lines, end = index.lines, 0
    while (place := lines.find(part, end)) >= 0:
        start = lines.rfind("\n", 0, place) + 1
        end = lines.find("\n", place)
        folded, _, held = lines[start:end].partition("\t")
        if part in folded:
            yield folded, held


def _beginning_with(index: Index, part: str) -> Iterator[tuple[str, str]]:
    lines, end = index.lines, 0
    while (place := lines.find("\n" + part, end)) >= 0:
        end = lines.find("\n", place + 1)
        folded, _, held = lines[place + 1 : end].partition("\t")
        yield folded, held


def _beginning(index: Index, part: str, language: str) -> Found:
    """Return where a word stands in one of its forms."""
    return _forms(index, stem(part, language))


def _forms(index: Index, begun: str) -> Found:
    found = Found()
    forms = (held for folded, held in _beginning_with(index, begun) if len(folded) - len(begun) <= _ENDING)
    found.add(index, forms, near=False)
    return found


def _together(index: Index, parts: Sequence[Found]) -> Found:
    """Return where all the parts stand in one field, and in the body where they stand in several."""
    both = Found(by_field=[-1, -1, -1])
    anywhere = -1
    for part in parts:
        both.by_field = [held & also for held, also in zip(both.by_field, part.by_field, strict=True)]
        anywhere &= part.anywhere
        both.words |= part.words
    both.by_field[BODY] |= anywhere
    return both if anywhere else Found()


def _head(index: Index, word: Word, head: str, language: str) -> Found:
    """Return where the first part of a compound stands; a short one in its own forms only, as *kör* is no *korta*."""
    if len(head) >= _SHORTEST_SHARE:
        return _beginning(index, head, language)
    found = Found()
    typed = word.written[: len(head)] if len(word.written) == len(word.folded) else head
    forms = (held for folded, held in _beginning_with(index, head) if is_inflected(folded, head))
    found.add(index, (held for held in forms if typed == head or held.startswith(typed)), near=False)
    return found


def _splits(index: Index, word: Word) -> Iterator[tuple[str, str]]:
    """Give the ways to part a compound so that both parts are words of the bank, with or without a joining s.

    Where it is typed with å ä ö they count: *återbesök* does not begin with *äter*.
    """
    folded = word.folded
    has_dots = word.written != folded and len(word.written) == len(folded)
    for at in range(_SHORTEST_PART, len(folded) - _SHORTEST_PART + 1):
        tail = folded[at:]
        for head in {folded[:at], folded[:at].removesuffix("s")}:
            held = index.written.get(head, ()) if len(head) >= _SHORTEST_PART else ()
            if held and (not has_dots or word.written[: len(head)] in (head, *held)):
                yield head, tail


def _inflections(index: Index, begun: str) -> Found:
    """Return where a word stands that is the first part of a compound: itself, or no more than an ending longer."""
    found = Found()
    found.add(
        index, (held for folded, held in _beginning_with(index, begun) if is_inflected(folded, begun)), near=False
    )
    return found


def _misspelt(index: Index, typed: set[str], *, unfinished: bool) -> set[str]:
    """Return the bank's words that are one step from one of the forms, or begin with what is."""
    process: Any = import_module("rapidfuzz.process")
    distance: Any = import_module("rapidfuzz.distance")
    found: set[str] = set()
    for form in typed:
        ending = _ENDING_AFTER_SLIP.get(len(form), _ENDING)
        if unfinished and len(form) > _SHORTEST_BEGUN:
            ending = _LONGEST_WORD
        likely = _half_alike(index, form, len(form) + 1 + ending)
        for length in range(len(form) - 1, len(form) + 2):
            beginnings: dict[str, list[str]] = {}
            for folded in likely:
                if length <= len(folded) <= length + ending:
                    beginnings.setdefault(folded[:length], []).append(folded)
            alike = process.extract(form, list(beginnings), scorer=distance.OSA.distance, score_cutoff=1, limit=None)
            found.update(held for near, *_ in alike for folded in beginnings[near] for held in index.written[folded])
    return found


def _half_alike(index: Index, form: str, longest: int) -> set[str]:
    """Return the bank's folded words that have the one or the other half of a form: one slip spares one of them.

    A letter between belongs to neither, for two that changed places there.
    """
    middle = (len(form) - 1) // 2
    if len(form) <= _SHORTEST_BEGUN:
        half, other = form[:middle], form[middle + 1 :]
        likely = (folded for folded in index.written if len(form) - 1 <= len(folded) <= longest)
        return {folded for folded in likely if folded.startswith(half) or other in folded}
    begun = {folded for folded, _ in _beginning_with(index, form[:middle])}
    return begun.union(folded for folded, _ in _holding(index, form[middle + 1 :]))
