"""What has been written and is not kept yet: noted while it is on its way to the store, and where the disk is full."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Any, TypeVar

from modulvard.domain.errors import ModulvardError, StoreError
from modulvard.domain.left_texts import LeftText, TextOf

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in the editor at a moment."""

    body: str
    caret: int
    state: Mapping[str, Any]


class Unkept:
    """What has been written and is kept nowhere yet, by what it is of: all that a full disk can make one lose."""

    def __init__(self) -> None:
        self._guard = Lock()
        self._texts: dict[Hashable, Written] = {}

    def keeping(self, key: Hashable, written: Written, keep: Callable[[], _T]) -> Callable[[], _T]:
        """Return the work that keeps a text, which is noted here until that is done."""
        with self._guard:
            self._texts[key] = written

        def work() -> _T:
            try:
                done = keep()
            except StoreError:
                raise
            except ModulvardError:
                self.forget(key, written)  # it can be kept there no more: said where it is written
                raise
            self.forget(key, written)
            return done

        return work

    def forget(self, key: Hashable, written: Written | None = None) -> None:
        """Hold on to a text no longer: it is kept, finished or thrown away. ``written`` is which, if newer may be."""
        with self._guard:
            if written is None or self._texts.get(key) is written:
                self._texts.pop(key, None)

    def texts(self) -> tuple[LeftText, ...]:
        """Return what is not kept."""
        with self._guard:
            return tuple(
                LeftText(of=key, body=one.body, caret=one.caret, state=one.state)
                for key, one in self._texts.items()
                if isinstance(key, TextOf)
            )
