"""Finding entries of the answer bank: while one types, and for the message at hand (decided.md 6, 30)."""

from collections.abc import Iterable

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.answer_bank import AnswerKind
from modulvard.domain.answer_search import AnswerHit, AnswerHits
from modulvard.domain.errors import NotFound
from modulvard.domain.ids import AnswerId
from modulvard.domain.programs import SWEDISH
from modulvard.services.answer_steps import AnswerSteps
from modulvard.services.base import needs
from modulvard.store import access_log
from modulvard.store.answer_index import index_of, read_ahead
from modulvard.store.answer_search import Wanted, search_answers
from modulvard.store.answer_suggestions import answer_to_insert, suggested_for

HITS = 20
SUGGESTIONS = 3
AT_A_TIME = 150
"""Entries read in one part when the bank is made ready: some 25 ms."""
_SLIP = "hemupgiftena"
"""A search that looks everywhere: what the first one loads is loaded with it."""


class AnswerSearches(AnswerSteps):
    """Searches of the answer bank. Only what is in force is found, and one's own drafts."""

    @needs(Permission.READ_ANSWERS)
    def prepare(self, after: int = 0, language: str = SWEDISH, *, most: int = AT_A_TIME) -> int | None:
        """Read a part of what the first search needs, in a moment; return where to go on, None when it is all there.

        No search of the user's: nothing is logged.
        """
        me = self._actor.account
        with self._database.read() as session:
            reached = read_ahead(session, me, language, after, most)
            if reached is None:
                search_answers(index_of(session, me, language), _SLIP, Wanted(language=language, limit=1))
        return reached

    @needs(Permission.READ_ANSWERS)
    def search(
        self,
        text: str,
        *,
        language: str = SWEDISH,
        program: str | None = None,
        module: int | None = None,
        limit: int = HITS,
        kinds: Iterable[AnswerKind] = tuple(AnswerKind),
    ) -> AnswerHits:
        """Return the entries that hold the words, best first; ``program`` (its key) and ``module`` are the patient's.

        Not logged by itself: see ``note_search``.
        """
        wanted = Wanted(language=language, program=program, module=module, kinds=frozenset(kinds), limit=limit)
        with self._database.read() as session:
            return search_answers(index_of(session, self._actor.account, language), text, wanted)

    @needs(Permission.READ_ANSWERS)
    def suggest_for(
        self,
        message: str,
        *,
        language: str = SWEDISH,
        program: str | None = None,
        module: int | None = None,
        limit: int = SUGGESTIONS,
        kinds: Iterable[AnswerKind] = (AnswerKind.REPLY,),
    ) -> AnswerHits:
        """Return the entries in force that may answer a message, best first.

        No search of the user's: nothing is logged.
        """
        wanted = Wanted(language=language, program=program, module=module, kinds=frozenset(kinds), limit=limit)
        with self._database.read() as session:
            return suggested_for(index_of(session, self._actor.account, language), message, wanted)

    @needs(Permission.READ_ANSWERS)
    def to_insert(self, answer: AnswerId, language: str = SWEDISH) -> AnswerHit:
        """Return an answer to a patient as it may be inserted now, or raise NotFound. Its use is what is counted."""
        with self._database.read() as session:
            found = answer_to_insert(index_of(session, self._actor.account, language), answer)
        if found is None:
            raise NotFound(kind="answer", ident=answer)
        return found

    @needs(Permission.READ_ANSWERS)
    def note_search(self, hits: int) -> None:
        """Log one search: its kind and number of hits, never its words.

        Called when typing has rested a second or a hit is opened (decided.md 6).
        """
        with self._database.work() as session:
            access_log.append(session, LogEntry(measure=Measure.SEARCH, object_kind="answers", count=hits))
