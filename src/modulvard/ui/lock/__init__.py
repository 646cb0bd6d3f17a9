"""The locked window: who are you, and what to do when the clinic cannot be opened."""
