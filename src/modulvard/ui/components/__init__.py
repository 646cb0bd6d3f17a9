"""The small set of components that every page is built of. They paint themselves from ``ui/theme``."""
