"""Places a text names that the gazetteer has not: "the village of Kela", "Um Sumeima village".

Only what the words beside a name say to be one: its kind, the region or country behind it, a
distance. Once a name is known for a place, it is one wherever the text has it again. What it is
and where it lies stays open.
"""

import re
from collections.abc import Iterator, Sequence

from archive.gazetteer.common_words import FUNCTION, is_everyday, kind_of
from archive.gazetteer.mentions import Mention
from archive.gazetteer.others import is_title, other_senses, words_of
from archive.reading.fold import fold_name
from archive.reading.words.demonyms import is_adjective
from archive.reading.words.morphology import forms
from archive.reading.words.word_sets import word_set
from archive.values import Span, span

_WORD = r"[^\W\d_a-zа-яіїєґ](?:[\w’'ʼ]|-(?=\w))+"
_ARABIC = r"(?:[ae](?:sh|[ldnrstz])-)"
_NAME = (
    rf"{_ARABIC}?{_WORD}"
    rf"(?:[ -](?:(?:de[ln]?|la|da|do|dos|am|an der|bin)\s|{_ARABIC})?{_WORD}){{0,2}}"
)
_KINDS = (
    r"(?:village|hamlet|town|settlement|suburb|neighbou?rhood|township|kibbutz|moshav|commune"
    r"|islet|parish)"
)
_REGIONS = r"(?:province|district|county|governorate|island|peninsula)"
_SIDE = r"(?:north|south)?-?(?:east|west|north|south)"
_CYRILLIC_KINDS = (
    r"(?:сел[оіуае]м?|селищ\w{1,2}|смт|хут[оі]р\w?|деревн\w{1,2}|пос[её]л(?:ке|ка|ку|ок)|станиц\w"
    r"|городке|містечку|населен\w+ пункт\w{0,2})"
)
_PATTERNS = tuple(re.compile(pattern.replace("NAME", f"(?P<name>{_NAME})")) for pattern in (
    rf"\b(?:{_KINDS}|{_REGIONS})s? of NAME",
    r"\b(?:(?:foot)?hills|outskirts|suburbs|s(?:treets|lopes|hores|ummit)|coast|mountains|crater"
    r"|camp)"
    r"\s(?:of|above|around|outside|near)\sNAME",
    rf"\b(?:km|kms|kilomet(?:re|er)s?|miles?)\s(?:\([^)]{{1,20}}\)\s)?"
    rf"(?:from|(?:to the\s)?{_SIDE}\s(?:of|from))\sNAME",
    r"\b(?:road|route|highway|track|ferry|train|bus|boat|bound)\s(?:to|from|into|for)\sNAME",
    r"\b(?:[Nn]ear|[Oo]utside)\sNAME(?=,?\s(?:where|on|in|and|as|after|when|before|that|which)\b"
    r"|[.;,]\s)",
    r"\b(?:sank|sunk|capsized|drowned|collided|stranded|aground|moored|anchored|rescued|lost|boats?"
    r"|ships?|vessels?|ferry|trawler|yacht|tanker|waters|seas)\soff\sNAME",
    r"\b[Tt]owards?\sNAME(?=\s(?:on|after|when|before|overnight)\b|[.;](?:\s|$))",
    r"\b(?:[Nn]eighbou?ring|[Nn]earby)\sNAME(?=[.,;]|\s[a-z])",
    r"\b(?:River|Lake|Mount|Loch|Lough)\sNAME",
    r"\b[Tt]he\sNAME\s(?:area|(?:border\s)?crossing|checkpoint|roadblock|front ?line)\b",
))  # fmt: skip
_CYRILLIC_PATTERNS = tuple(re.compile(p.replace("NAME", f"(?P<name>{_NAME})")) for p in (
    r"\b(?:у|в|біля|поблизу|під|до|з|із|из|с|от|від|возле|вблизи|к)\s(?:при(?:кордон|гранич)н\w+\s)?"
    rf"{_CYRILLIC_KINDS}\sNAME",
    r"\b(?:с|смт|пос|дер|ст)\.\s?NAME",
    r"\b(?:[Сс]ело[мю]?|[Сс]елищ[еа]|[Сс]мт|[Хх]ут[оі]р|[Дд]еревн[яюи]|[Пп]ос[её]лок|[Сс]таниц[аыу])"
    r"\sNAME",
    r"(?<![\w’'ʼ-])(?!(?:Сіль|Місь|Гірсь|Морсь|Сель|Город|Гор|Мор|Завод)[сськ]{1,3}[иоі])"
    r"(?P<name>[А-ЯІЇЄҐЁ][а-яіїєґё’'ʼ-]+[сзц]ь?к(?:ий|ого|ому|им|ім|ом)\s(?:район|округ)\w{0,2})\b",
    rf"\b(?:[УуВв]\s(?:район(?:і|е|ах))|[Нн]а\s(?:околиц|окраин)\w+"
    r"|(?:північ|півден|схід|захід)н?іше(?:\sвід)?|(?:север|юж|восточ|запад)нее)\s"
    rf"(?:{_WORD}(?:,\s|\s(?:та|і|й|и)\s)){{0,3}}NAME",
    r"\b(?:[Бб]іля|[Пп]облизу|[Нн]еподалік|[Вв]озле|[Вв]близи)\s"
    rf"(?P<name>{_WORD}(?:ої|ого|ой|их|ых)\s{_WORD})",
))  # fmt: skip
_CYRILLIC = re.compile("[а-яіїєґ]", re.IGNORECASE)
_WITHIN = re.compile(
    rf"\b[Ii]n\s(?P<name>{_NAME})(?=,?\s(?:on|after|when|where|who|last|this|late|early|before"
    r"|during|but|while|has|have|killed|wounded|injured|destroyed|displaced)\b|,\s[a-z])"
)
_BEFALLEN = re.compile(
    r"\b(?:killed|wounded|injured|died|born|buried|arrested|detained|fighting|clashe[sd]|explosions?"
    r"|blasts?|shelling|floods?|fires?|wildfires?|blaze|earthquake|landslides?|evacuations?|homes"
    rf"|houses)\s[Ii]n\s(?P<name>{_NAME})"
)
"""What befalls people and houses somewhere: "were killed in *Kela*", whatever follows."""
_EVENTS = word_set("natural features") | {"operation", "battle", "super"}
_NOT_WITHIN = re.compile(
    r"\b(?:shares?|stakes?|stock|invest\w*|confidence|trust|faith|belie\w+|interest\w*|starr\w+"
    r"|appear\w*|roles?|featur\w+|play\w*|writ\w+|written|sa(?:id|ys)|fluent|publish\w*|report\w*"
    r"|rises?|falls?|drops?|trad\w+|speak\w*|spoke|sang|songs?|majored|degree|experts?|BS?c?|BA|MA|MSc"
    r"|Ph\.?D|doctorate|diploma|lecturer|course|masters|specialis\w+|graduated)\s$",
    re.I,
)
"""Words before "in" that tell of shares, parts and languages: "a stake *in* Halden"."""
_BEHIND = re.compile(
    rf"\s(?:{_REGIONS}|village|hamlet|township|neighbou?rhood|territory|locality"
    r"|(?:refugee|displacement) camp|forest|volcano|dam|reservoir|gorge|glacier|wind farm"
    r"|airfield)\b"
    r"|\s(?:river|(?:River|Creek|Islands?|Peninsula|Mountains|Valley|Strait|Reservoir|Glacier|Desert"
    r"|Archipelago|National Park)(?!\s[A-Z]))\b"
    r"|,\s(?:some |about |around )?\d[\d.,]*\s?(?:km|kilomet(?:re|er)s?|miles?)\s(?!long|wide)"
    r"|\sand\s(?:(?:its|the)\s)?(?:surrounding|nearby|neighbou?ring)\s"
    rf"|,\s(?:an?|the)\s(?:[\w’'-]+\s){{0,4}}?{_KINDS}(?=\s(?:in|of|on|near|about|outside"
    r"|that|where|with|close|just|some|north|south|east|west)\b|\s\d|[,.;])"
)
"""What stands right behind a name that it says to be a place's."""
_ENDING = re.compile(rf"(?<!\w)(?P<name>{_NAME})$")
_FROM_TO = re.compile(rf"\s(?:to|and)\s(?P<name>{_NAME})")
_AND = re.compile(
    rf"\sand\s(?P<name>{_NAME})(?=[.;](?:\s|$)|\s(?:over|on|after|since|last|this|when|where)\b)"
)
"""A name that ends a list of places: "plants in Astoria *and Gowanus*."."""
_FROM = re.compile(r"\b(?:[Ff]rom|[Bb]etween)\s$")
_BEFORE_A_PLACE = re.compile(
    rf"(?:\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]round)\s|^|\n)(?P<name>{_NAME}),\s(?:in\s(?:the\s)?)?$"
)
_AT = re.compile(rf"\b[Aa]t\s(?P<name>{_NAME}),\s(?:in\s)?$")
_BEFORE_A_REGION = re.compile(rf"\b(?:[УуВв]|[Бб]іля|[Пп]ід|[Пп]од)\s(?P<name>{_NAME})\s$")
_DATELINE = re.compile(r"[^\n]{0,40}?(?:\([^()\n]{2,30}\)\s*)?[—–-]\s")
_OF_REGION = re.compile(r"[сцз]ь?к(?:ої|ой|ого)\s(?:обл|район|края|краю|округ)")
_NOT_PLACES = word_set("located bodies") | word_set("streets") | word_set("place publications")
_COMPOUND = re.compile(r"\w{3}-[a-z]")
_SUBJECT = re.compile(r"(?:ology|onomics|istry|ematics|ography|osophy|iatry)$")
"""How subjects of study end: "a degree in *Psychology*"."""
_THINGS = word_set("place no names")
_REACH = 60


