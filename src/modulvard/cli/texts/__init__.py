"""The command line's words, Swedish and English, by key."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

LANGUAGES = ("sv", "en")


class Words:
    """Finds the sentence for a key in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._texts: Mapping[str, str] = import_module(f"modulvard.cli.texts.{language}").TEXTS

    def __call__(self, key: str, /, **facts: Any) -> str:
        """Return the sentence of the key with the facts in their places."""
        return self._texts[key].format(**facts)

    def __contains__(self, key: str) -> bool:
        return key in self._texts

    def named(self, kind: str, value: object) -> str:
        """Return the word for one value of a kind, such as a state or a role; the value itself where none is set."""
        key = f"{kind}.{value}"
        return self._texts[key] if key in self._texts else str(value)

    def template(self, key: str) -> str:
        """Return the sentence of the key with its places unfilled."""
        return self._texts[key]
