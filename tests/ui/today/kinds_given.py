"""Lines of Idag for the tests of its kinds: what is given, and how it is worked by keys."""

from datetime import date

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from tests.messages_given import at

from modulvard.domain.ids import MessageId
from modulvard.domain.messages import NewMessage
from modulvard.ui.components.dialog import Dialog
from modulvard.ui.rows_model import ROW_ROLE

HEJ = "Hej! Jag hinner inte med modul 3.\nKan jag stanna kvar? /Linnea"


def key(host, pressed):
    QTest.keyClick(host.page.rows, pressed)
    host.settle()


def given_a_treatment(host, name="Lugna dagar", **program):
    """A treatment begun today, with a pace that leaves nothing else to do."""
    host.desk.clock.move_to("2026-11-23T08:00")
    begun = host.desk.started(name=name, mandatory=12, on=date(2026, 11, 23), **program)
    host.reload()
    return begun


def received(host, treatment, body=HEJ, sent="2026-11-20T15:00"):
    services = host.page._context.services
    ident = services.messages.receive(NewMessage(treatment=treatment, body=body, sent=at(sent))).ident
    host.reload()
    return MessageId(ident)


def replied(host, treatment, body="Hej Linnea, stanna kvar."):
    messages = host.page._context.services.messages
    ident = MessageId(messages.begin(treatment).ident)
    messages.finish(ident, body)
    host.reload()
    return ident


def flagged(host, treatment, words="Ring om sömnen"):
    host.page._context.services.flags.add(treatment, date(2026, 11, 23), words)
    host.reload()


def go_to(host, kind):
    row = next(row for row in range(host.page.rows.model().rowCount()) if _kind_at(host, row) is kind)
    host.page.rows.setCurrentIndex(host.page.rows.model().index(row, 0))
    host.page.focus_first()
    host.settle()


def kinds(host):
    return {_kind_at(host, row) for row in range(host.page.rows.model().rowCount())}


def _kind_at(host, row):
    return getattr(host.page.rows.model().index(row, 0).data(ROW_ROLE), "kind", None)


def dialog_of(host):
    (found,) = (dialog for dialog in host.page.findChildren(Dialog) if dialog.isVisible())
    return found


def menu_of(host):
    (found,) = (menu for menu in host.page.findChildren(QMenu) if menu.isVisible())
    return found
