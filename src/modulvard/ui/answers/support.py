"""Method support beside a text that no patient reads: found and read there, and inserted nowhere (ux.md 2)."""

from functools import partial

from PySide6.QtCore import Qt

from modulvard.domain.answer_bank import AnswerKind
from modulvard.domain.answer_search import AnswerHit
from modulvard.ui.answers.hits import hit_rows
from modulvard.ui.answers.panel import AnswerPanel, Found, Hand
from modulvard.ui.answers.words import kind_words
from modulvard.ui.override import override

_MOST = 20


class SupportPanel(AnswerPanel):
    """Finds method support. Enter goes to its text, and Esc back to what is written."""

    KIND = AnswerKind.SUPPORT

    @override
    def insert(self, hit: AnswerHit) -> None:
        if self.field.text().strip():
            self._rest.stop()
            self._note_search()
        self.preview.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def go_to_support(self) -> None:
        if self.hits.hits.rowCount():
            self.hits.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.ask()

    @override
    def _named(self) -> tuple[str, str, str]:
        return kind_words(AnswerKind.SUPPORT), self.tr("Sök metodstöd"), self.tr("läs")

    @override
    def _head_words(self, *, typed: bool) -> str:
        return self.tr("Bara för personal, går inte att infoga")

    @override
    def _nothing_words(self, *, typed: bool) -> str:
        if typed:
            return self.tr("Inget metodstöd passar. Skriv andra ord.")
        return self.tr("Sök efter det du undrar över. Svar till patient finns bredvid meddelanden och återkoppling.")

    @override
    def _find(self, typed: str, hand: Hand) -> Found:
        if not typed:
            return Found(typed, (), 0, ())
        search = partial(self._answers.search, typed, kinds=(AnswerKind.SUPPORT,), limit=_MOST)
        found = search(language=hand.language, program=hand.program, module=hand.module)
        return Found(typed, hit_rows(found.hits), found.total, ())
