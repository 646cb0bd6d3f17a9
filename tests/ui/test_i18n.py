"""Swedish is the source and English a full translation; days, weeks and order as the user's language has them."""

import ast
import importlib.util
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.weeks import Week
from modulvard.ui.components.cards import ProgressCard
from modulvard.ui.i18n import (
    Language,
    capital,
    clock_time,
    day_and_month,
    long_day,
    month,
    near_day,
    short_day,
    sort_key,
    week_words,
    weekday,
)

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = ROOT / "resources" / "translations"
TODAY = date(2026, 11, 23)


SOURCES = ROOT / "src" / "modulvard" / "ui"
EITHER = re.compile(r"\w\((?:a|ar|e|en|er|es|ies|n|na|or|r|s|t)\)")
"""”patient(er)”: how a source names both numbers, and no sentence that is shown."""
_COUNT = {"tr": 2, "translate": 3}
"""Where a call has its number."""


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    made = Language(qapp, "sv")
    yield made
    made.use("sv")


def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translate", ROOT / "packaging" / "translate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def sentences(path: Path) -> dict[tuple[str, str], ElementTree.Element]:
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            found[str(context.findtext("name")), str(message.findtext("source"))] = message
    return found


def test_swedish_days_are_short_without_a_full_stop(language: Language) -> None:
    assert short_day(TODAY) == "mån 23 nov"
    assert short_day(date(2026, 9, 3)) == "tor 3 sep"
    assert long_day(TODAY) == "måndag 23 november"
    assert weekday(TODAY) == "mån"
    assert day_and_month(date(2026, 5, 1)) == "1 maj"
    assert month(12) == "december"
    assert clock_time(datetime(2026, 11, 23, 8, 5, tzinfo=STOCKHOLM)) == "08:05"
    assert capital("måndag") == "Måndag"


def test_english_days_follow_the_language(language: Language) -> None:
    language.use("en")
    assert short_day(TODAY) == "Mon 23 Nov"
    assert long_day(TODAY) == "Monday 23 November"
    assert near_day(TODAY, TODAY) == "today"
    assert week_words(Week.of(TODAY)) == "w. 48"


def test_days_near_today_are_called_by_their_name(language: Language) -> None:
    assert near_day(TODAY, TODAY) == "idag"
    assert near_day(date(2026, 11, 22), TODAY) == "igår"
    assert near_day(date(2026, 11, 24), TODAY) == "imorgon"
    assert near_day(date(2026, 11, 25), TODAY) == "ons 25 nov"


def test_the_year_is_said_where_it_is_not_this_one(language: Language) -> None:
    assert short_day(date(2027, 1, 7), TODAY) == "tor 7 jan 2027"
    assert week_words(Week.iso(2026, 53), TODAY) == "v. 53"
    assert week_words(Week.iso(2027, 1), TODAY) == "v. 1 2027"


def test_swedish_letters_are_sorted_last_in_either_language(language: Language) -> None:
    names = ["Örn", "Zäta", "Åberg", "Ärla", "anna", "Modul 10", "Modul 9"]
    expected = ["anna", "Modul 9", "Modul 10", "Zäta", "Åberg", "Ärla", "Örn"]
    assert sorted(names, key=sort_key) == expected
    language.use("en")
    assert sorted(names, key=sort_key) == expected


def test_the_language_can_change_at_once_and_back(language: Language) -> None:
    def button() -> str:
        return ProgressCard("Skapar").cancel_button.words

    assert button() == "Avbryt"
    language.use("en")
    assert button() == "Cancel"
    assert QLocale().language() == QLocale.Language.English
    language.use("sv")
    assert button() == "Avbryt"


def test_qts_own_words_are_swedish_too(language: Language) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Avbryt"


def test_a_language_the_program_does_not_have_is_refused(language: Language) -> None:
    with pytest.raises(ValueError, match="de"):
        language.use("de")


