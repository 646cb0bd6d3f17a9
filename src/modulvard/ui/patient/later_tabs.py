"""The tabs Hemuppgifter and Konversation, made when they are first asked for: not every visit does."""

from functools import cached_property

from PySide6.QtWidgets import QStackedWidget

from modulvard.services.patient_page import PatientPicture
from modulvard.ui.homework.tab import HomeworkTab
from modulvard.ui.messages.tab import ConversationTab
from modulvard.ui.pages import PageContext, PatientTab


class LaterTabs:
    """Holds them for the page, which shows one picture in all its tabs."""

    def __init__(self, context: PageContext, stack: QStackedWidget) -> None:
        self._context, self._stack = context, stack
        self._picture: PatientPicture | None = None

    @cached_property
    def homework(self) -> HomeworkTab:
        """The tab Hemuppgifter."""
        homework = HomeworkTab(self._context, self._stack)
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

    def of(self, tab: PatientTab) -> HomeworkTab | ConversationTab | None:
        """Return the tab if it is one of these."""
        if tab is PatientTab.HOMEWORK:
            return self.homework
        return self.conversation if tab is PatientTab.CONVERSATION else None

    def show_picture(self, picture: PatientPicture) -> None:
        """Show a patient in those that are made."""
        self._picture = picture
        if "homework" in self.__dict__:
            self.homework.show_picture(picture)

    def leave(self, but: PatientTab | None = None) -> None:
        """Leave what is written in them, kept; ``but`` is the tab one comes to."""
        if "homework" in self.__dict__ and but is not PatientTab.HOMEWORK:
            self.homework.leave()
        if "conversation" in self.__dict__ and but is not PatientTab.CONVERSATION:
            self.conversation.leave()

    def keep_now(self) -> None:
        """Keep at once what is written to the patient."""
        if "conversation" in self.__dict__:
            self.conversation.keep_now()
