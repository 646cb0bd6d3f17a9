"""Words for the steps a user takes: the toast's sentence and what Ångra names. By ``Changed.summary``."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from modulvard.ui.words.said import QT_TRANSLATE_NOOP

WORDS: Mapping[str, str] = {
    "account_added": QT_TRANSLATE_NOOP("Steps", "Kontot är tillagt"),
    "account_disabled": QT_TRANSLATE_NOOP("Steps", "Kontot är indraget"),
    "recovery_key_changed": QT_TRANSLATE_NOOP("Steps", "Återställningsnyckeln är bytt"),
    "absence_added": QT_TRANSLATE_NOOP("Steps", "Frånvaron är inlagd"),
    "absence_withdrawn": QT_TRANSLATE_NOOP("Steps", "Frånvaron är borttagen"),
    "passphrase_changed": QT_TRANSLATE_NOOP("Steps", "Lösenfrasen är bytt"),
    "roles_changed": QT_TRANSLATE_NOOP("Steps", "Rollerna är ändrade"),
    "clinic_closed": QT_TRANSLATE_NOOP("Steps", "Stängningen är inlagd"),
    "clinic_opened": QT_TRANSLATE_NOOP("Steps", "Stängningen är borttagen"),
    "clinic_setting": QT_TRANSLATE_NOOP("Steps", "Inställningen är ändrad"),
    "filter_saved": QT_TRANSLATE_NOOP("Steps", "Filtret är sparat"),
    "filter_renamed": QT_TRANSLATE_NOOP("Steps", "Filtret har fått ett nytt namn"),
    "filter_removed": QT_TRANSLATE_NOOP("Steps", "Filtret är borttaget"),
    "patient_added": QT_TRANSLATE_NOOP("Steps", "Patienten är tillagd"),
    "patient_withdrawn": QT_TRANSLATE_NOOP("Steps", "Patienten är borttagen igen"),
    "patient_edited": QT_TRANSLATE_NOOP("Steps", "Uppgifterna är ändrade"),
    "patient_restored": QT_TRANSLATE_NOOP("Steps", "Uppgifterna är som förut"),
    "patient_archived": QT_TRANSLATE_NOOP("Steps", "Patienten är arkiverad"),
    "patients_archived": QT_TRANSLATE_NOOP("Steps", "Patienterna är arkiverade"),
    "patient_brought_back": QT_TRANSLATE_NOOP("Steps", "Patienten är hämtad ur arkivet"),
    "patients_merged": QT_TRANSLATE_NOOP("Steps", "Patienterna är sammanförda"),
    "patients_parted": QT_TRANSLATE_NOOP("Steps", "Patienterna är åtskilda igen"),
    "relative_added": QT_TRANSLATE_NOOP("Steps", "Den närstående är tillagd"),
    "relative_edited": QT_TRANSLATE_NOOP("Steps", "Den närståendes uppgifter är ändrade"),
    "relative_removed": QT_TRANSLATE_NOOP("Steps", "Den närstående är borttagen"),
    "block_added": QT_TRANSLATE_NOOP("Steps", "Spärren är satt"),
    "block_lifted": QT_TRANSLATE_NOOP("Steps", "Spärren är hävd"),
    "block_taken_back": QT_TRANSLATE_NOOP("Steps", "Spärren är borttagen"),
    "store_restored": QT_TRANSLATE_NOOP("Steps", "Kliniken är återställd"),
    "lines_hidden": QT_TRANSLATE_NOOP("Steps", "Raderna är uppskjutna"),
    "pace_changed_for_many": QT_TRANSLATE_NOOP("Steps", "Tempot är ändrat för flera"),
    "paused_for_many": QT_TRANSLATE_NOOP("Steps", "Flera behandlingar är pausade"),
    "line_seen": QT_TRANSLATE_NOOP("Steps", "Raden är noterad som sedd"),
    "line_hidden": QT_TRANSLATE_NOOP("Steps", "Raden är uppskjuten"),
    "line_back": QT_TRANSLATE_NOOP("Steps", "Raden är tillbaka"),
    "line_away": QT_TRANSLATE_NOOP("Steps", "Raden är borta igen"),
    "answer_added": QT_TRANSLATE_NOOP("Steps", "Svaret är tillagt"),
    "answer_saved": QT_TRANSLATE_NOOP("Steps", "Utkastet i svarsbanken är sparat"),
    "answer_submitted": QT_TRANSLATE_NOOP("Steps", "Svaret är lämnat för godkännande"),
    "answer_suggested": QT_TRANSLATE_NOOP("Steps", "Texten är föreslagen till svarsbanken"),
    "answer_reviewed": QT_TRANSLATE_NOOP("Steps", "Svaret är granskat"),
    "answer_approved": QT_TRANSLATE_NOOP("Steps", "Svaret är godkänt"),
    "answer_retired": QT_TRANSLATE_NOOP("Steps", "Svaret är avvecklat"),
    "answer_restored": QT_TRANSLATE_NOOP("Steps", "Svaret är i bruk igen"),
    "answer_owner": QT_TRANSLATE_NOOP("Steps", "Svaret har en ny ägare"),
    "answer_review_date": QT_TRANSLATE_NOOP("Steps", "Granskningsdagen är ändrad"),
    "answers_imported": QT_TRANSLATE_NOOP("Steps", "Svaren är inlästa"),
    "answer_as_before": QT_TRANSLATE_NOOP("Steps", "Svaret är som förut"),
    "treatment_started": QT_TRANSLATE_NOOP("Steps", "Behandlingen är startad"),
    "treatment_ended": QT_TRANSLATE_NOOP("Steps", "Behandlingen är avslutad"),
    "treatment_paused": QT_TRANSLATE_NOOP("Steps", "Behandlingen är pausad"),
    "treatment_resumed": QT_TRANSLATE_NOOP("Steps", "Behandlingen är återupptagen"),
    "treatment_transferred": QT_TRANSLATE_NOOP("Steps", "Behandlingen har en ny behandlare"),
    "pause_cancelled": QT_TRANSLATE_NOOP("Steps", "Pausen är borttagen"),
    "pace_changed": QT_TRANSLATE_NOOP("Steps", "Tempot är ändrat"),
    "module_moved": QT_TRANSLATE_NOOP("Steps", "Modulen är flyttad"),
    "module_opened": QT_TRANSLATE_NOOP("Steps", "Modulen är öppnad"),
    "module_skipped": QT_TRANSLATE_NOOP("Steps", "Modulen är överhoppad"),
    "module_state": QT_TRANSLATE_NOOP("Steps", "Modulens läge är ändrat"),
    "modules_added": QT_TRANSLATE_NOOP("Steps", "Modulerna är tillagda"),
    "modules_removed": QT_TRANSLATE_NOOP("Steps", "Modulerna är borttagna"),
}
_UNNAMED = QT_TRANSLATE_NOOP("Steps", "Sparat")


def step_words(summary: str) -> str:
    """Return what a step did, in the user's language, without a full stop."""
    return QCoreApplication.translate("Steps", WORDS.get(summary, _UNNAMED))
