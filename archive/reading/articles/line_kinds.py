"""What a single line of an article looks like, apart from its neighbours."""

import re
import unicodedata
from collections.abc import Callable, Container, Iterable

from archive.reading.articles.bylines import is_byline, is_of_staff
from archive.reading.articles.captions import is_caption_line, is_credit_only
from archive.reading.articles.page_lines import is_of_page
from archive.reading.articles.printed_days import is_date_line
from archive.reading.credit_lines import agency_named
from archive.reading.words.word_sets import word_set

_KEY_HEAD = re.compile(
    r"(?:the\s+)?(?:key (?:points|takeaways|facts|findings|events)|highlights|at a glance"
    r"|takeaways(?: (?:by|from) [\w ]{2,30})?"
    r"|main points|summary|in (?:brief|short)|what (?:we|you need to|to) know"
    r"|what(?:'|’)s (?:happening|new)|the essentials|top lines?|quick read|tl;?dr|bullet points"
    r"|головне|коротко|главное|кратко|ключові (?:тези|моменти)|wichtigste punkte)\W*",
    re.IGNORECASE,
)
_BULLET = re.compile(
    r"\s*(?:[•▪◦●‣∙·*–—]\ufe0f?|-(?=\s)|\u2022|(?P<number>\d{1,2})[.)](?=\s))\s+(?=\S)"
)
_BOILERPLATE = re.compile(
    r"(?:advertisement\b.{0,40}|ad|share|share (?:this|full|on|via|or)\b.*|save|comments?|print"
    r"|(?:(?:share|facebook|twitter|x|e-?mail|linkedin|whatsapp|telegram|bluesky|threads|reddit"
    r"|flipboard|print|save|copy|link|copied)\b\W*){2,}"
    r"|(?:(?:issued|published|posted|updated|modified)(?: on)?\s*:\s*)+"
    r"|view (?:comments|gallery|image)s?|\+\d{1,3}|\d[\d.,]*[km]? (?:views|reads)\b.{0,30}"
    r"|why you can trust\b.*|be the first to (?:get|know|hear|read)\b.*"
    r"|(?:install|download|get) (?:the|our)\b.{0,40}\bapp\b.*"
    r"|to display this content\b.*|.{0,80}\b(?:enable|accept|allow)\b.{0,40}"
    r"\b(?:cookies|tracking|javascript)\b.{0,80}"
    r"|this (?:story|interview|report) was (?:edited|produced|translated|originally|first|updated"
    r"|amended|corrected)\b.*"
    r"|copy link|sign up\b.*|subscribe\b.*|read more.*|read next\b.*"
    r"|related(?:\s(?:topics|stories|articles|content))?(?:\W.*)?"
    r"|keep reading|list (?:of \d+ items|\d+ of \d+.{0,80})|end of list"
    r"|sources?:\s.{0,60}\b(?:news )?agencies"
    r"|more on this story.*|follow (?:us|the|bbc|him|her)\b.*|click here.*|copyright\b.*"
    r"|©(?=[^\n]*(?:\d{4}|copyright|rights)).*"
    r"|for immediate release|(?:press|news|media) (?:release|statement)|(?:not )?for release\b.*"
    r"|(?:press|media) (?:contacts?|enquiries|inquiries|office)\b.*|notes? to editors?:?|-?ends?-?"
    r"|.{0,120}\b(?:your inbox|our (?:(?:free|daily|weekly|morning) ){0,2}newsletters?)\b.{0,120}"
    r"|do you (?:have|know)\b[^.!?]{3,80}\?.{0,40}\b(?:e-?mail|contact|get in touch|call|write)\b.*"
    r"|(?:update|correction|clarification)\b.{0,40}:\s+(?:this|an earlier|a previous)"
    r" (?:article|story|version|report)\b.*|this live (?:page|blog|coverage)\b.*"
    r"|thanks for reading\b.*|unsubscribe\b.*"
    r"|(?:читайте|дивіться|слухайте|смотрите|слушайте) нас\b.*"
    r"|mehr zum thema|archivado en|más información|argomenti|tematy|за темою|по теме"
    r"|sur le même sujet"
    r"|mots-clés|schlagwörter|(?-i:[a-z]{2,4}(?:/[a-z]{2,4}){1,3})|<\w+[^<>]*>[^<>]{0,200}</\w+>"
    r"|https?://\S+|view image in fullscreen|explore more on these topics"
    r"|a version of this (?:article|story)\b.*|\[(?:more|read|related|see|watch)\b.*\]"
    r"|all rights reserved.*|this article (?:was|has been|is)\b.*|our standards:.*|[\W_]+"
    r"|\d+\s*min(?:ute)?s?\s*(?:read|reading time)|listen\b.{0,60}|watch:.*"
    r"|uncommon knowledge|newsletter.*|topics?:.*|tags:.*|see also\b.*|recommended\b.{0,40}"
    r"|do you have a tip.*|about the (?:writer|author)\b.*"
    r"|skip (?:past|to)\b.*|promoted\b.*|sponsored\b.*|getty images video.*|facebook|twitter|email"
    r"|whatsapp|x|telegram|linkedin|reddit|link copied!?|most read|top stories"
    r"|editor(?:'|’)s note:.*|читайте також.*|читайте также.*|підпис(?:уйтес[ья]|атися).*"
    r"|підпишіться.*|подпи(?:сывайтесь|саться|шитесь).*|реклама)",
    re.IGNORECASE,
)
_SLUG = re.compile(
    r"[A-Z][^\n]{0,40}[-/][^\n]{0,40},\s(?:\d\d?(?:st|nd|rd|th)\s(?:Ld|Lead)\b|(?:Ld-)?Writethru\b).{0,30}"
    r"|BC-\w[\w&.'’]*(?:[-/–]+[\w&.'’]+)*"
    r"|[A-Z][A-Z0-9.&'’-]*/[A-Z0-9.&'’/-]*"
    r"(?:\s\((?:UPDATE|WRAPUP|CORRECTED|PIX|TV|GRAPHIC|REFILE|REPEAT|URGENT)[^()\n]{0,30}\))+"
    r"|[A-Z]{2,}(?:-[A-Z]{3,})+/[A-Z-]*|[A-Z][A-Za-z]{1,20}(?:-[a-z]{2,20}){2,}(?:,[a-z0-9]{2,20}){0,3}"
    r"|ATTENTION\s[—–-]\s.{3,80}///?"
)
"""The name a wire service files a story under: "BC-Noto-Dam-Floods, 3rd Ld-Writethru"."""
_TERMINAL = re.compile(r"[.!?…;:,。！？；：、，]['\"”’»)\]」』）]*$")
_IDEOGRAPHS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_IDEOGRAPHS_IN_WORD = 2
_LONGEST_TITLE = 30  # words
_AGENCY_DATELINE = re.compile(
    r"[^\W\d_][^\n()—–]{1,60}\([^()\n]{2,30}\)\s*[—–-]+(?:\s+|(?=[A-Z“\"]))"
    r"|[A-ZА-ЯІЇЄ][A-ZА-ЯІЇЄ .’'-]{2,30}"
    r"(?:,\s[^\n()—–.]{2,40})?\s*(?:[—–]+|--|>>|\|)\s*(?=[A-ZА-Я“\"])"
)
_CYRILLIC_DATELINE = re.compile(
    r"[А-ЯІЇЄҐ][А-ЯІЇЄҐа-яіїєґ’'-]{1,20}(?: [А-ЯІЇЄҐ][А-ЯІЇЄҐа-яіїєґ’'-]{2,20})?"
    r"[,.] \d{1,2} [а-яіїєґ]{3,9}\.?(?: \d{4}(?: (?:года|року|[гр]\.))?)?(?:, \d{1,2}[:.]\d\d)?"
    r"(?:[,.]?\s(?:[-–—]\s)?(?:/[^/\n]{2,40}/|\([^()\n]{2,40}\)"
    r"|[А-ЯІЇЄҐ«A-Z](?:[^\n.]|\.(?=[A-Za-z])){1,30}))?"
    r"\s?[.–—-]\s+(?=[А-ЯІЇЄҐ«“\"])"
)
"""A dateline of agencies: "КУРГАН, 7 мая, ФедералПресс. ", "КЕМЕРОВО, 16 авг — РИА Новости. "."""
_PLACE_DATELINE = re.compile(
    r"(?P<place>[^\W\d_a-zа-яіїєґ][\w.’'-]*(?:\s[^\W\d_a-zа-яіїєґ][\w.’'-]*){0,2})"
    r"(?:,\s[^\W\d_a-zа-яіїєґ][\w.’'-]*(?:\s[^\W\d_a-zа-яіїєґ][\w.’'-]*){0,2})?"
    r"(?:,\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8})(?:,\s\d{4})?)?"
    r"\s+[—–]+\s+(?=[^\W\d_a-zа-яіїєґ“\"«„])"
)
"""A dateline in small letters: "Khust, Zakarpattia — Twelve"."""
_OPEN_DATELINE = re.compile(
    r"(?:[A-Z][\w.’' -]{1,30}(?:, [A-Z][\w.’' -]{1,30})?\s)?\((?P<agency>[A-Z][A-Za-z ]{1,20})\)\s?"
    r"(?=[A-Z“\"])"
)
"""A dateline with no sign behind the agency: "Lille, France (CNN) Two", "(CNN)Two"."""
_COLON_DATELINE = re.compile(
    r"\([A-Z][A-Za-z ]{1,20}\)\s*[—–-]+\s*(?=[A-Z“\"])|"
    r"[A-Z][A-Z .’'-]{2,30}(?:,\s[^\n:]{2,30})?:\s+(?=[A-Z“\"])"
    r"|[A-Z][^\n:()]{2,60}\([A-Za-z ]{2,20}\)\s*:\s+(?=[A-Z“\"])"
)
"""As papers of South Asia print it: "KARACHI: Two", "New Delhi [India], July 31 (ANI): Two"."""
_SOURCE_LABEL = re.compile(r"(?:джерел[оа]|источники?)\s*:", re.IGNORECASE)
"""Who told the news above it, as Ukrainian and Russian sites print it: no credit."""
_LONE_DATELINE = re.compile(r"[A-Z][A-Z .’'-]{2,30},\s[A-Z][\w.]{1,14}(?:\s[A-Z][\w.]{1,14})?")
_NO_PLACES = word_set("stoppers") | word_set("leads") | word_set("pronoun mentions")


