"""Keeps what SQLAlchemy has compiled from one test's store to the next one's.

An engine compiles a statement when it is first sent, and each test opens a store with an engine of its own: a quarter
of the tests' time went to compiling the same statements. The program has one engine for as long as it is open.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine

_STATEMENTS = 5000


class CompiledOnce:
    """Makes engines as SQLAlchemy does, all with the first one's dialect and compiled statements."""

    def __init__(self, make: Callable[..., Engine]) -> None:
        self._make = make
        self._first: Engine | None = None
        self._is_apart = False

    def __call__(self, *arguments: Any, **options: Any) -> Engine:
        """Make an engine."""
        engine = self._make(*arguments, query_cache_size=_STATEMENTS, **options)
        if self._is_apart:
            return engine
        if self._first is None:
            self._first = engine
        engine.dialect = self._first.dialect  # which is part of what a compiled statement is found by
        engine._compiled_cache = self._first._compiled_cache
        return engine

    @contextmanager
    def apart(self) -> Iterator[None]:
        """Make engines that share nothing, for a test of what has been compiled when."""
        self._is_apart = True
        yield
        self._is_apart = False
