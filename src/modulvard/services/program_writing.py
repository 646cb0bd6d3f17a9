"""What a user does with a program in writing: begin, write, discard, see what is wrong and what is new (C1)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, cast

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.errors import NotFound
from modulvard.domain.ids import ProgramDraftId, ProgramVersionId
from modulvard.domain.program_difference import ProgramDifference, program_difference
from modulvard.domain.program_images import MOST_IMAGE_BYTES, ImageFile
from modulvard.domain.program_pictures import PictureNotTaken, only_shown, picture_name, same_picture
from modulvard.domain.program_report import FileProblem, PlacedProblem, ProblemKind
from modulvard.domain.program_restriction import closed
from modulvard.domain.program_writing import ProgramDraft, from_version, key_from, new_program
from modulvard.domain.programs import Program
from modulvard.services.base import Changed, Service, Topic, needs
from modulvard.store import access_log
from modulvard.store import program_drafts as store
from modulvard.store.clinic import load_clinic
from modulvard.store.program_images import keep_images, load_images, weight_of_images
from modulvard.store.programs import all_programs, load_program
from modulvard.store.session import Session

DRAFT = "program_draft"
TOPICS = frozenset({Topic.PROGRAMS})


class ProgramWriting(Service):
    """Programs that are being written. A draft belongs to the clinic: whoever writes programs goes on with it."""

    # --- reading ----------------------------------------------------------------------------------

    @needs(Permission.EDIT_PROGRAMS)
    def list(self) -> tuple[ProgramDraft, ...]:
        """Return every draft there is to write in, the one saved last first, without what must not be spread (D41)."""
        with self._database.work() as session:
            found = store.all_drafts(session)
            access_log.append(session, LogEntry(measure=Measure.LIST_PROGRAMS, object_kind=DRAFT, count=len(found)))
        return tuple(replace(draft, program=closed(draft.program)) for draft in found)

    @needs(Permission.EDIT_PROGRAMS)
    def open(self, draft: ProgramDraftId) -> ProgramDraft:
        """Return a draft as it was saved last, or raise DraftGone. What must not be spread is logged as that (D41)."""
        with self._database.work() as session:
            found = store.load_draft(session, draft)
            measure = Measure.VIEW_RESTRICTED if found.program.is_restricted else Measure.VIEW_PROGRAM
            access_log.append(session, _entry(measure, draft))
        return found

    @needs(Permission.EDIT_PROGRAMS)
    def reload(self, draft: ProgramDraftId) -> ProgramDraft:
        """Return again a draft that is open, or raise DraftGone: no new view, and no row in the log."""
        with self._database.read() as session:
            return store.load_draft(session, draft)

    @needs(Permission.EDIT_PROGRAMS)
    def pictures(self, draft: ProgramDraftId) -> Mapping[str, bytes]:
        """Return the pictures of a draft that is open, by their hashes, or raise DraftGone: no new view."""
        with self._database.read() as session:
            images = store.load_draft(session, draft).program.images
            return load_images(session, {image.sha256 for image in images})

    @needs(Permission.EDIT_PROGRAMS)
    def picture(self, program: Program, source: Path | bytes) -> ImageFile:
        """Return a file, or bytes from the clipboard, as a picture of the program, checked as one in an archive is.

        The program's own where it has that one already. Raises PictureNotTaken. Nothing is kept: ``save`` does that.
        """
        file = source.name if isinstance(source, Path) else ""
        try:
            data = _read(source)
            held: ImageFile = _pictures().read_picture("", data)
        except OSError as error:
            raise PictureNotTaken(file=file, problem=FileProblem(kind=ProblemKind.FILE_UNREADABLE)) from error
        except _pictures().PictureRefused as refused:
            raise PictureNotTaken(file=file, problem=FileProblem(kind=refused.kind, facts=refused.facts)) from refused
        same = same_picture(program, held.image.sha256)
        if same is not None:
            return replace(held, image=same)
        taken = {image.name for image in program.images}
        return replace(held, image=replace(held.image, name=picture_name(file, held.image.media_type, taken)))

    @needs(Permission.EDIT_PROGRAMS)
    def check(self, program: Program) -> tuple[PlacedProblem, ...]:
        """Return what keeps a draft from being published, by the rules of program files, then advice."""
        with self._database.read() as session:
            keyed = with_key(session, program)
            found = _rules().check_draft(keyed, _weight(session, keyed))
        # without a name there is no key either, and the name is what can be put right
        return found if keyed.key else tuple(placed for placed in found if placed.path != ("key",))

    @needs(Permission.EDIT_PROGRAMS)
    def difference(self, draft: ProgramDraftId, program: Program | None = None) -> ProgramDifference | None:
        """Return how a draft, as saved or as given, differs from the version it began as; None if it began empty."""
        with self._database.read() as session:
            held = store.load_draft(session, draft)
            base = None if held.based_on is None else load_program(session, held.based_on)
        return None if base is None else program_difference(base.program, program or held.program)

    # --- writing ----------------------------------------------------------------------------------

    @needs(Permission.EDIT_PROGRAMS)
    def begin(self, based_on: ProgramVersionId | None = None) -> Changed:
        """Begin a draft, empty or as a version stands: ``ident`` of what is returned is its id."""
        with self._database.work() as session:
            if based_on is None:
                program = new_program(load_clinic(session, self._actor.unit).name)
            else:
                version = load_program(session, based_on)
                if version is None:
                    raise NotFound(kind="program", ident=based_on)
                program = from_version(version.program)
            return self._begun(session, program, based_on)

    @needs(Permission.EDIT_PROGRAMS)
    def begin_with(
        self, program: Program, based_on: ProgramVersionId | None = None, pictures: Iterable[ImageFile] = ()
    ) -> Changed:
        """Begin a draft with what is written already: beside one that another has saved since, nothing is lost."""
        with self._database.work() as session:
            keep_images(session, pictures, self._clock.now())
            return self._begun(session, program, based_on)

    @needs(Permission.EDIT_PROGRAMS)
    def save(self, draft: ProgramDraftId, program: Program, revision: int, pictures: Iterable[ImageFile] = ()) -> int:
        """Keep what is typed, and return the new revision: no command, no row in the log, no undo step (decided.md 9).

        ``pictures`` are those that the program names and the clinic may not hold yet. Raises DraftGone, and
        DraftSavedSince where another has saved since ``revision``; nothing is written then.
        """
        now = self._clock.now()
        with self._database.work() as session:
            keep_images(session, pictures, now)
            return store.save_draft(session, draft, program, revision, by=self._actor.account, at=now)

    @needs(Permission.EDIT_PROGRAMS)
    def discard(self, draft: ProgramDraftId) -> Changed:
        """Put a draft away. Undo brings it back as it was."""
        return self._discard(draft)

    # --- shared -----------------------------------------------------------------------------------

    def _begun(self, session: Session, program: Program, based_on: ProgramVersionId | None) -> Changed:
        ident = store.begin_draft(session, program, based_on, self._actor.account, self._clock.now())
        access_log.append(session, _entry(Measure.EDIT_PROGRAM, ident))
        return Changed(
            topics=TOPICS, undo=partial(self._undo, self._discard, ident), summary="program_begun", ident=ident
        )

    def _discard(self, draft: ProgramDraftId) -> Changed:
        with self._database.work() as session:
            store.put_away(session, draft, self._clock.now())
            access_log.append(session, _entry(Measure.EDIT_PROGRAM, draft))
        undo = partial(self._undo, self._bring_back, draft)
        return Changed(topics=TOPICS, undo=undo, summary="program_discarded", ident=draft)

    def _bring_back(self, draft: ProgramDraftId) -> Changed:
        with self._database.work() as session:
            store.bring_back(session, draft)
            access_log.append(session, _entry(Measure.UNDO, draft))
        undo = partial(self._undo, self._discard, draft)
        return Changed(topics=TOPICS, undo=undo, summary="program_draft_back", ident=draft)

    def _undo(self, step: Callable[[ProgramDraftId], Changed], draft: ProgramDraftId) -> Changed:
        self._require(Permission.EDIT_PROGRAMS)
        return step(draft)


def with_key(session: Session, program: Program) -> Program:
    """Return the program with a key: its own, or one made of its name that no program of the clinic has."""
    if program.key:
        return program
    return replace(program, key=key_from(program.name.sv, {stored.program.key for stored in all_programs(session)}))


def _entry(measure: Measure, draft: ProgramDraftId) -> LogEntry:
    return LogEntry(measure=measure, object_kind=DRAFT, object_id=draft)


class _Rules(Protocol):
    def check_draft(self, program: Program, weight: int = 0) -> tuple[PlacedProblem, ...]: ...


def _rules() -> _Rules:
    """Import the rules when something is checked: pydantic costs a tenth of a second that no start should pay."""
    return cast(_Rules, import_module("modulvard.exchange.program_drafts"))


def _read(source: Path | bytes) -> bytes:
    if isinstance(source, bytes):
        return source
    data: bytes = import_module("modulvard.exchange.program_package").read_file(source, MOST_IMAGE_BYTES + 1)
    return data


def _pictures() -> Any:
    """Import the reader of pictures when one is read: most programs have none."""
    return import_module("modulvard.exchange.pictures")


def faults_of(session: Session, program: Program) -> Sequence[PlacedProblem]:
    """Return what keeps a program from being a version; advice is no fault."""
    found = _rules().check_draft(program, _weight(session, program))
    return [placed for placed in found if not placed.problem.is_advice]


def _weight(session: Session, program: Program) -> int:
    return weight_of_images(session, {image.sha256 for image in only_shown(program).images})
