"""The place Rapporter: figures over all treatments, without names (C17)."""
