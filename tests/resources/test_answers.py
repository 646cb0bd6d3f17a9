"""The shipped answer bank: sixty entries of two kinds that never mix, whole in both languages (ux.md 2, D10-D14)."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Any, TypeAlias

from ruamel.yaml import YAML

from modulvard.domain.readability import AIM, readability
from modulvard.exchange.program_files import check
from modulvard.resources import resource

Entry: TypeAlias = dict[str, Any]

LANGUAGES = ("sv", "en")
KEYS = {
    "key",
    "kind",
    "category",
    "program",
    "module",
    "title",
    "keywords",
    "body",
    "source",
    "review_months",
}
CATEGORIES = {"understand", "practical", "technical", "outside"}
FILLED_IN = {"förnamn", "modul", "behandlare", "mottagning"}
LONGEST_TITLE = 60
WORDS = {"reply": (30, 110), "support": (50, 150)}
EMERGENCY_NUMBERS = {"112", "1177"}
QUESTIONS_OF_D12 = {
    "metod-uppstartsmote": "Hur håller vi ett uppstartsmöte?",
    "metod-vilka-moduler": "Vilka moduler behöver patienten göra?",
    "metod-text-per-sida": "Hur mycket text per sida är lagom?",
}

_FIELD = re.compile(r"\{([^{}]*)\}")
_GREETING = {"sv": re.compile(r"Hej \{förnamn\}!\n"), "en": re.compile(r"Hello \{förnamn\},\n")}
_ANY_GREETING = re.compile(r"\A(?:hej|hello|hi|dear)\b", re.IGNORECASE)
_FACT = re.compile(r"\b[A-H]\d+\b")
_DIGITS = re.compile(r"\+?\d+(?:[ -]\d+)*")


@cache
def entries() -> tuple[Entry, ...]:
    files = sorted(resource("answers").glob("*.yaml"))
    return tuple(
        chain.from_iterable(
            YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))["answers"] for path in files
        )
    )


def of_kind(kind: str) -> list[Entry]:
    return [entry for entry in entries() if entry["kind"] == kind]


def fields_of(text: str) -> set[str]:
    return set(_FIELD.findall(text))


def numbers_to_call(text: str) -> set[str]:
    """Return what looks like a telephone number, short or long; counts of words and weeks do not."""
    found = ("".join(char for char in run if char not in " -") for run in _DIGITS.findall(text))
    return {number for number in found if number.startswith(("+", "0", "11")) or len(number) > 4}


def is_written(text: object) -> bool:
    return isinstance(text, str) and text.strip() == text != ""


def modules_of_shipped_programs() -> dict[str, set[int]]:
    reports = [check(path) for path in sorted(resource("programs").glob("*.yaml"))]
    programs = [report.program for report in reports if report.program is not None]
    return {program.key: {module.number for module in program.modules} for program in programs}


def in_each_language(kind: str | None = None) -> Iterator[tuple[str, Entry, str]]:
    """Give where it is, the entry and the language, so that a failure names its place."""
    for entry in entries() if kind is None else of_kind(kind):
        for language in LANGUAGES:
            yield f"{entry['key']} ({language})", entry, language


def test_the_bank_holds_some_sixty_entries_of_both_kinds() -> None:
    assert 55 <= len(entries()) <= 85
    assert len(of_kind("support")) >= 15
    assert len(of_kind("reply")) >= 40


def test_no_two_entries_share_a_key_or_a_title() -> None:
    names = Counter(entry["key"] for entry in entries())
    for language in LANGUAGES:
        names.update(entry["title"][language] for entry in entries())
    assert [name for name, times in names.items() if times > 1] == []


def test_every_category_of_the_bank_has_entries() -> None:
    assert {entry["category"] for entry in entries()} == CATEGORIES


def test_the_three_questions_of_d12_are_there_for_the_staff() -> None:
    titles = {entry["key"]: entry["title"]["sv"] for entry in of_kind("support")}
    assert titles.items() >= QUESTIONS_OF_D12.items()


def test_an_entry_says_all_that_one_says_and_no_more() -> None:
    for entry in entries():
        where = entry["key"]
        assert set(entry) == KEYS, where
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry["key"]), where
        assert entry["kind"] in WORDS, where
        assert entry["category"] in CATEGORIES, where
        assert type(entry["review_months"]) is int, where
        assert 1 <= entry["review_months"] <= 24, where


def test_an_entry_is_whole_in_both_languages() -> None:
    for where, entry, language in in_each_language():
        for part in ("title", "keywords", "body", "source"):
            assert set(entry[part]) == set(LANGUAGES), where
        for part in ("title", "body", "source"):
            assert is_written(entry[part][language]), where
        words = entry["keywords"][language]
        assert words, where
        assert all(map(is_written, words)), where
        assert len({word.casefold() for word in words}) == len(words), where
        assert entry["body"]["sv"] != entry["body"]["en"], where


def test_a_title_fits_its_line() -> None:
    for where, entry, language in in_each_language():
        assert len(entry["title"][language]) <= LONGEST_TITLE, where
        assert "\n" not in entry["title"][language], where


def test_a_body_is_as_long_as_its_kind_asks() -> None:
    for where, entry, language in in_each_language():
        least, most = WORDS[entry["kind"]]
        assert least <= readability(entry["body"][language]).words <= most, where


def test_a_swedish_reply_is_as_easy_to_read_as_text_to_patients_should_be() -> None:
    """ux.md 4 "Paper": aim at 40 at most in text to patients."""
    for entry in of_kind("reply"):
        lix = readability(_FIELD.sub(lambda field: field[1].rstrip("?"), entry["body"]["sv"])).lix
        assert lix is not None, entry["key"]
        assert lix <= AIM, entry["key"]


def test_a_reply_greets_by_first_name_and_raises_its_voice_nowhere_else() -> None:
    for where, entry, language in in_each_language("reply"):
        body = entry["body"][language]
        greeting = _GREETING[language].match(body)
        assert greeting, where
        assert "!" not in body[greeting.end() :], where
        assert "!" not in entry["title"][language], where


def test_a_reply_has_only_fields_that_fill_in_or_ask_the_same_in_both_languages() -> None:
    for where, entry, language in in_each_language("reply"):
        fields = fields_of(entry["body"][language])
        assert fields == fields_of(entry["body"]["sv"]), where
        assert "förnamn" in fields, where
        assert all(field in FILLED_IN or re.fullmatch(r"[a-zåäö]+\?", field) for field in fields), where
        assert not set("{}") & set(_FIELD.sub("", entry["body"][language])), where


def test_method_support_is_written_to_a_colleague_and_cannot_be_filled_in() -> None:
    """Never insertable: no field, no greeting, nothing shouted, bound to no module."""
    for where, entry, language in in_each_language("support"):
        for text in (entry["title"][language], entry["body"][language]):
            assert not set("{}!") & set(text), where
            assert not _ANY_GREETING.match(text), where
        assert (entry["program"], entry["module"]) == (None, None), where


def test_method_support_names_the_same_facts_in_both_languages() -> None:
    for entry in of_kind("support"):
        swedish, english = (_FACT.findall(entry["source"][language]) for language in LANGUAGES)
        assert swedish, entry["key"]
        assert swedish == english, entry["key"]


def test_no_telephone_number_is_shipped_but_112_and_1177() -> None:
    for where, entry, language in in_each_language():
        text = "\n".join([entry["title"][language], entry["body"][language], *entry["keywords"][language]])
        assert numbers_to_call(text) <= EMERGENCY_NUMBERS, where


def test_a_reply_for_a_module_names_one_that_a_shipped_program_has() -> None:
    modules = modules_of_shipped_programs()
    for entry in of_kind("reply"):
        if entry["program"] is None:
            assert entry["module"] is None, entry["key"]
            continue
        assert entry["program"] in modules, entry["key"]
        assert entry["module"] in {None, *modules[entry["program"]]}, entry["key"]
