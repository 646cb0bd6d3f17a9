"""Whether an inserted answer is still in a text (C7: the use counts)."""

from modulvard.domain.answer_use import is_still_in

BODY = (
    "Hej {förnamn}! Tack för att du berättar. Stanna gärna kvar i {modul} till {datum?}. "
    "Välj en dag i veckan då du har 20 minuter. Börja med den första övningen. Skriv till mig hur det gick."
)


def test_an_answer_with_its_fields_filled_in_is_there() -> None:
    text = BODY.replace("{förnamn}", "Omar").replace("{modul}", "modul 3").replace("{datum?}", "söndag 29 november")
    assert is_still_in(text, [BODY])


def test_an_answer_that_was_edited_to_fit_is_still_there() -> None:
    text = "Hej Omar. Välj en dag i veckan då du har 20 minuter, så ringer jag dig på torsdag i stället för att skriva."
    assert is_still_in(text, [BODY])


def test_an_answer_that_was_taken_away_whole_is_not() -> None:
    assert not is_still_in("Hej Omar! Vi tar det när vi ses.", [BODY])


def test_a_greeting_left_of_it_is_not_the_answer() -> None:
    assert not is_still_in("Hej Omar! Tack för att du berättar.", [BODY])


def test_it_is_enough_that_one_of_its_languages_is_there() -> None:
    assert is_still_in("Take one page at a time.", [BODY, "Take one page at a time."])


def test_an_answer_of_a_word_or_two_is_there_when_its_words_are() -> None:
    assert is_still_in("Hej Omar!", ["Hej {förnamn}!"])
    assert not is_still_in("Tack, Omar.", ["Hej {förnamn}!"])


def test_an_answer_of_nothing_but_fields_is_there() -> None:
    assert is_still_in("torsdag", ["{datum?}"])
