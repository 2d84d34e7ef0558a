"""Bytes -> decoded text, the name of its encoding and warnings for a reader.

The order is fixed instead of guessed: guessers take short Windows-1252 lines for other code pages.
"""

import codecs
from dataclasses import dataclass

from tracker.model import TrackerError

CP1252_WARNING = "read as Windows-1252"
REPLACED_WARNING = "some bytes could not be read and are shown as \ufffd"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded text; `encoding` can be used to encode an addition in the same way."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(content: bytes) -> Decoded:
    """Decode UTF-8 (with or without BOM), UTF-16 with BOM, else Windows-1252 with a warning.

    Raises TrackerError, without a file name, when the bytes are no text or hold none.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        decoded = _decode_utf16(content)
    else:
        decoded = _decode_bytewise(content)
    # U+0000 never stands in prose: such a file is an image, an archive or UTF-16 without its mark.
    if "\x00" in decoded.text:
        raise TrackerError("it is not a text file (it holds NUL bytes); save it as plain text in UTF-8")
    if not decoded.text.strip():
        raise TrackerError("it is empty; put the text into it or delete it")
    return decoded


def _decode_utf16(content: bytes) -> Decoded:
    encoding = "utf-16-le" if content.startswith(codecs.BOM_UTF16_LE) else "utf-16-be"
    try:
        return Decoded(content[2:].decode(encoding), encoding)
    except UnicodeDecodeError:
        return Decoded(content[2:].decode(encoding, errors="replace"), encoding, (REPLACED_WARNING,))


def _decode_bytewise(content: bytes) -> Decoded:
    try:
        return Decoded(content.decode("utf-8-sig"), "utf-8")
    except UnicodeDecodeError:
        pass
    try:
        return Decoded(content.decode("cp1252"), "cp1252", (CP1252_WARNING,))
    except UnicodeDecodeError:
        # Five bytes mean nothing in Windows-1252: keep the text, mark them.
        text = content.decode("cp1252", errors="replace")
        return Decoded(text, "cp1252", (CP1252_WARNING, REPLACED_WARNING))
