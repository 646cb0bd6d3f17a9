"""``rating import``: a table shown, refused with lines, taken in once (C8)."""

from pathlib import Path

from tests.cli.conftest import Line

HEADS = "Behandling;Datum;" + ";".join(f"Fråga {number}" for number in range(1, 10))


def test_a_table_is_shown_taken_in_and_the_same_the_second_time(line: Line) -> None:
    treatment = line.treatment()
    file = line.file("svar.csv", f"{HEADS};Summa\n{treatment};2026-11-20;0;1;2;3;0;1;2;3;0;12\n")
    shown = line.json("rating", "import", file, "--instrument", "phq-9", "--dry-run", code=1)
    assert (shown["done"], shown["new"], shown["unread"], shown["faults"]) == (False, 1, ["Summa"], [])
    assert (shown["rows"][0]["sum"], shown["rows"][0]["instrument"]["key"]) == (12, "phq-9")
    assert line.json("rating", "list", treatment)["ratings"] == []
    text = line("rating", "import", file, "--instrument", "phq-9", "--dry-run").out
    assert "Kolumner som inte är någon fråga och inte läses: Summa." in text
    assert "Skulle sparas: 1. Finns redan: 0." in text
    done = line.json("rating", "import", file, "--instrument", "phq-9", code=1)
    assert (done["done"], done["stored"]) == (True, 1)
    again = line.json("rating", "import", file, "--instrument", "phq-9", code=1)
    assert (again["done"], again["already"]) == (False, 1)
    (kept,) = line.json("rating", "list", treatment)["ratings"]
    assert (kept["sum"], kept["way"]) == (12, "file")


def test_what_is_wrong_is_told_by_line_and_column_and_nothing_is_stored(line: Line) -> None:
    treatment = line.treatment()
    rows = (
        f"{treatment};2026-11-20;0;1;2;9;0;1;2;3;0",
        f"404;2026-11-20{';0' * 9}",
        f"{treatment};2026-11-19{';0' * 9}",
    )
    file = line.file("svar.csv", "\n".join((HEADS, *rows)))
    told = line("rating", "import", file, "--instrument", "phq-9")
    assert told.code == 2
    assert "rad 2, Fråga 4: Svaret ska vara ett heltal 0–3." in told.out
    assert "rad 3: Ingen behandling har det id som står här." in told.out
    assert "Inget har ändrats." in told.out
    assert "; 9" not in told.out
    english = line("rating", "import", file, "--instrument", "phq-9", "--lang", "en").out
    assert "line 2, Fråga 4: The answer is to be a whole number 0–3." in english
    assert line.json("rating", "list", treatment)["ratings"] == []
    assert line("rating", "import", line.folder / "saknas.csv").code == 2
    assert line("rating", "import", file, "--instrument", "okänt").code == 2


def test_a_safety_answer_is_told_and_stands_in_today(line: Line) -> None:
    treatment = line.treatment()
    file = line.file("svar.csv", f"{HEADS}\n{treatment};2026-11-20;0;0;0;0;0;0;0;0;1\n")
    told = line("rating", "import", file, "--instrument", "phq-9")
    assert told.code == 1
    assert "Svar att läsa först: 1." in told.err
    assert "safety" in [item["kind"] for item in line.json("today")["items"]]


def test_a_colleagues_patient_is_opened_with_a_reason(line: Line, tmp_path: Path) -> None:
    treatment = line.treatment()
    line.colleague("erik")
    file = line.file("svar.csv", f"{HEADS}\n{treatment};2026-11-20{';0' * 9}\n")
    refused = line("rating", "import", file, "--instrument", "phq-9", "--account", "erik")
    assert (refused.code, "rad 2: Patienten är inte din." in refused.out) == (2, True)
    opened = line("rating", "import", file, "--instrument", "phq-9", "--account", "erik", "--because", "Vikarierar")
    assert opened.code == 0, opened.out + opened.err
