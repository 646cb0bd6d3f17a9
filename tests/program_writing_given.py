"""A desk where programs are written, with a whole program to begin from."""

from dataclasses import dataclass, field, replace

from tests.homework_given import NOTES, HomeworkDesk
from tests.treatments_given import a_program

from modulvard.domain.ids import ProgramDraftId, ProgramVersionId
from modulvard.domain.programs import Page, Program, ProgramStatus, Subject, Text, Unknown
from modulvard.services.base import Changed
from modulvard.services.program_states import NewVersion, ProgramStates
from modulvard.services.program_writing import ProgramWriting
from modulvard.services.programs import Programs
from modulvard.services.treatment_versions import TreatmentVersions

TOOK_PART = "Tre patienter, en närstående och två behandlare"


@dataclass
class WritingDesk(HomeworkDesk):
    """Anna's desk, with the services for programs. The first account publishes as well as it treats."""

    writing: ProgramWriting = field(init=False)
    states: ProgramStates = field(init=False)
    programs: Programs = field(init=False)
    versions: TreatmentVersions = field(init=False)

    def __post_init__(self) -> None:
        super().__post_init__()
        self.writing = ProgramWriting(self.database, self.clock)
        self.states = ProgramStates(self.database, self.clock)
        self.programs = Programs(self.database, self.clock)
        self.versions = TreatmentVersions(self.database, self.clock)

    def draft(self, program: Program | None = None, based_on: ProgramVersionId | None = None) -> ProgramDraftId:
        """Begin a draft, with a program in it if one is given."""
        changed = self.writing.begin(based_on) if program is None else self.writing.begin_with(program, based_on)
        assert changed.ident is not None
        return ProgramDraftId(changed.ident)

    def made(self, program: Program, version: str = "1", **new: object) -> ProgramVersionId:
        """Write a program and make it a version, published unless said."""
        changed = self.version_of(self.draft(program), version, **new)
        assert changed.ident is not None
        return ProgramVersionId(changed.ident)

    def version_of(self, draft: ProgramDraftId, version: str = "1", **new: object) -> Changed:
        values = {"took_part": TOOK_PART, **new}
        return self.states.make_version(draft, NewVersion(version=version, **values))  # type: ignore[arg-type]  # keywords

    def status(self, version: ProgramVersionId) -> ProgramStatus:
        return self.programs.show(version).status


def whole(name: str = "Lugna dagar", *, mandatory: int = 4, optional: int = 0) -> Program:
    """Return a program that nothing keeps from being published, with a page and a homework in each module."""
    program = a_program(name=name, mandatory=mandatory, optional=optional, homework=(NOTES,))
    return replace(
        program,
        version=None,
        languages=("sv", "en"),
        unknown=(Unknown(subject=Subject.WEEKS, reason=Text(sv="Prövas")),),
        modules=tuple(
            replace(module, pages=(Page(title=Text(sv="Sida"), body=Text(sv=f"Text {module.number}")),))
            for module in program.modules
        ),
    )


def reworded(program: Program, words: str) -> Program:
    """Return a program whose every page and homework says something else."""
    return replace(
        program,
        modules=tuple(
            replace(
                module,
                pages=tuple(replace(page, body=Text(sv=words)) for page in module.pages),
                homework=tuple(replace(form, intro=Text(sv=words)) for form in module.homework),
            )
            for module in program.modules
        ),
    )
