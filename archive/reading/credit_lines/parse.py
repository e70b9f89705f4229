"""Read one credit line: who made the picture, which agency, who passed it on, what is withheld.

The line is cut at its separators (``/``, ``|``, a dash between spaces, ``via``), every part is
named (agency, withheld kind, organisation, person), and the order of the parts decides the rest:
the nearest organisation is the agency, the last one the distributor. The printed line is always
kept; what is said here is a proposal. Rules: domain description §3.
"""

import re
from dataclasses import replace
from functools import lru_cache

from archive.reading.credit_lines.bare import (
    leading_dash,
    unwrapped,
    without_file,
    without_initials,
    without_notes,
    without_prefix,
)
from archive.reading.credit_lines.beside import (
    PRESS_SERVICE,
    is_press_service,
    without_days,
    without_outs,
)
from archive.reading.credit_lines.beside_credits import (
    house_alone,
    on_one_line,
    says_only_how,
    without_surroundings,
)
from archive.reading.credit_lines.names import is_official
from archive.reading.credit_lines.naming import name_part
from archive.reading.credit_lines.parts import Part, address, is_code, pieces, withheld_word
from archive.reading.credit_lines.ranks import without_ranks
from archive.reading.credit_lines.record import CreditLine
from archive.reading.credit_lines.roles import Reading, give_roles
from archive.reading.credit_lines.sellers import organisation_name, selling
from archive.reading.credit_lines.several import credits_apart, together
from archive.reading.credit_lines.words import (
    agency_named,
    caption_mark,
    flat,
    key,
    pattern,
    word_keys,
)

MAX_LINE = 1000
"""A longer "credit line" is a text, not a credit; only its first characters are read."""

IIM_BYLINE_BYTES = 32
"""By-line, Credit and Source of IPTC-IIM end after this many bytes, in the middle of a name."""

WIDE = str.maketrans("／｜（）［］：", "/|()[]:")
"""Signs as wide as a Chinese or Japanese character, which mean what the narrow ones mean."""

_CHINESE_BYLINE = re.compile(
    r"^(?P<agency>\w{2,6}?)(?:记者|記者|发|發)[\s(]*(?P<name>\w{2,4}?)\s*[摄攝]\)?$"
)
_KOREAN_BYLINE = re.compile(
    r"^\[?(?:\w+=)?(?P<agency>\w+)\]\s*(?P<name>\w{2,4})\s*(?:인턴)?(?:기자|특파원)$"
)
_JAPANESE_BYLINE = re.compile(r"^=?(?:[^、/]{2,20}、)?(?P<name>\w{2,8})撮影$")
"""``＝東京都千代田区、山田太郎撮影``: where, and who made it."""

_GIVEN_BY = re.compile(r"^/?\s*(?P<word>(?:\w+\s)?\w*(?:제공|提供))\s*[=＝:：]\s*")
_PHOTO_LAST = re.compile(r"(?:(?<=\))\s+(?:foto|photo|fotó|фото)s?|\s+nuotr)\.?$", re.IGNORECASE)
_REPORTER_BEHIND = re.compile(
    r"(?<=\w)\s+(?:인턴\s?)?(?:기자|특파원|사진기자|작가)$|(?<=\w)\s*(?:記者|撮影|摄影|攝影|特派員)$"
)
"""``홍길동 기자``: what the maker does, behind the name."""

_DESK_INITIALS_BEHIND = re.compile(r"(?<=\S)\s*/\s*[a-z]{2}$")
"""``KORVA/ Ann Example /ds``: who at the desk sent it on."""

_URL = re.compile(r"[\s:(|]*https?://(?:www\.)?(?P<site>[\w-]+(?:\.[\w-]+)+)(?:/[^\s,;|)]*)?\)?")
_VIA_IN_BRACKETS = re.compile(r"(?<=\w)\s*\(([^()]*\bvia\s[^()]*)\)$")
_ROLE = re.compile(
    r"(?<=\w),\s*(?:photographer|photographe|fotograf[ao]?|fotógraf[ao]|фотограф)"
    r"(?=\s*(?:$|[.,;/|]))\.?",
    re.IGNORECASE,
)
"""``Ann Example, photographer. City Library``: what the maker is."""

_OWNER_BEHIND = re.compile(r"(?<=[\w.])\s+©\s*(?=\w)")
_AGAIN = re.compile(
    r"(?<=[^\s(]{2}\))\s*(?=\()|(?<=\w)\)\s*\((?=\w)|\s\((?=(?:photo\s)?credit\b)|(?<=\))(?=credit:)",
    re.IGNORECASE,
)
"""Where brackets say a credit once more."""


