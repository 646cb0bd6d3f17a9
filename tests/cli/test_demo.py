"""``demo`` without a screen, and ``store fill`` (decided.md 16 and 17, commandline.md)."""

import json
import sys

import pytest
from tests.cli.conftest import Line

from modulvard.cli.commands.demo import has_screen
from modulvard.domain.today import LineKind
from modulvard.services.sample.making import FILLED_IN

PRINTS = {
    *(
        f"summary-{reader}-{language}.pdf"
        for reader in ("patient", "colleague", "journal")
        for language in ("sv", "en")
    ),
    *(f"{kind}-{language}.pdf" for kind in ("calendar", "agreement", "transfer") for language in ("sv", "en")),
    *(f"hand-over-{language}.pdf" for language in ("sv", "en")),
    *(f"program-sheet-{language}.pdf" for language in ("sv", "en")),
    *(f"program-comparison-{language}.pdf" for language in ("sv", "en")),
    *(f"clinic-report-{language}.pdf" for language in ("sv", "en")),
}


def test_demo_writes_the_days_list_and_every_print_into_a_folder(bare: Line):
    out = bare.folder / "ut"
    sample = bare.folder / "sample" / "clinic.db"
    answer = bare("demo", "--store", sample, "--out", out)
    assert answer.code == 0, answer.err
    assert {file.name for file in out.iterdir()} == {"today.txt", "today.json", *PRINTS}
    assert {line.strip() for line in answer.out.splitlines()[1:]} == {"today.txt", "today.json", *PRINTS}
    assert "vecka 48" in (out / "today.txt").read_text(encoding="utf-8")
    items = json.loads((out / "today.json").read_text(encoding="utf-8"))["items"]
    assert {item["kind"] for item in items} == set(LineKind)
    assert all((out / name).read_bytes().startswith(b"%PDF") for name in PRINTS)
    secret = bare.file("public", FILLED_IN)
    waiting = bare("message", "list", "--to-hand-over", "--json", "--store", sample, "--passphrase-file", secret)
    assert waiting.document["messages"], "the letters are samples: nothing is handed over by them"
    again = bare("demo", "--store", sample, "--out", out)
    assert again.code == 0, again.err


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")
def test_a_window_is_opened_only_where_it_can_be_seen():
    assert has_screen({"DISPLAY": ":0"})
    assert has_screen({"WAYLAND_DISPLAY": "wayland-0"})
    assert not has_screen({})
    assert not has_screen({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"})


def test_a_store_is_filled_with_as_many_as_asked_for(line: Line):
    filled = line.json("store", "fill", "--patients", 90, "--seed", 3)
    assert filled["patients"] == 90
    assert filled["therapists"] == 1
    listed = line.json("patient", "list")["patients"]
    assert 80 <= len(listed) <= 90  # the archived are not listed


def test_a_store_with_a_real_patient_is_never_filled(line: Line):
    line.patient()
    answer = line("store", "fill", "--patients", 10)
    assert answer.code == 2
    assert "påhittade" in answer.err
    assert len(line.json("patient", "list")["patients"]) == 1


def test_messages_homework_and_answers_are_filled_in_as_well(line: Line):
    filled = line.json("store", "fill", "--patients", 20, "--messages", 200, "--answers", 3)
    assert (filled["messages"], filled["answers"]) == (200, 3)
    assert line.json("search", "hemuppgiften", "--in", "messages")["messages"]
