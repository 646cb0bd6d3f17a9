"""The list behind ? holds the keys of every place (ux.md "Key rules")."""

from modulvard.ui.shortcuts import listed_keys


def test_the_keys_of_a_curve_are_listed_also_where_letters_are_switched_off(qapp):
    """C8, ux.md 7: left and right along it, up and down between curves, the ends, and the answers."""
    for letters in (True, False):
        groups = dict(listed_keys(letters=letters))
        lines = {line.key: line.words for line in groups["På en kurva av skattningar"]}
        assert lines.keys() == {"← →", "↑ ↓", "Home End", "Enter"}
        assert lines["Enter"] == "visa svaren"
