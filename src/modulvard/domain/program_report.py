"""What a check of a file found: a program's, one of answers or an instrument's. Facts only, no words."""

from dataclasses import dataclass
from enum import StrEnum

from modulvard.domain.program_images import ImageFile
from modulvard.domain.programs import Program


class ProblemKind(StrEnum):
    """What can be wrong with a file. The facts each carries are named beside it."""

    # the file
    FILE_UNREADABLE = "file_unreadable"
    TOO_LARGE = "too_large"  # most (bytes), found
    NOT_UTF8 = "not_utf8"  # encoding (guessed: utf-16, utf-32, latin-1), line
    CONTROL_CHARACTER = "control_character"  # code
    # the YAML
    NOT_YAML = "not_yaml"
    TAB = "tab"
    DUPLICATE_KEY = "duplicate_key"  # key, first_line
    REFERENCE = "reference"  # anchors and aliases are not taken
    TAG = "tag"  # tag
    TOO_DEEP = "too_deep"  # most
    TOO_MANY_VALUES = "too_many_values"  # most
    SEVERAL_DOCUMENTS = "several_documents"
    # the schema
    UNKNOWN_KEY = "unknown_key"  # key, perhaps nearest
    MISSING_KEY = "missing_key"  # key
    WRONG_TYPE = "wrong_type"  # expected (text, number, yes_no, list, keys), found
    NOT_ONE_OF = "not_one_of"  # allowed, found
    OUT_OF_RANGE = "out_of_range"  # minimum or maximum, found
    EMPTY = "empty"  # least
    TOO_LONG = "too_long"  # most
    UNQUOTED_COMMA = "unquoted_comma"  # found: a text within braces was cut at its comma
    WRONG_FORM = "wrong_form"  # form (key, language, id, source), found
    # what belongs together
    MISSING_SWEDISH = "missing_swedish"
    MISSING_TRANSLATION = "missing_translation"  # language
    UNKNOWN_LANGUAGE = "unknown_language"  # language
    DUPLICATE_MODULE_NUMBER = "duplicate_module_number"  # number
    MODULES_NOT_IN_ORDER = "modules_not_in_order"  # number
    DUPLICATE_NAME = "duplicate_name"  # key
    UNKNOWN_SOURCE = "unknown_source"  # key
    NEITHER_KNOWN_NOR_UNKNOWN = "neither_known_nor_unknown"  # subject
    KNOWN_AND_UNKNOWN = "known_and_unknown"  # subject
    NOT_FOR_THIS_KIND = "not_for_this_kind"  # key, kind
    NEEDED_FOR_THIS_KIND = "needed_for_this_kind"  # key, kind
    LIMITS_CROSSED = "limits_crossed"  # minimum, maximum
    MODULE_WITHOUT_PAGES = "module_without_pages"  # number
    # pictures
    NOT_AN_IMAGE = "not_an_image"  # perhaps found: what the bytes are
    IMAGE_IS_OTHER = "image_is_other"  # found: what it is, and its name says otherwise
    IMAGE_TOO_WIDE = "image_too_wide"  # width, height, most (megapixels)
    IMAGES_TOO_MANY_PIXELS = "images_too_many_pixels"  # most (megapixels, together)
    IMAGE_DAMAGED = "image_damaged"
    IMAGE_MOVES = "image_moves"
    IMAGE_CMYK = "image_cmyk"
    IMAGE_OTHER_PACKING = "image_other_packing"
    IMAGE_HIDES = "image_hides"  # more after the picture's end
    IMAGE_NAME = "image_name"  # a name that not every system keeps
    IMAGE_MISSING = "image_missing"  # name
    IMAGE_UNUSED = "image_unused"  # no page shows it
    IMAGE_WITHOUT_WORDS = "image_without_words"  # name
    IMAGE_WRITTEN_WRONG = "image_written_wrong"  # found
    # folders and archives
    NOT_AN_ARCHIVE = "not_an_archive"
    ARCHIVE_DAMAGED = "archive_damaged"
    NO_PROGRAM_FILE = "no_program_file"
    UNKNOWN_FILE = "unknown_file"
    NESTED_ARCHIVE = "nested_archive"
    BAD_PATH = "bad_path"  # absolute, climbing, with a drive letter, a backslash or signs that do not show
    NAME_NOT_UTF8 = "name_not_utf8"
    LINK = "link"
    NOT_A_FILE = "not_a_file"  # a device, a pipe, or a folder where a file should be
    TWIN = "twin"  # other: the same name for some systems
    ENCRYPTED = "encrypted"
    PACKED_OTHERWISE = "packed_otherwise"
    TOO_MANY_FILES = "too_many_files"  # most
    TOO_LARGE_TOGETHER = "too_large_together"  # most (bytes)
    UNFOLDS = "unfolds"  # most: so many times its size in the archive
    AFTER_ITSELF = "after_itself"  # number
    AFTER_UNKNOWN = "after_unknown"  # number: no module has it
    AFTER_LATER = "after_later"  # number: it stands later in the program
    AFTER_IN_CIRCLE = "after_in_circle"  # numbers, on the way round
    # files of answers (exchange/answer_files.py)
    UNKNOWN_FIELD = "unknown_field"  # name: a field that nothing fills in
    MODULE_WITHOUT_PROGRAM = "module_without_program"
    CLOSING_ONLY_ADVISED = "closing_only_advised"  # a closing visit never stops an end (D23)
    # files of instruments (exchange/instrument_files.py)
    DUPLICATE_ITEM = "duplicate_item"  # number
    UNKNOWN_ITEM = "unknown_item"  # number: no question has it
    ITEM_TWICE = "item_twice"  # number: twice in one list
    ITEM_IN_NO_SCALE = "item_in_no_scale"  # number: nor is it said that it is not summed
    NOT_SUMMED_IN_SCALE = "not_summed_in_scale"  # number
    REVERSE_NOT_SUMMED = "reverse_not_summed"  # number
    OPTIONAL_BUT_COUNTED = "optional_but_counted"  # number
    UNKNOWN_SCALE = "unknown_scale"  # key
    WORDING_NOT_SAID = "wording_not_said"  # words of the form in a file that says it has none
    NOT_TOGETHER = "not_together"  # key, other
    NOT_RISING = "not_rising"  # found
    WITHOUT_SOURCE = "without_source"
    SCORING_NOT_TOLD = "scoring_not_told"  # no fact says where the key comes from
    # advice, which never blocks (D14)
    LOOSER_GATE = "looser_gate"  # gate, written, usual: weaker than for others of its kind (D21, D22)
    NEEDS_LESS = "needs_less"  # competence: what others of its kind ask for
    LONG_PAGE = "long_page"  # words, most, language
    HARD_TO_READ = "hard_to_read"  # lix, most


