"""How programs are spoken of: what sort, what a fact is about, how sure it is, how a question is answered."""

from PySide6.QtCore import QCoreApplication

from modulvard.domain.programs import (
    Column,
    Module,
    OpeningRule,
    Program,
    ProgramKind,
    ProgramStatus,
    Question,
    QuestionKind,
    Standing,
    StoredProgram,
    Subject,
)
from modulvard.ui.components.chips import Chip
from modulvard.ui.components.rows import GroupHead, RowContent
from modulvard.ui.theme.shapes import Shape
from modulvard.ui.theme.tokens import Tone


def kind_words(kind: ProgramKind) -> str:
    """Return what sort of program it is."""
    return {
        ProgramKind.TREATMENT_PROGRAM: QCoreApplication.translate("Programs", "Behandlingsprogram"),
        ProgramKind.SUPPORT_PROGRAM: QCoreApplication.translate("Programs", "Stödprogram"),
        ProgramKind.PATIENT_EDUCATION: QCoreApplication.translate("Programs", "Patientutbildning"),
        ProgramKind.GROUP_FORM: QCoreApplication.translate("Programs", "Gruppform"),
    }[kind]


def subject_words(subject: Subject) -> str:
    """Return what a fact is about, as a heading."""
    return {
        Subject.VERSION: QCoreApplication.translate("Programs", "Version"),
        Subject.SUPPLIER: QCoreApplication.translate("Programs", "Leverantör"),
        Subject.TARGET_GROUP: QCoreApplication.translate("Programs", "Målgrupp"),
        Subject.MODULES: QCoreApplication.translate("Programs", "Moduler"),
        Subject.WEEKS: QCoreApplication.translate("Programs", "Veckor"),
        Subject.PACE: QCoreApplication.translate("Programs", "Tempo"),
        Subject.CONTENT: QCoreApplication.translate("Programs", "Innehåll"),
        Subject.THERAPIST: QCoreApplication.translate("Programs", "Behandlarens del"),
        Subject.MEASURES: QCoreApplication.translate("Programs", "Mätningar"),
        Subject.FOLLOW_UP: QCoreApplication.translate("Programs", "Uppföljning"),
        Subject.TOPICS: QCoreApplication.translate("Programs", "Modulernas ämnen"),
        Subject.PURGE_RULE: QCoreApplication.translate("Programs", "Gallring"),
    }[subject]


def standing_words(standing: Standing) -> str:
    """Return how sure a fact is; nothing for what is published as it stands."""
    return {
        Standing.PUBLISHED: "",
        Standing.INFERRED: QCoreApplication.translate("Programs", "slutsats av källan"),
        Standing.UNVERIFIED: QCoreApplication.translate("Programs", "obekräftat"),
        Standing.PROPOSAL: QCoreApplication.translate("Programs", "förslag i programfilen"),
    }[standing]


def missing_words(program: Program) -> str:
    """Return what the clinic has to enter before a start, or nothing (decided.md 26)."""
    if not program.missing:
        return ""
    subjects = ", ".join(subject_words(subject).lower() for subject in program.missing)
    return QCoreApplication.translate("Programs", "Saknas: {subjects}").format(subjects=subjects)


def version_words(program: Program) -> str:
    """Return ”version 3.0”, or that it is not known."""
    if program.version is None:
        return QCoreApplication.translate("Programs", "okänd version")
    return QCoreApplication.translate("Programs", "version {version}").format(version=program.version)


def row_content(stored: StoredProgram, language: str, learnings: int = 0) -> RowContent:
    """Return how the list shows a program, of which so many learnings wait to be taken care of."""
    program = stored.program
    supplier = program.supplier or QCoreApplication.translate("Programs", "okänd leverantör")
    size = missing_words(program) or QCoreApplication.translate("Programs", "%n modul(er)", "", len(program.modules))
    waiting = QCoreApplication.translate("Programs", "%n lärdom(ar) att ta hand om", "", learnings) if learnings else ""
    return RowContent(
        name=program.name.in_language(language),
        detail=version_words(program),
        line=" · ".join(filter(None, (waiting, size, kind_words(program.kind), supplier))),
        chip=version_chip(stored) or (restricted_chip() if program.restricted_material else None),
    )


def row_spoken(stored: StoredProgram, language: str, learnings: int = 0) -> str:
    """Return what a screen reader says of a program in the list."""
    shown = row_content(stored, language, learnings)
    mark = f", {shown.chip.words}" if shown.chip is not None else ""
    return f"{shown.name}, {shown.detail}, {shown.line.replace(' · ', ', ')}{mark}"


def status_chip(status: ProgramStatus, cap: int | None = None) -> Chip | None:
    """Return how far a version has come; nothing for what is published, as most are (D8)."""
    if status is ProgramStatus.PILOT:
        words = QCoreApplication.translate("Programs", "Pilot")
        if cap is not None:
            words = QCoreApplication.translate("Programs", "Pilot, högst {cap}").format(cap=cap)
        return Chip(Tone.AHEAD, words)
    if status is ProgramStatus.RETIRED:
        return Chip(Tone.PAUSED, QCoreApplication.translate("Programs", "Avvecklad"), Shape.SQUARE)
    if status is ProgramStatus.DRAFT:
        return Chip(Tone.PAUSED, QCoreApplication.translate("Programs", "Inte publicerad"), Shape.PENCIL)
    return None


