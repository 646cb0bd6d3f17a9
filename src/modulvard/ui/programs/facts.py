"""What is known of a program, fact by fact with its source, and what is not known with the reason (B13, B15)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from modulvard.domain.programs import Program, Subject, Text
from modulvard.ui.i18n import capital
from modulvard.ui.programs.words import opening_words, promise_words, standing_words, subject_words, weeks_words
from modulvard.ui.words.of_treatments import pace_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One line: what it is about, what is said, and under it how sure it is and where it comes from."""

    about: str
    words: str
    origin: str = ""
    is_unknown: bool = False


def in_brief(program: Program, language: str) -> list[Told]:
    """Return what the clinic works by: whom it is for, pace, opening; what is not known is told as such."""
    competence = lines_of(program.competence, language)
    pace = capital(pace_words(program.pace)) if program.pace is not None else ""
    lines = [
        _known(subject_words(Subject.TARGET_GROUP), program.target_group.in_language(language)),
        _known(_tr_intended(), program.intended_use.in_language(language)),
        *suitability_of(program, language),
        _known(QCoreApplication.translate("Programs", "Kompetens"), competence),
        _known(subject_words(Subject.PACE), pace),
        _known(QCoreApplication.translate("Programs", "Rekommenderade veckor"), weeks_words(program)),
        _known(QCoreApplication.translate("Programs", "Nästa modul"), opening_words(program.opening)),
    ]
    if program.answer_days is not None:
        about = QCoreApplication.translate("Programs", "Svar inom")
        lines.append(_known(about, promise_words(program.answer_days)))
    if program.took_part is not None:
        about = QCoreApplication.translate("Programs", "Har medverkat")
        lines.append(_known(about, program.took_part.in_language(language)))
    if program.origin is not None:
        lines.append(_known(QCoreApplication.translate("Programs", "Ursprung"), program.origin))
    if program.licence is not None:
        lines.append(_known(QCoreApplication.translate("Programs", "Licens"), program.licence))
    if program.restricted_material:
        about = QCoreApplication.translate("Programs", "Material")
        lines.append(_known(about, QCoreApplication.translate("Programs", "Materialet får inte spridas.")))
    return lines


def suitability_of(program: Program, language: str) -> list[Told]:
    """Return what speaks for and against the program, and when it is stopped, where it says so (B19)."""
    translate = QCoreApplication.translate
    said = (
        (translate("Programs", "Passar när"), program.includes),
        (translate("Programs", "Talar emot"), program.excludes),
        (translate("Programs", "Avbryts när"), program.stop_rules),
    )
    return [Told(about=about, words=lines_of(texts, language)) for about, texts in said if texts]


def lines_of(texts: Iterable[Text], language: str) -> str:
    """Return several texts, a line each."""
    return "\n".join(words.in_language(language) for words in texts)


def facts_of(program: Program, language: str) -> list[Told]:
    """Return the published facts in order of subject."""
    numbers = source_numbers(program)
    return [
        Told(
            about=subject_words(fact.subject),
            words=fact.text.in_language(language),
            origin=_origin([numbers[key] for key in fact.sources if key in numbers], standing_words(fact.standing)),
        )
        for subject in Subject
        for fact in program.known(subject)
    ]


def unknown_of(program: Program, language: str) -> list[Told]:
    """Return what is not known, and why."""
    return [
        Told(about=subject_words(gap.subject), words=gap.reason.in_language(language), is_unknown=True)
        for gap in program.unknown
    ]


def source_numbers(program: Program) -> dict[str, int]:
    """Return the number that each source has among the sources below, by its key."""
    return {source.key: number for number, source in enumerate(program.sources, 1)}


def sources_of(program: Program, language: str) -> Iterator[str]:
    """Return the sources, numbered as the facts name them."""
    for number, source in enumerate(program.sources, 1):
        yield f"{number}. {source.text.in_language(language)}"


def _tr_intended() -> str:
    return QCoreApplication.translate("Programs", "Avsedd användning")


def _known(about: str, words: str) -> Told:
    if words:
        return Told(about=about, words=words)
    return Told(about=about, words="", is_unknown=True)


def _origin(numbers: list[int], standing: str) -> str:
    told = ", ".join(map(str, numbers))
    source = QCoreApplication.translate("Programs", "Källa {numbers}").format(numbers=told) if told else ""
    return " · ".join(filter(None, (standing, source)))
