"""Measures the figures and prints the table. A module with figures gives them by ``figures()`` and stands in GROUPS."""

import argparse
import compileall
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import paper
import process_start
import queries
import ratings
import reports
import texts
import window
from figures import Figure, Outcome, chosen, measured
from table import as_json, as_text

import modulvard
from clinics import MESSAGES, Clinics

GROUPS: Sequence[Callable[[Clinics], Iterable[Figure]]] = (
    process_start.figures,
    window.figures,
    queries.figures,
    reports.figures,
    texts.figures,
    ratings.figures,
    paper.figures,
)


def main(arguments: Sequence[str]) -> int:
    """Print the table; 2 if no figure has such a name."""
    options = _parser().parse_args(arguments)
    with TemporaryDirectory(prefix="modulvard-benchmark-") as folder:
        return _measure(options, Clinics(Path(options.clinics or folder), options.messages))


def _measure(options: argparse.Namespace, clinics: Clinics) -> int:
    figures = chosen((figure for group in GROUPS for figure in group(clinics)), options.only)
    if options.list:
        print("\n".join(figure.name for figure in figures))
        return 0
    if not figures:
        print(f"No figure's name holds: {options.only}", file=sys.stderr)
        return 2
    # As pip does where a clinic installs it. A checkout is else compiled at every start if the environment forbids
    # Python to write beside its sources.
    compileall.compile_dir(Path(modulvard.__file__).parent, quiet=2)
    outcomes = [_measured_aloud(figure, options.rounds) for figure in figures]
    print(as_json(outcomes) if options.json else as_text(outcomes))
    queries.close()
    return 0


def _measured_aloud(figure: Figure, rounds: int | None) -> Outcome:
    print(f"  measuring: {figure.name} …", file=sys.stderr, flush=True)
    return measured(figure, rounds=rounds)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="benchmark.py", description="How fast Modulvård is, as ratios to floors.")
    parser.add_argument("--only", default="", metavar="WORDS", help="only figures whose name holds these words")
    parser.add_argument("--rounds", type=int, metavar="N", help="how many times each is measured (its own choice)")
    parser.add_argument("--json", action="store_true", help="one JSON document instead of the table")
    parser.add_argument("--list", action="store_true", help="name the figures and measure nothing")
    parser.add_argument("--clinics", metavar="DIR", help="keep the clinics that are made in DIR, and use those there")
    parser.add_argument(
        "--messages",
        type=int,
        default=MESSAGES,
        metavar="N",
        help=f"messages of the written clinic ({MESSAGES}; the large one has 1000000)",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
