"""What the JSON documents hold of the answer bank. Keys are a contract: only ever added to (commandline.md)."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from modulvard.cli.context import Context
from modulvard.domain.answer_bank import AnswerContent, AnswerVersion
from modulvard.domain.answer_difference import Difference
from modulvard.domain.answer_fields import answer_readability, fields_of
from modulvard.domain.answer_file import ImportPreview, PreviewedEntry
from modulvard.domain.answer_lists import AnswerCard, AnswerCounts, AnswerLine, WaitingVersion
from modulvard.domain.answer_search import AnswerHit
from modulvard.domain.ids import AccountId
from modulvard.domain.program_report import FileProblem


def line_shape(context: Context, line: AnswerLine, today: date) -> dict[str, Any]:
    """Return an entry as lists tell it."""
    return {
        "id": line.id,
        "key": line.key,
        "title": line.title,
        "language": line.language,
        "kind": line.kind,
        "category": line.category,
        "program": line.program,
        "module": line.module,
        "status": line.status,
        "version": line.version,
        "pending": line.pending,
        "submitted": line.submitted,
        "waiting": _waiting_shape(line.waiting),
        "uses": line.uses,
        "review_on": line.review_on,
        "overdue": line.is_overdue(today),
        "owner": _person(context, line.owner),
    }


def _waiting_shape(waiting: WaitingVersion | None) -> dict[str, Any] | None:
    if waiting is None:
        return None
    return {
        "version": waiting.number,
        "change": waiting.change,
        "shipped": waiting.is_shipped,
        "replaces_own": waiting.replaces_own,
    }


def counts_shape(counts: AnswerCounts) -> dict[str, Any]:
    """Return how many there are of what."""
    return {
        "in_use": counts.in_use,
        "by_category": dict(counts.by_category),
        "support": counts.support,
        "to_review": counts.to_review,
        "suggested": counts.suggested,
        "drafts": counts.drafts,
        "retired": counts.retired,
    }


def hit_shape(hit: AnswerHit) -> dict[str, Any]:
    """Return an entry that was found."""
    return {
        "id": hit.id,
        "key": hit.key,
        "title": hit.title,
        "kind": hit.kind,
        "snippet": hit.snippet,
        "category": hit.category,
        "program": hit.program,
        "module": hit.module,
        "match": hit.level.name.lower(),
        "uses": hit.uses,
        "draft": hit.is_draft,
        "language": hit.language,
    }


def card_shape(context: Context, card: AnswerCard, version: AnswerVersion, today: date) -> dict[str, Any]:
    """Return an entry with one of its versions whole and what the others are."""
    answer = card.answer
    return {
        "id": answer.id,
        "key": answer.key,
        "kind": answer.kind,
        "status": answer.status,
        "owner": _person(context, answer.owner),
        "origin": answer.origin,
        "in_force": answer.approved,
        "overdue": answer.is_overdue(today),
        "retired_at": answer.retired_at,
        "uses": {"total": card.uses.total, "mine": card.uses.mine, "last_at": card.uses.last_at},
        "version": {**version_shape(context, version), **content_shape(version.content)},
        "versions": [version_shape(context, held) for held in answer.versions],
    }


def version_shape(context: Context, version: AnswerVersion) -> dict[str, Any]:
    """Return what a version is, without its text."""
    return {
        "number": version.number,
        "status": version.status,
        "comment": version.comment,
        "origin": version.origin,
        "review_on": version.review_on,
        "made_at": version.made_at,
        "made_by": _person(context, version.made_by),
        "submitted_at": version.submitted_at,
        "submitted_by": _person(context, version.submitted_by),
        "reviewed_at": version.reviewed_at,
        "reviewed_by": _person(context, version.reviewed_by),
        "approved_at": version.approved_at,
        "approved_by": _person(context, version.approved_by),
        "suggested_from": version.suggested_from,
    }


def content_shape(content: AnswerContent) -> dict[str, Any]:
    """Return what a version says, in every language it has."""
    provenance = content.provenance
    source = {} if content.source is None else {"sv": content.source.sv, **dict(content.source.others)}
    return {
        "category": content.category,
        "program": content.program,
        "module": content.module,
        "texts": {
            language: {
                "title": text.title,
                "keywords": text.keywords,
                "body": text.body,
                "fields": [{"name": field.name, "asks": field.asks} for field in fields_of(text.body)],
                "words": (counted := answer_readability(text.body)).words,
                "lix": counted.lix,
                "longest_sentence": counted.longest_sentence,
            }
            for language, text in content.texts
        },
        "source": source,
        "review_months": content.review_months,
        "provenance": {"origin": provenance.origin, "licence": provenance.licence, "date": provenance.dated},
    }


def changes_shape(differences: Iterable[Difference]) -> list[dict[str, Any]]:
    """Return how two contents differ, piece by piece."""
    return [
        {
            "place": found.place,
            "language": found.language,
            "parts": [{"change": part.change, "text": part.text} for part in found.parts],
        }
        for found in differences
    ]


def preview_shape(preview: ImportPreview, overwrite: Collection[str], *, done: bool) -> dict[str, Any]:
    """Return what an import does, or would do."""
    taken = {shown.entry.key for shown in preview.taken(frozenset(overwrite))} if preview.whole else set()
    return {
        "file": preview.file_name,
        "done": done,
        "taken": len(taken),
        "entries": [_entry_shape(shown, shown.entry.key in taken) for shown in preview.entries],
        "problems": [_problem_shape(problem) for problem in preview.problems],
    }


def _entry_shape(shown: PreviewedEntry, taken: bool) -> dict[str, Any]:
    return {
        "key": shown.entry.key,
        "title": shown.entry.content.sv.title,
        "kind": shown.entry.kind,
        "standing": shown.standing,
        "answer": shown.answer,
        "taken": taken,
        "changes": changes_shape(shown.differences),
    }


def _problem_shape(problem: FileProblem) -> dict[str, Any]:
    return {
        "kind": problem.kind,
        "line": problem.line,
        "where": problem.where,
        "advice": problem.is_advice,
        "facts": dict(problem.facts),
    }


def _person(context: Context, account: AccountId | None) -> dict[str, Any] | None:
    return None if account is None else context.account_shape(account)
