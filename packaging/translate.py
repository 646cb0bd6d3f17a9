"""Gather the window's sentences and compile its translations: ``python packaging/translate.py``.

Swedish is the source, so its file holds plural forms only; English holds every sentence. Both compiled files are
committed, so that neither a checkout nor an installed wheel needs Qt's tools; a test holds them equal to their sources.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
SOURCES = ROOT / "src" / "modulvard" / "ui"


def tool(name: str) -> str:
    """Return the path of one of the translation tools that come with PySide6."""
    ending = ".exe" if os.name == "nt" else ""
    return str(Path(sys.executable).parent / f"pyside6-{name}{ending}")


def gather(language: str, target: Path) -> None:
    """Bring a language's source file up to date with the sentences in the code; what is gone is dropped."""
    files = [str(path) for path in sorted(SOURCES.rglob("*.py"))]
    plural = ["-pluralonly"] if language == "sv" else []
    command = [tool("lupdate"), "-no-obsolete", "-locations", "none", "-source-language", "sv", *plural, *files]
    subprocess.run([*command, "-target-language", language, "-ts", str(target)], check=True, capture_output=True)


def compile_to(source: Path, target: Path) -> None:
    """Compile a language's source file. Unfinished sentences are left out: they show in Swedish."""
    subprocess.run([tool("lrelease"), "-silent", str(source), "-qm", str(target)], check=True, capture_output=True)


def main() -> int:
    """Bring both languages up to date, and say how many sentences still lack their English."""
    for language in ("sv", "en"):
        source = FOLDER / f"modulvard_{language}.ts"
        gather(language, source)
        compile_to(source, source.with_suffix(".qm"))
    missing = {
        language: (FOLDER / f"modulvard_{language}.ts").read_text(encoding="utf-8").count('type="unfinished"')
        for language in ("sv", "en")
    }
    print(", ".join(f"{language}: {count} untranslated" for language, count in missing.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
