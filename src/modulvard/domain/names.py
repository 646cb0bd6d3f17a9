"""How a person's name is put together."""


def full_name(given_name: str, family_name: str) -> str:
    """Return the name as it is spoken."""
    return f"{given_name} {family_name}".strip()


def listed_name(given_name: str, family_name: str) -> str:
    """Return the name as lists show it: family name first."""
    return f"{family_name}, {given_name}" if family_name and given_name else family_name or given_name
