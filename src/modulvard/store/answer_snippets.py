"""The piece of a text that shows why it was found."""

from collections.abc import Collection

from modulvard.domain.answer_search import Ranges

_LONGEST = 140
_BEFORE = 40
_CUT = "…"


def matches_in(text: str, written: Collection[str]) -> Ranges:
    """Return where words stand in a text. They are given as they are written, in small letters."""
    lowered = text.lower()
    if not written or len(lowered) != len(text):
        return ()  # some letters grow when they are made small: nothing is marked rather than the wrong thing
    found = []
    for word in written:
        place = lowered.find(word)
        while place >= 0:
            end = place + len(word)
            if _is_whole(lowered, place, end):
                found.append((place, end))
            place = lowered.find(word, end)
    return tuple(sorted(found))


def snippet_of(line: str, lowered: str, written: Collection[str]) -> tuple[str, Ranges]:
    """Return the first piece of a text on one line that holds one of the words; its beginning where none does."""
    start = _start(line, _first(lowered, written))
    end = _end(line, start)
    snippet = (_CUT if start else "") + line[start:end] + (_CUT if end < len(line) else "")
    return snippet, matches_in(snippet, written)


def _first(line: str, written: Collection[str]) -> int:
    found = (_find(line, word) for word in written)
    return min((place for place in found if place >= 0), default=0)


def _find(line: str, word: str) -> int:
    place = line.find(word)
    while place >= 0 and not _is_whole(line, place, place + len(word)):
        place = line.find(word, place + 1)
    return place


def _is_whole(line: str, start: int, end: int) -> bool:
    return not (line[start - 1 : start].isalnum() or line[end : end + 1].isalnum())


def _start(line: str, match: int) -> int:
    if match <= _BEFORE:
        return 0
    space = line.find(" ", match - _BEFORE)
    return match if space < 0 or space >= match else space + 1


def _end(line: str, start: int) -> int:
    if len(line) - start <= _LONGEST:
        return len(line)
    space = line.rfind(" ", start, start + _LONGEST)
    return space if space > start else start + _LONGEST