@lru_cache(maxsize=8192)
def parse(line: str) -> CreditLine:
    """Return what a credit line says; never raises, and keeps the line as printed."""
    as_printed = line.strip()
    signed = _COPYRIGHT_SIGN.sub("© ", on_one_line(as_printed[:MAX_LINE]))
    text = _without_notes(signed.translate(WIDE))
    text = without_days(text) or text
    again = [one.strip("() ") for one in _AGAIN.split(text)]
    if all(again[1:]) and len(again) > 1 and (whole := _said_again(as_printed, again)):
        return whole
    text = unwrapped(text)
    apart = _of_one_picture(credits_apart(text))
    if len(apart) > 1:
        return together(as_printed, [_read(one, one) for one in apart])
    return _read(as_printed, apart[0] if apart else text)


_COPYRIGHT_SIGN = re.compile(r"^\([cC]\)\s*(?=\w)|\(c\)\s*(?=\w)")
_NOTES_AT_MOST = 4


def _without_notes(text: str) -> str:
    """Cut off notes and places behind a credit, one behind the other."""
    for _note in range(_NOTES_AT_MOST):
        cut = without_notes(without_outs(text))
        if cut == text:
            break
        text = cut
    return text


def _of_one_picture(apart: list[str]) -> list[str]:
    """``PA Archive/PA Images. Picture by Ann Example``: the house, and then who made it."""
    if len(apart) != 2 or not all(map(agency_named, apart[0].strip(" .").split("/"))):
        return apart
    maker = _read(apart[1], apart[1])
    named = bool(maker.creators) and not (maker.agency or maker.withheld)
    return [f"{'; '.join(maker.creators)}/{apart[0].strip(' .')}"] if named else apart


def _said_again(as_printed: str, said: list[str]) -> CreditLine | None:
    """``(Photo by A / AFP) (Photo by A/AFP via Getty Images)``: the one that says more, if one."""
    told = [parse(one) for one in said if not is_code(one)]
    makers = {one.creators for one in told}
    if not told or len(makers) > 1 or (not makers and len({one.agency for one in told}) > 1):
        return None
    fuller = max(told, key=lambda one: (bool(one.distributor), bool(one.agency)))
    agencies = [one.agency for one in told if one.agency]
    agency = fuller.agency or next(iter(agencies), None)
    distributor = fuller.distributor if fuller.distributor != agency else None
    withheld = next((one.withheld for one in told if one.withheld), None)
    return replace(
        fuller, as_printed=as_printed, withheld=withheld, agency=agency, distributor=distributor
    )


def _read(as_printed: str, text: str) -> CreditLine:
    reading = Reading()
    text = _before_caption(text)
    text = _GIVEN_BY.sub(r"\g<word>: ", unwrapped(without_surroundings(text)))
    text = without_ranks(without_prefix(text, reading))
    text = without_file(text, reading)
    if key(text) in word_keys("nobody"):
        text = ""
    text = _URL.sub(_its_site, text) if "://" in text else text
    text = _DESK_INITIALS_BEHIND.sub("", without_initials(text))
    text = _VIA_IN_BRACKETS.sub(r"/\1", text) if text.endswith(")") else text
    text = _PHOTO_LAST.sub("", leading_dash(text, reading))
    text = _OWNER_BEHIND.sub(" | ", _ROLE.sub(" | ", text))
    made = None if withheld_word(text.lstrip("=")) else _JAPANESE_BYLINE.match(text)
    if made:
        reading.rules.append("prefix")
        text = made["name"]
    for byline in (_CHINESE_BYLINE, _KOREAN_BYLINE):
        text = byline.sub(r"\g<name>/\g<agency>", text)
    text = (
        text
        if withheld_word(pieces(text)[0] if pieces(text) else "")
        else _REPORTER_BEHIND.sub("", text)
    )
    before, passed_on = _split_via(text)
    cut = _without_desk_code([house_alone(piece) for piece in pieces(before)])
    parts = [part for piece in cut for part in name_part(piece)]
    passers = _passers(passed_on, parts)
    parts = _with_users(parts, passers)
    on_screen = any(key(piece) in word_keys("screen") for piece in cut)
    give_roles(parts, reading, passed_on=bool(passers), on_screen=on_screen)
    return _answer(as_printed, reading, passers)


def _without_desk_code(cut: list[str]) -> list[str]:
    """``ANTARA FOTO/Ann Example/abc``: small letters behind a house and a name are a desk's."""
    last = cut[-1] if len(cut) > 2 else ""
    code = last.islower() and last.isalpha() and len(last) <= 3 and not agency_named(last)
    return cut[:-1] if code and any(map(agency_named, cut[:-1])) else cut


