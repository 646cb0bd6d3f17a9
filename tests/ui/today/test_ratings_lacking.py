"""Ratings of one form that are not in: one line of Idag, and one act for it (C8, product.md idea 1)."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.safety_given import given_plan
from tests.ui.today.kinds_given import dialog_of, given_a_treatment, go_to, key, kinds

from modulvard.domain.today import LineKind
from modulvard.ui.components.labels import Subtitle
from modulvard.ui.components.typed import typed_in
from modulvard.ui.rating_skip import SkipDraft

DAYS = (date(2026, 11, 8), date(2026, 11, 15), date(2026, 11, 22))


def lacking(host):
    treatment = given_a_treatment(host)
    plans = tuple(given_plan(host.desk.database, treatment, day, figure=week) for week, day in enumerate(DAYS, 1))
    host.reload()
    go_to(host, LineKind.RATING)
    return treatment, plans


def row_of(host):
    (row,) = (row for row in host.rows() if "PHQ-9" in row)
    return row


def test_a_form_that_is_lacking_for_weeks_says_how_many_times_and_since_when(host):
    lacking(host)
    told = "PHQ-9 har inte kommit in, 3 gånger sedan v. 45 · den sista vecka 3 i programmet (v. 47)"
    assert told in row_of(host)
    assert "försenat" in row_of(host)


def test_k_skips_the_older_ones_and_leaves_the_last_which_can_be_answered(host):
    _, plans = lacking(host)
    key(host, Qt.Key.Key_K)
    dialog = dialog_of(host)
    assert dialog.panel.findChild(Subtitle).text() == "PHQ-9, 3 gånger, lämnas inte"
    dialog._reason.setText("Svarade inte i början")
    assert dialog.draft() == SkipDraft(plans=plans[:2], reason="Svarade inte i början")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    host.settle()
    assert "PHQ-9 har inte kommit in · vecka 3 i programmet (v. 47)" in row_of(host)
    host.undo()
    assert "3 gånger" in row_of(host)


def test_all_of_them_are_skipped_at_once(host):
    _, plans = lacking(host)
    key(host, Qt.Key.Key_K)
    dialog = dialog_of(host)
    dialog._which.setCurrentIndex(1)
    dialog._reason.setText("Vill inte fylla i")
    assert dialog.draft().plans == plans
    kept = {**dialog.again, **typed_in(dialog)}
    assert (kept["plans"], kept["choices"]) == (plans, ["Alla 3"])
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    host.settle()
    assert LineKind.RATING not in kinds(host)
    host.undo()
    assert "3 gånger" in row_of(host)


def test_the_last_one_is_where_the_form_is_entered(host):
    _, plans = lacking(host)
    host.page.beside.buttons()[0].click()
    host.settle()
    assert host.places[-1].arguments["plan"] == plans[-1]