ADVICE = frozenset(
    {
        ProblemKind.LONG_PAGE,
        ProblemKind.HARD_TO_READ,
        ProblemKind.MISSING_TRANSLATION,
        ProblemKind.LOOSER_GATE,
        ProblemKind.NEEDS_LESS,
    }
)
"""What is told and does not stop the file from being taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileProblem:
    """One thing that is wrong: its line (from 1) where the file has one, where in the program, and the facts."""

    kind: ProblemKind
    line: int | None = None
    where: str = ""
    """The way to the value, such as ``modules[3].title``; empty for the file as a whole."""
    facts: tuple[tuple[str, str], ...] = ()
    file: str = ""
    """Which file of a folder or an archive; empty where there is one file only."""

    @property
    def is_advice(self) -> bool:
        """Whether the file can be taken all the same."""
        return self.kind in ADVICE


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedProblem:
    """One thing that is wrong in a program that is being written, with the way to it."""

    path: tuple[str | int, ...]
    """Keys and places (from 0) as in a file: ``("modules", 2, "title", "sv")``; empty for the program as a whole."""
    problem: FileProblem


class AgainstStore(StrEnum):
    """How a whole program stands to what the clinic already holds under the same name, version and supplier (B14)."""

    NEW = "new"
    ALREADY_HELD = "already_held"
    HELD_WHOLE = "held_whole"
    """The clinic holds it with the pages that must not be spread, which a file never has (D41)."""
    OTHER_CONTENT = "other_content"
    """The clinic holds other content under that identity. It is never overwritten: a change is a new version (D17)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramFileReport:
    """The outcome of a check: the program if the file is whole, its content's hash, and all that was found."""

    file_name: str
    program: Program | None
    content_hash: str | None
    problems: tuple[FileProblem, ...]
    images: tuple[ImageFile, ...] = ()
    """The pictures of a whole program, by name."""
    against_store: AgainstStore | None = None
    """None where the file is not whole, or was checked without a store."""

    @property
    def whole(self) -> bool:
        """Whether the file holds a whole program."""
        return self.program is not None

    @property
    def taken(self) -> bool:
        """Whether the clinic can have it: whole, and not another content for a version it already holds."""
        return self.whole and self.against_store is not AgainstStore.OTHER_CONTENT