def _before_caption(text: str) -> str:
    """``Getty Images Подпись к фото, …``: the credit that stands in front of its caption."""
    mark = caption_mark().search(flat(text))
    return text[: mark.start()] if mark and mark.start() else text


def _its_site(url: re.Match[str]) -> str:
    """An address names a house by its site; an account's stays whole."""
    return url.group() if address().search(flat(url.group())) else f" | {url['site']}"


def _split_via(text: str) -> tuple[str, list[str]]:
    """Cut at every ``via``: what stands before the first, and each that passed the picture on."""
    text = text[: len(re.sub(rf"[\s,;/(]+{pattern('via')}$", "", flat(text)))]  # cut by IIM there
    marks = list(re.finditer(rf"(?:^|[\s,;/(]+){pattern('via')}(?=\s)\s+", flat(text)))
    if not marks or not text[marks[-1].end() :].strip():
        return text, []
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    later = [text[mark.end() : end] for mark, end in zip(marks, ends, strict=True)]
    return text[: marks[0].start()].strip(" ,;/("), [unwrapped(one.strip(" ,;/")) for one in later]


def _passers(passed_on: list[str], parts: list[Part]) -> list[Part]:
    """Return who passed the picture on; platforms, withheld words and names join ``parts``.

    ``Ann Example via Telegram via Reuters`` comes from Telegram, ``… via AP, Pool`` is a pool's.
    """
    passers: list[Part] = []
    if passed_on and (sender := _account_behind(passed_on[-1])):
        passed_on = passed_on[:-1]
        parts.append(sender)
    for words in passed_on:
        for part in (part for piece in pieces(words) for part in name_part(piece)):
            told = part.kind == "organisation" and is_official(part.text)
            beside = bool(passers) and (part.kind == "person" or told)
            account = not parts or any(each.withheld == "social media" for each in parts)
            if account and key(part.text) in word_keys("platform"):
                rest = "" if parts else part.text  # "via X" and nothing else
                parts.append(Part(part.text, "withheld", withheld="social media", rest=rest))
            else:
                (parts if part.kind == "withheld" or beside else passers).append(part)
    return passers


def _account_behind(words: str) -> Part | None:
    """``Screenshot via X/@somebody``: an account and where, which pass nothing on."""
    site, cut, account = words.partition("/")
    named = cut and account.startswith("@") and key(site) in word_keys("platform")
    return Part(words, "withheld", withheld="social media", rest=words) if named else None


def _with_users(parts: list[Part], passers: list[Part]) -> list[Part]:
    """``somebody, via Wikimedia Commons``: who gives to a free library made the picture."""
    if not any(part.agency and part.agency.kind == "free library" for part in passers):
        return parts
    return [replace(part, kind="person") if part.kind == "unknown" else part for part in parts]


def _answer(as_printed: str, reading: Reading, passers: list[Part]) -> CreditLine:
    names = [organisation_name(part) for part in selling(reading, passed_on=bool(passers))]
    names = list(dict.fromkeys(names))
    distributor = None
    if passers:
        via = [organisation_name(part) for part in passers]
        distributor = via[-1]
        names.extend(name for name in via[:-1] if name not in names)
        reading.rules.append("via")
    agency = names[0] if names else None
    if distributor is None and len(names) > 1:
        distributor = names[-1]
        reading.rules.append("second organisation distributes")
    if agency == distributor:
        distributor = None
    giver = agency_named(reading.source or "")
    if giver and giver.kind == "wire" and giver.name in (agency, distributor):
        reading.source = None  # "obtained by Reuters/via Reuters"
    if reading.withheld and says_only_how(reading.source or ""):
        reading.source = None
    given_out = is_press_service(reading.source or agency or "") and not reading.creators
    if given_out and reading.withheld is None:
        reading.withheld = "handout"
        reading.rules.append(PRESS_SERVICE)
    found = agency or distributor or reading.creators or reading.withheld
    return CreditLine(
        as_printed,
        creators=tuple(dict.fromkeys(reading.creators)),
        withheld=reading.withheld,
        agency=agency,
        distributor=distributor,
        source=reading.source,
        kind_words=reading.kind_words,
        file_photo=reading.file_photo,
        cut=len(as_printed.encode(errors="surrogatepass")) == IIM_BYLINE_BYTES,
        rule=", ".join(dict.fromkeys(reading.rules))
        or ("agency alone" if found else "nothing found"),
    )
