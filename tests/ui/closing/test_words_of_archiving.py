"""What is said once patients are archived who are still to be followed up or read of."""

from modulvard.ui.words.of_closing import all_archived_words


def test_what_goes_out_of_sight_is_counted_of_all_who_are_archived_together(qapp):
    assert all_archived_words(["", ""], [0, 0]) == ""
    assert "2 " in all_archived_words(["1", "1"], [0, 0])
    assert all_archived_words(["2", ""], [0, 1]).startswith("Patienterna är arkiverade. ")
    assert all_archived_words(["1"], [0]).startswith("Patienten är arkiverad. ")