def version_chip(stored: StoredProgram) -> Chip | None:
    """Return how far a version has come, or that a later one has taken its place."""
    if stored.is_replaced and stored.is_in_use:
        return Chip(Tone.PAUSED, QCoreApplication.translate("Programs", "Ersatt"), Shape.SQUARE)
    return status_chip(stored.status, stored.pilot_cap)


def restricted_chip() -> Chip:
    """Return the mark of what must not be spread (D41)."""
    return Chip(Tone.READ_FIRST, QCoreApplication.translate("Programs", "Får ej spridas"))


def restricted_words(*, is_logged: bool = True) -> str:
    """Return what is said above a page that must not be spread (D41)."""
    if not is_logged:
        return QCoreApplication.translate("Programs", "Sidan får inte spridas.")
    return QCoreApplication.translate("Programs", "Sidan får inte spridas. Att du öppnat den är loggat.")


def ready_head(count: int) -> GroupHead:
    """Return the heading of those that can start."""
    return GroupHead(words=QCoreApplication.translate("Programs", "Kan startas"), count=count)


def lacking_head(count: int) -> GroupHead:
    """Return the heading of those that lack something."""
    return GroupHead(words=QCoreApplication.translate("Programs", "Kan inte startas än"), count=count)


def put_away_head(count: int) -> GroupHead:
    """Return the heading of those that nothing starts with: retired, or taken back."""
    return GroupHead(words=QCoreApplication.translate("Programs", "Inte i bruk"), count=count)


def weeks_words(program: Program) -> str:
    """Return the recommended weeks and those seen in the sources, or nothing where neither is known."""
    parts = []
    if program.recommended_weeks is not None:
        parts.append(QCoreApplication.translate("Programs", "%n vecka/veckor", "", program.recommended_weeks))
    if program.usual_weeks:
        first, last = min(program.usual_weeks), max(program.usual_weeks)
        said = QCoreApplication.translate("Programs", "vanligen {first}–{last} veckor")
        parts.append(said.format(first=first, last=last))
    return ", ".join(parts)


def promise_words(days: int) -> str:
    """Return within how many working days an answer is promised in the program."""
    if days == 0:
        return QCoreApplication.translate("Programs", "samma arbetsdag")
    return QCoreApplication.translate("Programs", "%n arbetsdag(ar)", "", days)


def opening_words(opening: OpeningRule) -> str:
    """Return who opens the next module."""
    if opening is OpeningRule.AUTOMATIC:
        return QCoreApplication.translate("Programs", "Nästa modul öppnas när hemuppgiften lämnas in.")
    return QCoreApplication.translate("Programs", "Behandlaren öppnar nästa modul efter sin återkoppling.")


def module_line(module: Module, *, is_written_here: bool = False) -> str:
    """Return ”Obligatorisk · 40 min · 4 sidor · 2 hemuppgifter”; of one being written, that there is no page yet."""
    parts = [
        QCoreApplication.translate("Programs", "Obligatorisk")
        if module.mandatory
        else QCoreApplication.translate("Programs", "Valbar")
    ]
    if module.minutes is not None:
        parts.append(QCoreApplication.translate("Programs", "%n min", "", module.minutes))
    if module.pages:
        parts.append(QCoreApplication.translate("Programs", "%n sida/sidor", "", len(module.pages)))
    else:
        absent = QCoreApplication.translate("Programs", "texten finns inte här")
        parts.append(QCoreApplication.translate("Programs", "ingen sida än") if is_written_here else absent)
    if any(page.restricted for page in module.pages):
        parts.append(QCoreApplication.translate("Programs", "har sidor som inte får spridas"))
    if module.homework:
        parts.append(QCoreApplication.translate("Programs", "%n hemuppgift(er)", "", len(module.homework)))
    return " · ".join(parts)


def answer_words(question: Question, language: str) -> str:
    """Return how a question is answered."""
    said = {
        QuestionKind.TEXT: QCoreApplication.translate("Programs", "Svaras med en rad text."),
        QuestionKind.LONG_TEXT: QCoreApplication.translate("Programs", "Svaras med egna ord."),
        QuestionKind.NUMBER: QCoreApplication.translate("Programs", "Svaras med ett tal{limits}."),
        QuestionKind.CHOICE: QCoreApplication.translate("Programs", "Svaras med ett av:"),
        QuestionKind.TABLE: QCoreApplication.translate("Programs", "Svaras i en tabell:"),
    }[question.kind]
    if question.kind is QuestionKind.NUMBER:
        said = said.format(limits=limits_words(question, language))
    if question.required:
        return said
    return said + " " + QCoreApplication.translate("Programs", "Får lämnas tom.") if said.endswith(".") else said


def limits_words(asked: Question | Column, language: str) -> str:
    """Return the limits and the unit of a number: ”, 0–600 minuter”; nothing where it has neither."""
    unit = asked.unit.in_language(language) if asked.unit is not None else ""
    low, high = asked.minimum, asked.maximum
    limits = f"{low}–{high}" if low is not None and high is not None else ""
    told = " ".join(filter(None, (limits, unit)))
    return f", {told}" if told else ""


def column_words(column: Column, language: str) -> str:
    """Return the head of a table's column with its limits, unless its own words tell them."""
    label = column.label.in_language(language)
    limits = limits_words(column, language)
    return label if limits.removeprefix(", ") in label else label + limits
