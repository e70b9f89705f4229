"""Words and signs of a text with their places, the ground on which all reading stands."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

_TOKEN = re.compile(
    r"""
    \s*+(                                                     # what most often comes, first:
    [A-Z]?[a-z]++(?![\w.’'ʼ‐‑-])                              # a plain word
  | [,.]
  | [$€£¥₴₽]                                                  # currency sign
  | [RNKP](?=\d[\d.,]*(?:,\d{3}\b|[ -]?(?:million|billion|trillion|bn|m)\b))  # R380-million
  | (?:R[mps]|RM|[KTU]?Sh|Tk|GH[S¢₵]?|Php|[DNS][Kk]r)(?=\d)      # KSh3bn, Rp500, DKr28bn
  | PS(?=\d+(?:,\d{3})+|\d+\.\d\d\b|\d+(?:bn|m|k)\b)            # PS5,000 for £5,000
  | \d+(?:,\d{3})+(?:st|nd|rd|th)\b                           # 1,000th
  | \d{1,2}(?:,\d\d)+,\d{3}(?![\w,])                            # 2,50,000
  | \d+(?:[.,\u00a0\u202f\u2009']\d{3})+(?:[.,]\d+)?(?![\w])  # 3,436  20 000  1.234,5
  | \d+[.,]\d+(?!\d)                                          # 2.5
  | \d+(?=-?(?:million|billion|trillion|crore|lakh)\b)       # 9-billion, £1million
  | \d+(?:st|nd|rd|th)\b                                      # 24th
  | \d+(?=-(?:an?|per)-|-(?:odd|strong|plus)\b)              # $4-a-gallon, 300-odd
  | (?:bn|mn?|k|tn|million|billion)(?=-(?:(?:an?|per)-|[A-Za-z]{0,3}\d))  # £1m-a-year, 2.6bn-3bn
  | \d+(?=(?:bn|mn|mln|m|k|tn|pc|km|kg|cm|mm|mph|kph|kmh|ft|ha|lbs?   # 5bn 85mph 47C
      |(?<!720)(?<!080)(?<!480)p|hp|[kmg]wh?|[kMG]Wh?|m?g|ml|[CF])\b)
  | (?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sen|Rep|Gov|Sgt|Capt|Maj|Adm|Rev
      |Hon|Supt|Insp|Det|Engr|Dist|Atty|Asst|Brig|Cmdr)\.(?=\s)
  | [A-Z]\.(?=\s(?:[A-Z]\.\s){0,4}[A-Z][a-z])                # Donald J. Trump, B. M. Rao
  | [А-ЯЁІЇЄҐ]\.(?=\s?(?:[А-ЯЁІЇЄҐ]\.\s?)?[А-ЯЁІЇЄҐ][а-яёіїєґ])  # І. В. Лис, І.Лис
  | [A-Za-z][\w-]*+\.(?:com|org|net|gov|edu|info|ru|ua|co\.uk|org\.uk|com\.au)(?![\w-])  # Velm.com
  | [^\W\d_](?:\.[^\W\d_])+\.?(?:-[a-z]++)?                   # U.S.  a.m.  U.K.-based
  | [^\W_]+(?:[-‐‑’'ʼ][^\W_]+)*                               # words, Giatsint-S, don't
  | --(?!-)                                                   # -- for a dash
  | [^\s\u2190-\u21ff\u25a0-\u27bf\u2b00-\u2bff\ufe0f\u200d\u20e3\U0001f000-\U0001faff]  # no emoji
    )
    """,
    re.VERBOSE,
)
_SPACED_HYPHEN = re.compile(r"\s-\s(?=\D)")
_SPACED_THOUSANDS = re.compile(r"(?<![\w.,])\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?![\w])")


class Token(NamedTuple):
    """A word, number or sign; ``lower`` is for comparing."""

    text: str
    start: int
    end: int
    lower: str

    @property
    def is_word(self) -> bool:
        """Tell whether the token begins with a letter."""
        return self.text[0].isalpha()

    @property
    def is_capital(self) -> bool:
        """Tell whether the token begins with a capital, or a letter of a script without any."""
        first = self.text[0]
        return first.isupper() or (first > "ֿ" and first.isalpha() and not first.islower())

    @property
    def is_number(self) -> bool:
        """Tell whether the token begins with a digit."""
        return self.text[0].isdigit()


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of ``text[start:end]``; a possessive ``'s`` is a token of its own."""
    end = len(text) if end is None else end
    found: list[Token] = []
    position = start
    for spaced in _SPACED_THOUSANDS.finditer(text, start, end):
        _plain(text, (position, spaced.start()), found)
        found.append(_token(text, spaced.start(), spaced.end()))
        position = spaced.end()
    _plain(text, (position, end), found)
    return found


def _plain(text: str, bounds: tuple[int, int], into: list[Token]) -> None:
    for match in _TOKEN.finditer(text, *bounds):
        word = match[1]
        start, end = match.span(1)
        if word[-1] in "sS" and len(word) > 2 and word[-2] in "'’":
            into.append(_token(text, start, end - 2))
            into.append(_token(text, end - 2, end))
        else:
            into.append(_token(text, start, end))


def _token(text: str, start: int, end: int) -> Token:
    word = text[start:end]
    if word.isascii() and word.islower():
        return Token(word, start, end, word)
    if word == "--" or (word == "-" and start and _SPACED_HYPHEN.match(text, start - 1)):
        return Token("—", start, end, "—")  # typed for a dash
    if word == "WHO" and not text[max(0, start - 30) : end + 30].isupper():
        return Token(word, start, end, word)  # the organisation, unless everything is in capitals
    return Token(word, start, end, word.lower().replace("’", "'").replace("ʼ", "'"))


def between(tokens: Sequence[Token], start: int, end: int) -> list[Token]:
    """Return the tokens that lie wholly within ``start``..``end``."""
    first = bisect_left(tokens, start, key=lambda token: token.start)
    last = bisect_left(tokens, end + 1, key=lambda token: token.end)
    return list(tokens[first:last])