def unlisted(text: str, found: Sequence[Mention]) -> tuple[Span, ...]:
    """Return the names of places in ``text`` that are none of those ``found``, in reading order."""
    taken = [(mention.span.start, mention.span.end) for mention in found]
    named = [*_named(text), *_before(text, found)]
    whole = [one for name in named if (one := _up_to(name, taken)).text and not _meets(one, taken)]
    if not whole:
        return ()
    people = other_senses(text, words_of(text))
    fresh = {name.text for name in whole if _may_be(name, people) and not _acts(text, name.text)}
    again = (place for name in fresh for place in _every(text, name))
    kept: dict[int, Span] = {}
    for place in sorted(again, key=lambda one: (one.start, -one.end)):
        clear = not kept or max(one.end for one in kept.values()) <= place.start
        if clear and not _meets(place, taken):
            kept[place.start] = place
    return tuple(kept.values())


def _named(text: str) -> Iterator[Span]:
    cyrillic = _CYRILLIC.search(text) is not None
    for pattern in (*_PATTERNS, *_CYRILLIC_PATTERNS) if cyrillic else _PATTERNS:
        for match in pattern.finditer(text):
            yield _bare(text, *match.span("name"))
    for match in (*_WITHIN.finditer(text), *_BEFALLEN.finditer(text)):
        lead = text[max(match.start() - _REACH, 0) : match.start()]
        if _NOT_WITHIN.search(lead) is None and _is_likely(match["name"]):
            yield _bare(text, *match.span("name"))
    for behind in _BEHIND.finditer(text):
        first = max(behind.start() - _REACH, 0)
        before = _ENDING.search(text, first, behind.start())
        thing = before is None or fold_name(before["name"]) in _THINGS  # "the *Communist* island"
        if before is not None and not thing and _COMPOUND.search(before["name"]) is None:
            yield _bare(text, *before.span("name"))


