"""The pictures of programs' pages, each kept once under the hash of its bytes (D17)."""

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import delete, exists, func, insert, or_, select
from sqlalchemy.orm import Session

from modulvard.domain.program_images import ImageFile
from modulvard.store.program_rows import ProgramDraftRow, ProgramImageRow
from modulvard.store.rows import ProgramVersionRow


def keep_images(session: Session, images: Iterable[ImageFile], at: datetime) -> None:
    """Keep the pictures that are not kept yet. Two statements at most."""
    wanted = {file.image.sha256: file for file in images}
    if not wanted:
        return
    hashes = select(ProgramImageRow.sha256).where(ProgramImageRow.sha256.in_(wanted))
    for held in session.scalars(hashes).all():
        del wanted[held]
    if wanted:
        session.execute(insert(ProgramImageRow), [_row(file, at) for file in wanted.values()])


def _row(file: ImageFile, at: datetime) -> dict[str, object]:
    image = file.image
    size = {"width": image.width, "height": image.height}
    return {"sha256": image.sha256, "media_type": image.media_type, **size, "data": file.data, "added_at": at}


def load_images(session: Session, hashes: Collection[str]) -> dict[str, bytes]:
    """Return the bytes of the pictures asked for, by their hashes. One statement."""
    if not hashes:
        return {}
    found = select(ProgramImageRow.sha256, ProgramImageRow.data).where(ProgramImageRow.sha256.in_(hashes))
    return {row.sha256: row.data for row in session.execute(found)}


def weight_of_images(session: Session, hashes: Collection[str]) -> int:
    """Return how many bytes the pictures are together, of those that are kept. One statement."""
    if not hashes:
        return 0
    weight = func.sum(func.length(ProgramImageRow.data))
    return session.scalar(select(weight).where(ProgramImageRow.sha256.in_(hashes))) or 0


def drop_unused(session: Session, hashes: Collection[str]) -> None:
    """Take away those of the pictures that no version and no draft names any more."""
    for sha256 in hashes:
        named = or_(
            exists().where(ProgramVersionRow.content.contains(sha256)),
            exists().where(ProgramDraftRow.content.contains(sha256)),
        )
        session.execute(delete(ProgramImageRow).where(ProgramImageRow.sha256 == sha256, ~named))
