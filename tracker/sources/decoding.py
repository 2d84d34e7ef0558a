"""Bytes -> decoded text, the name of its encoding and warnings for a reader.

The order is fixed instead of guessed: guessers take short Windows-1252 lines for other code pages.
"""

import codecs
from dataclasses import dataclass

from tracker import patterns as regex
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


# '<meta charset="koi8-r">', '<meta ... content="text/html; charset=koi8-r">', '<?xml ... encoding="koi8-r"?>'
_STATED = regex.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s{0,3}=\s{0,3}["']?([\w:.-]{1,40})""", regex.I
)
# What browsers take these names for.
_ALIASES = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
}
# Codecs of Python that are no encodings of pages.
_NO_PAGE = ("utf_7", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem")


def decode_page(content: bytes, charset: str = "") -> Decoded:
    """Decode a page: by its mark, else as UTF-8 if it is that, else as stated from outside, else as it states itself.

    Raises TrackerError, without a file name, when the bytes are no text or hold none.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode(content)
    stated = [charset, *(name.decode("ascii") for name in _STATED.findall(content[:4096])[:1])]
    try:
        # Other encodings give valid UTF-8 by accident only while they are plain ASCII.
        text = content.decode("utf-8-sig")
        if "\x00" not in text:
            return _non_empty(Decoded(text, "utf-8"))
    except UnicodeDecodeError:
        pass
    for name in stated:
        codec = _find_codec(name)
        if codec is None or codec == "utf-8":
            continue
        try:
            text = content.decode(codec)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return _non_empty(Decoded(text, codec))
    return decode(content)


def _find_codec(name: str) -> str | None:
    name = name.strip().strip("\"'").lower()
    try:
        codec = codecs.lookup(_ALIASES.get(name, name))
    except (LookupError, ValueError):
        return None
    known = codec.name.replace("-", "_") not in _NO_PAGE and getattr(codec, "_is_text_encoding", False)
    return codec.name if known else None


def _non_empty(decoded: Decoded) -> Decoded:
    if not decoded.text.strip():
        raise TrackerError("it is empty; put the text into it or delete it")
    return decoded
