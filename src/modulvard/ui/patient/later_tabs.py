"""The tabs from Hemuppgifter to Dokument, made when they are first asked for: not every visit does."""

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from modulvard.services.base import Changed, Topic
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.homework.tab import HomeworkTab
from modulvard.ui.messages.tab import ConversationTab
from modulvard.ui.notes.tab import DocumentsTab
from modulvard.ui.opening import RECEIVE_MODULE, PageKind
from modulvard.ui.pages import PageContext, PatientTab
from modulvard.ui.ratings.forms import RATINGS_LEFT
from modulvard.ui.ratings.tab import RatingsTab

LaterTab = HomeworkTab | ConversationTab | RatingsTab | DocumentsTab


class LaterTabs:
    """Holds them for the page, which shows one picture in all its tabs."""

    def __init__(self, context: PageContext, stack: QStackedWidget, workspace: Callable[[], dict[str, Any]]) -> None:
        """``workspace`` tells where one is on the page, with what is typed there."""
        self._context, self._stack, self._workspace = context, stack, workspace
        self._picture: PatientPicture | None = None
        self._asides: Mapping[str, Any] = {}

    @cached_property
    def homework(self) -> HomeworkTab:
        """The tab Hemuppgifter."""
        homework = HomeworkTab(self._context, self._stack)
        homework.forms.take_asides(self._asides)
        self._stack.addWidget(homework)
        if self._picture is not None:
            homework.show_picture(self._picture)
        return homework

    @cached_property
    def conversation(self) -> ConversationTab:
        """The tab Konversation."""
        conversation = ConversationTab(self._context, self._stack)
        self._stack.addWidget(conversation)
        return conversation

    @cached_property
    def ratings(self) -> RatingsTab:
        """The tab Skattningar."""
        ratings = RatingsTab(self._context, self._stack)
        ratings.forms.take_asides(self._asides)
        ratings.begun_changed.connect(self._keep)
        self._stack.addWidget(ratings)
        if self._picture is not None:
            ratings.show_picture(self._picture)
        return ratings

    @cached_property
    def documents(self) -> DocumentsTab:
        """The tab Dokument."""
        documents = DocumentsTab(self._context, self._stack)
        self._stack.addWidget(documents)
        if self._picture is not None:
            documents.show_picture(self._picture)
        return documents

    def of(self, tab: PatientTab) -> LaterTab | None:
        """Return the tab if it is one of these."""
        if tab is PatientTab.HOMEWORK:
            return self.homework
        if tab is PatientTab.RATINGS:
            return self.ratings
        if tab is PatientTab.DOCUMENTS:
            return self.documents
        return self.conversation if tab is PatientTab.CONVERSATION else None

    def show_picture(self, picture: PatientPicture) -> None:
        """Show a patient in those that are made."""
        self._picture = picture
        if "homework" in self.__dict__:
            self.homework.show_picture(picture)
        if "ratings" in self.__dict__:
            self.ratings.show_picture(picture)
        if "documents" in self.__dict__:
            self.documents.show_picture(picture)

    def answer(self, tab: PatientTab, wanted: Mapping[str, Any], picture: PatientPicture) -> bool:
        """Do what a place's arguments ask for in one of these; False for another tab."""
        shown = self.of(tab)
        if isinstance(shown, ConversationTab):
            shown.come(picture)
        elif shown is not None:
            shown.answer(wanted)
        return shown is not None

    def ask(self, tab: PatientTab, wanted: Mapping[str, Any]) -> None:
        """Ask a tab for something, by what its place can ask for."""
        (self.ratings if tab is PatientTab.RATINGS else self.homework).answer(wanted)

    def begin_new(self, tab: PatientTab, shown: QWidget | None) -> bool:
        """Give a homework or enter a rating, if that is what is shown; False for another tab."""
        found = self.of(tab)
        if found is not shown or not isinstance(found, HomeworkTab | RatingsTab):
            return False
        found.begin_new()
        return True

    def asides(self) -> Mapping[str, Any]:
        """Return what is typed in forms that were left, of whichever patient."""
        kept = dict(self._asides)
        if "homework" in self.__dict__:
            kept = {name: left for name, left in kept.items() if name == RATINGS_LEFT} | self.homework.forms.asides()
        if "ratings" in self.__dict__:
            kept = {name: left for name, left in kept.items() if name != RATINGS_LEFT} | self.ratings.forms.asides()
        return kept

    def take_asides(self, kept: object) -> None:
        """Let it stand there again when a form is come back to."""
        if isinstance(kept, Mapping) and not {"homework", "ratings"} & self.__dict__.keys():
            self._asides = kept

    def _keep(self) -> None:
        """Keep at once what is half entered: it stands in Idag from there, and outlives a crash."""
        operations = self._context.operations
        patient = None if self._picture is None else self._picture.card.patient.id
        changed = Changed(topics=frozenset({Topic.TODAY}), patient=patient)
        kept = partial(self._context.services.desk.keep_page, PageKind.PATIENT.value, self._workspace())
        operations.run(operations, kept, lambda _: operations.changed.emit(changed))

    def workspace(self, tab: PatientTab) -> dict[str, Any]:
        """Return where the user is in one of these, as arguments of the place."""
        shown = self.of(tab)
        return {} if shown is None or isinstance(shown, ConversationTab) else shown.workspace()

    def leave(self, but: PatientTab | None = None) -> None:
        """Leave what is written in them, kept; ``but`` is the tab one comes to."""
        if "homework" in self.__dict__ and but is not PatientTab.HOMEWORK:
            self.homework.leave()
        if "conversation" in self.__dict__ and but is not PatientTab.CONVERSATION:
            self.conversation.leave()
        if "ratings" in self.__dict__ and but is not PatientTab.RATINGS:
            self.ratings.leave()
        if "documents" in self.__dict__ and but is not PatientTab.DOCUMENTS:
            self.documents.leave()

    def take_file(self, tab: PatientTab, file: Path) -> None:
        """Register a file that was dropped on the page: on Hemuppgifter as a hand-in, else as a message."""
        treatment = self._picture.shown_treatment if self._picture is not None else None
        if tab is PatientTab.HOMEWORK:
            self.homework.take_file(file)
        elif treatment is not None:
            made = import_module(RECEIVE_MODULE).ReceiveDialog
            dialog = made(self._context, self._stack, here=treatment, text="")
            dialog.take_file(file)
            dialog.open()

    def keep_now(self) -> None:
        """Keep at once what is written."""
        if "homework" in self.__dict__:
            self.homework.keep_now()
        if "documents" in self.__dict__:
            self.documents.keep_now()
        if "conversation" in self.__dict__:
            self.conversation.keep_now()
