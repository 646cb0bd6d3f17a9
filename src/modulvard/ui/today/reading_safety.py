"""What the panel beside Idag reads of an answer that is to be read first: word for word, and what has happened since.

Reading is a view, logged; whoever the answer stands with opens the patient by it (decided.md 6 and 7).
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import SafetyAnswerId
from modulvard.domain.instruments import Instrument
from modulvard.domain.rating_lines import Since
from modulvard.domain.ratings import ChangeKind
from modulvard.domain.safety import SafetyClosing
from modulvard.domain.today import LineKind, TodayLine
from modulvard.ui.i18n import clock_time, short_day
from modulvard.ui.today.rating_words import done_words
from modulvard.ui.today.shown import ShownText

_NBSP = "\u00a0"
"""A question and its answer never part at the end of a line: the next number would be read as the answer."""

if TYPE_CHECKING:
    from modulvard.bootstrap import Services
    from modulvard.services.safety import SafetyView


def read_safety(services: "Services", line: TodayLine, language: str) -> tuple[ShownText, ...]:
    """Read an answer with its rating. Raises ReasonNeeded for another's patient with whom it does not stand."""
    view = services.safety.show(SafetyAnswerId(line.ref))
    return tuple(_texts(view, language))


def _texts(view: "SafetyView", language: str) -> Iterator[ShownText]:
    translate, facts = QCoreApplication.translate, view.facts(language)
    head = translate("Beside", "{instrument} fråga {item}").format(instrument=facts.instrument, item=facts.item)
    if facts.label:
        answer = translate("Beside", "Svar {answer}, ”{label}”").format(answer=facts.answer, label=facts.label)
    else:
        answer = translate("Beside", "Svar {answer}").format(answer=facts.answer)
    body = "\n".join(part for part in (facts.wording, answer) if part)
    yield ShownText(kind=LineKind.SAFETY, title=head, at=facts.at, body=body)
    since = list(_since(view, facts.since))
    if since:
        yield ShownText(kind=LineKind.SAFETY, title=translate("Beside", "Sedan dess"), body="\n".join(since))
    for closing in view.answer.closings:
        yield _closing(view, closing)
    title = translate("Beside", "Skattningens alla svar")
    yield ShownText(kind=LineKind.SAFETY, title=title, body=_answers(view.instrument, view.rating.answers, language))


def _since(view: "SafetyView", since: tuple[Since, ...]) -> Iterator[str]:
    """Return what was done with the rating since, by whom, when and why. A correction tells the answer as it was."""
    translate, number = QCoreApplication.translate, view.answer.item
    for change in view.changes:
        if change.kind is ChangeKind.MOVED:
            words = translate("Beside", "Skattningen flyttad av {name} {when}: {reason}")
        elif number in change.answers:
            words = translate("Beside", "Skattningen rättad av {name} {when}: {reason}. Svaret var {answer}.")
        else:
            words = translate("Beside", "Skattningen rättad av {name} {when}: {reason}. Frågan var obesvarad.")
        yield words.format(
            name=view.names.get(change.made_by, ""),
            when=_when(change.made_at),
            reason=change.reason,
            answer=change.answers.get(number, ""),
        )
    if Since.TAKEN_BACK in since and view.rating.withdrawn_at is not None:
        by = view.rating.withdrawn_by
        words = translate("Beside", "Skattningen tillbakatagen av {name} {when}")
        if view.rating.withdrawn_reason:
            words = translate("Beside", "Skattningen tillbakatagen av {name} {when}: {reason}")
        yield words.format(
            name="" if by is None else view.names.get(by, ""),
            when=_when(view.rating.withdrawn_at),
            reason=view.rating.withdrawn_reason,
        )


def _closing(view: "SafetyView", closing: SafetyClosing) -> ShownText:
    translate, name = QCoreApplication.translate, view.names.get(closing.made_by, "")
    if closing.withdrawn_at is None:
        title = translate("Beside", "Läst av {name}").format(name=name)
    else:
        title = translate("Beside", "Läst av {name}, öppnat igen").format(name=name)
    done = ", ".join(done_words(each) for each in closing.done)
    at = closing.made_at.astimezone(STOCKHOLM)
    return ShownText(kind=LineKind.SAFETY, title=title, at=at, body=f"{done}\n{closing.note}")


def _answers(instrument: Instrument, answers: Mapping[str, int], language: str) -> str:
    """Return every question with its answer: in the form's own words a line each, else the numbers side by side."""
    told = []
    is_worded = any(item.wording is not None for item in instrument.items)
    for item in instrument.items:
        answer = str(answers[item.number]) if item.number in answers else "–"
        wording = "" if item.wording is None else f". {item.wording.in_language(language)}"
        told.append(f"{item.number}{wording}:{_NBSP}{answer}")
    return "\n".join(told) if is_worded else "   ".join(told)


def _when(at: datetime) -> str:
    local = at.astimezone(STOCKHOLM)
    return f"{short_day(local.date())} {clock_time(local)}"
