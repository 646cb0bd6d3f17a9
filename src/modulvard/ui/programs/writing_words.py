"""Words of writing a program: what its fields are called, what is wrong in it, how two versions differ."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import QCoreApplication

from modulvard.domain.program_report import FileProblem, PlacedProblem, ProblemKind
from modulvard.domain.programs import QuestionKind, Subject
from modulvard.ui.programs.file_words import file_problem_said
from modulvard.ui.programs.words import subject_words
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

LANGUAGES = (("sv", "Svenska"), ("en", "English"))


def said(source: str) -> str:
    """Return a sentence of these in the user's language."""
    return QCoreApplication.translate("Writing program", source)


FIELDS: Mapping[str, str] = {
    "name": QT_TRANSLATE_NOOP("Writing program", "Namn"),
    "kind": QT_TRANSLATE_NOOP("Writing program", "Slag"),
    "supplier": QT_TRANSLATE_NOOP("Writing program", "Leverantör"),
    "aliases": QT_TRANSLATE_NOOP("Writing program", "Andra namn"),
    "languages": QT_TRANSLATE_NOOP("Writing program", "Språk"),
    "description": QT_TRANSLATE_NOOP("Writing program", "Beskrivning"),
    "target_group": QT_TRANSLATE_NOOP("Writing program", "Målgrupp"),
    "intended_use": QT_TRANSLATE_NOOP("Writing program", "Avsedd användning"),
    "includes": QT_TRANSLATE_NOOP("Writing program", "Passar när"),
    "excludes": QT_TRANSLATE_NOOP("Writing program", "Talar emot"),
    "stop_rules": QT_TRANSLATE_NOOP("Writing program", "Avbryts när"),
    "competence": QT_TRANSLATE_NOOP("Writing program", "Behandlarens kompetens"),
    "needs": QT_TRANSLATE_NOOP("Writing program", "Kompetens som kontrolleras före start"),
    "gates": QT_TRANSLATE_NOOP("Writing program", "Krav före start och vid avslut"),
    "took_part": QT_TRANSLATE_NOOP("Writing program", "Vilka som deltagit"),
    "pace": QT_TRANSLATE_NOOP("Writing program", "Tempo"),
    "opening": QT_TRANSLATE_NOOP("Writing program", "Öppnande av moduler"),
    "answer_days": QT_TRANSLATE_NOOP("Writing program", "Svar inom arbetsdagar"),
    "allows_messages": QT_TRANSLATE_NOOP("Writing program", "Meddelanden"),
    "messages": QT_TRANSLATE_NOOP("Writing program", "Meddelanden"),
    "recommended_weeks": QT_TRANSLATE_NOOP("Writing program", "Rekommenderat antal veckor"),
    "usual_weeks": QT_TRANSLATE_NOOP("Writing program", "Vanligt antal veckor"),
    "follow_up_months": QT_TRANSLATE_NOOP("Writing program", "Uppföljning, månader efter slutet"),
    "purge_rule": QT_TRANSLATE_NOOP("Writing program", "Gallringsregel"),
    "restricted_material": QT_TRANSLATE_NOOP("Writing program", "Får inte spridas"),
    "restricted": QT_TRANSLATE_NOOP("Writing program", "Får inte spridas"),
    "facts": QT_TRANSLATE_NOOP("Writing program", "Uppgifter"),
    "unknown": QT_TRANSLATE_NOOP("Writing program", "Det som inte är känt"),
    "sources": QT_TRANSLATE_NOOP("Writing program", "Källor"),
    "welcome": QT_TRANSLATE_NOOP("Writing program", "Välkomsttext"),
    "week_ratings": QT_TRANSLATE_NOOP("Writing program", "Skattningar per vecka"),
    "licence": QT_TRANSLATE_NOOP("Writing program", "Licens"),
    "origin": QT_TRANSLATE_NOOP("Writing program", "Ursprung"),
    "images": QT_TRANSLATE_NOOP("Writing program", "Bilder"),
    "key": QT_TRANSLATE_NOOP("Writing program", "Nyckel"),
    "modules": QT_TRANSLATE_NOOP("Writing program", "Moduler"),
    "title": QT_TRANSLATE_NOOP("Writing program", "Titel"),
    "number": QT_TRANSLATE_NOOP("Writing program", "Nummer"),
    "mandatory": QT_TRANSLATE_NOOP("Writing program", "Obligatorisk"),
    "optional": QT_TRANSLATE_NOOP("Writing program", "Valbar"),
    "minutes": QT_TRANSLATE_NOOP("Writing program", "Minuter"),
    "after": QT_TRANSLATE_NOOP("Writing program", "Kommer efter"),
    "summary": QT_TRANSLATE_NOOP("Writing program", "Sammanfattning"),
    "pages": QT_TRANSLATE_NOOP("Writing program", "Sidor"),
    "homework": QT_TRANSLATE_NOOP("Writing program", "Hemuppgifter"),
    "body": QT_TRANSLATE_NOOP("Writing program", "Text"),
    "intro": QT_TRANSLATE_NOOP("Writing program", "Inledning"),
    "questions": QT_TRANSLATE_NOOP("Writing program", "Frågor"),
    "question_rules": QT_TRANSLATE_NOOP("Writing program", "Hur frågorna besvaras"),
    "label": QT_TRANSLATE_NOOP("Writing program", "Fråga"),
    "hint": QT_TRANSLATE_NOOP("Writing program", "Förklaring"),
    "unit": QT_TRANSLATE_NOOP("Writing program", "Enhet"),
    "choices": QT_TRANSLATE_NOOP("Writing program", "Svar att välja mellan"),
    "columns": QT_TRANSLATE_NOOP("Writing program", "Kolumner"),
    "rows": QT_TRANSLATE_NOOP("Writing program", "Rader"),
    "text": QT_TRANSLATE_NOOP("Writing program", "Text"),
    "reason": QT_TRANSLATE_NOOP("Writing program", "Varför"),
    "weeks": QT_TRANSLATE_NOOP("Writing program", "Veckor"),
    "instrument": QT_TRANSLATE_NOOP("Writing program", "Instrument"),
    "minimum": QT_TRANSLATE_NOOP("Writing program", "Minst"),
    "maximum": QT_TRANSLATE_NOOP("Writing program", "Högst"),
}

