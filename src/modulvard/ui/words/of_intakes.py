"""Words for the way from referral to start: each gate, how it stands and why, and how strong the rule is."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from modulvard.domain.competence import CompetenceKind
from modulvard.domain.gates import Doer, Gate, GateStanding, GateState, Needs, Strength, Why
from modulvard.domain.intakes import IntakeOutcome, Source, StepForm, StepOutcome
from modulvard.domain.programs import StoredProgram
from modulvard.ui.components.chips import Chip
from modulvard.ui.theme.shapes import Shape
from modulvard.ui.theme.tokens import Tone
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

_CONTEXT = "Intakes"

_GATES: Mapping[Gate, str] = {
    Gate.TECHNOLOGY: QT_TRANSLATE_NOOP("Intakes", "Klarar tekniken"),
    Gate.READING: QT_TRANSLATE_NOOP("Intakes", "Läser och förstår text"),
    Gate.ASSESSMENT: QT_TRANSLATE_NOOP("Intakes", "Bedömningssamtal"),
    Gate.EXCLUSIONS: QT_TRANSLATE_NOOP("Intakes", "Det som kan tala emot"),
    Gate.RISK: QT_TRANSLATE_NOOP("Intakes", "Risk"),
    Gate.INFORMATION: QT_TRANSLATE_NOOP("Intakes", "Information given"),
    Gate.CHOICE: QT_TRANSLATE_NOOP("Intakes", "Patientens eget val"),
    Gate.CONSENT: QT_TRANSLATE_NOOP("Intakes", "Samtycke"),
    Gate.COMPETENCE: QT_TRANSLATE_NOOP("Intakes", "Behandlarens kompetens"),
    Gate.PILOT_CAP: QT_TRANSLATE_NOOP("Intakes", "Plats i piloten"),
    Gate.START_MEETING: QT_TRANSLATE_NOOP("Intakes", "Uppstartsmöte"),
}
FLOW: tuple[Gate, ...] = tuple(_GATES)
"""The gates of a start in the order they are gone through."""

_AT_END: Mapping[Gate, str] = {
    Gate.CLOSING_CONVERSATION: QT_TRANSLATE_NOOP("Intakes", "Avslutningssamtal"),
    Gate.LAST_RATING: QT_TRANSLATE_NOOP("Intakes", "Sista skattning"),
    Gate.FOLLOW_UP: QT_TRANSLATE_NOOP("Intakes", "Uppföljning"),
    Gate.JOURNALLED: QT_TRANSLATE_NOOP("Intakes", "Journalfört"),
}

_ABOUT: Mapping[Gate, str] = {
    Gate.TECHNOLOGY: QT_TRANSLATE_NOOP("Intakes", "Kan patienten använda det som behövs för behandlingen?"),
    Gate.READING: QT_TRANSLATE_NOOP("Intakes", "Kan patienten läsa och förstå programmets texter?"),
    Gate.ASSESSMENT: QT_TRANSLATE_NOOP("Intakes", "Samtalet där behandling och program övervägs."),
    Gate.EXCLUSIONS: QT_TRANSLATE_NOOP("Intakes", "Punkterna är ett minnesstöd. Kryssa för det som är övervägt."),
    Gate.RISK: QT_TRANSLATE_NOOP("Intakes", "Är risken övervägd, och går det att behandla på distans?"),
    Gate.INFORMATION: QT_TRANSLATE_NOOP("Intakes", "Vet patienten vad programmet är och vad det kräver?"),
    Gate.CHOICE: QT_TRANSLATE_NOOP("Intakes", "Har patienten själv valt programmet?"),
    Gate.CONSENT: QT_TRANSLATE_NOOP("Intakes", "Där samtycke behövs: är det lämnat?"),
    Gate.START_MEETING: QT_TRANSLATE_NOOP("Intakes", "Klart när alla punkter är genomgångna."),
}

_STRENGTHS: Mapping[Strength, str] = {
    Strength.BLOCK: QT_TRANSLATE_NOOP("Intakes", "krävs"),
    Strength.WARN: QT_TRANSLATE_NOOP("Intakes", "varnar"),
    Strength.NOTE: QT_TRANSLATE_NOOP("Intakes", "frivilligt"),
}

_OUTCOMES: Mapping[StepOutcome, str] = {
    StepOutcome.MET: QT_TRANSLATE_NOOP("Intakes", "Uppfyllt"),
    StepOutcome.NOT_MET: QT_TRANSLATE_NOOP("Intakes", "Inte uppfyllt"),
    StepOutcome.NOT_NEEDED: QT_TRANSLATE_NOOP("Intakes", "Behövs inte"),
}

_AGAINST: Mapping[StepOutcome, str] = {
    StepOutcome.MET: QT_TRANSLATE_NOOP("Intakes", "Övervägt, inget hindrar"),
    StepOutcome.NOT_MET: QT_TRANSLATE_NOOP("Intakes", "Något talar emot"),
    StepOutcome.NOT_NEEDED: QT_TRANSLATE_NOOP("Intakes", "Behövs inte"),
}
_ASKS_WHAT_IS_AGAINST = frozenset({Gate.EXCLUSIONS, Gate.RISK})
"""Gates where ”inte uppfyllt” would read as if nothing spoke against a start (B19-B20)."""

_FORMS: Mapping[StepForm, str] = {
    StepForm.PHYSICAL: QT_TRANSLATE_NOOP("Intakes", "besök"),
    StepForm.VIDEO: QT_TRANSLATE_NOOP("Intakes", "video"),
    StepForm.PHONE: QT_TRANSLATE_NOOP("Intakes", "telefon"),
    StepForm.TEXT: QT_TRANSLATE_NOOP("Intakes", "text"),
}

_SOURCES: Mapping[Source, str] = {
    Source.REFERRAL: QT_TRANSLATE_NOOP("Intakes", "remiss"),
    Source.SELF: QT_TRANSLATE_NOOP("Intakes", "egen anmälan"),
    Source.INTERNAL: QT_TRANSLATE_NOOP("Intakes", "internt"),
}

_ENDS: Mapping[IntakeOutcome, str] = {
    IntakeOutcome.STARTED: QT_TRANSLATE_NOOP("Intakes", "startad"),
    IntakeOutcome.NOT_SUITABLE: QT_TRANSLATE_NOOP("Intakes", "inte lämplig"),
    IntakeOutcome.DECLINED: QT_TRANSLATE_NOOP("Intakes", "patienten avstår"),
    IntakeOutcome.OTHER: QT_TRANSLATE_NOOP("Intakes", "annat skäl"),
}

_DOERS: Mapping[Doer, str] = {
    Doer.PERMISSION_ADMIN: QT_TRANSLATE_NOOP("Intakes", "förs in av behörighetsadministratören"),
    Doer.PROGRAM_KEEPER: QT_TRANSLATE_NOOP("Intakes", "ändras av den som publicerar program"),
}

_WHYS: Mapping[Why, str] = {
    Why.HELD: QT_TRANSLATE_NOOP("Intakes", "finns"),
    Why.NOTHING_NEEDED: QT_TRANSLATE_NOOP("Intakes", "programmet kräver inget"),
    Why.HAS_ROOM: QT_TRANSLATE_NOOP("Intakes", "{taking_part} av {cap} deltar"),
    Why.ALWAYS_NEEDED: QT_TRANSLATE_NOOP("Intakes", "kan inte utelämnas i det här programmet"),
    Why.WRONG_FORM: QT_TRANSLATE_NOOP("Intakes", "räknas bara vid besök eller video"),
    Why.ANOTHER_THERAPIST: QT_TRANSLATE_NOOP("Intakes", "ska hållas av den som blir behandlare"),
    Why.AFTER_START: QT_TRANSLATE_NOOP("Intakes", "gjort efter startdagen"),
    Why.POINTS_LEFT: QT_TRANSLATE_NOOP("Intakes", "återstår: {points}"),
    Why.COMPETENCE_LACKING: QT_TRANSLATE_NOOP("Intakes", "saknar {lacking}"),
    Why.PILOT_FULL: QT_TRANSLATE_NOOP("Intakes", "fullt, {taking_part} av {cap} deltar"),
    Why.LONG_BEFORE: QT_TRANSLATE_NOOP("Intakes", "hölls långt innan ärendet kom in"),
    Why.NOT_PHYSICAL: QT_TRANSLATE_NOOP("Intakes", "hållet, men ett besök rekommenderas"),
    Why.NO_DAY_LAID: QT_TRANSLATE_NOOP("Intakes", "ingen dag lagd"),
    Why.ALL_JOURNALLED: QT_TRANSLATE_NOOP("Intakes", "inget kvar att journalföra"),
}
"""Where it is done, found otherwise or not needed, the sign says it, and who said it when follows."""

_COMPETENCES: Mapping[CompetenceKind, str] = {
    CompetenceKind.CBT_STEP1: QT_TRANSLATE_NOOP("Intakes", "KBT steg 1"),
    CompetenceKind.IKBT_INTERNAL: QT_TRANSLATE_NOOP("Intakes", "intern iKBT-utbildning"),
    CompetenceKind.TOBACCO_DIPLOMA: QT_TRANSLATE_NOOP("Intakes", "diplomerad tobaksavvänjare"),
    CompetenceKind.PROGRAM_TRAINING: QT_TRANSLATE_NOOP("Intakes", "utbildning i programmet"),
    CompetenceKind.ISM_STRESSKOLA: QT_TRANSLATE_NOOP("Intakes", "ISM:s utbildning i stresskola"),
    CompetenceKind.ISM_EXPERIENCE: QT_TRANSLATE_NOOP("Intakes", "erfarenhet av ISM:s stresskola på mottagningen"),
    CompetenceKind.LICENSED_PHYSIOTHERAPIST: QT_TRANSLATE_NOOP("Intakes", "legitimerad fysioterapeut"),
    CompetenceKind.LICENSED_OCCUPATIONAL_THERAPIST: QT_TRANSLATE_NOOP("Intakes", "legitimerad arbetsterapeut"),
    CompetenceKind.REDO_CERTIFIED: QT_TRANSLATE_NOOP("Intakes", "certifierad för ReDO"),
    CompetenceKind.OWN: QT_TRANSLATE_NOOP("Intakes", "annan kompetens"),
}

_POINTS: Mapping[str, str] = {
    "layout": QT_TRANSLATE_NOOP("Intakes", "hur programmet är upplagt"),
    "modules": QT_TRANSLATE_NOOP("Intakes", "obligatoriska och valbara moduler"),
    "pace": QT_TRANSLATE_NOOP("Intakes", "takt och första arbetspass"),
    "homework": QT_TRANSLATE_NOOP("Intakes", "hemuppgifter och hur de lämnas in"),
    "messages": QT_TRANSLATE_NOOP("Intakes", "meddelanden, svarstid och vem som svarar vid frånvaro"),
    "emergencies": QT_TRANSLATE_NOOP("Intakes", "akut hjälp: 112 och 1177"),
    "secrecy": QT_TRANSLATE_NOOP("Intakes", "sekretess och hur papper och filer förvaras"),
    "trying": QT_TRANSLATE_NOOP("Intakes", "prova häftet tillsammans"),
    "next_contact": QT_TRANSLATE_NOOP("Intakes", "nästa kontakt, avslut och uppföljning"),
    "suits": QT_TRANSLATE_NOOP("Intakes", "metoden passar och ett program finns"),
    "somatic_cause": QT_TRANSLATE_NOOP("Intakes", "kroppslig orsak utredd"),
    "time": QT_TRANSLATE_NOOP("Intakes", "1–3 timmar i veckan"),
    "concentration": QT_TRANSLATE_NOOP("Intakes", "kan koncentrera sig 30–60 minuter"),
    "swedish": QT_TRANSLATE_NOOP("Intakes", "tillräcklig svenska i tal och skrift"),
    "equipment": QT_TRANSLATE_NOOP("Intakes", "dator med uppkoppling"),
    "motivation": QT_TRANSLATE_NOOP("Intakes", "motivation"),
    "hindrances": QT_TRANSLATE_NOOP("Intakes", "svårigheter som hindrar användningen"),
}


def gate_words(gate: Gate) -> str:
    """Return ”Bedömningssamtal”."""
    return _said(_AT_END.get(gate) or _GATES[gate])


def about_gate(gate: Gate) -> str:
    """Return what is asked for at a gate, in one sentence."""
    return _said(_ABOUT[gate])


def strength_words(strength: Strength) -> str:
    """Return ”krävs”, ”varnar” or ”frivilligt”."""
    return _said(_STRENGTHS[strength])


def outcome_words(outcome: StepOutcome, gate: Gate) -> str:
    """Return ”Uppfyllt”, or ”Övervägt, inget hindrar” where what is asked is what speaks against a start."""
    return _said((_AGAINST if gate in _ASKS_WHAT_IS_AGAINST else _OUTCOMES)[outcome])


def step_form_words(form: StepForm) -> str:
    """Return ”video”."""
    return _said(_FORMS[form])


def source_words(source: Source) -> str:
    """Return ”remiss”."""
    return _said(_SOURCES[source])


def end_words(outcome: IntakeOutcome) -> str:
    """Return how the way in ended: ”inte lämplig”."""
    return _said(_ENDS[outcome])


def doer_words(doer: Doer) -> str:
    """Return who else than the therapist sees to a gate, or nothing."""
    return _said(_DOERS[doer]) if doer in _DOERS else ""


def point_words(point: str) -> str:
    """Return what a point to go through is called."""
    return _said(_POINTS[point])


def versioned_name(stored: StoredProgram, language: str) -> str:
    """Return ”Ångesthjälpen 1.2”."""
    name = stored.program.name.in_language(language)
    return f"{name} {stored.program.version}" if stored.program.version else name


def waiting_words(days: int) -> str:
    """Return ”18 dagar”."""
    return QCoreApplication.translate("Intakes", "%n dag(ar)", "", days)


def needs_words(needs: Needs) -> str:
    """Return the competences of all groups: ”legitimerad fysioterapeut eller legitimerad arbetsterapeut”."""
    either = QCoreApplication.translate("Intakes", " eller ")
    return ", ".join(either.join(map(_competence, group)) for group in needs)


def competence_kind_words(kind: CompetenceKind) -> str:
    """Return what a kind of competence is called: ”KBT steg 1”."""
    return _said(_COMPETENCES[kind])


def why_words(standing: GateStanding) -> str:
    """Return why a gate stands as it does; nothing where the sign says all."""
    if standing.why is Why.RATED:
        return QCoreApplication.translate("Intakes", "skattningen har kommit in")
    if standing.why is Why.DAYS_LAID:
        return QCoreApplication.translate("Intakes", "%n dag(ar) lagda", "", standing.count)
    if standing.why is Why.JOURNAL_OWED:
        return QCoreApplication.translate("Intakes", "%n kvar att journalföra", "", standing.count)
    if standing.why not in _WHYS:
        return ""
    pilot = standing.pilot
    return _said(_WHYS[standing.why]).format(
        points=", ".join(map(point_words, standing.points_left)),
        lacking=needs_words(standing.lacking),
        taking_part=pilot.taking_part if pilot is not None else "–",
        cap="–" if pilot is None or pilot.cap is None else pilot.cap,
    )


def gate_chip(standing: GateStanding) -> Chip:
    """Return how a gate stands, as shape and word; what nobody demands and is not done is calm."""
    match standing.state:
        case GateState.MET:
            return Chip.done(QCoreApplication.translate("Intakes", "Klart"))
        case GateState.NOT_NEEDED:
            return Chip(Tone.PAUSED, QCoreApplication.translate("Intakes", "Behövs inte"), Shape.DASH)
        case GateState.NOT_MET:
            return Chip(Tone.READ_FIRST, outcome_words(StepOutcome.NOT_MET, standing.gate))
        case _:
            tone = Tone.PAUSED if standing.strength is Strength.NOTE else Tone.BEHIND
            return Chip(tone, QCoreApplication.translate("Intakes", "Saknas"), Shape.OPEN_SQUARE)


def gate_sentence(standing: GateStanding) -> str:
    """Return a gate and how it stands, in one piece: ”Bedömningssamtal: räknas bara vid besök eller video”."""
    return f"{gate_words(standing.gate)}: {why_words(standing) or gate_chip(standing).words.lower()}"


def _competence(key: str) -> str:
    kind, _, words = key.partition(":")
    return words if kind == CompetenceKind.OWN else _said(_COMPETENCES[CompetenceKind(kind)])


def _said(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source)
