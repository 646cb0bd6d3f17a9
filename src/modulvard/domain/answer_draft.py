"""What is typed of an entry of the answer bank, and its checks: all problems at once, each beside its field."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from modulvard.domain.answer_bank import (
    MOST_REVIEW_MONTHS,
    REVIEW_MONTHS,
    UNKNOWN_PROVENANCE,
    AnswerContent,
    AnswerText,
    Category,
    Provenance,
)
from modulvard.domain.answer_fields import unknown_fields
from modulvard.domain.field_problems import FieldProblem, InvalidFields, ProblemKey
from modulvard.domain.languages import is_language_code
from modulvard.domain.programs import SWEDISH, Text
from modulvard.domain.text import TEXT_LIMIT, clean_line, clean_text, fold, is_blank

TITLE_LIMIT = 120
KEYWORD_LIMIT = 60
MOST_KEYWORDS = 40
SOURCE_LIMIT = 1_000
COMMENT_LIMIT = 200
MOST_MODULE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class TextDraft:
    """One language as typed. ``keywords`` are parted by commas or line breaks."""

    title: str = ""
    keywords: str = ""
    body: str = ""
    source: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing is typed."""
        return all(is_blank(written) for written in (self.title, self.keywords, self.body, self.source))


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerDraft:
    """An entry as typed. A language left blank is not kept; Swedish is compulsory."""

    category: Category = Category.UNDERSTAND
    program: str | None = None
    module: int | None = None
    texts: tuple[tuple[str, TextDraft], ...] = ()
    """By ISO 639 code."""
    review_months: int = REVIEW_MONTHS
    provenance: Provenance = UNKNOWN_PROVENANCE
    comment: str = ""

    def text(self, language: str) -> TextDraft:
        """Return what is typed in a language."""
        return dict(self.texts).get(language, TextDraft())


def draft_of(content: AnswerContent, comment: str = "") -> AnswerDraft:
    """Return the entry as it stands in the editor."""
    sources = {} if content.source is None else {SWEDISH: content.source.sv, **dict(content.source.others)}
    return AnswerDraft(
        category=content.category,
        program=content.program,
        module=content.module,
        texts=tuple(
            (
                language,
                TextDraft(
                    title=text.title,
                    keywords=", ".join(text.keywords),
                    body=text.body,
                    source=sources.get(language, ""),
                ),
            )
            for language, text in content.texts
        ),
        review_months=content.review_months,
        provenance=content.provenance,
        comment=comment,
    )


def problems_of(draft: AnswerDraft) -> tuple[FieldProblem, ...]:
    """Return all that keeps the entry from being saved."""
    return tuple(_problems(draft))


def checked(draft: AnswerDraft) -> AnswerContent:
    """Return the entry as it is kept, or raise InvalidFields with every problem."""
    problems = problems_of(draft)
    if problems:
        raise InvalidFields(problems)
    texts = {code: text for code, text in draft.texts if not text.is_blank or code == SWEDISH}
    return AnswerContent(
        category=draft.category,
        program=draft.program,
        module=draft.module,
        sv=_text(texts.pop(SWEDISH, TextDraft())),
        others=tuple((code, _text(text)) for code, text in sorted(texts.items())),
        source=_source(draft),
        review_months=draft.review_months,
        provenance=draft.provenance,
    )


def checked_comment(written: str) -> str:
    """Return what changed, as it is kept, or raise InvalidFields."""
    comment = clean_line(written)
    if len(comment) > COMMENT_LIMIT:
        raise InvalidFields([_too_long("comment", COMMENT_LIMIT)])
    return comment


def keywords_of(written: str) -> tuple[str, ...]:
    """Return the keywords typed, each once, in order."""
    lines = (clean_line(part) for line in written.splitlines() for part in line.split(","))
    found: dict[str, str] = {}
    for line in lines:
        if line:
            found.setdefault(fold(line), line)
    return tuple(found.values())


def field_of(name: str, language: str) -> str:
    """Return the key of a field in a language."""
    return name if language == SWEDISH else f"{name}_{language}"


def _problems(draft: AnswerDraft) -> Iterator[FieldProblem]:
    written = {code: text for code, text in draft.texts if not text.is_blank}
    for language in (SWEDISH, *sorted(written.keys() - {SWEDISH})):
        if not is_language_code(language):
            yield FieldProblem(field="language", key=ProblemKey.LANGUAGE)
        yield from _of_text(language, written.get(language, TextDraft()))
    if draft.module is not None and draft.program is None:
        yield FieldProblem(field="module", key=ProblemKey.MODULE_WITHOUT_PROGRAM)
    yield from _in_range("module", draft.module, MOST_MODULE)
    yield from _in_range("review_months", draft.review_months, MOST_REVIEW_MONTHS)
    if len(clean_line(draft.comment)) > COMMENT_LIMIT:
        yield _too_long("comment", COMMENT_LIMIT)


def _of_text(language: str, text: TextDraft) -> Iterator[FieldProblem]:
    for name, written, limit in (
        ("title", clean_line(text.title), TITLE_LIMIT),
        ("body", clean_text(text.body), TEXT_LIMIT),
    ):
        field = field_of(name, language)
        if is_blank(written):
            yield FieldProblem(field=field, key=ProblemKey.MISSING)
        elif len(written) > limit:
            yield _too_long(field, limit)
    keywords = keywords_of(text.keywords)
    if any(len(keyword) > KEYWORD_LIMIT for keyword in keywords):
        yield _too_long(field_of("keywords", language), KEYWORD_LIMIT)
    if len(keywords) > MOST_KEYWORDS:
        yield FieldProblem(
            field=field_of("keywords", language), key=ProblemKey.TOO_MANY, facts={"limit": MOST_KEYWORDS}
        )
    if len(clean_text(text.source)) > SOURCE_LIMIT:
        yield _too_long(field_of("source", language), SOURCE_LIMIT)
    for name in unknown_fields(clean_text(text.body)):
        yield FieldProblem(field=field_of("body", language), key=ProblemKey.UNKNOWN_FIELD, facts={"name": name})


def _in_range(field: str, value: int | None, most: int) -> Iterator[FieldProblem]:
    if value is not None and not 1 <= value <= most:
        yield FieldProblem(field=field, key=ProblemKey.WHOLE_NUMBER, facts={"low": 1, "high": most})


def _too_long(field: str, limit: int) -> FieldProblem:
    return FieldProblem(field=field, key=ProblemKey.TOO_LONG, facts={"limit": limit})


def _text(draft: TextDraft) -> AnswerText:
    return AnswerText(title=clean_line(draft.title), keywords=keywords_of(draft.keywords), body=clean_text(draft.body))


def _source(draft: AnswerDraft) -> Text | None:
    sources: Sequence[tuple[str, str]] = [(code, clean_text(text.source)) for code, text in draft.texts]
    written = {code: source for code, source in sources if not is_blank(source)}
    if not written:
        return None
    # A source in another language alone stands as the Swedish one too: Swedish is what all others fall back to.
    swedish = written.pop(SWEDISH, None) or next(iter(written.values()))
    return Text(sv=swedish, others=tuple(sorted(written.items())))
