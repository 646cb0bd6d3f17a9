"""Every step has words for its toast and for Ångra."""

import re
from pathlib import Path

import modulvard.services
from modulvard.domain.today import Mark
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
