"""Writing that is kept as it is typed: replies, feedback on homework, notes."""
