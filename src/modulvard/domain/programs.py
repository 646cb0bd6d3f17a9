"""Programs: what a patient works through, module by module. A version is whole and frozen (D17, decided.md 33).

What is published stands as facts with sources, what is not known as unknown with the reason (B13, B15).
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Self

from modulvard.domain.errors import Refused
from modulvard.domain.gates import GateSetting, Needs
from modulvard.domain.ids import ModuleNumber, ProgramVersionId
from modulvard.domain.program_images import ProgramImage

SWEDISH = "sv"


class ProgramKind(StrEnum):
    """What sort of program it is (D28, D34): the rules of D21-D23 are stated for treatment programs only."""

    TREATMENT_PROGRAM = "treatment_program"
    SUPPORT_PROGRAM = "support_program"
    PATIENT_EDUCATION = "patient_education"
    GROUP_FORM = "group_form"


class ProgramStatus(StrEnum):
    """How far a version has come (D8)."""

    DRAFT = "draft"
    PILOT = "pilot"
    PUBLISHED = "published"
    RETIRED = "retired"
    """Nothing new starts; what goes on goes on."""


class OpeningRule(StrEnum):
    """Who opens the next module: the therapist's feedback, or the hand-in itself (B18, decided.md 25)."""

    THERAPIST = "therapist"
    AUTOMATIC = "automatic"


