"""What stands among an article's paragraphs on a page and is no part of it.

Links to other articles, their teasers below the text, comments, counters, the paper's name, labels
of the layout. What is surely nothing is left out; what only looks foreign is kept as boilerplate,
where no claims are read.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml.html import HtmlElement

from archive.article_import.blocks import Block, key_of
from archive.article_import.page_boxes import in_boxes
from archive.article_import.page_facts import PageFacts
from archive.article_import.page_names import printed_for
from archive.article_import.page_noise import linked_share
from archive.article_import.page_pictures import picture_in
from archive.reading.articles.captions import is_credit_only
from archive.reading.articles.printed_days import day_in
from archive.reading.records import PartKind

_CLOCK = re.compile(
    r"(?:\w{2,12},? )?\d{1,2}[./]\s?\d{1,2}[./]\s?\d{2,4},?(?:\s+(?:um )?\d{1,2}[:.]\d\d(?: Uhr)?)?"
)
_COUNT = re.compile(r"\d[\d,. ]*\s(?:comments?|shares?|likes?|views?|reactions?)", re.I)
_NUMBER_ONLY = re.compile(r"\d[\d.,\s]*")
_SIGNS_ONLY = re.compile(r"[\W_]+")
_LABEL = re.compile(
    r"(?:(?:item |image |photo )?\d+ (?:of|von|de|sur|di|z|из|з|із) \d+|.{0,40}(?:[—–]|\s-)"
    r"|main content|article body|story body|loading\b.{0,40}|advertising|werbung|anzeige"
    r"|publicité|publicidad|pubblicità|reklama|annons|javascript\b.{0,80})[\s.…:|]*", re.I
)  # fmt: skip
_LEADS_AWAY = re.compile(
    r"[\[(\s>»▶►•-]*(?:read (?:also|more|next|the full)|also read|more(?: on| from| about)?"
    r"|see (?:also|more)|watch|listen|related|in pictures|photos|video|gallery|don['’]t miss"
    r"|[aà] lire(?: aussi)?|lire aussi|lisez aussi|voir aussi|lesen sie (?:auch|mehr|hier)"
    r"|mehr (?:zum thema|dazu)|le[ae] tambi[eé]n|lee m[aá]s|leia (?:tamb[eé]m|mais)"
    r"|leggi anche|lees (?:ook|meer)|czytaj (?:też|także|również|więcej)|les også|läs (?:också|mer)"
    r"|læs også|lue myös|čtěte (?:také|více)|citește și|читайте (?:також|также|ещ[её])"
    r"|дивіться також|смотрите также|за темою|по теме)\s*[:|›»>—–-]", re.I
)  # fmt: skip
_SAYS_MORE = re.compile(
    r"(?:read (?:also|more|next)|also read|related|see also|lire aussi|à lire(?: aussi)?|voir aussi"
    r"|lesen sie (?:auch|mehr|hier)|mehr zum thema|lea también|leggi anche|czytaj (?:też|także)"
    r"|lees ook|les også|läs också|читайте (?:також|также|ещ[её])|дивіться також)\b", re.I
)  # fmt: skip
_PAYWALL = re.compile(
    r"subscribe (?:now )?(?:to|for) (?:continue|keep|read|unlimited|full)"
    r"|to (?:continue|keep) reading|\bctrl\s*\+\s*enter\b"
    r"|^¿?(?:your|tu|votre|ihr) (?:subscription|suscripción|abonnement|abo)\b"
    r"|\b(?:to your|a tu|à votre) (?:subscription|suscripción|abonnement)\?$"
    r"|already (?:a|have an?) (?:subscri|account|member)|il vous reste \d"
    r"|réservée? (?:aux|à nos) abonnés"
    r"|(?:jetzt|weiter) ?(?:lesen|weiterlesen) mit|para seguir leyendo|contenuto riservato"
    r"|suscr[ií]be(?:te|rse)|лише для передплатників|для подписчиков", re.I
)  # fmt: skip
_ADDRESS = re.compile(r"https?://|\bwww\.\w")
_ENDED = re.compile(r"[.!?…:。！？][\"”’»)\]]*$")
_SIGNED = re.compile(r"[\w/.,& -]{2,24}(?<![.!?…])")
_COMMENT = re.compile(
    r"(?:posted|written|commented|comment)\s+(?:by|from)\b.{2,60}\d{4}.{0,12}\d{1,2}[:.]\d\d.*",
    re.I,
)
_NOT_THERE = re.compile(
    r"\berror\W{0,3}[45]\d\d\b|\b[45]\d\d\W{1,3}(?:error\b|not found|forbidden|bad gateway)"
    r"|^\s*[45]0\d\s*$|\bpage\b.{0,30}\b(?:not found|unavailable|not available)"
    r"|(?:not|n['’]t) find (?:that|the|this) page|access denied|just a moment"
    r"|attention required|are you a (?:robot|human)|seite (?:wurde )?nicht gefunden"
    r"|page (?:non trouvée|introuvable)|página no (?:encontrada|existe)|pagina non trovata"
    r"|сторінк[аиу] не (?:знайдено|існує)|страниц[аы] не (?:найдена|существует)", re.I
)  # fmt: skip
_AN_ARTICLE = 150  # words; what says less under such a heading is no article
_LEAD_WORDS = 30
_TEASER_WORDS = 60
_A_LIST = 2
_LONG = 25  # words; a line about the text is shorter
_A_LINE = 12
_A_KICKER = 4
_A_SIGN = 3
_CREDIT_WORDS = 8
_A_CREDIT = 120  # signs
_WORDS_OF_A_PICTURE = 80  # its caption; what has more is the article
_LINKED, _MOSTLY = 0.8, 0.6


def without_furniture(blocks: Sequence[Block], page: HtmlElement, facts: PageFacts) -> list[Block]:
    """Return the blocks of the article, with what looks foreign turned into boilerplate."""
    linked = _linked_shares(page)
    own = [block for block in blocks if not _is_furniture(block, linked, facts)]
    foreign = {*_ways_out(own, linked), *_teasers(own, linked), *_comments(own),
               *_heads_of_links(own, page), *_about_the_text(own, facts),
               *in_boxes(own, page)}  # fmt: skip
    credits = set(_credits(own, page)) - foreign
    last = max((at for at in range(len(own)) if at not in foreign
                and own[at].kind is not PartKind.BOILERPLATE), default=-1)  # fmt: skip
    if last >= 0 and _is_signature(own[last]) and last not in credits:
        foreign.add(last)  # "Source: the paper and agencies"
    return [
        replace(block, kind=PartKind.BOILERPLATE) if at in foreign
        else Block(PartKind.CAPTION, "", block.words) if at in credits
        else block
        for at, block in enumerate(own)
    ]  # fmt: skip


def is_error_page(page: HtmlElement, blocks: Sequence[Block]) -> bool:
    """Tell whether a page only says that what was asked for is not there, or not to be had."""
    words = sum(len(block.words.split()) for block in blocks)
    heads = [one.text_content() for one in page.iter("title", "h1")]
    return words < _AN_ARTICLE and any(_NOT_THERE.search(one) for one in heads)


def _is_furniture(block: Block, linked: dict[str, float], facts: PageFacts) -> bool:
    """Tell whether a block is surely nothing: its day, a counter, the paper's name, mere links."""
    words = block.words
    if any(one.fullmatch(words) for one in (_CLOCK, _COUNT, _LABEL, _SIGNS_ONLY)):
        return True
    if block.kind is PartKind.SUBHEADING:
        headline = _letters(facts.headline or "")
        if headline and headline in _letters(words):
            return True  # the headline again, with its kicker
        if len(words.split()) > _A_SIGN and printed_for(facts.headline, words) == words:
            return True  # worded otherwise in the page's data
        return bool(facts.publisher and key_of(words).startswith(key_of(facts.publisher)))
    return block.kind is PartKind.KEY_POINT and linked.get(key_of(words), 0) > 1 / 3