def is_no_title(line: str) -> bool:
    """Tell whether a line heads a summary ("Key points") or names a wire story."""
    return any(pattern.fullmatch(line.strip()) for pattern in (_KEY_HEAD, _SLUG))


def numbers_of(lines: Iterable[str]) -> frozenset[int]:
    """Return the numbers that lines begin with: "12. May was wet" belongs to no list."""
    found = (_BULLET.match(line) for line in lines)
    return frozenset(int(match["number"]) for match in found if match and match["number"])


def bullet(line: str, numbers: Container[int] = frozenset()) -> int:
    """Return how many characters a line's bullet takes, 0 where it has none.

    A number is one if it is the first of a list, or if ``numbers`` has the one before it.
    """
    match = _BULLET.match(line)
    if match is None:
        return _ornament(line)
    number = int(match["number"] or 1)
    return match.end() if number == 1 or number - 1 in numbers else 0


def _ornament(line: str) -> int:
    """Return how many characters the pictograms in front of a line take: "🔹 The ministry said"."""
    words = line.lstrip()
    front = words.split(" ", 1)[0]
    signs = all(unicodedata.category(sign) in _PICTOGRAMS for sign in front)
    if not front or not signs or front in _MARKS_OF_RIGHT or len(front) == len(words):
        return 0
    return line.index(front) + len(front) + 1


