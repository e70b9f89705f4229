"""Lines that buttons, players and notes leave in a text that was copied out of a browser.

They are no part of the article: what opens or closes a caption, plays the piece aloud, advertises,
says how it was translated or corrected, or says whom to ring.
"""

import re

_PICTURE_BUTTON = (
    r"(?:enlarge|expand|zoom(?: in)?|open|view|close)(?: this| the)? (?:image|photo|picture)"
    r"(?: in (?:gallery|full-?screen|lightbox))?|(?:hide|toggle|show) caption"
    r"|(?:image|photo|picture|slide) \d{1,2} (?:of|/) \d{1,2}"
)
_LINES = re.compile(
    rf"(?:{_PICTURE_BUTTON}"
    r"|by|loading\W*|(?:share|save|print|e-?mail|gift) (?:this )?(?:article|story|full article)"
    r"|report(?:ing|ed) from (?-i:[A-Z])[^.!?]{2,40}"
    r"|\d{1,3}[ -]minute listen|playlist|transcript|download|<?embed>?|heard on .{3,60}"
    r"|skip ad(?:vertisement)?s?|(?:story|article) continues (?:below|after)\b.{0,40}"
    r"|(?:a )?(?:sponsor(?:ed)?|partner) (?:message|content)|advertisement\W*|реклама\W*"
    r"|(?-i:[^.!?>›»]{2,30})(?:\s[>›»]\s[^.!?>›»]{2,30}){1,4}"
    r"|reach .{3,60} at \S*[@\d]\S*"
    r"|[\w-]{2,}(?:\.[a-z]{2,}){1,3}/\S+"
    r"|a correction was made on\b.*|when we learn of a mistake\b.*"
    r"|(?:this|the) (?:audio|article|story|text|summary|translation)\b.{0,30}\b(?:created|generated"
    r"|produced|translated|narrated|read|made)\b.{0,40}\b(?:ai|artificial intelligence"
    r"|automat\w+|synthetic)\b.{0,60}"
    r"|translation of an original (?:article|story|text)\b.*"
    r"|translated from (?:the )?\w+ by .{3,60}"
    r"|(?:photographs?|photos|pictures|visuals|video|graphics?|illustrations?) by"
    r"(?-i:(?: [^\W\d_a-z][\w.’'-]*){1,4}(?:,? and(?: [^\W\d_a-z][\w.’'-]*){1,4})?))",
    re.IGNORECASE,
)  # fmt: skip
_BUTTON = re.compile(_PICTURE_BUTTON, re.IGNORECASE)
_ABOVE_CAPTION = re.compile(
    rf"(?:image|photo|picture)|(?:image|photo|media) caption\s*[:,]?|{_PICTURE_BUTTON}",
    re.IGNORECASE,
)


def is_of_page(line: str) -> bool:
    """Tell whether a line belongs to the page a text was copied from: "Toggle caption"."""
    return _LINES.fullmatch(line.strip()) is not None


def closes_caption(line: str) -> bool:
    """Tell whether a line is the button below a picture's caption and credit: "hide caption"."""
    return re.fullmatch(r"hide caption", line.strip(), re.IGNORECASE) is not None


def opens_caption(line: str) -> bool:
    """Tell whether a line stands between a picture and its caption: "Enlarge this image"."""
    return _ABOVE_CAPTION.fullmatch(line.strip()) is not None


def is_button(line: str) -> bool:
    """Tell whether a line is a button by a picture, which no sentence goes on in."""
    return _BUTTON.fullmatch(line.strip()) is not None