def test_every_sentence_of_the_window_is_in_the_translation_files(tmp_path: Path) -> None:
    """If this fails: python packaging/translate.py, and fill in the English."""
    for name in ("sv", "en"):
        fresh = tmp_path / f"modulvard_{name}.ts"
        fresh.write_bytes((TRANSLATIONS / fresh.name).read_bytes())
        tool().gather(name, fresh)
        assert sentences(fresh).keys() == sentences(TRANSLATIONS / fresh.name).keys()


@pytest.mark.parametrize("name", ["sv", "en"])
def test_every_sentence_has_its_translation_with_the_same_fields(name: str) -> None:
    wrong = []
    for key, message in sentences(TRANSLATIONS / f"modulvard_{name}.ts").items():
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        missing = translation.get("type") == "unfinished" or not all(forms)
        if missing or any(_fields(form) != _fields(key[1]) for form in forms):
            wrong.append(key)
    assert wrong == []


def said(inside: ast.AST) -> Iterator[tuple[str, str, bool]]:
    """Give each sentence that is translated: by which call, its source, and whether a number is given."""
    for call in ast.walk(inside):
        name = call.func.attr if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) else ""
        if isinstance(call, ast.Call) and name in _COUNT:
            words = [one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            place = _COUNT[name] - 2
            if len(words) > place:
                yield name, words[place], len(call.args) > _COUNT[name]


def modules() -> Iterator[ast.Module]:
    return (ast.parse(path.read_text(encoding="utf-8")) for path in sorted(SOURCES.rglob("*.py")))


def test_a_number_decides_the_words_and_no_sentence_shows_both() -> None:
    shown = [
        form.text or ""
        for name in ("sv", "en")
        for message in sentences(TRANSLATIONS / f"modulvard_{name}.ts").values()
        for form in message.iter()
        if form.tag in {"numerusform", "translation"}
    ]
    assert [words for words in shown if EITHER.search(words)] == []
    given = [(source, number) for module in modules() for _, source, number in said(module)]
    assert [source for source, _ in given if EITHER.search(source) and "%n" not in source] == []
    assert [source for source, number in given if ("%n" in source) != number] == []


def test_english_has_one_word_for_a_program() -> None:  # decided.md 35
    english = sentences(TRANSLATIONS / "modulvard_en.ts").values()
    shown = [form.text or "" for message in english for form in message.iter() if form.tag != "source"]
    assert len(shown) > 1000
    assert [words for words in shown if "programme" in words.casefold().split()] == []


def test_a_sentence_with_a_number_is_not_said_by_tr_in_a_class_that_others_build_on() -> None:
    """PySide asks for it under the derived class first, and takes the source with its number for a translation."""
    classes = [made for module in modules() for made in ast.walk(module) if isinstance(made, ast.ClassDef)]
    bases = {base.id for made in classes for base in made.bases if isinstance(base, ast.Name)}
    wrong = [
        (made.name, source)
        for made in classes
        for call, source, number in said(made)
        if made.name in bases and call == "tr" and number
    ]
    assert wrong == []


@pytest.mark.parametrize("name", ["sv", "en"])
def test_the_compiled_file_is_that_of_its_source(name: str, tmp_path: Path) -> None:
    compiled = tmp_path / f"modulvard_{name}.qm"
    tool().compile_to(TRANSLATIONS / f"modulvard_{name}.ts", compiled)
    assert compiled.read_bytes() == (TRANSLATIONS / compiled.name).read_bytes()


def test_the_tools_come_with_the_program_s_own_qt() -> None:
    done = subprocess.run([tool().tool("lrelease"), "-version"], capture_output=True, text=True, check=True)
    assert "lrelease" in done.stdout
    assert Path(sys.executable).parent == Path(tool().tool("lrelease")).parent


def _fields(words: str) -> list[str]:
    """The names in braces, and %n, in any order."""
    names = sorted(part.split("}")[0] for part in words.split("{")[1:])
    return [*names, *(["%n"] if "%n" in words else [])]