def _ways_out(blocks: Sequence[Block], linked: dict[str, float]) -> Iterator[int]:
    """Yield the places of lines that lead to other articles, and of counters."""
    for at, block in enumerate(blocks):
        if _NUMBER_ONLY.fullmatch(block.words):
            yield at
        share = linked.get(key_of(block.words), 0)
        leads = bool(_LEADS_AWAY.match(block.words)) and share > 0
        leads = leads or (share > _MOSTLY and _SAYS_MORE.match(block.words) is not None)
        leads = leads or any(one.search(block.words) for one in (_PAYWALL, _ADDRESS))
        if len(block.words.split()) <= _LEAD_WORDS and (leads or share >= _LINKED):
            yield at


def _teasers(blocks: Sequence[Block], linked: dict[str, float]) -> Iterator[int]:
    """Yield the places of the list of other articles below the text: headings that are links."""
    heads = [at for at, block in enumerate(blocks) if block.kind is PartKind.SUBHEADING]
    below: list[int] = []
    for at in reversed(heads):
        if linked.get(key_of(blocks[at].words), 0) < _LINKED:
            break
        below.append(at)
    if len(below) < _A_LIST or not _text_before(blocks, below[-1]):
        return
    for at in range(below[-1], len(blocks)):
        if len(blocks[at].words.split()) <= _TEASER_WORDS:
            yield at


