"""A caption as printed and its credit: one passage for the words, one for the credit line."""

import re

from archive.reading.credit_lines import find_head, find_tail, is_credit_line, parse
from archive.reading.records import Part, PrintedCaption
from archive.values import Span, span

_LABEL = re.compile(
    r"(?:image caption|media caption|caption|pictured|photo caption"
    r"|підпис (?:до|під) (?:фото|світлин\w+)|подпись (?:к|под) (?:фото|снимк\w+)"
    r"|підпис|подпись|на фото|на снимке)"
    r"\s*[:,]?\s+(?=\S)|\[?\d{1,3}\s?(?:of|/)\s?\d{1,3}(?:\]\s*\|?|\s*\|)\s*(?=\S)",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"(?:image|picture|photo|photograph)\s*:\s+(?=\S)", re.IGNORECASE)
"""Before a caption it is a label; before names ("Photo: Ann Example") it belongs to a credit."""
_BRACKETED = re.compile(r"\[[^\[\]]+\]|\([^()]+\)")
_LICENSING = re.compile(r"(?<!\s)\s+(?:Purchase|Acquire) Licensing Rights\b.*$", re.S)
_SOURCE_LABEL = re.compile(r"(?:image source|source)\s*[:,]\s*", re.IGNORECASE)
_HEAD = re.compile(
    r"[\[(](?:photos?|pictures?|images?|фото|світлина|foto|bild)\b[^\[\]()]{2,80}[\])]\s+(?=\S.{14})",
    re.IGNORECASE,
)
"""A credit in brackets before its caption: "[Photo: Ann Lee / The Echo] Crews damp down"."""
_PIPED = re.compile(
    r".{15,}[.!?…]\s*\|\s*(?P<credit>(?P<name>[^|,/]{4,50})(?:[,/][^|.]{2,50})?)$", re.S
)
_NAMED = re.compile(r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w.’'-]*){1,2}")
_OLD = re.compile(
    r"(?<=.{15})(?P<all>[\[(](?:file(?: photo| picture| image)?|archive|архів)\s*[:|–—-]\s*"
    r"(?P<inside>[^\[\]()]{3,80})[\])])$", re.I | re.S
)  # fmt: skip
_PHOTO = re.compile(
    r"(?<=[.!?…\d])\s+(?P<credit>[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w.’'-]*){1,2}"
    r"(?:\s?/\s?[^\W\d_a-z][\w’' -]{2,40})? (?:file )?photo)$"
)
_SENTENCE = 8  # words: fewer may be names
_JOINT = " \t\n|–—-·•/,"


def printed_caption(part: Part) -> PrintedCaption:
    """Return a caption part as a printed caption, its credit parsed."""
    line = parse(_credit_words(part.credit.text)) if part.credit is not None else None
    return PrintedCaption(part.span, part.credit, line, part.title, part.image)


def _credit_words(text: str) -> str:
    return _SOURCE_LABEL.sub("", text, count=1).strip()


def split_credit(text: str, start: int, end: int) -> tuple[Span, Span | None]:
    """Split a caption's words from the credit at their end or in front; labels like "Caption" go.

    Returns the caption (never empty) and the credit, both exact slices of ``text``.
    """
    start, end = _inside(text, start, end)
    label = _LABEL.match(text, start, end) or _PICTURE.match(text, start, end)
    if label and label.end() < end and not is_credit_only(text[start:end]):
        start = label.end()
    whole = text[start:end]
    tail = _piped(whole) or _bracketed(whole) or _name_photo(whole) or find_tail(whole)
    if tail is None or tail.start == 0:
        return _split_head(text, start, end)
    caption = trimmed(text, start, start + tail.start, joints=True)
    if not caption.text:
        return trimmed(text, start, end), None
    return caption, trimmed(text, start + tail.start, start + tail.end)


def _inside(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the words of a caption are that stands in brackets as a whole."""
    end -= len(text[start:end]) - len(_LICENSING.sub("", text[start:end]))
    line = trimmed(text, start, end)
    if _BRACKETED.fullmatch(line.text) and is_caption_line(line.text[1:-1]):
        return line.start + 1, line.end - 1
    return start, end  # without a link behind it


def _split_head(text: str, start: int, end: int) -> tuple[Span, Span | None]:
    head = _in_front(text[start:end]) or find_head(text[start:end])
    if head is None:
        return trimmed(text, start, end), None
    behind = start + head.end
    behind += len(text[behind:end]) - len(text[behind:end].lstrip(_JOINT + ":)"))
    return trimmed(text, behind, end), trimmed(text, start + head.start, start + head.end)


def _in_front(words: str) -> Span | None:
    """Return the credit that stands in brackets before a caption."""
    head = _HEAD.match(words)
    return span(words, head.start(), len(head.group().rstrip())) if head else None


def _piped(words: str) -> Span | None:
    """Return the name behind the stroke that ends a caption: "The roof. | Ann Lee, Echo"."""
    found = _PIPED.fullmatch(words)
    named = found is not None and _NAMED.fullmatch(found["name"].strip())
    return span(words, *found.span("credit")) if found is not None and named else None


def _bracketed(words: str) -> Span | None:
    """Return the credit in brackets that says first what kind of picture it is: "[File: AFP]"."""
    found = _OLD.search(words)
    if found is None or not is_credit_line(found["inside"]):
        return None
    return span(words, found.start("all"), found.end("all"))


def _name_photo(words: str) -> Span | None:
    """Return a name with "photo" behind it that follows a sentence: "The pier. Ann Lee photo"."""
    found = _PHOTO.search(words)
    return span(words, *found.span("credit")) if found is not None else None


def trimmed(text: str, start: int, end: int, *, joints: bool = False) -> Span:
    """Return ``text[start:end]`` without surrounding space (and joints before a credit)."""
    while start < end and text[start].isspace():
        start += 1
    signs = _JOINT if joints else ""
    while end > start and (text[end - 1].isspace() or text[end - 1] in signs):
        end -= 1
    return span(text, start, end)


def is_caption_line(line: str) -> bool:
    """Tell whether a line of plain text is a caption: labelled, or ending with a credit."""
    words = _LICENSING.sub("", line.strip())
    if _BRACKETED.fullmatch(words):
        words = words[1:-1].strip()
    if _LABEL.match(words) and len(words) > 20:
        return True
    if _in_front(words) or _piped(words):
        return True
    label = _PICTURE.match(words)
    words = words[label.end() :] if label else words
    tail = find_tail(words)
    if tail is None:
        return find_head(words) is not None or (label is not None and _tells(words))
    if tail.start < 15 or is_credit_line(words):
        return False
    return _stands_off(words, tail) and parse(tail.text).rule != "nothing found"


def _tells(words: str) -> bool:
    """Tell whether words behind "Photo:" say what it shows, and not whose it is."""
    is_long = len(words.split()) >= _SENTENCE
    return is_long and not is_credit_line(words) and not parse(words).withheld


def _stands_off(words: str, tail: Span) -> bool:
    """Tell a credit from prose that ends alike: "the figures were provided by the ministry."."""
    before = words[: tail.start].rstrip()
    return not tail.text[:1].islower() or before[-1:] in ".!?…)]|–—/"


def is_credit_only(line: str) -> bool:
    """Tell whether a line holds a picture credit and nothing else."""
    words = line.strip()
    if words.endswith(","):
        return False  # a label whose credit stands in the next line
    if (_BRACKETED.fullmatch(words) or _PICTURE.match(words)) and is_caption_line(words):
        return False
    return bool(words) and (is_credit_line(words) or bool(re.match(r"image source\b", words, re.I)))
