"""The sentences of the command line, Swedish and English."""
