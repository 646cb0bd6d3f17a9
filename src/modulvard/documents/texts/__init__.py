"""The sentences of paper, Swedish and English."""
