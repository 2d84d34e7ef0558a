"""Seeds folder -> Source: reading texts with their catalogue, and adding to both."""

from tracker.sources.adding import add_text, write_catalogue_row
from tracker.sources.catalogue import CatalogueEntry, read_catalogue
from tracker.sources.dates import infer_published, parse_published
from tracker.sources.decoding import decode
from tracker.sources.reading import read_source, read_sources

__all__ = [
    "CatalogueEntry",
    "add_text",
    "decode",
    "infer_published",
    "parse_published",
    "read_catalogue",
    "read_source",
    "read_sources",
    "write_catalogue_row",
]
