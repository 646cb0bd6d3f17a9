"""Files of answers: every fault told with its line, read into domain entries, and written so that they come back."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path as FilePath

from pydantic import ValidationError

from modulvard.domain.answer_bank import REVIEW_MONTHS, AnswerContent, AnswerText, Provenance
from modulvard.domain.answer_fields import unknown_fields
from modulvard.domain.answer_file import FORMAT, AnswerEntry, AnswerFileReport
from modulvard.domain.program_report import FileProblem, ProblemKind
from modulvard.domain.programs import SWEDISH, Text
from modulvard.exchange import answer_schema as schema
from modulvard.exchange.plain_files import NoPlainFile, read_file
from modulvard.exchange.schema_problems import SchemaProblems, in_order, where
from modulvard.exchange.yaml_reading import MOST_BYTES, Path, YamlFile, YamlRefused, read_yaml
from modulvard.exchange.yaml_writing import long_text, scalar

_SCHEMA = SchemaProblems(schema, {"key": "key", "program": "key", "date": "date", "[key]": "language"})


def check(path: FilePath) -> AnswerFileReport:
    """Return what the file holds and all that is wrong with it. Nothing outside the file is read or changed."""
    try:
        data = read_file(path, MOST_BYTES + 1)
    except NoPlainFile:
        return _broken(path.name, FileProblem(kind=ProblemKind.NOT_A_FILE))
    except OSError:
        return _broken(path.name, FileProblem(kind=ProblemKind.FILE_UNREADABLE))
    return check_bytes(path.name, data)


def check_bytes(file_name: str, data: bytes) -> AnswerFileReport:
    """Return what the bytes of a file of answers hold and all that is wrong with them."""
    try:
        read = read_yaml(data)
    except YamlRefused as refused:
        return _broken(file_name, refused.problem)
    try:
        part = schema.AnswerFilePart.model_validate(read.value)
    except ValidationError as error:
        return _broken(file_name, *_SCHEMA.told(error, read))
    problems = tuple(_rules(part, read))
    if problems:
        return _broken(file_name, *problems)
    return AnswerFileReport(file_name=file_name, entries=tuple(_entry(answer, part) for answer in part.answers))


def _broken(file_name: str, *problems: FileProblem) -> AnswerFileReport:
    return AnswerFileReport(file_name=file_name, entries=(), problems=in_order(problems))


# --- what belongs together ------------------------------------------------------------------------


def _rules(part: schema.AnswerFilePart, read: YamlFile) -> Iterator[FileProblem]:
    seen: set[str] = set()

    def found(path: Path, kind: ProblemKind, **facts: str) -> FileProblem:
        return FileProblem(kind=kind, line=read.line_of(path), where=where(path), facts=tuple(facts.items()))

    for place, answer in enumerate(part.answers):
        at: Path = ("answers", place)
        if answer.key in seen:
            yield found((*at, "key"), ProblemKind.DUPLICATE_NAME, key=answer.key)
        seen.add(answer.key)
        if answer.module is not None and answer.program is None:
            yield found((*at, "module"), ProblemKind.MODULE_WITHOUT_PROGRAM)
        for language in sorted({*answer.title, *answer.body, *answer.keywords}):
            for name, texts in (("title", answer.title), ("body", answer.body)):
                if language not in texts:
                    yield found((*at, name), ProblemKind.MISSING_KEY, key=language)
        for language, body in answer.body.items():
            for field in unknown_fields(body):
                yield found((*at, "body", language), ProblemKind.UNKNOWN_FIELD, name=field)


# --- from file to domain --------------------------------------------------------------------------


def _entry(answer: schema.AnswerPart, file: schema.AnswerFilePart) -> AnswerEntry:
    content = AnswerContent(
        category=answer.category,
        program=answer.program,
        module=answer.module,
        sv=_text(answer, SWEDISH),
        others=tuple((code, _text(answer, code)) for code in sorted(answer.title) if code != SWEDISH),
        source=_source(answer.source),
        review_months=answer.review_months,
        provenance=_provenance(answer, file),
    )
    return AnswerEntry(key=answer.key, kind=answer.kind, content=content)


def _text(answer: schema.AnswerPart, language: str) -> AnswerText:
    keywords = tuple(answer.keywords.get(language, ()))
    return AnswerText(title=answer.title[language], keywords=keywords, body=answer.body[language])


def _source(by_language: Mapping[str, str] | None) -> Text | None:
    if by_language is None:
        return None
    others = tuple(sorted((code, text) for code, text in by_language.items() if code != SWEDISH))
    return Text(sv=by_language[SWEDISH], others=others)


def _provenance(answer: schema.AnswerPart, file: schema.AnswerFilePart) -> Provenance:
    origin = file.origin if answer.origin is None else answer.origin
    licence = file.licence if answer.licence is None else answer.licence
    dated = file.date if answer.date is None else answer.date
    return Provenance(
        origin=origin or "", licence=licence or "", dated=None if dated is None else date.fromisoformat(dated)
    )


# --- from domain to file --------------------------------------------------------------------------


def write(entries: Sequence[AnswerEntry]) -> str:
    """Return a file that gives the very same entries when it is read."""
    provenances = {entry.content.provenance for entry in entries}
    shared = provenances.pop() if len(provenances) == 1 else None
    lines = [f"format: {FORMAT}"]
    if shared is not None:
        lines += _provenance_lines(shared, "")
    lines.append("answers:")
    for entry in entries:
        lines += _entry_lines(entry, shared)
    return "\n".join(lines) + "\n"


def _entry_lines(entry: AnswerEntry, shared: Provenance | None) -> Iterator[str]:
    content = entry.content
    yield f"  - key: {entry.key}"
    yield f"    kind: {entry.kind}"
    yield f"    category: {content.category}"
    yield f"    program: {scalar(content.program)}"
    yield f"    module: {scalar(content.module)}"
    yield "    title:"
    yield from (f"      {code}: {scalar(text.title)}" for code, text in content.texts)
    yield "    keywords:"
    for code, text in content.texts:
        yield f"      {code}: [{', '.join(map(scalar, text.keywords))}]"
    yield "    body:"
    for code, text in content.texts:
        yield from long_text(f"      {code}:", text.body)
    if content.source is not None:
        yield "    source:"
        for code, written in ((SWEDISH, content.source.sv), *content.source.others):
            yield from long_text(f"      {code}:", written)
    if content.review_months != REVIEW_MONTHS:
        yield f"    review_months: {content.review_months}"
    if shared is None:
        yield from _provenance_lines(content.provenance, "    ")


def _provenance_lines(provenance: Provenance, indent: str) -> Iterator[str]:
    if provenance.origin:
        yield f"{indent}origin: {scalar(provenance.origin)}"
    if provenance.licence:
        yield f"{indent}licence: {scalar(provenance.licence)}"
    if provenance.dated is not None:
        yield f"{indent}date: {scalar(provenance.dated.isoformat())}"
