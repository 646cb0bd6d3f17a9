"""How far someone has come in entering a form's answers, one question after the other. Knows no widgets."""

from collections.abc import Iterable, Mapping

from modulvard.domain.instruments import Instrument, Item
from modulvard.domain.scoring import Scored, score

ONE_DIGIT = 9
"""A question whose highest answer is at most this takes one key."""


def takes_one_key(item: Item) -> bool:
    """Tell whether a single digit is a whole answer."""
    return item.highest <= ONE_DIGIT


class Answering:
    """The answers so far, which questions were left blank knowingly, and the question one is at.

    After the last question comes a place of no question, where a digit too many changes nothing.
    """

    def __init__(self, instrument: Instrument) -> None:
        self.instrument = instrument
        self.answers: dict[str, int] = {}
        self.blank: set[str] = set()
        self.at = 0

    @property
    def item(self) -> Item | None:
        """The question one is at, or None after the last."""
        items = self.instrument.items
        return items[self.at] if self.at < len(items) else None

    @property
    def answer_here(self) -> int | None:
        """What is answered where one is."""
        return None if self.item is None else self.answers.get(self.item.number)

    @property
    def counted(self) -> tuple[int, int]:
        """How many of the questions that are to be answered are, and how many these are."""
        asked = [item.number for item in self.instrument.items if not item.optional]
        return sum(number in self.answers for number in asked), len(asked)

    @property
    def unseen(self) -> tuple[str, ...]:
        """The questions that are to be answered and neither are nor were left blank knowingly."""
        seen = self.answers.keys() | self.blank
        return tuple(item.number for item in self.instrument.items if not item.optional and item.number not in seen)

    @property
    def scored(self) -> Scored:
        """What the form's key says of the answers so far."""
        return score(self.instrument, self.answers)

    def answer(self, answer: int) -> bool:
        """Answer where one is and go on; False, and nothing done, for an answer the question does not have."""
        item = self.item
        if item is None or not item.allows(answer):
            return False
        self.answers[item.number] = answer
        self.blank.discard(item.number)
        self.at += 1
        return True

    def leave_blank(self) -> None:
        """Leave the question without an answer and go on."""
        item = self.item
        if item is not None:
            self.answers.pop(item.number, None)
            self.blank.add(item.number)
            self.at += 1

    def take_away(self) -> None:
        """Take the answer away where one is, and stay."""
        if self.item is not None:
            self.answers.pop(self.item.number, None)
            self.blank.discard(self.item.number)

    def leave_rest_blank(self) -> None:
        """Leave all that is not answered without an answer, and go to the end."""
        self.blank.update(self.unseen)
        self.at = len(self.instrument.items)

    def move(self, steps: int) -> bool:
        """Go so many questions on, or back; False where there is nowhere further to go."""
        at = min(max(self.at + steps, 0), len(self.instrument.items))
        moved, self.at = at != self.at, at
        return moved

    def go_to(self, number: str) -> None:
        """Go to a question."""
        self.at = next((at for at, item in enumerate(self.instrument.items) if item.number == number), self.at)

    def fill(self, answers: Mapping[str, int], blank: Iterable[str] = (), at: int = 0) -> None:
        """Take answers that are given already, as far as the form has them."""
        known = {item.number: item for item in self.instrument.items}
        self.answers = {
            number: answers[number] for number in known if number in answers and known[number].allows(answers[number])
        }
        self.blank = {number for number in blank if number in known} - self.answers.keys()
        self.at = min(max(at, 0), len(self.instrument.items))
