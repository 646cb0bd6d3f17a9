"""The form of a program's properties: what it is, for whom, at what pace, and what the patient reads first."""

import re
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from modulvard.domain import program_writing as writing
from modulvard.domain.programs import SWEDISH, OpeningRule, Pace, Program, ProgramKind, Subject, Text, WeekRating
from modulvard.ui.programs.facts_form import FactsPart
from modulvard.ui.programs.forms import Form, whole
from modulvard.ui.programs.gates_form import GatesPart
from modulvard.ui.programs.needs_form import NeedsPart
from modulvard.ui.programs.words import kind_words, opening_words
from modulvard.ui.programs.writing_words import field_words, said
from modulvard.ui.words.of_treatments import pace_words
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

_ENGLISH = "en"
_PACES = tuple((modules, weeks) for weeks in (1, 2, 3, 4) for modules in (1, 2))
"""The paces most programs propose; another one that a program has is offered as well."""


class PropertiesForm(Form):
    """What holds for the whole program."""

    def __init__(self, program: Program, language: str, parent: QWidget) -> None:
        super().__init__(program, language, said(QT_TRANSLATE_NOOP("Writing program", "Egenskaper")), parent)
        self._is_swedish = language == SWEDISH
        self.text("name", lambda one: one.name, lambda one, text: replace(one, name=text), required=True)
        if self._is_swedish:
            self._kind_and_languages(program)
        self._about()
        self._suitability()
        self.head(said(QT_TRANSLATE_NOOP("Writing program", "Patienten")))
        self._for_patient(program)
        # in another language there is nothing to say of what is not there in Swedish
        if self._is_swedish or program.why_unknown(Subject.WEEKS) is not None:
            self.head(said(QT_TRANSLATE_NOOP("Writing program", "Tempo och uppföljning")))
            self._times(program)
        if self._is_swedish or program.competence:
            self.head(field_words("competence"))
            self._competence()
        if self._is_swedish:
            self._gates = GatesPart(self)
        self.head(said(QT_TRANSLATE_NOOP("Writing program", "Ursprung och spridning")))
        self._rest(program)
        self._facts = FactsPart(self)
        self.column.addStretch(1)

    def _about(self) -> None:
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

    def _suitability(self) -> None:
        """Ask for whom it is and is not, and when it is stopped: all of it may be left out (B19)."""
        self._points(
            "includes",
            lambda one: one.includes,
            lambda one, points: replace(one, includes=points),
            QT_TRANSLATE_NOOP("Writing program", "Passar när, en sak på varje rad"),
        )
        self._points(
            "excludes",
            lambda one: one.excludes,
            lambda one, points: replace(one, excludes=points),
            QT_TRANSLATE_NOOP("Writing program", "Talar emot, en sak på varje rad"),
        )
        self._points(
            "stop_rules",
            lambda one: one.stop_rules,
            lambda one, points: replace(one, stop_rules=points),
            QT_TRANSLATE_NOOP("Writing program", "Avbryts när, en sak på varje rad"),
        )

    def _points(
        self,
        key: str,
        get: Callable[[Program], tuple[Text, ...]],
        put: Callable[[Program, tuple[Text, ...]], Program],
        words: str,
    ) -> None:
        """Add a field of several texts, a line each; in another language where there are any in Swedish."""
        language = self.language
        if not (self._is_swedish or get(self.program)):
            return
        held = "\n".join(writing.in_language(text, language) for text in get(self.program))

        def write(one: Program, typed: str) -> Program:
            return put(one, writing.with_rows(get(one), language, typed.splitlines()))

        self.area(key, held, write, words=said(words))

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
        self.line(
            "aliases",
            ", ".join(program.aliases),
            lambda one, typed: replace(one, aliases=_parts(typed)),
            words=said(QT_TRANSLATE_NOOP("Writing program", "Andra namn, med komma emellan")),
        )

    def _for_patient(self, program: Program) -> None:
        self.text(
            "welcome", lambda one: one.welcome, lambda one, text: replace(one, welcome=writing.maybe(text)), lines=4
        )
        if not self._is_swedish:
            return
        words = said(QT_TRANSLATE_NOOP("Writing program", "Patienten kan skriva meddelanden"))
        self.check("messages", program.allows_messages, lambda one, on: replace(one, allows_messages=on), words=words)
        self.number(
            "answer_days", program.answer_days, lambda one, days: replace(one, answer_days=days)
        ).setPlaceholderText(said(QT_TRANSLATE_NOOP("Writing program", "som kliniken")))

    def _times(self, program: Program) -> None:
        if self._is_swedish:
            self._pace(program)
            self.number("recommended_weeks", program.recommended_weeks, _with_weeks)
            self._usual_weeks(program)
        self._unknown_weeks()
        if self._is_swedish:
            words = said(
                QT_TRANSLATE_NOOP(
                    "Writing program", "Skattningar, en på varje rad: phq-9: 0, 4, 8, slut, +6 (månader efter slutet)"
                )
            )
            self.area("week_ratings", _ratings_written(program), _with_ratings, words=words)
            self.line(
                "follow_up_months",
                ", ".join(map(str, program.follow_up_months)),
                lambda one, typed: replace(one, follow_up_months=_numbers(typed)),
                words=said(QT_TRANSLATE_NOOP("Writing program", "Uppföljning, månader efter slutet: 3, 12")),
            )

    def _unknown_weeks(self) -> None:
        self.text(
            "weeks",
            lambda one: one.why_unknown(Subject.WEEKS),
            _why_weeks,
            words=said(QT_TRANSLATE_NOOP("Writing program", "Varför antalet veckor inte är känt, om det inte är det")),
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

    def _usual_weeks(self, program: Program) -> None:
        """Ask for the fewest and the most weeks; where one is given, the other is the same."""
        fewest, most = program.usual_weeks if len(program.usual_weeks) == 2 else (None, None)

        def put(one: Program, _: int | None) -> Program:
            given = tuple(weeks for field in fields if (weeks := whole(field.text())) is not None)
            return replace(one, usual_weeks=(given[0], given[-1]) if given else ())

        words = (
            ("usual_weeks", fewest, QT_TRANSLATE_NOOP("Writing program", "Vanligt antal veckor, minst")),
            ("usual_most", most, QT_TRANSLATE_NOOP("Writing program", "Vanligt antal veckor, högst")),
        )
        fields = [self.number(key, held, put, words=said(label)) for key, held, label in words]

    def _competence(self) -> None:
        self._points(
            "competence",
            lambda one: one.competence,
            lambda one, points: replace(one, competence=points),
            QT_TRANSLATE_NOOP("Writing program", "Vad behandlaren behöver, en sak på varje rad"),
        )
        if self._is_swedish:
            self._needs = NeedsPart(self)

    def _rest(self, program: Program) -> None:
        self.text(
            "took_part",
            lambda one: one.took_part,
            lambda one, text: replace(one, took_part=writing.maybe(text)),
            words=said(QT_TRANSLATE_NOOP("Writing program", "Vilkas perspektiv som format programmet")),
            lines=2,
        )
        self.text(
            "purge_rule",
            lambda one: one.purge_rule,
            lambda one, text: replace(one, purge_rule=writing.maybe(text)),
            words=said(QT_TRANSLATE_NOOP("Writing program", "Gallringsregel, med ord")),
            lines=2,
        )
        if not self._is_swedish:
            return
        self.line(
            "origin",
            program.origin or "",
            lambda one, typed: replace(one, origin=typed.strip() or None),
            words=said(QT_TRANSLATE_NOOP("Writing program", "Ursprung: klinik eller författare")),
        )
        self.area(
            "licence",
            program.licence or "",
            lambda one, typed: replace(one, licence=typed.strip() or None),
            words=said(QT_TRANSLATE_NOOP("Writing program", "Licens: vad andra får göra med det")),
            lines=2,
        )
        words = said(QT_TRANSLATE_NOOP("Writing program", "Materialet får inte spridas"))
        self.check(
            "restricted_material",
            program.restricted_material,
            lambda one, on: replace(one, restricted_material=on),
            words=words,
        )


def _parts(typed: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in typed.split(",") if part.strip()))


