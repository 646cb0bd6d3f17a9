"""Cards of facts: a label to the left, what it says to the right (mockup patient-oversikt, ”Plan”)."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from modulvard.domain.patients import Relative
from modulvard.domain.treatments import TreatmentStatus
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.components.buttons import Button
from modulvard.ui.components.cards import Card
from modulvard.ui.components.labels import Body, Small, Strong
from modulvard.ui.i18n import capital, day_and_month, short_day, week_words
from modulvard.ui.patients.fields import language_words
from modulvard.ui.theme.look import look
from modulvard.ui.words.of_treatments import closed_as_words, form_words, pace_words

_LABEL = 104
_SHOWN_AGREEMENTS = 2


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what it says."""

    label: str
    words: str


class FactCard(Card):
    """A head and its facts. Facts without words are left out. ``button``, if there is one, stands beside the head."""

    def __init__(self, head: str, parent: QWidget | None = None, *, button: Button | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(19, 15, 19, 15)
        self._column.setSpacing(12)
        line = QHBoxLayout()
        line.addWidget(Strong(head, self), 1)
        if button is not None:
            line.addWidget(button)
        self._column.addLayout(line)
        self._grid = FactGrid(self)
        self._column.addWidget(self._grid)
        self._column.addStretch(1)

    def show_facts(self, facts: list[Fact]) -> None:
        """Show these facts instead."""
        self._grid.show_facts(facts)


class FactGrid(QWidget):
    """Facts below each other. Those without words are left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._inside = QWidget(self)
        self._column.addWidget(self._inside)

    def show_facts(self, facts: list[Fact]) -> None:
        """Show these facts instead."""
        old, self._inside = self._inside, QWidget(self)
        self._column.replaceWidget(old, self._inside)
        old.hide()
        old.deleteLater()
        grid = QGridLayout(self._inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnMinimumWidth(0, look().px(_LABEL))
        grid.setColumnStretch(1, 1)
        for row, fact in enumerate(fact for fact in facts if fact.words):
            words = Body(fact.words, self._inside, wrap=True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label = Small(fact.label, self._inside)
            label.setBuddy(words)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, row, 1, Qt.AlignmentFlag.AlignTop)
        self._inside.show()  # at once: a layout would show it one turn of the event loop later


def treatment_facts(picture: PatientPicture, language: str) -> list[Fact]:
    """Return what is agreed about the treatment shown, the latest agreements included."""
    view = picture.view
    if view is None:
        return []
    translate, standing, treatment = QCoreApplication.translate, view.standing, view.treatment
    course = view.program.name.in_language(language)
    is_over = standing.status is TreatmentStatus.ENDED
    finish = standing.figures.projected_finish
    facts = [
        Fact(translate("Facts", "Program"), f"{course}, {form_words(treatment.form)}"),
        Fact(translate("Facts", "Start"), short_day(treatment.started_on, picture.on)),
        Fact(translate("Facts", "Behandlare"), picture.names.get(treatment.therapist, "")),
    ]
    if is_over and treatment.ending is not None:
        ending = treatment.ending
        words = f"{short_day(ending.on, picture.on)}, {closed_as_words(ending.closed_as)}. {ending.reason}"
        facts.append(Fact(translate("Facts", "Avslutad"), words))
    else:
        if finish is not None:
            facts.append(Fact(translate("Facts", "Beräknat slut"), week_words(finish, picture.on)))
        facts.append(Fact(translate("Facts", "Överenskommet"), _agreed(picture)))
    earlier = [plan.agreement for plan in reversed(standing.earlier)][:_SHOWN_AGREEMENTS]
    words = "\n".join(
        translate("Facts", "{pace} från {week}").format(
            pace=pace_words(agreement.pace), week=week_words(agreement.first_week, picture.on)
        )
        for agreement in earlier
    )
    facts.append(Fact(translate("Facts", "Tidigare"), words))
    return facts


def _agreed(picture: PatientPicture) -> str:
    view = picture.view
    if view is None:
        return ""
    agreement = view.standing.agreement
    made = day_and_month(agreement.made_at.date())
    words = QCoreApplication.translate("Facts", "{pace}, {day}")
    return " · ".join(filter(None, (words.format(pace=pace_words(agreement.pace), day=made), agreement.reason)))


def person_facts(picture: PatientPicture) -> list[Fact]:
    """Return contact details, language and relatives. Protected address and phone are hidden (F15)."""
    translate, fields = QCoreApplication.translate, picture.card.patient.fields
    hidden = translate("Facts", "skyddat")
    language = capital(language_words(fields.language))
    if fields.interpreter:
        language = translate("Facts", "{language}, tolk behövs").format(language=language)
    return [
        Fact(translate("Facts", "Telefon"), hidden if fields.protected and fields.phone else _unbroken(fields.phone)),
        Fact(translate("Facts", "E-post"), hidden if fields.protected and fields.email else fields.email),
        Fact(translate("Facts", "Adress"), hidden if fields.protected and fields.address else fields.address),
        Fact(translate("Facts", "Språk"), language),
        Fact(translate("Facts", "Fast vårdkontakt"), fields.care_contact),
        *(Fact(translate("Facts", "Närstående"), _relative(one, picture)) for one in picture.card.relatives),
    ]


def _relative(relative: Relative, picture: PatientPicture) -> str:
    """Return ”Rana Ask, syster” and under it ”Samtycke 2 okt: planen”.

    Without consent that is said: nothing may be told then (E6).
    """
    translate, fields = QCoreApplication.translate, relative.fields
    who = ", ".join(filter(None, (fields.name, fields.relation, _unbroken(fields.phone))))
    consent = fields.consent
    if consent.holds(picture.on) and consent.given_on is not None:
        words = translate("Facts", "Samtycke {day}: {scope}")
        said = words.format(day=short_day(consent.given_on, picture.on), scope=consent.scope)
    else:
        said = translate("Facts", "Inget samtycke")
    needs = translate("Facts", "Egna behov: {needs}").format(needs=fields.own_needs) if fields.own_needs else ""
    return "\n".join(filter(None, (who, said, needs)))


def _unbroken(number: str) -> str:
    """Return a number that stays on one line."""
    return number.replace(" ", "\u00a0")
