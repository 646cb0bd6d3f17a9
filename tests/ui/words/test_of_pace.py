"""How weeks are told (decided.md 24)."""

import pytest
from PySide6.QtWidgets import QApplication

from modulvard.ui.words.of_pace import weeks_of


@pytest.mark.parametrize(
    ("n", "m", "said"), [(5, 10, "v. 5 av 10"), (6, 6, "v. 6 av 6"), (7, 6, "v. 7, plan 6 v"), (3, None, "v. 3")]
)
def test_no_week_is_told_as_the_seventh_of_six(qapp: QApplication, n: int, m: int | None, said: str) -> None:
    assert weeks_of(n, m) == said
