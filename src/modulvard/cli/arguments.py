"""The frame of the command line: commands, the options they share, and usage errors in the user's language.

argparse's own English messages are never shown: they would be in the wrong language and repeat what was typed,
which may be a patient's name.
"""

import argparse
import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NoReturn

from typing_extensions import override

from modulvard import __version__
from modulvard.cli.exits import Exit
from modulvard.cli.texts import LANGUAGES, Words
from modulvard.domain.clock import NoSuchTime, month_end, parse_moment
from modulvard.domain.weeks import Week

if TYPE_CHECKING:
    from modulvard.cli.context import Context

Run = Callable[["Context"], Exit | int]

_ARGPARSE = (
    (re.compile(r"argument (?P<name>[^:]+): (?P<key>usage\.\w+)(?: (?P<choices>.+))?"), None),
    (re.compile(r"the following arguments are required: (?P<names>.+)"), "usage.required"),
    (re.compile(r"one of the arguments (?P<names>.+) is required"), "usage.one_required"),
    (re.compile(r"argument (?P<name>[^:]+): not allowed with argument (?P<other>.+)"), "usage.together"),
    (re.compile(r"argument (?P<name>[^:]+): ignored explicit argument"), "usage.takes_no_value"),
    (re.compile(r"argument (?P<name>[^:]+): expected"), "usage.value_needed"),
)
"""What argparse says, and the key of what is said instead. Only names of options are carried over."""


class UsageError(Exception):
    """The arguments cannot be used. ``key`` and ``facts`` give the sentence; ``usage`` how the command is written."""

    def __init__(self, key: str, usage: str = "", **facts: Any) -> None:
        super().__init__(key)
        self.key, self.usage, self.facts = key, usage, facts


class _Formatter(argparse.HelpFormatter):
    def __init__(self, prog: str, prefix: str) -> None:
        super().__init__(prog, max_help_position=32, width=100)
        self._prefix = prefix

    @override
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, self._prefix if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser whose help and errors are in the user's language, and whose errors never repeat a value."""

    def __init__(self, *, words: Words | None = None, **settings: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, **settings)
        self.words = words or Words(LANGUAGES[0])
        self._positionals.title = self.words("help.positionals")
        self._optionals.title = self.words("help.options")
        self.add_argument("-h", "--help", action="help", help=self.words("option.help"))

    @override
    def _get_formatter(self) -> argparse.HelpFormatter:
        return _Formatter(self.prog, self.words("help.usage") + " ")

    @override
    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is not None and value not in action.choices:
            choices = ", ".join(str(choice) for choice in action.choices)
            key = "usage.command" if action.dest.startswith("command") else "usage.choice"
            raise argparse.ArgumentError(action, f"{key} {choices}")

    @override
    def error(self, message: str) -> NoReturn:
        usage = self.format_usage().strip()
        for pattern, key in _ARGPARSE:
            found = pattern.match(message)
            if found is not None:
                facts = found.groupdict()
                raise UsageError(key or facts.pop("key"), usage, **facts)
        raise UsageError("usage.unclear", usage)

    def read(self, arguments: Sequence[str]) -> argparse.Namespace:
        """Return the arguments read, or raise UsageError."""
        parsed, rest = self.parse_known_args(arguments)
        if rest:
            unknown = [word.partition("=")[0] for word in rest if re.match(r"--?[a-z][a-z-]*(=|$)", word)]
            if unknown:
                raise UsageError("usage.unknown_option", self.format_usage().strip(), names=", ".join(unknown))
            raise UsageError("usage.too_many", self.format_usage().strip(), count=len(rest))
        return parsed


class Command:
    """One command of the line, to which its arguments are added."""

    def __init__(self, parser: Parser, words: Words, path: str, *, dated: bool) -> None:
        self.parser, self._words, self._path = parser, words, path
        add_shared_options(parser, words, shown=False)
        help_at = words("option.at") if dated else argparse.SUPPRESS
        parser.add_argument("--at", metavar="TIME", type=moment, default=argparse.SUPPRESS, help=help_at)

    def takes(self, name: str, *, help_key: str = "", to: Any = None, **settings: Any) -> "Command":
        """Add an argument or an option; its help is the text ``option.<name>`` unless another key is given."""
        (to or self.parser).add_argument(name, help=self._words(help_key or f"option.{_plain(name)}"), **settings)
        return self

    def leads_on(self) -> "Commands":
        """Return the place where further words are hung that may follow this one."""
        return Commands(self.parser, self._words, self._path, required=False)

    def one_of(self, *, required: bool = False) -> Any:
        """Return a group of options of which at most one may be given; pass it as ``to``."""
        return self.parser.add_mutually_exclusive_group(required=required)


