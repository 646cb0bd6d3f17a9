"""How a person's name is put together."""

from functools import lru_cache

from modulvard.domain.text import swedish_sort_key


def full_name(given_name: str, family_name: str) -> str:
    """Return the name as it is spoken."""
    return f"{given_name} {family_name}".strip()


def listed_name(given_name: str, family_name: str) -> str:
    """Return the name as lists show it: family name first."""
    return f"{family_name}, {given_name}" if family_name and given_name else family_name or given_name


@lru_cache(maxsize=4096)
def name_order(given_name: str, family_name: str) -> str:
    """Return the key of Swedish order, family name first; a single name counts as family name."""
    return swedish_sort_key(family_name or given_name, given_name if family_name else "")
