"""How a dialog says that its command was refused: beside the field that can be mended."""

from modulvard.domain.errors import InvalidInput, ModulvardError
from modulvard.ui.components.dialog import Dialog
from modulvard.ui.errors import explained, field_sentence


def say_beside(dialog: Dialog, field: str, error: Exception) -> bool:
    """Say beside a field of a dialog why it was refused. False for what is nothing the user can mend here."""
    if not isinstance(error, ModulvardError):
        return False
    words = field_sentence(error) if isinstance(error, InvalidInput) else explained(error).whole
    dialog.show_problems({field: words})
    return True
