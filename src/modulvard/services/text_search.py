"""Finding messages, homework and notes by their words, among the patients one may open (decided.md 6 and 7)."""

from collections.abc import Collection, Iterable

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.text_search import TextHit, TextKind
from modulvard.services.base import Service, needs
from modulvard.store import access_log
from modulvard.store.ownership import Viewer
from modulvard.store.text_search import search_texts

HITS = 30


class TextSearch(Service):
    """Searches of what patients and therapists have written."""

    @needs(Permission.READ_PATIENT)
    def search(self, text: str, kinds: Iterable[TextKind] = tuple(TextKind), limit: int = HITS) -> tuple[TextHit, ...]:
        """Return the texts that hold every word in some form, newest first: of one's own patients, those one stands in
        for, and those opened with a reason today. Words of one and two letters find nothing by themselves.

        Not logged by itself: see ``note_search``.
        """
        viewer = Viewer(account=self._actor.account, on=self._today())
        with self._database.read() as session:
            return search_texts(session, text, kinds, viewer, limit)

    @needs(Permission.READ_PATIENT)
    def note_search(self, shown: Collection[TextHit], kinds: Iterable[TextKind] = tuple(TextKind)) -> None:
        """Log one search of each kind, and whose texts were shown; never the words.

        Called when typing has rested a second or a hit is opened (decided.md 6).
        """
        with self._database.work() as session:
            for kind in kinds:
                hits = [hit for hit in shown if hit.kind is kind]
                entry = LogEntry(measure=Measure.SEARCH, object_kind=kind.value, count=len(hits))
                access_log.append(session, entry)
                for patient in dict.fromkeys(hit.patient for hit in hits):
                    seen = LogEntry(measure=Measure.SEARCH_HIT, patient=patient, object_kind=kind.value)
                    access_log.append(session, seen)
