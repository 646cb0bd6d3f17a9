"""Opens a feedback, finishes it, hands the copy over, and goes on to the next that waits across patients."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from modulvard.domain.errors import ModulvardError
from modulvard.domain.homework import WaitingLine
from modulvard.domain.ids import MessageId
from modulvard.domain.messages import Draft
from modulvard.domain.patients import Patient
from modulvard.services.base import Changed
from modulvard.ui.errors import explained
from modulvard.ui.homework.feedback import FeedbackPanel
from modulvard.ui.homework.reading_run import ReadingRun
from modulvard.ui.homework.rows import HomeworkRow
from modulvard.ui.homework.targets import FeedbackDraft, Target
from modulvard.ui.pages import PageContext, PatientTab, Place, Section
from modulvard.ui.secret_clipboard import SecretClipboard
from modulvard.ui.words.of_names import told_name
from modulvard.ui.writing.channel_choice import Outlet

if TYPE_CHECKING:
    from modulvard.services.bundle import Services

Opened = Callable[[FeedbackDraft, Draft | None, HomeworkRow], None]
After = Callable[[Target, tuple[WaitingLine, ...]], None]


class Finishing(QObject):
    """The way of one feedback after another."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.run = ReadingRun()
        self._clipboard = SecretClipboard(self)

    def open(self, owner: QWidget, target: Target, row: HomeworkRow, opened: Opened) -> None:
        """Read the queue and what was written before, and give both to ``opened``."""
        services = self._context.services
        known = None if row.waits is None else row.waits.draft

        def read() -> tuple[FeedbackDraft, Draft | None, tuple[WaitingLine, ...]]:
            lines = services.homework.waiting()
            begun = known if known is not None else _draft_of(target, lines)
            draft = FeedbackDraft(services, target, begun)
            return draft, draft.read(), lines

        def done(found: tuple[FeedbackDraft, Draft | None, tuple[WaitingLine, ...]]) -> None:
            draft, text, lines = found
            self.run.take(lines)
            opened(draft, text, row)

        self._context.operations.run(owner, read, done, latest="feedback")

    def finish(self, panel: FeedbackPanel, patient: Patient, after: After) -> None:
        """Finish what is written as feedback."""
        draft = panel.draft
        if draft is None:
            return
        written = panel.writer.written_now()
        work = partial(
            draft.finish, written.body, written.state, open_next=panel.opens_next, channel=panel.channel.channel
        )
        said = {
            Outlet.COPY: self.tr("Återkoppling klar och kopierad för {name}. Klistra in den där patienten läser."),
            Outlet.PRINT: self.tr("Återkoppling klar för {name}. Den är lämnad när brevet är utskrivet eller sparat."),
            Outlet.LATER: self.tr("Återkoppling klar för {name}."),
        }[panel.channel.outlet]
        self._run(panel, work, _Said(said, patient), after)

    def ask_more(self, panel: FeedbackPanel, patient: Patient, after: After) -> None:
        """Finish what is written as asking for more: the hand-in stays, and nothing waits until more comes."""
        draft = panel.draft
        if draft is None:
            return
        written = panel.writer.written_now()
        work = partial(draft.ask_more, written.body, written.state, channel=panel.channel.channel)
        said = {
            Outlet.COPY: self.tr("{name} är ombedd om mer. Texten är kopierad: klistra in den där patienten läser."),
            Outlet.PRINT: self.tr("Frågan till {name} är klar. Den är lämnad när brevet är utskrivet eller sparat."),
            Outlet.LATER: self.tr("{name} är ombedd om mer."),
        }[panel.channel.outlet]
        self._run(panel, work, _Said(said, patient), after)

    def go_on(self, finished: Target, lines: tuple[WaitingLine, ...]) -> None:
        """Open the next that waits, ready to write on; at the end, go back to Idag."""
        following = self.run.after(finished, lines)
        if following is None:
            self.run.begin_anew()
            self._context.announce(self.tr("Inget mer att läsa."))
            self._context.navigate(Place(Section.TODAY))
            return
        place = Place(Section.PATIENTS, following.patient, PatientTab.HOMEWORK, following.arguments)
        self._context.navigate(place)

    def _run(self, panel: FeedbackPanel, work: Callable[[], Changed], said: "_Said", after: After) -> None:
        draft = panel.draft
        assert draft is not None
        body, outlet, target = panel.writer.editor.text, panel.channel.outlet, draft.target
        panel.set_busy(busy=True)
        written = panel.writer.written_now()
        panel.writer.stop(keep=False)
        work = self._context.unkept.keeping(target.text, written, work)

        def done(changed: Changed) -> None:
            if panel.draft is draft:
                panel.draft = None
                panel.writer.clear()
                panel.set_busy(busy=False)
            if outlet is Outlet.COPY:
                self._clipboard.copy(body)
            elif outlet is Outlet.PRINT and changed.ident is not None:
                self._context.print_letters((MessageId(changed.ident),))
            services = self._context.services
            self._context.operations.run(panel, services.homework.waiting, partial(after, target))

        def failed(error: Exception) -> bool:
            """Go on with the text as it stands, and say beside it what was wrong."""
            if panel.draft is not draft:
                return False
            panel.set_busy(busy=False)
            panel.writer.keeper.begin(draft.keep, target.text)
            panel.writer.keeper.note()
            if isinstance(error, ModulvardError):
                panel.writer.complain(explained(error).whole)
            return isinstance(error, ModulvardError)

        command = partial(said.follow, self._context.services, work)
        self._context.run(panel, command, done, failed, said=said.words)


class _Said:
    """What is said when it is done: the patient by first name, or where another has the same, by all of it."""

    def __init__(self, words: str, patient: Patient) -> None:
        self._words, self._patient, self._is_shared = words, patient, False

    def follow(self, services: "Services", work: Callable[[], Changed]) -> Changed:
        """Do the work, and look for others of the same name. On the worker."""
        changed = work()
        self._is_shared = bool(services.patients.namesakes(self._patient.id))
        return changed

    def words(self) -> str:
        """Return what is said."""
        fields = self._patient.fields
        name = fields.name if self._is_shared else fields.given_name or fields.family_name
        return self._words.format(name=told_name(name, fields.birth_date, is_shared=self._is_shared))


def _draft_of(target: Target, lines: tuple[WaitingLine, ...]) -> MessageId | None:
    return next((line.waiting.draft for line in lines if target.is_of(line)), None)