def _is_likely(name: str) -> bool:
    """Tell whether a name behind "in" alone is no abbreviation and no language or thing."""
    first = fold_name(name.split()[0])
    shape = name.isupper() or name[1:2].isupper() or _COMPOUND.search(name) is not None
    shape = shape or _SUBJECT.search(name) is not None
    return not shape and first not in _THINGS and first not in _EVENTS


def _bare(text: str, start: int, end: int) -> Span:
    """Return a name without the small word that a sentence begins with: "In *Haret Hreik*"."""
    first, space, _rest = text[start:end].partition(" ")
    small = space and kind_of(fold_name(first)) == FUNCTION
    return span(text, start + len(first) + 1 if small else start, end)


def _before(text: str, found: Sequence[Mention]) -> Iterator[Span]:
    """Yield names of which a known place behind them says where they lie."""
    for mention in found:
        first = max(mention.span.start - _REACH, 0)
        led = _FROM.search(text, first, mention.span.start)
        onward = (_FROM_TO if led else _AND).match(text, mention.span.end)
        if onward is not None and (led or mention.locative):
            yield span(text, *onward.span("name"))
        region = _OF_REGION.search(mention.span.text) is not None
        match = (_BEFORE_A_REGION if region else _BEFORE_A_PLACE).search(
            text, first, mention.span.start
        )
        if match is None and mention.best.place.kind == "region":
            match = _AT.search(text, first, mention.span.start)
        if match is None:
            continue
        opens = match.start("name") == 0 or text[match.start("name") - 1] == "\n"
        if not opens or region or _DATELINE.match(text, mention.span.end):
            yield span(text, *match.span("name"))


def _up_to(name: Span, taken: Sequence[tuple[int, int]]) -> Span:
    """Return a name as far as a known place: "у селі *Сухе* Сумської області"."""
    ends = [start for start, _end in taken if name.start < start < name.end]
    words_before = name.text[: min(ends, default=name.end) - name.start].rstrip(" -")
    return Span(name.start, name.start + len(words_before), words_before)


def _may_be(name: Span, people: frozenset[str]) -> bool:
    """Tell whether a name is no person, no institution and no everyday word."""
    parts = re.split(r"[ -]", name.text)
    folded = [fold_name(part) for part in parts]
    person = (
        any(is_title(one) for one in folded)
        or folded[-1] in people
        or any(form.is_name for form in forms(parts[-1], "uk") if "а" <= folded[-1][:1] <= "ӿ")
    )
    plain = all(is_everyday(one) or is_adjective(part)
                for one, part in zip(folded, parts, strict=True))  # fmt: skip
    return not person and not plain and folded[-1] not in _NOT_PLACES


def _acts(text: str, name: str) -> bool:
    """Tell whether a text uses a name with an article and a verb, as no town's: "*the Arvo* fled".

    So are armed groups, ships and parties, though raids and seats are "in" their hands; rivers
    have an article and are places.
    """
    if f"River {name}" in text:
        return False
    acts = rf"\b[Tt]he {re.escape(name)} (?:\w+ed|has|have|had|is|are|was|were|would|will|also)\b"
    return re.search(acts, text) is not None


def _meets(name: Span, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < name.end and name.start < end for start, end in taken)


def _every(text: str, name: str) -> Iterator[Span]:
    for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text):
        yield span(text, *match.span())
