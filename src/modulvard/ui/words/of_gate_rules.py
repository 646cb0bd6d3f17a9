"""Words for the rules of a program's gates: how strong each is, and who says so."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from modulvard.domain.gates import GateRule, Origin, Strength
from modulvard.ui.words.of_intakes import strength_words
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

_ORIGINS: Mapping[Origin, str] = {
    Origin.CLINIC: QT_TRANSLATE_NOOP("Gate rules", "Klinikens egen regel: {reason}"),
    Origin.PROGRAM: QT_TRANSLATE_NOOP("Gate rules", "Enligt programmet"),
    Origin.SHIPPED: QT_TRANSLATE_NOOP("Gate rules", "Följer med för just det här programmet"),
    Origin.KIND: QT_TRANSLATE_NOOP("Gate rules", "Som för alla program av samma slag"),
}

_MEANINGS: Mapping[Strength, str] = {
    Strength.BLOCK: QT_TRANSLATE_NOOP("Gate rules", "Utan det går det vidare bara med ett skäl, som sparas."),
    Strength.WARN: QT_TRANSLATE_NOOP("Gate rules", "Saknas det sägs det, men inget hindras."),
    Strength.NOTE: QT_TRANSLATE_NOOP("Gate rules", "Det går att fylla i, men ingen fråga ställs."),
    Strength.OFF: QT_TRANSLATE_NOOP("Gate rules", "Det visas inte och frågas inte efter."),
}


def origin_words(rule: GateRule) -> str:
    """Return who says how strong a gate is, and why where the clinic does."""
    return _said(_ORIGINS[rule.origin]).format(reason=rule.reason)


def meaning_words(strength: Strength) -> str:
    """Return what a strength does, in one sentence."""
    return _said(_MEANINGS[strength])


def used_words(strength: Strength) -> str:
    """Return ”krävs”, ”varnar”, ”frivilligt” or ”används inte”."""
    return _said(_OFF) if strength is Strength.OFF else strength_words(strength)


_OFF = QT_TRANSLATE_NOOP("Gate rules", "används inte")


def _said(source: str) -> str:
    return QCoreApplication.translate("Gate rules", source)
