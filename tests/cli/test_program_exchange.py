"""Programs taken in and given out from the command line (C1, D41, commandline.md)."""

from pathlib import Path

import pytest
from tests.cli.conftest import Line
from tests.exchange.packages_given import FILES, archive, folder
from tests.exchange.test_program_files import WHOLE


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return folder(tmp_path / "provet")


def changed(place: Path, old: str, new: str) -> None:
    file = place / "program.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("form", ["folder", "zip", "modulprogram"])
def test_every_form_is_checked_and_taken_in(line: Line, tmp_path: Path, place: Path, form: str) -> None:
    path = place
    if form != "folder":
        path = tmp_path / f"provet.{form}"
        path.write_bytes(archive())
    report = line.json("program", "check", path)
    assert (report["taken"], report["against_store"], report["images"]) == (True, "new", ["sjo.png"])
    shown = line.json("program", "import", path, "--dry-run")
    assert (shown["done"], shown["id"], shown["standing"], shown["version"]) == (False, None, "new", "1.0")
    done = line.json("program", "import", path)
    assert line.json("program", "show", done["id"])["name"] == "Provet"
    again = line.json("program", "import", path, code=1)
    assert (again["standing"], again["done"]) == ("already_held", False)
    assert line.json("program", "check", path)["against_store"] == "already_held"


def test_a_newer_version_is_told_with_what_differs(line: Line, place: Path) -> None:
    first = line.json("program", "import", place)["id"]
    changed(place, "Se på sjön.", "Se på havet.")
    other = line("program", "import", place)
    assert other.code == 2
    assert "annat innehåll" in other.out
    changed(place, 'version: "1.0"', 'version: "1.1"')
    told = line("program", "import", place, "--dry-run")
    assert told.code == 0
    assert "ny version av ett program" in told.out
    assert f"Skillnad mot version 1.0 (id {first}): {{+nytt+}} och [-borta-]." in told.out
    assert "[-sjön-]" in told.out
    assert "{+havet+}" in told.out
    document = line.json("program", "import", place)
    assert document["held"] == {"id": first, "version": "1.0"}
    assert document["difference"]["modules"][0]["items"][0]["kind"] == "page"


def test_a_program_goes_out_and_comes_back_the_same(line: Line, tmp_path: Path, place: Path) -> None:
    ident = line.json("program", "import", place)["id"]
    for name in ("ut", "ut.zip", "ut.modulprogram"):
        given = line.json("program", "export", ident, "--out", tmp_path / name)
        assert (given["version"], given["left_out"]) == ("1.0", [])
        assert line.json("program", "check", tmp_path / name)["content_hash"] == given["content_hash"]
    assert (tmp_path / "ut" / "bilder" / "sjo.png").read_bytes() == FILES["bilder/sjo.png"]
    assert (tmp_path / "ut.zip").read_bytes() == (tmp_path / "ut.modulprogram").read_bytes()
    refused = line("program", "export", ident, "--out", tmp_path / "ut.zip")
    assert (refused.code, "skrivs inte över" in refused.err) == (2, True)
    assert line("program", "export", ident, "--out", tmp_path / "ut.yaml").code == 2
    assert line("program", "export", 404, "--out", tmp_path / "x").code == 2


def test_what_is_wrong_is_told_by_file_line_and_place(line: Line, tmp_path: Path, place: Path) -> None:
    changed(place, "format: 1", "format: 1\nspecies: x")
    (place / "bilder" / "länk.png").symlink_to("/etc/passwd")
    refused = line("program", "check", place)
    assert (refused.code, refused.out.strip()) == (2, "provet/bilder/länk.png: Det är en länk. Lägg in själva filen.")
    (place / "bilder" / "länk.png").unlink()
    told = line("program", "import", place)
    assert told.code == 2
    assert "provet/program.yaml, rad 2, species: Nyckeln ”species” finns inte." in told.out
    assert line.json("program", "list")["programs"] == line.json("program", "list")["programs"]
    (tmp_path / "fel.zip").write_bytes(b"PK\x03\x04")
    assert line("program", "import", tmp_path / "fel.zip").code == 2
    assert "Arkivet är skadat." in line("program", "check", tmp_path / "fel.zip").out
    english = line("program", "check", tmp_path / "fel.zip", "--lang", "en")
    assert "The archive is damaged." in english.out