def _heads_of_links(blocks: Sequence[Block], page: HtmlElement) -> Iterator[int]:
    """Yield the places of headings below which there are only links to other pages."""
    heads = {
        key_of(head.text_content()) for head in page.iter("h2", "h3", "h4", "h5")
        if (below := head.getnext()) is not None and linked_share(below) >= _LINKED
    }  # fmt: skip
    for at, block in enumerate(blocks):
        if block.kind is PartKind.SUBHEADING and key_of(block.words) in heads:
            yield at


def _about_the_text(blocks: Sequence[Block], facts: PageFacts) -> Iterator[int]:
    """Yield the places of lines above the text with its author or day, and of its last sign."""
    author, headline = key_of(facts.byline or ""), _letters(facts.headline or "")
    for at, block in enumerate(blocks):
        words = block.words.split()
        if block.kind is PartKind.PARAGRAPH and len(words) > _LONG:
            break
        if headline and headline in _letters(block.words) and len(words) < _LONG:
            yield at  # with the section's name before it or its summary behind
        elif block.kind is PartKind.PARAGRAPH and _is_kicker(block.words):
            yield at
        named = bool(author) and author in key_of(block.words)
        if len(words) <= _A_LINE and (named or day_in(block.words) is not None):
            yield at
    last = blocks[-1].words if blocks else ""
    if len(blocks) > _A_LIST and _SIGNED.fullmatch(last) and len(last.split()) <= _A_SIGN:
        yield len(blocks) - 1


def _is_kicker(words: str) -> bool:
    """Tell whether a line above the text only names a section: "Africa", "NEWS FEED"."""
    few = len(words.split())
    if " | " in words:
        return False  # a table's row
    return few <= _A_SIGN and not _ENDED.search(words) if not words.isupper() else few <= _A_KICKER


def _letters(words: str) -> str:
    return re.sub(r"\W+", "", words).lower()


def _comments(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield the places of readers' comments: everything from the first "Posted by" on."""
    for at, block in enumerate(blocks):
        if _COMMENT.fullmatch(block.words) and _text_before(blocks, at):
            yield from range(at, len(blocks))
            return


def _credits(blocks: Sequence[Block], page: HtmlElement) -> Iterator[int]:
    """Yield the places of lines below a picture that are only its credit."""
    near = {key_of(one.text_content()) for one in page.iter("p", "div", "span", "em", "small", "li")
            if len(one.text_content()) < _A_CREDIT and _below_picture(one)}  # fmt: skip
    yield from (at for at, block in enumerate(blocks)
                if key_of(block.words) in near and _is_signature(block))  # fmt: skip


def _is_signature(block: Block) -> bool:
    few = len(block.words.split()) <= _CREDIT_WORDS
    return block.kind is PartKind.PARAGRAPH and few and is_credit_only(block.words)


def _below_picture(element: HtmlElement) -> bool:
    """Tell whether nothing but a picture stands right before an element."""
    for one in [element, *element.iterancestors()][:3]:
        before = one.getprevious()
        if before is not None:
            alone = len(before.text_content().split()) < _WORDS_OF_A_PICTURE
            return alone and picture_in(before) is not None and not (before.tail or "").strip()
    return False


def _text_before(blocks: Sequence[Block], at: int) -> bool:
    return sum(block.kind is PartKind.PARAGRAPH for block in blocks[:at]) > 1


def _linked_shares(page: HtmlElement) -> dict[str, float]:
    """Return which share of each short element's words leads to other pages, by its words."""
    shares: dict[str, float] = {}
    for element in page.iter("p", "li", "h2", "h3", "h4", "h5", "div"):
        words = element.text_content()
        if len(words) > 600 or not words.strip():
            continue
        key = key_of(words)
        if key:
            shares[key] = max(shares.get(key, 0.0), linked_share(element))
    return shares
