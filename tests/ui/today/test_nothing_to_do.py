"""Keys of Idag on lines that they have nothing to do with (ux.md 8.10)."""

from PySide6.QtCore import Qt
from tests.ui.today.kinds_given import flagged, given_a_treatment, key


def test_r_and_h_say_so_where_there_is_nothing_to_answer_or_read(host):
    """ux.md 8.10: no key that does nothing; both stand below every list."""
    treatment = given_a_treatment(host)
    flagged(host, treatment)
    host.page.focus_first()
    key(host, Qt.Key.Key_R)
    key(host, Qt.Key.Key_H)
    assert host.places == []
    assert host.said == [
        "Raden har inget meddelande att svara på. Ctrl+M skriver ett nytt.",
        "Raden har ingen inlämnad hemuppgift. Enter öppnar patienten.",
    ]
