"""Gather the window's sentences and compile its translations: ``python packaging/translate.py``.

Swedish is the source, so its file holds plural forms only; English holds every sentence. Both compiled files are
committed, so that neither a checkout nor an installed wheel needs Qt's tools; a test holds them equal to their sources.
"""

import ast
import html
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
SOURCES = ROOT / "src" / "modulvard" / "ui"
PLURAL = "%n"
FORMS = 2
_CONTEXT = re.compile(r"<context>\s*<name>(?P<name>.*?)</name>(?P<messages>.*?)</context>", re.DOTALL)
_MESSAGE = re.compile(
    r"<message[^>]*>.*?<source>(?P<source>.*?)</source>.*?"
    r"<translation[^>]*?(?:/>|>(?P<translation>.*?)</translation>)",
    re.DOTALL,
)
_FORM = re.compile(r"<numerusform[^>]*>(.*?)</numerusform>", re.DOTALL)


def tool(name: str) -> str:
    """Return the path of one of the translation tools that come with PySide6."""
    ending = ".exe" if os.name == "nt" else ""
    return str(Path(sys.executable).parent / f"pyside6-{name}{ending}")


def gather(language: str, target: Path) -> None:
    """Bring a language's file up to date with the sentences in the code: what is gone is dropped, what is new is
    unfinished, all else keeps its translation. Every sentence with %n is plural, also where Qt's tool does not see it.
    """
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh.ts"
        files = [str(path) for path in sorted(SOURCES.rglob("*.py"))]
        command = [tool("lupdate"), "-locations", "none", "-source-language", "sv", "-target-language", language]
        subprocess.run([*command, *files, "-ts", str(fresh)], check=True, capture_output=True)
        seen = sorted({*read(fresh), *plurals_of_the_application(SOURCES)})
        wanted = [key for key in seen if language != "sv" or PLURAL in key[1]]
    known = read(target) if target.exists() else {}
    write(target, language, {key: known.get(key, ()) for key in wanted})


def plurals_of_the_application(folder: Path) -> set[tuple[str, str]]:
    """Return context and source of each plural ``QCoreApplication.translate``: Qt's tool passes them over in Python."""
    calls = (
        node
        for path in sorted(folder.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "translate"
    )
    found = set()
    for call in calls:
        words = [argument.value for argument in call.args[:2] if isinstance(argument, ast.Constant)]
        if len(words) == 2 and PLURAL in str(words[1]):
            found.add((str(words[0]), str(words[1])))
    return found


def read(path: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the translated forms of every sentence, by context and source; none where it is untranslated."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for context in _CONTEXT.finditer(path.read_text(encoding="utf-8")):
        for message in _MESSAGE.finditer(context["messages"]):
            forms = _FORM.findall(message["translation"] or "") or [message["translation"] or ""]
            texts = tuple(html.unescape(form) for form in forms)
            found[html.unescape(context["name"]), html.unescape(message["source"])] = texts if all(texts) else ()
    return found


def write(path: Path, language: str, sentences: Mapping[tuple[str, str], Sequence[str]]) -> None:
    """Write a language's file: sentences by context, in the order given."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="sv">')
    for name, group in groupby(sentences.items(), key=lambda item: item[0][0]):
        lines += ["<context>", f" <name>{html.escape(name, quote=False)}</name>"]
        for (_, source), forms in group:
            lines += _message(source, forms)
        lines.append("</context>")
    path.write_text("\n".join([*lines, "</TS>", ""]), encoding="utf-8")


def _message(source: str, forms: Sequence[str]) -> list[str]:
    plural = PLURAL in source
    state = "" if forms else ' type="unfinished"'
    texts = [html.escape(form, quote=False) for form in forms or [""] * (FORMS if plural else 1)]
    inner = "".join(f"<numerusform>{text}</numerusform>" for text in texts) if plural else texts[0]
    return [
        ' <message numerus="yes">' if plural else " <message>",
        f"  <source>{html.escape(source, quote=False)}</source>",
        f"  <translation{state}>{inner}</translation>",
        " </message>",
    ]


def compile_to(source: Path, target: Path) -> None:
    """Compile a language's source file. Unfinished sentences are left out: they show in Swedish."""
    command = [tool("lrelease"), "-silent", "-nounfinished", str(source), "-qm", str(target)]
    subprocess.run(command, check=True, capture_output=True)


def main() -> int:
    """Bring both languages up to date, and say which sentences still lack a translation."""
    for language in ("sv", "en"):
        source = FOLDER / f"modulvard_{language}.ts"
        gather(language, source)
        compile_to(source, source.with_suffix(".qm"))
        missing = [key for key, forms in read(source).items() if not forms]
        print(f"{language}: {len(missing)} untranslated")
        for context, sentence in missing:
            print(f"  {context}: {sentence}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
