"""Pictures of a draft: checked as in an archive, kept with the draft, frozen with the version, carried (C1, D17)."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.exchange.pictures_given import claiming, jpeg, other, png
from tests.program_writing_given import WritingDesk, whole

from modulvard.domain.ids import ProgramDraftId
from modulvard.domain.program_exchange import ImportStanding
from modulvard.domain.program_images import MOST_IMAGE_BYTES, ImageFile
from modulvard.domain.program_pictures import PictureNotTaken, picture_line, with_picture
from modulvard.domain.program_report import PlacedProblem, ProblemKind
from modulvard.domain.program_writing import DraftNotWhole
from modulvard.domain.programs import Program, Text
from modulvard.services.program_exchange import ProgramExchange


def shown(program: Program, *lines: str) -> Program:
    """Return the program with these lines as its first page's text."""
    first, *rest = program.modules
    page = replace(first.pages[0], body=Text(sv="\n\n".join(("Titta:", *lines))))
    return replace(program, modules=(replace(first, pages=(page,)), *rest))


def saved(desk: WritingDesk, *files: ImageFile, lines: tuple[str, ...] = ()) -> ProgramDraftId:
    """Save a draft with these pictures."""
    draft = desk.draft(whole())
    held = desk.writing.open(draft)
    program = shown(held.program, *lines)
    for file in files:
        program = with_picture(program, file.image)
    desk.writing.save(draft, program, held.revision, files)
    return draft


def faults(desk: WritingDesk, program: Program) -> list[PlacedProblem]:
    return [placed for placed in desk.writing.check(program) if not placed.problem.is_advice]


def rows(desk: WritingDesk) -> int:
    with desk.database.read() as session:
        return int(session.connection().exec_driver_sql("select count(*) from program_image").scalar() or 0)


def test_a_picture_is_read_under_a_name_that_every_system_keeps(writing_desk: WritingDesk, tmp_path: Path) -> None:
    path = tmp_path / "Sjö i dimma.PNG"
    path.write_bytes(jpeg())  # what the bytes are counts, not what the file is called
    file = writing_desk.writing.picture(whole(), path)
    assert (file.image.name, file.image.width, file.image.height) == ("sjo-i-dimma.jpg", 4, 3)
    pasted = writing_desk.writing.picture(whole(), png())
    assert pasted.image.name == "bild.png"


def test_a_picture_the_program_has_already_keeps_its_name(writing_desk: WritingDesk) -> None:
    first = writing_desk.writing.picture(whole(), png())
    program = with_picture(whole(), replace(first.image, name="sjo.png"))
    assert writing_desk.writing.picture(program, png()).image.name == "sjo.png"
    assert writing_desk.writing.picture(program, png(colour="red")).image.name == "bild.png"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (other("GIF"), ProblemKind.NOT_AN_IMAGE),
        (b"<svg/>", ProblemKind.NOT_AN_IMAGE),
        (claiming(60_000, 60_000), ProblemKind.IMAGE_TOO_WIDE),
        (png()[:-9], ProblemKind.IMAGE_DAMAGED),
        (b"\x89PNG\r\n\x1a\n" + bytes(MOST_IMAGE_BYTES), ProblemKind.TOO_LARGE),
    ],
)
def test_what_an_archive_would_be_refused_for_is_refused_here(
    writing_desk: WritingDesk, tmp_path: Path, data: bytes, kind: ProblemKind
) -> None:
    path = tmp_path / "bild.png"
    path.write_bytes(data)
    with pytest.raises(PictureNotTaken) as refused:
        writing_desk.writing.picture(whole(), path)
    assert refused.value.facts["problem"].kind is kind
    assert refused.value.facts["file"] == "bild.png"


def test_a_file_that_is_gone_or_none_is_refused(writing_desk: WritingDesk, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "borta.png"):
        with pytest.raises(PictureNotTaken):
            writing_desk.writing.picture(whole(), path)


def test_a_draft_keeps_its_pictures_and_gives_them_back(writing_desk: WritingDesk) -> None:
    file = writing_desk.writing.picture(whole(), png())
    draft = saved(writing_desk, file, lines=(picture_line("bild.png", "En sjö"),))
    assert writing_desk.writing.pictures(draft) == {file.image.sha256: file.data}
    assert not faults(writing_desk, writing_desk.writing.open(draft).program)


def test_a_page_that_shows_a_picture_that_is_gone_is_a_fault_in_its_text(writing_desk: WritingDesk) -> None:
    draft = saved(writing_desk, lines=(picture_line("borta.png", "En sjö"),))
    (fault,) = faults(writing_desk, writing_desk.writing.open(draft).program)
    assert (fault.problem.kind, fault.path) == (
        ProblemKind.IMAGE_MISSING,
        ("modules", 0, "pages", 0, "body", "sv"),
    )
    with pytest.raises(DraftNotWhole):
        writing_desk.version_of(draft)


def test_a_version_is_made_with_the_pictures_its_pages_show_and_goes_to_another_clinic_and_back(
    writing_desk: WritingDesk, tmp_path: Path
) -> None:
    """A picture that no page shows any more would keep the version's own file from being taken in."""
    kept = writing_desk.writing.picture(whole(), png())
    left = replace(kept, image=replace(kept.image, name="a.png", sha256="0" * 64))
    draft = saved(writing_desk, kept, left, lines=(picture_line("bild.png", "En sjö"),))
    changed = writing_desk.version_of(draft)
    version = changed.ident
    assert version is not None
    opened = writing_desk.programs.open_module(version, 1)  # type: ignore[arg-type]  # the id of a version
    assert opened.pictures == {"bild.png": kept.data}
    exchange = ProgramExchange(writing_desk.database, writing_desk.clock)
    exchange.export(version, tmp_path / "ut.modulprogram")  # type: ignore[arg-type]  # the id of a version
    preview = exchange.preview(tmp_path / "ut.modulprogram")
    assert preview.standing is ImportStanding.ALREADY_HELD


def test_a_draft_begun_beside_anothers_has_its_pictures_too(writing_desk: WritingDesk) -> None:
    file = writing_desk.writing.picture(whole(), png())
    changed = writing_desk.writing.begin_with(with_picture(whole(), file.image), None, (file,))
    assert writing_desk.writing.pictures(ProgramDraftId(changed.ident or 0)) == {file.image.sha256: file.data}
    assert rows(writing_desk) == 1


def test_pictures_that_a_file_could_not_hold_keep_a_draft_from_being_published(writing_desk: WritingDesk) -> None:
    file = writing_desk.writing.picture(whole(), png())
    wide = [replace(file.image, name=f"bild-{n}.png", width=4_000, height=4_000) for n in range(6)]
    program = shown(whole(), *(picture_line(image.name, "En sjö") for image in wide))
    for image in wide:
        program = with_picture(program, image)
    (fault,) = faults(writing_desk, program)
    assert (fault.problem.kind, fault.path) == (ProblemKind.IMAGES_TOO_MANY_PIXELS, ("images",))
    assert not faults(writing_desk, replace(shown(program), images=program.images))
