"""Why a file is not taken as text (INP-05). What was in it is never told."""

from modulvard.domain.errors import Refused


class FileTooLarge(Refused):
    """The file is larger than any text that is taken. Facts: ``most`` (megabytes)."""


class FileNotText(Refused):
    """The file is no text: a picture, a PDF, a document of a word processor, or damaged."""


class FileIsDocument(FileNotText):
    """The file is a spreadsheet or a document of an office program: its text has to be saved as text first."""


class FileUnreadable(Refused):
    """The file cannot be read from where it lies."""


class NotAFile(Refused):
    """What lies there is a folder, a pipe or a device. Facts: ``file``, its name."""