def dateline(paragraph: str) -> int:
    """Return how many characters the dateline "KYIV, Ukraine (AP) — " takes."""
    forms = (_CYRILLIC_DATELINE, _AGENCY_DATELINE, _COLON_DATELINE)
    match = next((m for form in forms if (m := form.match(paragraph))), None)
    if match is None:
        opened = _OPEN_DATELINE.match(paragraph)
        match = opened if opened is not None and _is_of_news(opened["agency"]) else None
    if match is None:
        match = _PLACE_DATELINE.match(paragraph)
        if match is not None and match["place"].split()[0].lower() in _NO_PLACES:
            return 0
    return match.end() if match and len(paragraph) > match.end() + 20 else 0


def _is_of_news(agency: str) -> bool:
    house = agency_named(agency)
    return house is not None and house.kind in {"wire", "publisher"}


def look_of(line: str, numbers: Container[int] = frozenset()) -> str:
    """Return what a line looks like.

    One of ``key head``, ``byline``, ``date``, ``boilerplate``, ``credit``, ``caption``,
    ``bullet``, ``title`` (short, no closing sign) or ``text``. ``numbers``: see ``bullet``.
    """
    words = line[_ornament(line) :].strip()
    for look, is_one in _LOOKS:
        if is_one(words):
            return look
    if bullet(words, numbers) or _BULLET.match(line):
        return "bullet"
    if _SOURCE_LABEL.match(words):
        return "text"
    if is_credit_only(words):
        return "credit"
    if is_caption_line(words):
        return "caption"
    if words_in(words) <= _LONGEST_TITLE and not _TERMINAL.search(words):
        return "title"
    return "text"


