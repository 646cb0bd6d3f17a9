"""Fills a store with an invented clinic of any size, for tests of scale (``store fill``)."""
