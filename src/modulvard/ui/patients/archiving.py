"""Puts a patient in the archive from the form, and says if somebody was to follow the patient up."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from modulvard.domain.ids import PatientId
from modulvard.ui.pages import PageContext
from modulvard.ui.words.of_closing import archived_words

if TYPE_CHECKING:
    from modulvard.services.base import Changed


def archive(context: PageContext, owner: QWidget, patient: PatientId, done: Callable[["Changed"], None]) -> None:
    """Archive a patient; the toast counts the follow-ups that are not done, or what is to be read first."""
    left: list[str] = []
    read_first: list[int] = []

    def work() -> "Changed":
        changed = context.services.patients.archive(patient)
        left.append(changed.detail)
        read_first.append(changed.read_first)
        return changed

    context.run(owner, work, done, said=lambda: archived_words(left, sum(read_first)))
