"""``print hand-over``, ``message hand-over --out``: handed over when the PDF is there (C6, C15; decided.md 35)."""

from pathlib import Path

from pypdf import PdfReader
from tests.cli.conftest import Line

HOSTILE = "<b>Hej</b> & {namn}\n\n😀 rad två"


def finished(line: Line, treatment: int, text: str = "Hej Linnea! Stanna kvar.") -> int:
    words = line.file("text.txt", text)
    draft = line.json("message", "draft", treatment, "--text-file", words)["id"]
    return int(line.json("message", "finish", draft)["id"])


def another_treatment(line: Line) -> int:
    patient = line.patient("Alva", "Ek")
    return int(line.json("treatment", "start", patient, "dagar-och-natter", "--from", "2026-11-02")["id"])


def to_hand_over(line: Line) -> list[int]:
    return [each["id"] for each in line.json("message", "list", "--to-hand-over")["messages"]]


def words_of(path: str | Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def test_a_letter_is_written_and_its_texts_are_handed_over(line: Line) -> None:
    treatment = line.treatment()
    message = finished(line, treatment)
    target = line.folder / "brev.pdf"
    answer = line.json("print", "hand-over", treatment, "--out", target)
    assert answer == {
        "prints": [
            {"treatment": treatment, "file": str(target), "pages": 1, "problems": [], "messages": [message]},
        ]
    }
    assert "Hej Linnea! Stanna kvar." in words_of(target)
    shown = line.json("message", "show", message)
    assert (shown["state"], shown["channel"]) == ("handed_over", "print")
    assert line("print", "hand-over", treatment, "--out", line.folder / "igen.pdf").code == 2


def test_without_ids_everything_on_ones_own_list_is_written_one_file_each(line: Line) -> None:
    """ux.md section 8, 7; file names without personal data."""
    treatments = [line.treatment_from("2026-11-02"), another_treatment(line)]
    for treatment in treatments:
        finished(line, treatment)
    folder = line.folder / "brev"
    prints = line.json("print", "hand-over", "--out", folder)["prints"]
    assert [each["treatment"] for each in prints] == treatments
    assert len(list(folder.iterdir())) == 2
    assert not any("linnea" in path.name.casefold() for path in folder.iterdir())
    assert to_hand_over(line) == []
    assert line.json("print", "hand-over", "--out", folder) == {"prints": []}


def test_a_file_in_the_way_hands_nothing_over(line: Line) -> None:
    treatment = line.treatment()
    message = finished(line, treatment)
    target = line.file("brev.pdf", "another's")
    refused = line("print", "hand-over", treatment, "--out", target)
    assert refused.code == 2
    assert target.read_text(encoding="utf-8") == "another's"
    assert to_hand_over(line) == [message]


def test_characters_that_cannot_be_drawn_are_told_and_the_letter_is_made(line: Line) -> None:
    """decided.md 32: 1, with the field named."""
    treatment = line.treatment()
    finished(line, treatment, HOSTILE)
    (made,) = line.json("print", "hand-over", treatment, "--out", line.folder / "brev.pdf", code=1)["prints"]
    assert made["problems"] == [{"field": "message.text", "characters": ["😀"]}]
    assert "<b>Hej</b> & {namn}" in words_of(made["file"])
    assert to_hand_over(line) == []


def test_one_message_is_handed_over_with_its_letter(line: Line) -> None:
    treatment = line.treatment()
    first, second = finished(line, treatment, "Ett."), finished(line, treatment, "Två.")
    target = line.folder / "brev.pdf"
    answer = line.json("message", "hand-over", second, "--channel", "print", "--out", target, "--lang", "en")
    assert (answer["id"], answer["prints"][0]["messages"]) == (second, [second])
    assert "How to reach us" in words_of(target)
    assert "Ett." not in words_of(target)
    assert to_hand_over(line) == [first]


def test_without_a_file_only_what_the_user_says_is_noted(line: Line) -> None:
    message = finished(line, line.treatment())
    assert line.json("message", "hand-over", message, "--channel", "print") == {"id": message}
    assert to_hand_over(line) == []


def test_a_letter_is_for_the_channel_print_only(line: Line) -> None:
    message = finished(line, line.treatment())
    for words in (("copy", "--out", "brev.pdf"), ("copy", "--size", "14"), ("print", "--size", "14")):
        assert line("message", "hand-over", message, "--channel", *words).code == 2
    assert to_hand_over(line) == [message]


def test_the_size_and_language_are_chosen_as_for_other_letters(line: Line) -> None:
    """decided.md 31."""
    treatment = line.treatment()
    finished(line, treatment)
    target = line.folder / "brev.pdf"
    line.json("print", "hand-over", treatment, "--out", target, "--size", 14, "--lang", "en")
    assert PdfReader(target).trailer["/Root"]["/Lang"] == "en-GB"
    assert line("print", "hand-over", treatment, "--out", target, "--size", 13).code == 2
