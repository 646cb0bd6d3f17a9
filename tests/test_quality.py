"""The project's own rules about its source, kept by a test (style.md sections 1, 5 and 7)."""

import ast
import re
import string
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "modulvard"
ALLOWED_AT_THE_TOP = {
    "LICENSE",
    "README.md",
    "docs",
    "packaging",
    "pyproject.toml",
    "requirements-test.lock",
    "requirements.lock",
    "resources",
    "src",
    "tests",
}
MADE_BY_TOOLS = {"build", "demo-out", "dist"}
LONGEST_FILE = 400
LONGEST_FUNCTION = 60
MARKS_OF_UNFINISHED_WORK = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X|NotImplemented" + r"Error)\b")
EXEMPTION_WITHOUT_REASON = re.compile(r"#\s*no" + r"qa\b|type:\s*ig" + r"nore(?!\[[a-z-]+(, ?[a-z-]+)*\]\s+#\s*\w)")
PATH_OF_A_MACHINE = re.compile(r"(?<![\w.:/-])/(work|root|farm|home/\w+|Users/\w+|tmp/\w+)/")
LANGUAGES = ("sv", "en")


def python_files(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def text_files() -> Iterator[Path]:
    """Give what people read and write here: source, documentation, settings, programs; no binary and no lock."""
    endings = {".py", ".md", ".toml", ".yaml", ".yml", ".json", ".ts", ".txt", ".svg", ".desktop", ".iss", ".nsi"}
    for folder in ("src", "tests", "packaging", "docs", "resources"):
        yield from sorted(path for path in (ROOT / folder).rglob("*") if path.suffix in endings)
    yield from (ROOT / name for name in ("README.md", "pyproject.toml", ".gitignore", ".ci/run"))


def lines_matching(pattern: re.Pattern[str], paths: list[Path]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in paths
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if pattern.search(line)
    ]


def function_lengths(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None:
            yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1


def test_no_source_file_is_longer_than_can_be_taken_in() -> None:
    """style.md 5: a module stays under 400 lines."""
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in python_files("src", "packaging", "tests")
    }
    assert {name: length for name, length in lengths.items() if length >= LONGEST_FILE} == {}


def test_the_sign_of_a_pause_stands_for_a_pause_only() -> None:
    """ux.md section 4: a chip of that tone without a shape of its own is a paused treatment."""
    bare = re.compile(r"Chip\(Tone\.PAUSED, (?!.*Shape\.)")
    found = lines_matching(bare, [path for path in python_files("src") if "gallery" not in path.name])
    assert [line.partition(":")[0] for line in found] == ["src/modulvard/ui/words/of_pace.py"]


def test_no_function_is_longer_than_a_screen() -> None:
    """style.md 5: about forty lines; sixty is where it ends."""
    measured = [found for path in python_files("src", "packaging", "tests") for found in function_lengths(path)]
    assert [found for found in measured if found[1] > LONGEST_FUNCTION] == []


def test_nothing_is_left_unfinished() -> None:
    assert lines_matching(MARKS_OF_UNFINISHED_WORK, python_files("src", "packaging", "tests")) == []


def test_every_exemption_from_a_check_names_its_code_and_its_reason() -> None:
    """style.md 7: an ignore names its code and its reason, and ruff is never silenced in a line."""
    assert lines_matching(EXEMPTION_WITHOUT_REASON, python_files("src", "packaging", "tests")) == []


def test_no_file_names_a_folder_of_somebodys_machine() -> None:
    assert lines_matching(PATH_OF_A_MACHINE, list(text_files())) == []


def test_the_top_of_the_repository_holds_what_belongs_there() -> None:
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert found - MADE_BY_TOOLS - ALLOWED_AT_THE_TOP == set()


def test_each_decision_has_a_number_of_its_own_and_none_is_missing() -> None:
    text = (ROOT / "docs" / "decisions.md").read_text(encoding="utf-8")
    parts = [[int(number) for number in re.findall(r"^(\d+)\. ", part, re.MULTILINE)] for part in text.split("\n## ")]
    numbers = sorted(number for part in parts for number in part)
    assert numbers == list(range(1, len(numbers) + 1))
    assert all(part == sorted(part) for part in parts)


def test_the_folder_named_packaging_is_no_package() -> None:
    """With an ``__init__.py`` it would stand in for the library of the same name, which the build backend imports."""
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_every_module_says_what_belongs_in_it() -> None:
    """style.md 7: a module docstring says what belongs there."""
    silent = [
        str(path.relative_to(ROOT))
        for path in python_files("src", "packaging")
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


def places(sentence: str) -> set[str]:
    """Return the names of the facts a sentence takes in."""
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def packages_of_texts() -> list[str]:
    folders = [path.parent for path in SOURCE.rglob("texts/sv.py")]
    return sorted(".".join(folder.relative_to(SOURCE.parent).parts) for folder in folders)


@pytest.mark.parametrize("package", packages_of_texts())
def test_each_text_stands_in_both_languages_with_the_same_facts(package: str) -> None:
    """decided.md 18: a test holds the keys of Swedish and English equal."""
    swedish, english = (import_module(f"{package}.{language}").TEXTS for language in LANGUAGES)
    assert swedish.keys() == english.keys()
    assert {key for key in swedish if places(swedish[key]) != places(english[key])} == set()
