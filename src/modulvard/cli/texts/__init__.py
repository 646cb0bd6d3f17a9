"""The command line's words, Swedish and English, by key.

A place may choose a word by a number: ``{count} {count:sak|saker}`` is ”1 sak” and ”2 saker”.
"""

from collections.abc import Mapping
from importlib import import_module
from string import Formatter
from typing import Any

from typing_extensions import override

LANGUAGES = ("sv", "en")


class _Counting(Formatter):
    """Fills in places, and lets those with two words between them take the one for one, or the one for any other."""

    @override
    def format_field(self, value: Any, format_spec: str) -> Any:
        if "|" not in format_spec:
            return super().format_field(value, format_spec)
        one, many = format_spec.split("|")
        return one if str(value) == "1" else many


_COUNTING = _Counting()


class Words:
    """Finds the sentence for a key in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._texts: Mapping[str, str] = import_module(f"modulvard.cli.texts.{language}").TEXTS

    def __call__(self, key: str, /, **facts: Any) -> str:
        """Return the sentence of the key with the facts in their places."""
        return self.filled(key, facts)

    def __contains__(self, key: str) -> bool:
        return key in self._texts

    def named(self, kind: str, value: object) -> str:
        """Return the word for one value of a kind, such as a state or a role; the value itself where none is set."""
        key = f"{kind}.{value}"
        return self._texts[key] if key in self._texts else str(value)

    def filled(self, key: str, facts: Mapping[str, Any]) -> str:
        """Return the sentence of the key with the facts in their places, also those that facts make up when asked."""
        text = self._texts[key]
        return _COUNTING.vformat(text, (), facts) if "{" in text else text