class QuestionKind(StrEnum):
    """How a homework question is answered."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    NUMBER = "number"
    CHOICE = "choice"
    TABLE = "table"


class Subject(StrEnum):
    """What a fact about a program is about."""

    VERSION = "version"
    SUPPLIER = "supplier"
    TARGET_GROUP = "target_group"
    MODULES = "modules"
    WEEKS = "weeks"
    PACE = "pace"
    CONTENT = "content"
    THERAPIST = "therapist"
    MEASURES = "measures"
    FOLLOW_UP = "follow_up"
    TOPICS = "topics"
    """What each module is about."""
    PURGE_RULE = "purge_rule"


class Standing(StrEnum):
    """How sure a fact is: published, worked out from what is published, unconfirmed, or proposed by the file."""

    PUBLISHED = "published"
    INFERRED = "inferred"
    UNVERIFIED = "unverified"
    PROPOSAL = "proposal"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownText:
    """A text with the language it is really in, so that a fallback is marked (decided.md 33)."""

    text: str
    language: str

    def only_counts(self, number: ModuleNumber | int) -> bool:
        """Tell whether a module's title is no more than its number: what the supplier calls it is not known (B13)."""
        return self.text.casefold() in {f"modul {number}", f"module {number}"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text in Swedish and perhaps other languages, each under its ISO 639 code, in order of code."""

    sv: str
    others: tuple[tuple[str, str], ...] = ()

    def shown(self, language: str) -> ShownText:
        """Return the text in the language asked for, or the Swedish one, marked as Swedish."""
        for code, text in self.others:
            if code == language:
                return ShownText(text=text, language=code)
        return ShownText(text=self.sv, language=SWEDISH)

    def in_language(self, language: str) -> str:
        """Return the words alone, in the language asked for or else in Swedish."""
        return self.shown(language).text

    @property
    def languages(self) -> frozenset[str]:
        """The languages it is written in."""
        return frozenset({SWEDISH, *(code for code, _ in self.others)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where facts come from. ``key`` is what facts refer to, such as S7."""

    key: str
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something known about the program, with the keys of its sources and the ids it has in domain.md."""

    subject: Subject
    text: Text
    sources: tuple[str, ...] = ()
    fact_ids: tuple[str, ...] = ()
    standing: Standing = Standing.PUBLISHED


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """Something that is not known about the program, and why."""

    subject: Subject
    reason: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """The pace a program proposes: ``modules`` every ``every_weeks`` weeks (1-7 and 1-8, pacing.md)."""

    modules: int
    every_weeks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer to choose."""

    key: str
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table question. ``kind`` is text or number; the limits hold for numbers."""

    key: str
    label: Text
    kind: QuestionKind = QuestionKind.TEXT
    unit: Text | None = None
    minimum: int | None = None
    maximum: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One homework question. A choice has ``choices``, a table ``columns`` and named ``rows``."""

    key: str
    kind: QuestionKind
    label: Text
    hint: Text | None = None
    required: bool = True
    unit: Text | None = None
    minimum: int | None = None
    maximum: int | None = None
    choices: tuple[Choice, ...] = ()
    columns: tuple[Column, ...] = ()
    rows: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeworkForm:
    """A homework as the program defines it; what a patient answers is not here."""

    key: str
    title: Text
    intro: Text
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of a module. ``body`` is simple markup (``domain/markup.py``)."""

    title: Text
    body: Text
    restricted: bool = False
    """Must not be spread (D41): not given out, not printed for patients, each opening logged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """A module of a program: mandatory or optional (D13), with ``minutes`` of work where that is known."""

    number: ModuleNumber
    title: Text
    mandatory: bool = True
    minutes: int | None = None
    after: tuple[ModuleNumber, ...] = ()
    """The modules that are handed in or skipped first, of those that are in the patient's course."""
    summary: Text | None = None
    pages: tuple[Page, ...] = ()
    homework: tuple[HomeworkForm, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekRating:
    """When a program asks for a rating by an instrument's key; week 0 is before the first module."""

    instrument: str
    weeks: tuple[int, ...] = ()
    after: bool = False
    months_after: tuple[int, ...] = ()


class NotForStart(Refused):
    """No treatment is started with a version that is a draft or retired (D8). Facts: ``program``, ``status``."""


class VersionReplaced(NotForStart):
    """A later version of the program has been published. Facts: ``program``, ``status``."""


class ModulesUnknown(Refused):
    """The program cannot be started until the clinic has entered its modules (decided.md 26).

    Facts: ``program`` (its Swedish name), ``missing`` (tuple of ``Subject``).
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramIdentity:
    """What makes two files the same version: name, version and supplier (B14). None is one not known."""

    name: str
    version: str | None
    supplier: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """One version of a program, whole.

    ``key`` names the program across versions. ``recommended_weeks`` is the m of "week n of m" (decided.md 24) and None
    where no source recommends a number; ``usual_weeks`` is the range seen. ``follow_up_months`` are dates after the
    end, not modules (decided.md 26). ``restricted_material`` marks material that must not be spread (D41).
    """

    key: str
    name: Text
    kind: ProgramKind
    version: str | None
    supplier: str | None
    status: ProgramStatus = ProgramStatus.PUBLISHED
    aliases: tuple[str, ...] = ()
    languages: tuple[str, ...] = (SWEDISH,)
    description: Text
    target_group: Text
    intended_use: Text
    includes: tuple[Text, ...] = ()
    """What a patient who fits the program has or can do (B19)."""
    excludes: tuple[Text, ...] = ()
    """What speaks against it (B19)."""
    stop_rules: tuple[Text, ...] = ()
    """When it is stopped, or something else is done."""
    competence: tuple[Text, ...] = ()
    """What the therapist needs, in words."""
    needs: Needs = ()
    """The same by the keys of competences (``competence.py``), where the program has its own: one of each group."""
    gates: tuple[GateSetting, ...] = ()
    """Rules of its own for gates; the others are those of its kind (``gate_rules.py``)."""
    took_part: Text | None = None
    """Whose perspectives shaped the version (D9)."""
    pace: Pace | None = None
    opening: OpeningRule = OpeningRule.THERAPIST
    answer_days: int | None = None
    """Working days within which an answer is promised, where the program has its own (pacing.md "Promise")."""
    allows_messages: bool = True
    recommended_weeks: int | None = None
    usual_weeks: tuple[int, ...] = ()
    """Fewest and most weeks seen in the sources, or nothing."""
    follow_up_months: tuple[int, ...] = ()
    purge_rule: Text | None = None
    restricted_material: bool = False
    facts: tuple[Fact, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    sources: tuple[Source, ...] = ()
    welcome: Text | None = None
    """What the patient reads first (B22)."""
    week_ratings: tuple[WeekRating, ...] = ()
    modules: tuple[Module, ...] = ()
    licence: str | None = None
    """What others may do with it."""
    origin: str | None = None
    """The clinic or author it comes from."""
    images: tuple[ProgramImage, ...] = ()
    """The pictures its pages show, by name; their bytes are kept beside (D17)."""

    @property
    def identity(self) -> ProgramIdentity:
        """Name, version and supplier (B14)."""
        return ProgramIdentity(name=self.name.sv, version=self.version, supplier=self.supplier)

    @property
    def missing(self) -> tuple[Subject, ...]:
        """What has to be entered before a treatment can start; empty when it can."""
        lacks = ((Subject.MODULES, not self.modules), (Subject.PACE, self.pace is None))
        return tuple(subject for subject, lacking in lacks if lacking)

    @property
    def modules_known(self) -> bool:
        """Whether a treatment can be started (decided.md 26)."""
        return not self.missing

    def for_start(self) -> Self:
        """Return the program, or raise ModulesUnknown naming what is missing."""
        if self.missing:
            raise ModulesUnknown(program=self.name.sv, missing=self.missing)
        return self

    def module(self, number: int) -> Module | None:
        """Return the module with that number, if there is one."""
        return next((module for module in self.modules if module.number == number), None)

    @property
    def mandatory(self) -> tuple[ModuleNumber, ...]:
        """The numbers of the modules every patient does, in course order."""
        return tuple(module.number for module in self.modules if module.mandatory)

    @property
    def optional(self) -> tuple[ModuleNumber, ...]:
        """The numbers of the modules that may be chosen, in course order."""
        return tuple(module.number for module in self.modules if not module.mandatory)

    @property
    def is_restricted(self) -> bool:
        """Whether it, or a page of it, must not be spread (D41)."""
        return self.restricted_material or any(page.restricted for module in self.modules for page in module.pages)

    def known(self, subject: Subject) -> tuple[Fact, ...]:
        """Return what is known on a subject."""
        return tuple(fact for fact in self.facts if fact.subject is subject)

    def why_unknown(self, subject: Subject) -> Text | None:
        """Return why nothing is known on a subject, or None if it is not marked unknown."""
        return next((gap.reason for gap in self.unknown if gap.subject is subject), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredProgram:
    """A program version as the clinic holds it. ``origin`` is ``shipped`` or the name of the file it came from."""

    id: ProgramVersionId
    program: Program
    content_hash: str
    origin: str
    loaded_at: datetime
    status: ProgramStatus = ProgramStatus.PUBLISHED
    """How far it has come: what was said of it last, else what its content says."""
    pilot_cap: int | None = None
    """The most patients who take part while it is a pilot; None where no number is set."""
    is_replaced: bool = False
    """Whether a later version of the program has been published, and that was not taken back."""

    @property
    def is_in_use(self) -> bool:
        """Whether it is published or a pilot."""
        return self.status in {ProgramStatus.PUBLISHED, ProgramStatus.PILOT}

    @property
    def is_for_start(self) -> bool:
        """Whether treatments are started with it: it is in use, and no later version has taken its place."""
        return self.is_in_use and not self.is_replaced

    def for_start(self) -> Program:
        """Return the program, or raise NotForStart, VersionReplaced or ModulesUnknown (decided.md 26)."""
        program = self.program.for_start()
        if not self.is_for_start:
            raise (VersionReplaced if self.is_in_use else NotForStart)(program=program.name.sv, status=self.status)
        return program
