"""Where the files shipped with the program lie: programs, fonts, icons, translations."""

from pathlib import Path

_PACKED = Path(__file__).parent / "_resources"
_CHECKOUT = Path(__file__).parents[2] / "resources"


def resource(name: str) -> Path:
    """Return the path of a shipped file or folder, such as ``fonts/NotoSans-Regular.ttf``.

    In an installed wheel the files lie inside the package, in a checkout at the top.
    Raises FileNotFoundError, which is a broken installation, if the file is not shipped.
    """
    root = _PACKED if _PACKED.is_dir() else _CHECKOUT
    path = root / name
    if not path.exists():
        raise FileNotFoundError(path)
    return path
