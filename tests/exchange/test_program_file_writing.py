"""Versions as files: the same bytes for the same content, and the same content when they are read again (INP-08)."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.packages_given import FILES, PROGRAM, archive, checked
from tests.exchange.test_program_files import WHOLE

from modulvard.domain.program_content import write_content
from modulvard.domain.programs import Program, Text
from modulvard.exchange.program_file_writing import archive_of, as_filed, files_of, write_text
from modulvard.exchange.program_files import check, check_bytes
from modulvard.exchange.yaml_reading import read_yaml
from modulvard.exchange.yaml_writing import document
from modulvard.resources import resource

SHIPPED = sorted(resource("programs").glob("*.yaml"))


def of(text: str | bytes) -> Program:
    report = check_bytes("provet.yaml", text.encode() if isinstance(text, str) else text)
    assert report.program is not None, report.problems
    return report.program


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_a_shipped_program_is_the_same_by_way_of_a_file(file: Path) -> None:
    program = check(file).program
    assert program is not None
    written = write_text(program)
    assert of(written) == program
    assert write_text(of(written)) == written


@pytest.mark.parametrize(
    "text", [WHOLE, f"licence: CC BY 4.0\norigin: Björken\nrestricted_material: true\nstatus: pilot\n{WHOLE}"]
)
def test_a_program_with_everything_is_the_same_by_way_of_a_file(text: str) -> None:
    assert of(write_text(of(text))) == of(text)


def test_pictures_come_along_and_an_archive_is_the_same_bytes_each_time() -> None:
    report = checked(archive())
    assert report.program is not None
    files = files_of(report.program, {file.image.sha256: file.data for file in report.images})
    assert list(files) == ["program.yaml", "bilder/sjo.png"]
    assert files["bilder/sjo.png"] == FILES["bilder/sjo.png"]
    first = archive_of(files)
    assert archive_of(files) == first
    again = checked(first)
    assert again.content_hash == report.content_hash
    assert again.images == report.images


def test_what_was_typed_is_filed_without_blanks_around_it_and_in_one_unicode_form() -> None:
    typed = replace(of(WHOLE), description=Text(sv="  Ett lugnt a\u030ar\n", others=(("en", "A year"),)))
    filed = as_filed(typed)
    assert filed.description.sv == "Ett lugnt \u00e5r"
    assert as_filed(filed) == filed
    assert of(write_text(filed)) == filed
    images = checked(archive({"program.yaml": PROGRAM, "bilder/sjo.png": FILES["bilder/sjo.png"]})).program
    assert images is not None
    assert as_filed(images).images == images.images


_TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn"), include_characters="\n\t"), max_size=40)


@given(
    st.recursive(
        _TEXT | st.integers(-999, 999) | st.booleans(), lambda inner: st.lists(inner, max_size=3), max_leaves=6
    )
)
def test_any_value_comes_back_as_it_was_written(value: object) -> None:
    written = {"a": {"b": [value, {"c": value}]}, "d": value}
    read = read_yaml(document(written).encode()).value
    assert json.dumps(read) == json.dumps(_one_form(written))


def _one_form(value: object) -> object:
    import unicodedata

    if isinstance(value, dict):
        return {key: _one_form(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_one_form(inner) for inner in value]
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else value


def test_the_text_is_as_people_write_it() -> None:
    lines = write_text(of(WHOLE)).split("\n")
    assert lines[0] == "format: 1"
    assert "          sv: |-" in lines
    assert "            Text med *betoning*." in lines
    assert not any(line != line.rstrip() for line in lines)
    assert write_content(of("\n".join(lines))) == write_content(of(WHOLE))
