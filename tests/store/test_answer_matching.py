"""Words one letter astray: no slip of any kind is passed over by looking only where it may be (decision 32)."""

import pytest

from modulvard.store.answer_index import Index
from modulvard.store.answer_matching import found_misspelt
from modulvard.store.answer_words import words_of

LETTERS = "abdeiklmnorstuvxy"
HELD = ("hemuppgift", "vila", "sömnen", "dagboken", "ångest", "remiss", "programmet", "kalle", "besök", "läkare")


@pytest.fixture
def index() -> Index:
    index = Index(())
    for held in HELD:
        (word,) = words_of(held)
        index.written[word.folded] = [held]
    index.lines = "\n" + "\n".join(f"{folded}\t{held[0]}" for folded, held in index.written.items()) + "\n"
    return index


def slips(word: str) -> set[str]:
    """Return every word one step away: a letter astray, missing, too many, or two that changed places."""
    away = {word[:at] + letter + word[at:] for at in range(len(word) + 1) for letter in LETTERS}
    away |= {word[:at] + letter + word[at + 1 :] for at in range(len(word)) for letter in LETTERS}
    away |= {word[:at] + word[at + 1 :] for at in range(len(word))}
    away |= {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)}
    return {slip for slip in away if len(slip) >= 4}


@pytest.mark.parametrize("held", HELD)
def test_every_slip_in_a_word_is_found_wherever_it_stands(index: Index, held: str) -> None:
    (meant,) = words_of(held)
    for slip in slips(meant.folded):
        (typed,) = words_of(slip)
        assert held in found_misspelt(index, typed, "sv").words, slip


def test_a_slip_in_the_beginning_of_a_word_still_being_typed_is_found(index: Index) -> None:
    for typed in ("hmeupp", "hemuop", "progrm", "porgra", "xprogra"):
        (word,) = words_of(typed)
        assert found_misspelt(index, word, "sv", unfinished=True).words, typed


def test_two_slips_are_no_slip(index: Index) -> None:
    for typed in ("hxmuppgxft", "prgrammt", "vaoi"):
        (word,) = words_of(typed)
        assert not found_misspelt(index, word, "sv").words, typed
