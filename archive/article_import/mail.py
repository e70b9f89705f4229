"""Articles that came by e-mail (.eml): the message's words, its subject, the day it was sent."""

import email
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from email.message import EmailMessage, Message
from email.policy import default
from functools import partial

from archive.article_import.page import page_source
from archive.article_import.plain import plain_source
from archive.article_import.source import Source, decoded
from archive.article_import.wire import blocks_of_markup
from archive.errors import NotAnArticle
from resources.i18n import gettext as _

_HEADERS = 16_384  # bytes in which a message says what it is
_FIELD = re.compile(rb"^(?:from|date|subject|message-id|received|mime-version):", re.I | re.M)
_FIELDS = 3
_PASSED_ON = re.compile(r"^(?:\s*(?:re|fwd?|aw|wg|tr|пересл|відп)\s*:)+\s*", re.I)
_SOFT = re.compile(r"(?<=\S) \n(?=\S)")  # RFC 3676: a line that goes on ends with a space


def is_mail(data: bytes) -> bool:
    """Tell whether bytes are a message as mail programs save it."""
    head = re.split(rb"\r?\n\r?\n", data[:_HEADERS].lstrip(b"\xef\xbb\xbf\r\n"), maxsplit=1)[0]
    starts = re.match(rb"(?:From |[A-Za-z-]+:)", head) is not None
    return starts and len({one.lower() for one in _FIELD.findall(head)}) >= _FIELDS


def mail_source(data: bytes, name: str) -> Source:
    """Return the article of a message; its plain text before its page.

    Raises:
        NotAnArticle: there are no sentences in it.
    """
    message = email.message_from_bytes(data.lstrip(b"\xef\xbb\xbf\r\n"), policy=default)
    source = _read(message, data, name)
    sent = _day_sent(message)
    notes = source.notes
    if sent and not source.published:
        notes += (_("The day on which the mail was sent ({day}) is taken for the day of "
                    "publication; correct it if it is another.").format(day=sent),)  # fmt: skip
    return replace(source, format="eml", headline=source.headline or _subject(message),
                   published=source.published or sent, notes=notes)  # fmt: skip


def _read(message: EmailMessage, data: bytes, name: str) -> Source:
    plain, pages = _bodies(message, name)
    ways: list[Callable[[], Source]] = [partial(_of_page, page, data, name) for page in pages]
    if plain:
        ways.insert(0, partial(plain_source, "\n\n".join(plain), data, name))
    refused = NotAnArticle(source=name, reason=_("the mail has no text."))
    for way in ways:
        try:
            return way()
        except NotAnArticle as error:
            refused = error
    raise refused


def _of_page(text: str, data: bytes, name: str) -> Source:
    """Return the article of a mail set as a page; a short one is all there is on it."""
    try:
        return page_source(text, data, name)
    except NotAnArticle:
        words = "\n\n".join(block.words for block in blocks_of_markup(text))
        return plain_source(words, data, name)


def _bodies(message: EmailMessage, name: str) -> tuple[list[str], list[str]]:
    """Return the plain texts of a message that are no attachments, and its pages.

    Some programs part the text at every picture that stands in it.
    """
    plain: list[str] = []
    pages: list[str] = []
    for part in message.walk():
        kind = part.get_content_type()
        body = part.get_payload(decode=True) if kind in ("text/plain", "text/html") else None
        if not isinstance(body, bytes) or not body.strip() or _is_attached(part):
            continue
        with suppress(NotAnArticle):  # nothing but a byte order mark
            text = decoded(body, name, told=part.get_content_charset())
            if kind == "text/html":
                pages.append(text)
            else:
                plain.append(_unwrapped(text, part).strip())
    return plain, pages


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment"


def _unwrapped(text: str, part: Message) -> str:
    flowed = str(part.get_param("format") or "").lower() == "flowed"
    return _SOFT.sub(" ", text) if flowed else text


def _subject(message: EmailMessage) -> str | None:
    words = " ".join(str(message["Subject"] or "").split())
    return _PASSED_ON.sub("", words) or None


def _day_sent(message: EmailMessage) -> str | None:
    told = message["Date"]
    moment = getattr(told, "datetime", None)
    return moment.isoformat(timespec="seconds") if moment is not None else None
