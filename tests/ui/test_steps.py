"""Every step has words for its toast and for Ångra."""

import re
from pathlib import Path

import pytest

import modulvard.services
from modulvard.domain.today import Mark
from modulvard.ui.words.of_deeds import DEEDS, deed_words
from modulvard.ui.words.of_steps import WORDS

SERVICES = Path(modulvard.services.__file__).parent
NAMING = re.compile(r"summary=|summary =|_changed\(|_take\(")
KEY = re.compile(r'"([a-z]+(?:_[a-z]+)+)"')


def summaries() -> set[str]:
    found = set()
    for path in SERVICES.glob("*.py"):
        for line in path.read_text(encoding="utf-8").splitlines():
            if NAMING.search(line):
                found.update(KEY.findall(line))
    return found | {f"line_{mark}" for mark in Mark}


def test_the_services_name_many_steps():
    assert {"pace_changed", "patient_added", "line_hidden", "relative_removed"} <= summaries()


def test_every_step_the_services_name_has_words():
    assert sorted(summaries() - set(WORDS)) == []


def test_every_step_is_named_as_a_deed_where_it_is_undone():
    """”Ångrat: Behandlingen är avslutad” would say the opposite of what is so."""
    assert set(DEEDS) == set(WORDS)


@pytest.mark.parametrize("summary", sorted(DEEDS))
def test_a_deed_tells_no_state(summary: str) -> None:
    """It stands after a colon, and names what was done: never how things would stand had it not been undone."""
    deed = DEEDS[summary]
    assert deed[0].islower()
    assert not deed.endswith(".")
    assert not re.search(r"\b(är|har|ska)\b", deed) or deed.startswith(("noteringen att", "förslaget att"))
    assert deed.casefold() != WORDS[summary].casefold()


def test_a_step_without_words_is_the_latest():
    assert deed_words("unknown") == "det senaste"
