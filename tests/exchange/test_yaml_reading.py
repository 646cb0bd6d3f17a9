"""YAML from strangers: only what it says, never more, and every refusal with its line (INP-05, INP-06)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from modulvard.domain.program_report import ProblemKind
from modulvard.exchange.yaml_reading import MOST_BYTES, MOST_VALUES, YamlRefused, read_yaml

BOMB = b"a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n"


@pytest.mark.parametrize(
    ("data", "kind", "line"),
    [
        (BOMB, ProblemKind.REFERENCE, 1),
        (b"a: 1\nb: !!python/object/apply:os.system [ls]\n", ProblemKind.TAG, 2),
        (b"a: 1\nb: 2\na: 3\n", ProblemKind.DUPLICATE_KEY, 3),
        (b"a:\n\t- 1\n", ProblemKind.TAB, 2),
        (b"a: 1\n---\nb: 2\n", ProblemKind.SEVERAL_DOCUMENTS, 2),
        (b"a: " + b"[" * 200, ProblemKind.TOO_DEEP, 1),
        (b"a:\n  b: [1\nc: 2\n", ProblemKind.NOT_YAML, 3),
        (b"? [a, b]\n: 1\n", ProblemKind.NOT_YAML, 1),
        (b"a: 1\nb: bj\xf6rk\n", ProblemKind.NOT_UTF8, 2),
        ("a: björk\n".encode("utf-16"), ProblemKind.NOT_UTF8, 1),
        (b"a: 1\nb: \x1b[31m\n", ProblemKind.CONTROL_CHARACTER, 2),
        (b'a: 1\nb: "\\u001b[31m"\n', ProblemKind.CONTROL_CHARACTER, 2),
        (b'{"a":\n"\\ud83d"}', ProblemKind.CONTROL_CHARACTER, 2),
        (b"- 1\n" * (MOST_VALUES + 1), ProblemKind.TOO_MANY_VALUES, MOST_VALUES),
        (b"#" * (MOST_BYTES + 1), ProblemKind.TOO_LARGE, None),
    ],
    ids=lambda value: value.value if isinstance(value, ProblemKind) else "",
)
def test_what_is_not_taken_is_refused_with_its_line(data: bytes, kind: ProblemKind, line: int | None) -> None:
    with pytest.raises(YamlRefused) as caught:
        read_yaml(data)
    assert (caught.value.problem.kind, caught.value.problem.line) == (kind, line)


def test_a_key_written_twice_tells_both_lines() -> None:
    with pytest.raises(YamlRefused) as caught:
        read_yaml(b"name: Lind\n\nname: Alm\n")
    assert dict(caught.value.problem.facts) == {"key": "name", "first_line": "1"}


def test_no_and_a_time_and_a_version_are_text() -> None:
    """YAML 1.1 would make False, 750 and 5.0 of them."""
    read = read_yaml(b"a: no\nb: 12:30\nc: 5.0\nd: 1_000\ne: 2026-11-23\nf: 0x1F\n")
    assert read.value == {"a": "no", "b": "12:30", "c": "5.0", "d": "1_000", "e": "2026-11-23", "f": "0x1F"}


def test_numbers_yes_no_and_nothing_keep_their_types_and_quoted_values_are_text() -> None:
    read = read_yaml("a: 7\nb: true\nc: ~\nd: '7'\ne: \"true\"\nf:\ng: åäö\n".encode())
    assert read.value == {"a": 7, "b": True, "c": None, "d": "7", "e": "true", "f": None, "g": "åäö"}


def test_decomposed_letters_are_composed_and_a_byte_order_mark_is_no_text() -> None:
    assert read_yaml("\ufeffa: A\u030alm\n".encode()).value == {"a": "Ålm"}


def test_an_emoji_escaped_as_json_does_is_one_sign() -> None:
    assert read_yaml(b'{"a": "\\ud83d\\ude00 bj\\u00f6rk", "\\u00e5": "A\\u030a"}').value == {"a": "😀 björk", "å": "Å"}


def test_each_value_has_the_line_it_begins_on() -> None:
    read = read_yaml(b"a: 1\nb:\n  - c: 2\n    d: |\n      text\n")
    assert read.line_of(("b", 0, "d")) == 4
    assert read.line_of(("b", 0, "nothing here")) == 3
    assert read.line_of(()) == 1


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.binary(max_size=300), st.text("ab:-[]{}&*!|>'\"#%@?, \n\t0é", max_size=200).map(str.encode)))
def test_no_bytes_give_anything_but_a_value_or_a_refusal(data: bytes) -> None:
    try:
        value = read_yaml(data).value
    except YamlRefused:
        return
    assert value is None or isinstance(value, str | int | bool | list | dict)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_how_the_file_is_written_is_told(encoding: str) -> None:
    with pytest.raises(YamlRefused) as caught:
        read_yaml("a: björk\n".encode(encoding))
    assert dict(caught.value.problem.facts) == {"encoding": encoding[:6]}


def test_a_list_with_a_limit_is_not_read_beyond_it() -> None:
    """What stands after the limit is not even looked at."""
    with pytest.raises(YamlRefused) as caught:
        read_yaml(b"a:\n" + b"  - {b: 1}\n" * 9 + b"\t[", {("a",): 3})
    problem = caught.value.problem
    assert (problem.kind, problem.line, problem.where) == (ProblemKind.TOO_LONG, 5, "a")
    assert dict(problem.facts) == {"most": "3"}
