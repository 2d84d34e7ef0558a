"""News texts about a conflict -> a tidy table of every figure in them, with its provenance."""

__version__ = "0.1.0"
