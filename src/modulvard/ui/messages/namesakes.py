"""What is said where two patients bear the same name, so that neither is taken for the other (ux.md 8.2)."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from modulvard.domain.patient_search import PatientHit
from modulvard.domain.text import fold
from modulvard.ui.discretion import is_discreet, shown_name
from modulvard.ui.words.of_names import born_words

Namesakes = Mapping[str, tuple[PatientHit, ...]]
"""By folded name those who share it."""


def shares(name: str, namesakes: Namesakes) -> bool:
    """Tell whether more than one patient bears a name."""
    return fold(name) in namesakes


def alike_words(name: str, alike: Sequence[PatientHit]) -> str:
    """Return ”Det finns två Lisa Blåklocka: f. 1986-03-12 och f. 1994-05-05, hos Erik Ek.”, or nothing for one."""
    if len(alike) < 2:
        return ""
    words = QCoreApplication.translate("Messages", "Det finns {count} {name}{who}.")
    if len(alike) == 2:
        words = QCoreApplication.translate("Messages", "Det finns två {name}{who}.")
    each = [] if is_discreet() else [_one(hit) for hit in alike]
    ends = QCoreApplication.translate("Messages", " och ").join([", ".join(each[:-1]), each[-1]]) if each else ""
    return words.format(count=len(alike), name=shown_name(name), who=f": {ends}" if ends else "")


def others_words(name: str, others: Sequence[PatientHit]) -> str:
    """Return ”Det finns två Lisa Blåklocka, också f. 1994-05-05 (hos Erik Ek).”, or nothing where there is one."""
    if not others:
        return ""
    words = QCoreApplication.translate("Messages", "Det finns {count} {name}, också {others}.")
    if len(others) == 1:
        words = QCoreApplication.translate("Messages", "Det finns två {name}, också {others}.")
    if is_discreet():
        words = QCoreApplication.translate("Messages", "Fler har samma namn.")
    who = ", ".join(_one(hit) for hit in others)
    return words.format(count=len(others) + 1, name=shown_name(name), others=who)


def _one(hit: PatientHit) -> str:
    born = born_words(hit.birth_date) or QCoreApplication.translate("Messages", "födelsedatum saknas")
    if hit.is_own or not hit.therapist:
        return born
    return QCoreApplication.translate("Messages", "{born} (hos {therapist})").format(born=born, therapist=hit.therapist)
