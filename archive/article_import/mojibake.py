"""UTF-8 that was once read as Windows Western text: “donâ€™t” for “don’t”.

Mended only where nearly all that is not ASCII is of this kind: «CAFÉ» holds such a pair by chance.
"""

import re

_LEAST = 2
_SHARE = 0.8
_BYTES = {
    **{chr(code): code for code in range(0x80, 0x100)},
    **{
        sign: code for code in range(0x80, 0xA0)
        if (sign := bytes([code]).decode("cp1252", "ignore"))
    },
}  # fmt: skip
"""The byte of every sign that a byte beyond ASCII may have become."""


def _signs(first: int, last: int) -> str:
    """Return the signs of a span of bytes as a class of a regular expression."""
    return "[" + "".join(re.escape(s) for s, code in _BYTES.items() if first <= code <= last) + "]"


_NEXT = _signs(0x80, 0xBF)
_CUT = "â€"
"""The closing quote; its third sign is none in Windows and gets lost."""
_PIECE = re.compile(
    f"{_signs(0xC2, 0xDF)}{_NEXT}|{_signs(0xE0, 0xEF)}{_NEXT}{{2}}|{_signs(0xF0, 0xF4)}{_NEXT}{{3}}"
    f"|{_CUT}(?!{_NEXT})"
)
_BEYOND = re.compile(r"[^\x00-\x7f]")


def mended(text: str) -> str:
    """Return a text with such pieces as the signs they were; as it is where it has none."""
    pieces = _PIECE.findall(text)
    if len(pieces) < _LEAST:
        return text
    if sum(map(len, pieces)) < _SHARE * len(_BEYOND.findall(text)):
        return text
    return _PIECE.sub(_sign, text)


def _sign(piece: re.Match[str]) -> str:
    if piece.group() == _CUT:
        return "”"
    data = bytes(_BYTES[sign] for sign in piece.group())
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return piece.group()
