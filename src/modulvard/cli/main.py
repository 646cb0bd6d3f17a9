"""Reads the line, runs its command, and turns what comes of it into an exit code (commandline.md)."""

import locale
import os
import sys
from argparse import Namespace
from collections.abc import Collection, Sequence
from contextlib import suppress
from datetime import datetime
from importlib import import_module
from types import TracebackType
from typing import Literal

from modulvard.cli.arguments import Commands, Parser, UsageError, top_parser
from modulvard.cli.commands import MODULES
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.output import AnswerLost, Output, finish, use_utf8
from modulvard.cli.problems import exit_of, sentence_of, usage_sentence
from modulvard.cli.texts import LANGUAGES, Words
from modulvard.cli.windows import Windows
from modulvard.domain.clock import comes_twice
from modulvard.domain.errors import ModulvardError


def main(arguments: Sequence[str], windows: Windows | None = None) -> int:
    """Run one command and return its exit code. Without a command the window opens."""
    use_utf8()
    words = Words(language_of(arguments))
    last = _LastResort(words)
    with last:
        last.code = _answered(arguments, words, windows)
    return int(last.code)


def tell_fault(error: Exception, arguments: Sequence[str]) -> int:
    """Write a report of what went wrong on another way in, say where it lies, and return exit code 4 (OPS-01)."""
    use_utf8()
    last = _LastResort(Words(language_of(arguments)))
    last.__exit__(type(error), error, error.__traceback__)
    return int(last.code)


def language_of(arguments: Sequence[str]) -> str:
    """Return the language to speak: ``--lang``, else the user's locale where we have it, else Swedish."""
    for at, word in enumerate(arguments):
        name, joined, value = word.partition("=")
        chosen = value if joined else "".join(arguments[at + 1 : at + 2])
        if name == "--lang" and chosen in LANGUAGES:
            return chosen
    settings = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    written = next(filter(None, settings), None) or locale.getlocale()[0] or ""
    return "en" if written.lower().startswith("en") else "sv"


def _answered(arguments: Sequence[str], words: Words, windows: Windows | None) -> Exit | int:
    out = Output(as_document=False)
    try:
        return _run(arguments, words, windows)
    except UsageError as error:
        out.notice(words("error.prefix", said=usage_sentence(words, error)))
        if error.usage:
            out.notice(error.usage)
        return Exit.REFUSED
    except ModulvardError as error:
        out.notice(words("error.prefix", said=sentence_of(words, error)))
        return exit_of(error)
    except KeyboardInterrupt:
        out.notice(words("error.interrupted"))
        return Exit.REFUSED
    except BrokenPipeError:
        # The reader has seen enough (``modulvard … | head``).
        _say_no_more()
        return Exit.DONE
    except AnswerLost:
        _say_no_more()
        out.notice(words("error.answer_lost"))
        return Exit.LOOK
    except SystemExit as stopped:
        return stopped.code if isinstance(stopped.code, int) else Exit.DONE


def _say_no_more() -> None:
    """Keep what Python flushes at its end from complaining."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(arguments: Sequence[str], words: Words, windows: Windows | None) -> Exit | int:
    read = parser_for(arguments, words).read(arguments)
    context = Context(read, words, Output(as_document=getattr(read, "json", False)), windows)
    run = getattr(read, "run", None)
    if run is None:
        return _open_window(context)
    if not read.reads and context.at is not None:
        raise UsageError("usage.at_writes")
    if read.now_only and context.at is not None:
        raise UsageError("usage.at_not_here")
    _tell_of_double_hours(context)
    code: Exit | int = run(context)
    finish()
    return Exit.LOOK if code == Exit.DONE and context.warned else code


def _tell_of_double_hours(context: Context) -> None:
    """Say which moment a typed time is taken for, where the clocks show it twice that night."""
    typed = vars(context.arguments).values()
    for moment in (each for each in typed if isinstance(each, datetime) and comes_twice(each)):
        context.out.notice(context.words("notice.comes_twice", time=moment.strftime("%H:%M")))


def parser_for(arguments: Collection[str], words: Words) -> Parser:
    """Return the parser for a line: whole for the words that stand in it, and told of the others.

    A window, or a single command, must not wait for what all the other commands import.
    """
    parser = top_parser(words)
    commands = Commands(parser, words)
    for word, module in MODULES.items():
        if word in arguments:
            import_module(f"modulvard.cli.commands.{module}").add(commands)
        else:
            commands.mention(word)
    return parser


def _open_window(context: Context) -> int:
    _only_window_options(context.arguments)
    if context.windows is None:
        raise UsageError("usage.no_window")
    language = context.given("lang")
    return context.windows.open(context.paths.store, context.clock, language=language, login=None)


def _only_window_options(arguments: Namespace) -> None:
    given = {"json", "at", "because"} & set(vars(arguments))
    if given:
        raise UsageError("usage.needs_command", names=", ".join(f"--{name}" for name in sorted(given)))


class _LastResort:
    """Whatever else happens becomes a report without values, its path, and exit code 4 (OPS-01)."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self.code: Exit | int = Exit.BUG

    def __enter__(self) -> None:
        """Take over what nobody else has handled."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> Literal[True] | None:
        if error is None or not isinstance(error, Exception):
            return None
        report = None
        # Nothing may go wrong here: what is left of the program may be little.
        with suppress(Exception):
            report = import_module("modulvard.services.error_report").write_error_report(error)
        key = "error.bug" if report is not None else "error.bug_unwritten"
        Output(as_document=False).notice(self._words(key, path=report, kind=type(error).__name__))
        return True
