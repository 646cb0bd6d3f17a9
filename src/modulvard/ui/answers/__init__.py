"""The answer bank (svarsbank): the place where it is kept, and the panel beside what is written."""
