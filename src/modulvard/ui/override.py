"""``override`` for Qt's virtual methods. The type checker has it from typing_extensions; starting the program costs
a twentieth of a bare window less without importing that.
"""

from typing import TYPE_CHECKING, TypeVar

_T = TypeVar("_T")

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method: _T) -> _T:
        """Return the method: the mark is for the type checker."""
        return method


__all__ = ["override"]
