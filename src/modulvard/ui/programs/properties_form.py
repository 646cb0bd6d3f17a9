"""The form of a program's properties: what it is, for whom, at what pace, and what the patient reads first."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from modulvard.domain import program_writing as writing
from modulvard.domain.programs import SWEDISH, OpeningRule, Pace, Program, ProgramKind, Subject, Text, WeekRating
from modulvard.ui.programs.forms import Form
from modulvard.ui.programs.words import kind_words, opening_words
from modulvard.ui.programs.writing_words import said
from modulvard.ui.words.of_treatments import pace_words
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

_ENGLISH = "en"
_PACES = tuple((modules, weeks) for weeks in (1, 2, 3, 4) for modules in (1, 2))
"""The paces most programs propose; another one that a program has is offered as well."""


class PropertiesForm(Form):
    """What holds for the whole program."""

    def __init__(self, program: Program, language: str, parent: QWidget) -> None:
        super().__init__(program, language, said(QT_TRANSLATE_NOOP("Writing program", "Egenskaper")), parent)
        self.text("name", lambda one: one.name, lambda one, text: replace(one, name=text), required=True)
        if language == SWEDISH:
            self._kind_and_languages(program)
        self.text(
            "description",
            lambda one: one.description,
            lambda one, text: replace(one, description=text),
            required=True,
            lines=3,
        )
        self.text(
            "target_group",
            lambda one: one.target_group,
            lambda one, text: replace(one, target_group=text),
            required=True,
            lines=2,
        )
        self.text(
            "intended_use",
            lambda one: one.intended_use,
            lambda one, text: replace(one, intended_use=text),
            required=True,
            lines=2,
        )
        self.text(
            "welcome", lambda one: one.welcome, lambda one, text: replace(one, welcome=writing.maybe(text)), lines=4
        )
        if language == SWEDISH:
            self._pace(program)
        self._weeks(program, language)
        if language == SWEDISH:
            self._rest(program)
        self.column.addStretch(1)

    def _kind_and_languages(self, program: Program) -> None:
        kinds = [(kind_words(kind), kind.value) for kind in ProgramKind]
        self.choice("kind", kinds, program.kind.value, lambda one, value: replace(one, kind=ProgramKind(value)))
        words = said(QT_TRANSLATE_NOOP("Writing program", "Programmet finns också på engelska"))
        self.check("languages", _ENGLISH in program.languages, _with_english, words=words)
        self.line(
            "supplier",
            program.supplier or "",
            lambda one, typed: replace(one, supplier=typed.strip() or None),
            words=said(QT_TRANSLATE_NOOP("Writing program", "Vem som svarar för programmet")),
            required=True,
        )

    def _pace(self, program: Program) -> None:
        held = (program.pace.modules, program.pace.every_weeks) if program.pace is not None else _PACES[0]
        paces = sorted({*_PACES, held}, key=lambda pace: (pace[1], pace[0]))
        offered = [
            (pace_words(Pace(modules=modules, every_weeks=weeks)), f"{modules} {weeks}") for modules, weeks in paces
        ]
        self.choice("pace", offered, f"{held[0]} {held[1]}", _with_pace)
        rules = [(opening_words(rule), rule.value) for rule in OpeningRule]
        self.choice(
            "opening", rules, program.opening.value, lambda one, value: replace(one, opening=OpeningRule(value))
        )

    def _weeks(self, program: Program, language: str) -> None:
        if language == SWEDISH:
            self.number("recommended_weeks", program.recommended_weeks, _with_weeks)
        self.text(
            "weeks",
            lambda one: one.why_unknown(Subject.WEEKS),
            _why_weeks,
            words=said(QT_TRANSLATE_NOOP("Writing program", "Varför antalet veckor inte är känt, om det inte är det")),
        )

    def _rest(self, program: Program) -> None:
        self.number(
            "answer_days", program.answer_days, lambda one, days: replace(one, answer_days=days)
        ).setPlaceholderText(said(QT_TRANSLATE_NOOP("Writing program", "som kliniken")))
        words = said(QT_TRANSLATE_NOOP("Writing program", "Patienten kan skriva meddelanden"))
        self.check("messages", program.allows_messages, lambda one, on: replace(one, allows_messages=on), words=words)
        words = said(QT_TRANSLATE_NOOP("Writing program", "Skattningar, en på varje rad: phq-9: 0, 4, 8"))
        self.area("week_ratings", _ratings_written(program), _with_ratings, words=words)
        self.text(
            "took_part",
            lambda one: one.took_part,
            lambda one, text: replace(one, took_part=writing.maybe(text)),
            words=said(QT_TRANSLATE_NOOP("Writing program", "Vilkas perspektiv som format programmet")),
            lines=2,
        )


def _with_english(program: Program, on: bool) -> Program:
    others = tuple(code for code in program.languages if code not in {SWEDISH, _ENGLISH})
    return replace(program, languages=(SWEDISH, *((_ENGLISH,) if on else ()), *others))


def _with_pace(program: Program, value: str) -> Program:
    modules, weeks = value.split()
    return replace(program, pace=Pace(modules=int(modules), every_weeks=int(weeks)))


def _with_weeks(program: Program, weeks: int | None) -> Program:
    return replace(program, recommended_weeks=weeks)


def _why_weeks(program: Program, text: Text) -> Program:
    changed = writing.why_unknown(program, Subject.WEEKS, SWEDISH, text.sv)
    for language, words in text.others:
        changed = writing.why_unknown(changed, Subject.WEEKS, language, words)
    return changed


def _ratings_written(program: Program) -> str:
    return "\n".join(f"{rating.instrument}: {', '.join(map(str, rating.weeks))}" for rating in program.week_ratings)


def _with_ratings(program: Program, typed: str) -> Program:
    found = []
    for line in typed.splitlines():
        instrument, _, weeks = line.partition(":")
        numbers = [part.strip() for part in weeks.split(",")]
        if instrument.strip():
            kept = tuple(int(number) for number in numbers if number.isascii() and number.isdigit() and len(number) < 5)
            found.append(WeekRating(instrument=instrument.strip().lower(), weeks=kept))
    return replace(program, week_ratings=tuple(found))