def test_what_must_not_be_spread_stays_and_each_look_is_logged(line: Line, tmp_path: Path, place: Path) -> None:
    changed(place, "kind: support_program", "kind: support_program\nrestricted_material: true")
    told = line("program", "import", place)
    assert (told.code, "Får ej spridas" in told.out) == (0, True)
    refused = line("program", "export", "provet", "--out", tmp_path / "ut.zip")
    assert (refused.code, refused.err.strip()) == (2, "modulvard: Provet får inte spridas och lämnas inte ut.")
    assert not (tmp_path / "ut.zip").exists()
    line.json("program", "show", "provet")
    assert "material som inte får spridas öppnat" in line("log", "list").out


def test_the_list_of_the_log_says_which_version_was_taken_in(line: Line, place: Path) -> None:
    """AUD-01: by kind and number, never by name."""
    ident = line.json("program", "import", place)["id"]
    told = line("log", "list").out
    assert f"programversion\xa0{ident}" in told
    assert "Provet" not in told


def test_pages_that_must_not_be_spread_are_left_out_and_named(line: Line, tmp_path: Path, place: Path) -> None:
    changed(place, "    pages:\n", "    pages:\n      - {title: Skyddat, restricted: true, body: Hemligt}\n")
    ident = line.json("program", "import", place)["id"]
    told = line("program", "export", ident, "--out", tmp_path / "ut")
    assert told.code == 1
    assert "1.0, utan sidor som inte får spridas" in told.out.replace("\n", " ")
    assert "1: Skyddat" in told.out
    given = line.json("program", "export", ident, "--out", tmp_path / "ut.zip", code=1)
    assert given["left_out"] == [{"module": 1, "title": "Skyddat"}]
    assert "Hemligt" not in (tmp_path / "ut" / "program.yaml").read_text(encoding="utf-8")
    assert line.json("program", "import", tmp_path / "ut", code=1)["standing"] == "held_whole"
    assert "hel, med de sidor" in line("program", "import", tmp_path / "ut").out


def test_what_is_told_of_protected_pages_is_what_happens_with_them(line: Line, tmp_path: Path, place: Path) -> None:
    """D41: a program with some such pages is given out, without them."""
    changed(place, "    pages:\n", "    pages:\n      - {title: Skyddat, restricted: true, body: Hemligt}\n")
    told = line("program", "check", place).out
    assert "Vissa sidor får inte spridas" in told
    assert "lämnas inte ut igen" not in told


def test_a_draft_in_a_file_becomes_a_draft(line: Line, place: Path) -> None:
    changed(place, "kind: support_program", "kind: support_program\nstatus: draft")
    done = line.json("program", "import", place)
    assert done["standing"] == "draft"
    assert [draft["id"] for draft in line.json("program", "draft", "list")["drafts"]] == [done["id"]]
    assert line.json("program", "draft", "show", done["id"])["problems"] == []


def test_a_file_with_pictures_is_written_into_a_draft_and_published_with_them(
    line: Line, tmp_path: Path, place: Path
) -> None:
    draft = line.json("program", "draft", "begin")["id"]
    line.json("program", "draft", "write", draft, "--file", place)
    version = line.json("program", "publish", draft, "--version", "2", "--took-part", "Tre patienter")["id"]
    line.json("program", "export", version, "--out", tmp_path / "ut")
    assert (tmp_path / "ut" / "bilder" / "sjo.png").read_bytes() == FILES["bilder/sjo.png"]
    assert line.json("program", "import", tmp_path / "ut", code=1)["standing"] == "already_held"


def test_a_program_that_asks_for_less_than_its_kind_says_so_at_check_import_and_difference(
    line: Line, tmp_path: Path
) -> None:
    """D21, D22: a file can switch gates off, and is never taken in without a word of it."""
    first = tmp_path / "ett.yaml"
    text = WHOLE.replace("support_program", "treatment_program")
    first.write_text(text, encoding="utf-8")
    line.json("program", "import", first)
    second = tmp_path / "två.yaml"
    loose = "needs: [[cbt_step1, ikbt_internal]]\ngates: {competence: off, assessment: warn}\n"
    second.write_text(text.replace('version: "1.0"\n', f'version: "2"\n{loose}'), encoding="utf-8")
    told = line("program", "check", second)
    assert (told.code, "”bedömningssamtal” varnar här" in told.out, "behöver inte KBT steg 1" in told.out) == (
        1,
        True,
        True,
    ), told.out
    taken = line("program", "import", second)
    assert taken.code == 1
    for said in (
        "behandlarens kompetens: används inte, bedömningssamtal: varnar",
        "KBT steg 1 / intern iKBT-utbildning",
        "Lösare än för andra program av samma slag",
        "bedömningssamtal: varnar; annars: krävs",
    ):
        assert said in taken.out, taken.out
    assert "assessment" not in taken.out.replace("gates.assessment", "")
