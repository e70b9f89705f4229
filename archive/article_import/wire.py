"""A story as news agencies send it: what a ninjs or NewsML-G2 reader found, made into a source."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree
from lxml.html import HtmlElement, fragment_fromstring

from archive.article_import.blocks import Block, blocks_of_text, clean, composed, key_of
from archive.article_import.bylines import clean_byline
from archive.article_import.plain import require_prose
from archive.article_import.source import Source
from archive.articles.published import likely_published
from archive.errors import NotAnArticle
from archive.reading.records import PartKind
from resources.i18n import gettext as _

_KINDS = {
    "p": PartKind.PARAGRAPH, "blockquote": PartKind.PARAGRAPH, "li": PartKind.PARAGRAPH,
    "h1": PartKind.SUBHEADING, "h2": PartKind.SUBHEADING, "h3": PartKind.SUBHEADING,
    "h4": PartKind.SUBHEADING, "hl2": PartKind.SUBHEADING, "figcaption": PartKind.CAPTION,
    "media-caption": PartKind.CAPTION,
}  # fmt: skip
_NOT_TO_BE_USED = frozenset({"canceled", "cancelled", "withheld", "withdrawn", "killed"})


@dataclass(frozen=True, slots=True)
class WireStory:
    """A story with its pictures' captions (words, credit, address), empty where nothing is said.

    ``status``: the publishing status of the IPTC, such as ``usable`` or ``canceled``.
    """

    headline: str = ""
    byline: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    body: tuple[Block, ...] = ()
    captions: tuple[Block, ...] = field(default=())
    status: str = ""


def wire_source(story: WireStory, data: bytes, name: str, format: str) -> Source:
    """Return a story as a source; the captions of its pictures stand before the text.

    Raises:
        NotAnArticle: there is no text in it.
    """
    if not any(block.kind is PartKind.PARAGRAPH for block in story.body):
        raise NotAnArticle(source=name, reason=_("there is no story in it, only a notice of one."))
    byline = clean_byline(story.byline) or ""
    head = [Block(PartKind.HEADLINE, story.headline), Block(PartKind.BYLINE, byline)]
    own = key_of(story.headline)
    body = [one for one in story.body
            if one.kind is not PartKind.SUBHEADING or key_of(one.words) != own]  # fmt: skip
    text, parts = composed([*head, *story.captions, *body])
    require_prose(text, name)
    return replace(
        Source(text, data, name, format, parts),
        headline=story.headline or None, byline=byline or None,
        publisher=story.publisher or None, url=story.url or None,
        published=likely_published(story.published), language=story.language[:2].lower() or None,
        notes=_notes(story.status),
    )  # fmt: skip


def _notes(status: str) -> tuple[str, ...]:
    """Return what to tell of a story that the agency holds back or has withdrawn."""
    if status.lower().rsplit(":", 1)[-1] not in _NOT_TO_BE_USED:
        return ()
    told = _("The agency has withdrawn this story or holds it back (status “{status}”): do not use "
             "it before you have asked.")  # fmt: skip
    return (told.format(status=status.rsplit(":", 1)[-1]),)


def caption_block(words: str, credit: str, address: str = "") -> Block | None:
    """Return a picture's caption and credit as a block, None where it says neither."""
    words, credit = clean(words), clean(credit)
    if credit and words.endswith(credit):
        credit = ""  # it is split off again, as from any caption
    return Block(PartKind.CAPTION, words, credit, address or None) if words or credit else None


def blocks_of_markup(markup: str) -> tuple[Block, ...]:
    """Return the paragraphs, headings and captions of a body in HTML."""
    try:
        return blocks_of_element(fragment_fromstring(markup, create_parent="div"))
    except (etree.LxmlError, ValueError):
        return blocks_of_text(re.sub(r"<[^>]*>", "\n", markup))


def blocks_of_element(body: HtmlElement) -> tuple[Block, ...]:
    """Return the paragraphs, headings and captions below an element of HTML or NITF."""
    found = tuple(_blocks(body))
    return found or blocks_of_text("".join(str(piece) for piece in body.itertext()))


def _blocks(body: HtmlElement) -> Iterator[Block]:
    for element in body.iter():
        kind = _KINDS.get(_tag(element))
        if kind is None or any(_tag(above) in _KINDS for above in element.iterancestors()):
            continue
        words = clean("".join(str(piece) for piece in element.itertext()))
        if words:
            yield Block(kind, words)


def _tag(element: HtmlElement) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