_PROBLEMS: Mapping[ProblemKind, str] = {
    ProblemKind.EMPTY: QT_TRANSLATE_NOOP("Writing program", "är tomt"),
    ProblemKind.TOO_LONG: QT_TRANSLATE_NOOP("Writing program", "är för långt, högst {most}"),
    ProblemKind.OUT_OF_RANGE: QT_TRANSLATE_NOOP("Writing program", "{found} ligger utanför gränserna"),
    ProblemKind.WRONG_FORM: QT_TRANSLATE_NOOP("Writing program", "”{found}” kan inte användas här"),
    ProblemKind.UNKNOWN_LANGUAGE: QT_TRANSLATE_NOOP("Writing program", "språket är inte med bland programmets språk"),
    ProblemKind.MISSING_TRANSLATION: QT_TRANSLATE_NOOP(
        "Writing program", "saknas på {language}; den svenska texten visas"
    ),
    ProblemKind.DUPLICATE_MODULE_NUMBER: QT_TRANSLATE_NOOP("Writing program", "två moduler har nummer {number}"),
    ProblemKind.MODULES_NOT_IN_ORDER: QT_TRANSLATE_NOOP("Writing program", "modul {number} står på fel plats"),
    ProblemKind.DUPLICATE_NAME: QT_TRANSLATE_NOOP("Writing program", "”{key}” står två gånger"),
    ProblemKind.NEITHER_KNOWN_NOR_UNKNOWN: QT_TRANSLATE_NOOP(
        "Writing program", "ange det, eller skriv varför det inte är känt"
    ),
    ProblemKind.KNOWN_AND_UNKNOWN: QT_TRANSLATE_NOOP("Writing program", "är både angivet och sagt vara okänt"),
    ProblemKind.NEEDED_FOR_THIS_KIND: QT_TRANSLATE_NOOP("Writing program", "frågan behöver {key}"),
    ProblemKind.NOT_FOR_THIS_KIND: QT_TRANSLATE_NOOP("Writing program", "hör inte till frågan"),
    ProblemKind.LIMITS_CROSSED: QT_TRANSLATE_NOOP("Writing program", "den minsta gränsen är större än den största"),
    ProblemKind.AFTER_ITSELF: QT_TRANSLATE_NOOP("Writing program", "modulen kan inte komma efter sig själv"),
    ProblemKind.AFTER_UNKNOWN: QT_TRANSLATE_NOOP("Writing program", "ingen modul har nummer {number}"),
    ProblemKind.AFTER_LATER: QT_TRANSLATE_NOOP("Writing program", "modul {number} står längre fram"),
    ProblemKind.AFTER_IN_CIRCLE: QT_TRANSLATE_NOOP("Writing program", "modulerna väntar på varandra: {numbers}"),
    ProblemKind.MODULE_WITHOUT_PAGES: QT_TRANSLATE_NOOP("Writing program", "modulen har ingen sida"),
    ProblemKind.IMAGE_MISSING: QT_TRANSLATE_NOOP("Writing program", "bilden {name} följer inte med"),
    ProblemKind.IMAGE_NAME: QT_TRANSLATE_NOOP("Writing program", "bilden kan inte heta ”{name}”"),
    ProblemKind.IMAGES_TOO_MANY_PIXELS: QT_TRANSLATE_NOOP(
        "Writing program", "är för stora: högst {most} miljoner bildpunkter tillsammans"
    ),
    ProblemKind.TOO_MANY_FILES: QT_TRANSLATE_NOOP("Writing program", "är för många: högst {most}"),
    ProblemKind.TOO_LARGE_TOGETHER: QT_TRANSLATE_NOOP("Writing program", "är för stora tillsammans: högst {most} byte"),
    ProblemKind.UNKNOWN_SOURCE: QT_TRANSLATE_NOOP("Writing program", "källan {key} finns inte bland källorna"),
    ProblemKind.IMAGE_WITHOUT_WORDS: QT_TRANSLATE_NOOP("Writing program", "bilden {name} saknar beskrivning"),
    ProblemKind.IMAGE_WRITTEN_WRONG: QT_TRANSLATE_NOOP(
        "Writing program", "”{found}” är ingen bild; skriv ![beskrivning](bilder/namn.png)"
    ),
    ProblemKind.LONG_PAGE: QT_TRANSLATE_NOOP("Writing program", "{words} ord; högst {most} är lagom"),
    ProblemKind.HARD_TO_READ: QT_TRANSLATE_NOOP("Writing program", "LIX {lix}; sikta på högst {most}"),
}
_OF_GATES = frozenset({ProblemKind.LOOSER_GATE, ProblemKind.NEEDS_LESS, ProblemKind.CLOSING_ONLY_ADVISED})
_OTHER = QT_TRANSLATE_NOOP("Writing program", "kan inte vara så")


