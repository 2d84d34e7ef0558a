"""Seeds folder -> Source: reading texts with their catalogue, and adding to both."""

from tracker.sources.adding import add_text, write_catalogue_row
from tracker.sources.catalogue import CatalogueEntry, read_catalogue
from tracker.sources.dates import infer_published, parse_published
from tracker.sources.decoding import decode
from tracker.sources.keeping import keep_texts, page_of, read_kept
from tracker.sources.listing import FoundFile, find_files
from tracker.sources.pieces import Run, is_as_listed, run_here
from tracker.sources.reading import (
    join_copies,
    read_file,
    read_some,
    read_source,
    read_sources,
    read_upload,
    to_empty,
)

__all__ = [
    "CatalogueEntry",
    "FoundFile",
    "Run",
    "add_text",
    "decode",
    "find_files",
    "infer_published",
    "is_as_listed",
    "join_copies",
    "keep_texts",
    "page_of",
    "parse_published",
    "read_catalogue",
    "read_file",
    "read_kept",
    "read_some",
    "read_source",
    "read_sources",
    "read_upload",
    "run_here",
    "to_empty",
    "write_catalogue_row",
]
