"""What searches of messages, homework and notes look in: trigrams of the folded text and of whose it is.

A treatment is one trigram of letters that no text has (Unicode's private use), so that the index itself gives only the
texts of the treatments asked for: a common word of a thousand patients costs a therapist of eighty no more than theirs.
"""

from modulvard.domain.ids import TreatmentId
from modulvard.domain.text import fold

_FIRST, _LETTERS = 0xE000, 6400


def treatment_trigram(treatment: TreatmentId) -> str:
    """Return the trigram that stands for a treatment."""
    rest, low = divmod(treatment, _LETTERS)
    high, middle = divmod(rest, _LETTERS)
    return "".join(chr(_FIRST + letter) for letter in (high, middle, low))


def indexed_text(treatment: TreatmentId, text: str) -> str:
    """Return what is put into the index for a text of a treatment."""
    return f"{treatment_trigram(treatment)} {fold(text)}"
