"""What can be done in the place Svarsbank, for the palette, the shortcut list and menus."""

from collections.abc import Callable, Sequence

from modulvard.ui.answers.detail import AnswerDetail
from modulvard.ui.answers.words import said
from modulvard.ui.pages import PageCommand
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

Run = Callable[[], None]


def page_commands(detail: AnswerDetail, write: Sequence[Run], files: Sequence[Run]) -> tuple[PageCommand, ...]:
    """Return the commands: ``write`` begins an entry, ``files`` take a file in and write one. Empty: not allowed."""
    listed = [
        PageCommand(
            id="answers.new",
            words=said(QT_TRANSLATE_NOOP("Answers", "Skriv ett nytt svar")),
            synonyms=(said(QT_TRANSLATE_NOOP("Answers", "lägg till mall metodstöd")),),
            shortcut="Ctrl+N",
            icon="plus",
            run=run,
        )
        for run in write
    ]
    of_files = (
        (
            "import",
            said(QT_TRANSLATE_NOOP("Answers", "Läs in svar från fil")),
            said(QT_TRANSLATE_NOOP("Answers", "importera hämta mallar svarsbank")),
            "upload",
        ),
        (
            "export",
            said(QT_TRANSLATE_NOOP("Answers", "Exportera svar till fil")),
            said(QT_TRANSLATE_NOOP("Answers", "spara dela mallar svarsbank")),
            "download",
        ),
    )
    if files:
        listed += [
            PageCommand(id=f"answers.{ident}", words=words, synonyms=(synonyms,), icon=icon, run=run)
            for (ident, words, synonyms, icon), run in zip(of_files, files, strict=True)
        ]
    about = detail.head.title.text() if detail.is_shown else ""
    listed += [
        PageCommand(
            id=f"answers.{deed.ident}",
            words=deed.words,
            about=about,
            shortcut=deed.key,
            icon=deed.icon or "chevron-right",
            run=deed.run,
        )
        for deed in detail.deeds()
    ]
    return tuple(listed)