def _numbers(typed: str) -> tuple[int, ...]:
    found = (whole(part) for part in _parts(typed.replace(" ", ",")))
    return tuple(number for number in found if number is not None)


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


_END = ("slut", "end")
_MONTHS = re.compile(r"\+\s*([0-9]{1,2})")


def _ratings_written(program: Program) -> str:
    return "\n".join(f"{rating.instrument}: {', '.join(_rated_when(rating))}" for rating in program.week_ratings)


def _rated_when(rating: WeekRating) -> list[str]:
    end = said(QT_TRANSLATE_NOOP("Writing program", "slut"))
    weeks, months = map(str, rating.weeks), (f"+{count}" for count in rating.months_after)
    return [*weeks, *([end] if rating.after else []), *months]


def _with_ratings(program: Program, typed: str) -> Program:
    found = []
    for line in typed.splitlines():
        instrument, _, when = line.partition(":")
        parts = [part.strip() for part in when.split(",")]
        if instrument.strip():
            weeks = tuple(int(part) for part in parts if part.isascii() and part.isdigit() and len(part) < 5)
            months = tuple(int(asked[1]) for part in parts if (asked := _MONTHS.fullmatch(part)))
            after = any(part.casefold() in _END for part in parts)
            key = instrument.strip().lower()
            found.append(WeekRating(instrument=key, weeks=weeks, after=after, months_after=months))
    return replace(program, week_ratings=tuple(found))
