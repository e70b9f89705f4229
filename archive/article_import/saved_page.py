"""Pages as browsers save them: whole in one file (MHTML), or with a note of where they came from.

A "complete" page's folder of pictures stays where it is: nothing of it is needed for the text.
"""

import email
import re
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import default
from html import unescape

_HEADERS = 8192  # bytes in which an MHTML file says what it is
_NOTED = (
    re.compile(r"<!--\s*saved from url=\(\d+\)\s*(?P<url>\S+?)\s*-->", re.I),
    re.compile(r"<!--\s*Page saved with [^>]*?url:\s*(?P<url>https?://\S+)", re.I | re.S),
    re.compile(r"<!--\s*(?:Mirrored from|Archived from)\s+(?P<url>\S+)", re.I),
)
_WEB = re.compile(r"https?://[^\s<>\"']+")


@dataclass(frozen=True, slots=True)
class SavedPage:
    """The page of an MHTML file: its bytes, in which encoding, and from which address."""

    data: bytes
    encoding: str | None
    url: str | None


def page_in_archive(data: bytes) -> SavedPage | None:
    """Return the page of a web archive in one file (MHTML), None if ``data`` is none."""
    head = data[:_HEADERS].lstrip(b"\xef\xbb\xbf\r\n\t ").lower()
    if not re.match(rb"[a-z-]+:\s", head) or b"multipart/related" not in head:
        return None
    message = email.message_from_bytes(data.lstrip(b"\xef\xbb\xbf\r\n\t "), policy=default)
    for part in message.walk():
        if isinstance(part, EmailMessage) and part.get_content_type() in _PAGES:
            body = part.get_payload(decode=True)
            told = part["Content-Location"] or message["Snapshot-Content-Location"]
            if isinstance(body, bytes) and body.strip():
                return SavedPage(body, part.get_content_charset(), web_address(told))
    return None


_PAGES = frozenset({"text/html", "application/xhtml+xml"})


def noted_address(text: str) -> str | None:
    """Return the address that a browser noted at the beginning of a page it saved."""
    for pattern in _NOTED:
        found = pattern.search(text[:_HEADERS])
        if found is not None:
            return web_address(unescape(found["url"]))
    return None


def web_address(told: object) -> str | None:
    """Return an address of the web, None for one of a disk, a mail or nothing."""
    words = str(told or "").strip()
    return words if _WEB.fullmatch(words) else None