def words_in(words: str) -> int:
    """Return the number of words; where a script sets none apart, about as many."""
    return len(words.split()) + len(_IDEOGRAPHS.findall(words)) // _IDEOGRAPHS_IN_WORD


def _is_day_with_author(words: str) -> bool:
    """Tell a line of a day and who wrote: "3 February 2026 · Photos and text by Ann Lee"."""
    masthead = _MASTHEAD.fullmatch(words)
    if masthead is not None:
        return is_date_line(masthead["day"])
    pieces = _SEPARATED.split(words)
    if len(pieces) == 1:
        return False
    days = [is_date_line(piece) for piece in pieces]
    return any(days) and all(
        day or _MADE_BY.match(piece) or is_byline(piece)
        for day, piece in zip(days, pieces, strict=True)
    )


_MASTHEAD = re.compile(
    r"[A-Z][A-Z .&’'-]{3,40},\s(?P<day>.{6,40}?),?\s+(?:page|p\.)\s?[A-Z]?\d{1,3}"
)
"""The line a paper's page opens with: "THE COURIER, Wednesday, February 4, 2026, page A1"."""
_SEPARATED = re.compile(r"\s[·|•]\s")
_MADE_BY = re.compile(r"(?:photos?|photographs|pictures|text|words|story)\b.{0,24}\bby\s", re.I)
_PICTOGRAMS = frozenset({"So", "Sk", "Mn", "Cf", "Cs"})
"""Categories of the signs that emoji are made of."""
_MARKS_OF_RIGHT = frozenset("©®℗™")
_LOOKS: tuple[tuple[str, Callable[[str], object]], ...] = (
    ("key head", _KEY_HEAD.fullmatch),
    ("byline", is_byline),
    ("boilerplate", _BOILERPLATE.fullmatch),
    ("boilerplate", _SLUG.fullmatch),
    ("boilerplate", is_of_page),
    ("date", is_date_line),
    ("date", _is_day_with_author),
    ("date", _LONE_DATELINE.fullmatch),
    ("boilerplate", is_of_staff),
)
