"""The look: one token file, and what Qt is given from it."""
