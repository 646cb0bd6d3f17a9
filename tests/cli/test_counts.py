"""Sentences with a number: one thing is told as one, none and several as many, in both languages."""

import re
from collections.abc import Mapping
from string import Formatter

import pytest
from tests.cli.conftest import Line

from modulvard.cli.texts import LANGUAGES, Words
from modulvard.cli.texts.en import TEXTS as ENGLISH
from modulvard.cli.texts.sv import TEXTS as SWEDISH

TEXTS = {"sv": SWEDISH, "en": ENGLISH}
LIMITS = {"most", "longest", "minimum", "limit", "years", "fewest", "instrument"}
"""Places of a limit, which is never one, or of a name."""
ALWAYS_SEVERAL = {
    ("treatment.pace_every", "weeks"),
    ("program_file.long_page", "words"),
}
"""Said otherwise where it is one, or of a number that is large."""
SEVERAL = {
    "sv": (
        "dagar arbetsdagar veckor månader moduler patienter behandlingar meddelanden kontakter saker skattningar "
        "inlämningar rader sidor frågor uppföljningar siffror poster filer bilder brister"
    ),
    "en": (
        "days weeks months modules patients treatments messages contacts things ratings hand-ins rows pages questions "
        "follow-ups digits entries files pictures programs faults errors answers lines words accounts"
    ),
}


def choices(text: str) -> list[tuple[str, str, str]]:
    """Return each place that chooses a word by a number, with the word for one and for many."""
    found = []
    for _, name, spec, _ in Formatter().parse(text):
        if name and spec and "|" in spec:
            one, many = spec.split("|")
            found.append((name, one, many))
    return found


def several(language: str) -> set[str]:
    """Return the words that stand for several things in a language."""
    words = {many.split()[0].rstrip(".;,") for text in TEXTS[language].values() for _, _, many in choices(text)}
    return (words | set(SEVERAL[language].split())) - {"are", "need", "take", "were"}


def has_one(texts: Mapping[str, str], key: str) -> bool:
    """Tell whether one is told by another key: ``x_one`` beside ``x``, ``rating_x`` beside ``ratings_x``."""
    return f"{key}_one" in texts or re.sub(r"s(?=_|$)", "", key, count=1) in texts.keys() - {key}


COUNTED = [(language, key) for language in LANGUAGES for key, text in TEXTS[language].items() if choices(text)]


@pytest.mark.parametrize(("language", "key"), COUNTED)
def test_a_sentence_chooses_its_words_by_none_one_and_two(language: str, key: str) -> None:
    words, text = Words(language), TEXTS[language][key]
    names = {name for _, name, _, _ in Formatter().parse(text) if name}
    for figure in (0, 1, 2):
        said = words(key, **{name: str(figure) for name in names})
        for _, one, many in choices(text):
            chosen, other = (one, many) if figure == 1 else (many, one)
            assert chosen in said
            assert other in chosen or f"{figure} {other} " not in f"{said} "


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_number_stands_before_a_word_for_several_without_a_word_for_one(language: str) -> None:
    """What has a sentence of its own for one says it under a key beside."""
    texts, many = TEXTS[language], several(language)
    bare = [
        (key, name)
        for key, text in texts.items()
        for name, word in re.findall(r"\{(\w+)\} ([\w-]+)", text)
        if word in many and name not in LIMITS and not has_one(texts, key) and (key, name) not in ALWAYS_SEVERAL
    ]
    assert bare == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_for_one_says_it_of_one_thing(language: str) -> None:
    texts, many = TEXTS[language], several(language)
    wrong = [key for key, text in texts.items() if key.endswith("_one") and set(re.findall(r"[\w-]+", text)) & many]
    assert wrong == []


def test_one_is_told_as_one_on_the_line(line: Line) -> None:
    line.treatment_from("2026-11-02")
    assert "\n1 patient\n" in line("patient", "list").out
    assert "1 rader" not in line("log", "verify").out


def test_a_choice_of_words_takes_a_number_that_was_made_text() -> None:
    """Facts of refusals are made words before they are filled in."""
    words = Words("sv")
    assert words("notice.treatments_left", name="erik", treatments="1").startswith(
        "Kontot erik svarar fortfarande för 1 pågående behandling. Den står"
    )
    assert "2 pågående behandlingar. De står" in words("notice.treatments_left", name="erik", treatments=2)
