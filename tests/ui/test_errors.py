"""Words for everything a user can act on (ux.md section 5, 8.10: every error has a next step)."""

import importlib
import pkgutil
from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

import modulvard
from modulvard.domain.account_errors import PassphraseRefused, RecoveryKeyMistyped
from modulvard.domain.errors import InvalidInput, ModulvardError, Refused
from modulvard.domain.field_problems import FieldProblem, ProblemKey
from modulvard.domain.passphrases import PassphraseProblem
from modulvard.domain.store_errors import DiskFull, StoreMissing
from modulvard.domain.treatment_errors import TreatmentEnded, WeekOutOfReach
from modulvard.domain.weeks import Week
from modulvard.ui import errors
from modulvard.ui.errors import explained, field_sentence, problem_sentence
from modulvard.ui.i18n import Language
from modulvard.ui.words import of_fields


@pytest.fixture(autouse=True)
def swedish(qapp: QApplication) -> Iterator[None]:
    """Speak Swedish for one test."""
    language = Language(qapp, "sv")
    yield
    language.deleteLater()


def every_error() -> list[type[ModulvardError]]:
    for module in pkgutil.walk_packages(modulvard.__path__, "modulvard."):
        if "versions" not in module.name and not module.name.endswith(("__main__", "migrations.env")):
            importlib.import_module(module.name)
    found, waiting = [], [ModulvardError]
    while waiting:
        kind = waiting.pop()
        found.append(kind)
        waiting += kind.__subclasses__()
    return [kind for kind in found if kind.__module__.startswith("modulvard.")]


def test_every_error_of_the_code_base_has_words_of_its_own():
    """Walks all subclasses: a new error without words fails here."""
    assert [kind.__name__ for kind in every_error() if kind not in errors.words_of_errors()] == []


def test_every_error_says_what_happened_and_either_what_is_safe_or_what_to_do():
    for kind, said in errors.words_of_errors().items():
        assert said.what, kind
        assert said.safe or said.do, kind


def test_every_problem_of_a_field_has_a_sentence():
    words = of_fields.WORDS
    assert [key for key in (*ProblemKey, *PassphraseProblem) if key not in words] == []


def test_facts_stand_in_the_sentence_as_people_write_them():
    assert explained(TreatmentEnded(ended_on=date(2026, 11, 20))).what == "Behandlingen avslutades fre 20 nov."
    out_of_reach = WeekOutOfReach(week=Week.iso(2030, 1), first=Week.iso(2026, 48), last=Week.iso(2026, 53))
    assert explained(out_of_reach).do == "Välj en vecka från v. 48 till v. 53."


def test_a_fact_that_is_not_known_is_a_dash():
    assert "–" in explained(TreatmentEnded()).what


def test_an_error_without_words_of_its_own_gets_those_of_its_kind():
    class Unheard(Refused):
        """Made by this test only."""

    assert explained(Unheard()) == explained(Refused())


def test_a_full_disk_says_that_the_text_is_still_there():
    """ux.md section 5, the first case; DUR-02."""
    said = explained(DiskFull(path="x"))
    assert "Disken är full" in said.what
    assert "finns kvar" in said.safe
    assert "Frigör plats" in said.do
    assert said.whole == f"{said.what} {said.safe} {said.do}"


def test_a_missing_store_is_never_an_empty_clinic():
    """DUR-05: restore and locate are named, and nothing was made."""
    said = explained(StoreMissing(path="x", traces=False))
    assert "Ingen tom klinik" in said.safe
    assert "återställ" in said.do


def test_a_field_says_how_to_mend_it():
    refused = PassphraseRefused(field="passphrase", problem=PassphraseProblem.TOO_SHORT, minimum=15)
    assert field_sentence(refused) == "Lösenfrasen behöver minst 15 tecken."
    assert explained(refused).what == "Lösenfrasen behöver minst 15 tecken."
    mistyped = RecoveryKeyMistyped(field="recovery_key", problem="group", group=3)
    assert field_sentence(mistyped) == "Grupp 3 är felskriven. Jämför den med papperet."
    digits = FieldProblem(field="identity_number", key=ProblemKey.DIGIT_COUNT, facts={"digits": 9})
    assert problem_sentence(digits) == "Numret har 9 siffror. Det ska vara 10 eller 12."


def test_a_problem_nobody_has_words_for_still_points_at_the_field():
    assert field_sentence(InvalidInput(field="x", problem="unheard_of")) == "Se över fältet."