class Commands:
    """A place in the tree of commands where further ones are hung."""

    def __init__(self, parser: Parser, words: Words, path: str = "", *, required: bool = True) -> None:
        self._parser, self._words, self._path = parser, words, path
        self._depth = len(path.split())
        self._places = parser.add_subparsers(
            title=words("help.commands"),
            metavar=words("help.command"),
            dest=f"command_{self._depth}",
            required=bool(path) and required,
            parser_class=Parser,
        )

    def group(self, name: str) -> "Commands":
        """Add a word that only leads on to further words."""
        parser = self._add(name)
        add_shared_options(parser, self._words, shown=False)
        parser.add_argument("--at", type=moment, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        return Commands(parser, self._words, self._written(name))

    def command(self, name: str, run: Run, *, reads: bool = False, now_only: bool = False) -> Command:
        """Add a command. ``reads`` tells that it changes nothing, and so takes ``--at``, unless it is ``now_only``."""
        parser = self._add(name)
        parser.set_defaults(run=run, reads=reads, now_only=now_only)
        return Command(parser, self._words, self._written(name), dated=reads and not now_only)

    def mention(self, name: str) -> None:
        """Let help tell of a word without what hangs under it."""
        self._add(name)

    def _add(self, name: str) -> Parser:
        said = self._words(f"help.{self._written(name)}".replace(" ", "."))
        epilog = self._words("help.shared")
        parser: Parser = self._places.add_parser(name, help=said, description=said, epilog=epilog, words=self._words)
        return parser

    def _written(self, name: str) -> str:
        return f"{self._path} {name}".strip()


def add_shared_options(parser: argparse.ArgumentParser, words: Words, *, shown: bool) -> None:
    """Add the options every command takes, before or after its name; given twice, the last one counts."""

    def add(name: str, **settings: Any) -> None:
        said = words(f"option.{_plain(name)}") if shown else argparse.SUPPRESS
        parser.add_argument(name, default=argparse.SUPPRESS, help=said, **settings)

    add("--store", metavar="PATH")
    add("--account", metavar="NAME")
    add("--passphrase-file", metavar="FILE")
    add("--because", metavar="TEXT")
    add("--json", action="store_true")
    add("--lang", choices=LANGUAGES)


def top_parser(words: Words) -> Parser:
    """Return the parser of ``modulvard`` itself, without its commands."""
    parser = Parser(prog="modulvard", words=words, description=words("help.top"), epilog=words("help.exits"))
    parser.add_argument("--version", action="version", version=f"Modulvård {__version__}", help=words("option.version"))
    add_shared_options(parser, words, shown=True)
    parser.add_argument("--at", metavar="TIME", type=moment, default=argparse.SUPPRESS, help=words("option.at"))
    return parser


def moment(written: str) -> Any:
    """Read ``YYYY-MM-DD[THH:MM]``, Stockholm time (decided.md 13)."""
    return _typed("usage.moment", parse_moment, written)


def exact_moment(written: str) -> Any:
    """Read ``YYYY-MM-DDTHH:MM``, Stockholm time: a day alone does not say when."""
    return _typed("usage.exact_moment", lambda text: parse_moment(text if "T" in text else ""), written)


def day(written: str) -> Any:
    """Read ``YYYY-MM-DD``."""
    return _typed("usage.date", _iso_date, written)


def first_of_month(written: str) -> Any:
    """Read ``2026-01``, or the first day of a month."""
    return _typed("usage.month", lambda text: _month(text, last=False), written)


def last_of_month(written: str) -> Any:
    """Read ``2026-01`` as its last day, or the last day of a month."""
    return _typed("usage.month", lambda text: _month(text, last=True), written)


def week(written: str) -> Any:
    """Read ``2026-W53``."""
    return _typed("usage.week", Week.parse, written)


def identifier(written: str) -> Any:
    """Read an id: a whole number above zero."""
    return _typed("usage.identifier", _positive, written)


def number(written: str) -> Any:
    """Read a whole number, zero or more."""
    return _typed("usage.number", _natural, written)


def whole_number(written: str) -> Any:
    """Read a whole number, which may be below zero."""
    return _typed("usage.number", lambda text: -_natural(text[1:]) if text.startswith("-") else _natural(text), written)


def numbers(written: str) -> Any:
    """Read whole numbers above zero with commas between."""
    return _typed("usage.numbers", lambda text: tuple(_positive(part.strip()) for part in text.split(",")), written)


def _typed(key: str, read: Callable[[str], Any], written: str) -> Any:
    try:
        return read(written)
    except NoSuchTime:
        raise argparse.ArgumentTypeError("usage.no_such_time") from None
    except (ValueError, OverflowError):
        raise argparse.ArgumentTypeError(key) from None


def _iso_date(written: str) -> date:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", written, re.ASCII):
        raise ValueError(written)
    return date.fromisoformat(written)


def _month(written: str, *, last: bool) -> date:
    is_month = re.fullmatch(r"\d{4}-\d{2}", written, re.ASCII) is not None
    day_written = _iso_date(f"{written}-01" if is_month else written)
    end = month_end(day_written) if last else day_written.replace(day=1)
    if not is_month and day_written != end:
        raise ValueError(written)
    return end


def _natural(written: str) -> int:
    if not (written.isascii() and written.isdigit() and len(written) <= 12):
        raise ValueError(written)
    return int(written)


def _positive(written: str) -> int:
    if _natural(written) == 0:
        raise ValueError(written)
    return int(written)


def _plain(name: str) -> str:
    return name.lstrip("-").replace("-", "_")
