"""Text to the journal: a patient's notes, what is not journalled, and the note that is being written (C14)."""
