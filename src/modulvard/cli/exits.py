"""What the command line tells its caller (commandline.md "Exit codes")."""

from enum import IntEnum


class Exit(IntEnum):
    """An exit code."""

    DONE = 0
    LOOK = 1
    """Done, and there is something to look at."""
    REFUSED = 2
    """Refused or wrong arguments: nothing has changed."""
    STORE = 3
    """The store cannot be opened."""
    BUG = 4
    """A fault in the program; a report file has been written."""
