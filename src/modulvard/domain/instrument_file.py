"""What a check of an instrument's file found. Facts only, no words."""

from dataclasses import dataclass

from modulvard.domain.instruments import Instrument
from modulvard.domain.program_report import FileProblem


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentFileReport:
    """The outcome of a check: the instrument if the file is whole, its content's hash, and all that was found."""

    file_name: str
    instrument: Instrument | None
    content_hash: str | None
    problems: tuple[FileProblem, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether the file holds a whole instrument."""
        return self.instrument is not None
