"""Source -> Document: what was written, cut into sentences with their posts and headings."""

from tracker.text.reading import read_document

__all__ = ["read_document"]