_LANGUAGE_NAMES = {
    "sv": QT_TRANSLATE_NOOP("Writing program", "svenska"),
    "en": QT_TRANSLATE_NOOP("Writing program", "engelska"),
}


class _Facts(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "–"


def field_words(field: str) -> str:
    """Return what a field is called."""
    return said(FIELDS[field]) if field in FIELDS else field


def problem_words(problem: FileProblem) -> str:
    """Return what is wrong, without the place."""
    if problem.kind in _OF_GATES:
        return file_problem_said(problem)
    facts = dict(problem.facts)
    if "key" in facts and problem.kind is ProblemKind.NEEDED_FOR_THIS_KIND:
        facts["key"] = field_words(facts["key"]).lower()
    if facts.get("language") in _LANGUAGE_NAMES:
        facts["language"] = said(_LANGUAGE_NAMES[facts["language"]])
    return said(_PROBLEMS.get(problem.kind, _OTHER)).format_map(_Facts(facts))


def problem_place(placed: PlacedProblem) -> str:
    """Return where it is: ”Modul 2 · sida 1 · Text”."""
    path, parts = placed.path, []
    facts = dict(placed.problem.facts)
    if not path:
        return subject_words(Subject(facts["subject"])) if "subject" in facts else ""
    if path[0] == "modules" and len(path) > 1:
        parts.append(said(QT_TRANSLATE_NOOP("Writing program", "Modul {place}")).format(place=int(path[1]) + 1))
        inner = {"pages": QT_TRANSLATE_NOOP("Writing program", "sida {place}")}
        inner["homework"] = QT_TRANSLATE_NOOP("Writing program", "hemuppgift {place}")
        inner["questions"] = QT_TRANSLATE_NOOP("Writing program", "fråga {place}")
        for key, place in pairwise(path[2:]):
            if key in inner and isinstance(place, int):
                parts.append(said(inner[str(key)]).format(place=place + 1))
    if path[0] in {"facts", "unknown"} and len(path) > 1:
        parts.append(f"{field_words(str(path[0]))} {int(path[1]) + 1}")
    named = [str(key) for key in path if isinstance(key, str) and key in FIELDS]
    if named and named[-1] not in {"modules", "pages", "homework", "questions", "facts", "unknown"}:
        parts.append(field_words(named[-1]))
    return " · ".join(parts) or field_words(str(path[0]))


def question_kind_words(kind: QuestionKind) -> str:
    """Return how a question is answered, as it is chosen."""
    return said(
        {
            QuestionKind.LONG_TEXT: QT_TRANSLATE_NOOP("Writing program", "Lång text"),
            QuestionKind.TEXT: QT_TRANSLATE_NOOP("Writing program", "Kort text"),
            QuestionKind.NUMBER: QT_TRANSLATE_NOOP("Writing program", "Tal"),
            QuestionKind.CHOICE: QT_TRANSLATE_NOOP("Writing program", "Ett val av flera"),
            QuestionKind.TABLE: QT_TRANSLATE_NOOP("Writing program", "Tabell, till exempel en dagbok"),
        }[kind]
    )


def to_mend_words(faults: int) -> str:
    """Return how many faults keep a draft from being published."""
    if not faults:
        return said(QT_TRANSLATE_NOOP("Writing program", "Inget att rätta"))
    return QCoreApplication.translate("Writing program", "%n att rätta", "", faults)
