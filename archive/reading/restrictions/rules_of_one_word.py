"""What single words say of their clause: ``by arrangement``, ``non-profit``, ``Ange fotograf``."""

from collections.abc import Iterator

from archive.reading.restrictions.reach import FORBIDDEN, NEEDED
from archive.reading.restrictions.record import Restriction
from archive.reading.restrictions.words import Word
from archive.values import span


def stands_denied(clause: list[Word], place: int) -> bool:
    """Tell whether a word that denies stands right in front of another."""
    return place > 0 and bool(clause[place - 1].kinds & {"no", "without"})


def counts_pictures(clause: list[Word], place: int) -> bool:
    """``Online use limited to 40 images``: how many is limited, not where they may be used."""
    number, of_what = clause[place + 1 : place + 2], clause[place + 2 : place + 5]
    counted = bool(number) and "number" in number[0].kinds
    return counted and any("picture" in word.kinds for word in of_what)


def asked_behind(clause: list[Word], place: int) -> Word | None:
    """``Bavaria only after consultation``: what is in front may be used if somebody agrees."""
    for word in clause[place + 1 :]:
        if word.kinds & {"permission", "arranged"}:
            return word
        if not word.kinds & {"light", "from", "with"} or "comma" in word.kinds:
            break
    return None


def _purpose(text: str, clause: list[Word], place: int) -> Iterator[Restriction]:
    """``TO ILLUSTRATE THE EVENT AS SPECIFIED``: a clause that only tells what for."""
    if all("light" in word.kinds for word in clause[:place]):
        yield Restriction("story_only", span(text, clause[0].start, clause[-1].end))


def _in_force(text: str, clause: list[Word], place: int) -> Iterator[Restriction]:
    """``Special rates apply``: terms hold that are not told."""
    if any("restricted" in word.kinds for word in clause) and not stands_denied(clause, place):
        yield Restriction("restricted", span(text, clause[0].start, clause[place].end))


def _arranged(text: str, clause: list[Word], place: int) -> Iterator[Restriction]:
    """``Cover use by arrangement``: somebody must be asked first."""
    spoken = frozenset[str]().union(*(word.kinds for word in clause))
    unknown = sum(not word.kinds for word in clause[:place])
    if unknown < 2 and spoken & {"use", "free", "picture", "medium", *FORBIDDEN}:
        yield Restriction("permission", span(text, clause[0].start, clause[place].end))


_PASSED_TO_MAKER = frozenset({"light", "modal", "must", "picture"})


def _maker_before(clause: list[Word], place: int) -> Word | None:
    """``Fotografer skal nævnes``, ``Der Fotograf ist zu nennen``: of whom it is asked."""
    if any("no" in word.kinds for word in clause[:place]):
        return None
    a_noun = "light" in clause[place].kinds and "must" not in clause[place].kinds  # "by name"
    for at in range(place - 1, place - 2 if a_noun else -1, -1):
        word = clause[at]
        if "maker" in word.kinds:
            return word
        if "comma" in word.kinds or not word.kinds & _PASSED_TO_MAKER:
            break
    return None


def _to_be_named(text: str, clause: list[Word], place: int) -> Iterator[Restriction]:
    """``Le photographe doit être cité``: who must be named; without "must" it only tells."""
    maker = _maker_before(clause, place)
    if maker is not None and any(
        word.kinds & {"must", "modal"} and maker.start < word.start <= clause[place].start
        for word in clause
    ):
        yield Restriction("mandatory_credit", span(text, maker.start, clause[place].end))


def _named(text: str, clause: list[Word], place: int) -> Iterator[Restriction]:
    """``Ange fotograf``, ``please name the source``, ``Quelle nennen``: who must be named."""
    maker = _maker_before(clause, place)
    if maker is not None:
        yield Restriction("mandatory_credit", span(text, maker.start, clause[place].end))
        return
    opens = place == 0 or "comma" in clause[place - 1].kinds
    for at in range(place + 1, len(clause)):
        house = opens and at == place + 1 and not clause[at].kinds
        if "maker" in clause[at].kinds or (house and text[clause[at].start].isupper()):
            yield Restriction("mandatory_credit", span(text, clause[place].start, clause[at].end))
            return
        if "light" not in clause[at].kinds or "comma" in clause[at].kinds:
            return


def _unverified(text: str, clause: list[Word], place: int) -> Iterator[Restriction]:
    """``CANNOT BE INDEPENDENTLY VERIFIED``: what nobody could confirm."""
    denied = [
        word for word in clause if word.kinds & {"no", "unable"} and word.end <= clause[place].end
    ]
    if denied:
        yield Restriction("verify", span(text, denied[-1].start, clause[place].end))


def _plainly(text: str, clause: list[Word], place: int) -> Iterator[Restriction]:
    """``Uso editorial.``: what stands between commas and says only what for."""
    first, last = place, place + 1
    while first and "comma" not in clause[first - 1].kinds:
        first -= 1
    while last < len(clause) and "comma" not in clause[last].kinds:
        last += 1
    part = clause[first:last]
    plain = all(word.kinds & {"use", "light", "picture", "editorial_only"} for word in part)
    if plain and any("use" in word.kinds for word in part):
        yield Restriction("editorial_only", span(text, part[0].start, part[-1].end))


def _asked(text: str, clause: list[Word], place: int) -> Iterator[Restriction]:
    """``Please call the agency before use``."""
    for at in range(place + 1, len(clause) - 1):
        if "before" in clause[at].kinds and "use" in clause[at + 1].kinds:
            yield Restriction("permission", span(text, clause[place].start, clause[at + 1].end))


def _deleted(text: str, clause: list[Word], place: int) -> Iterator[Restriction]:
    """``Delete after publication``: nothing may be kept."""
    after = [at for at in range(place, len(clause) - 1) if "from" in clause[at].kinds]
    if after and any("use" in word.kinds for word in clause[after[0] : after[0] + 3]):
        yield Restriction("no_archives", span(text, clause[place].start, clause[-1].end))


def _hidden(text: str, clause: list[Word], place: int) -> Iterator[Restriction]:
    """``Gesicht bitte verpixeln``: whose face or name is seen by nobody."""
    for at, word in enumerate(clause):
        between = clause[min(at, place) : max(at, place)]
        if "face" in word.kinds and not any("comma" in each.kinds for each in between):
            first, last = sorted((word, clause[place]), key=lambda each: each.start)
            yield Restriction("minors", span(text, first.start, last.end))


def _tied(text: str, clause: list[Word], place: int) -> Iterator[Restriction]:
    """``No credit, no use``: a use that hangs on what is named."""
    named = clause[place + 1].kinds & set(NEEDED) if place + 1 < len(clause) else frozenset()
    later = [at for at in range(place + 2, len(clause)) if "no" in clause[at].kinds]
    if named and any("use" in word.kinds for at in later for word in clause[at + 1 :]):
        where = span(text, clause[place].start, clause[-1].end)
        yield from (Restriction(code, where) for code in named)


def _uncommercial(text: str, clause: list[Word], place: int) -> Iterator[Restriction]:
    """``For non-profit use only``."""
    if any("use" in word.kinds for word in clause) and not stands_denied(clause, place):
        yield Restriction("no_commercial", span(text, clause[place].start, clause[place].end))


RULES_OF_ONE_WORD = (
    (frozenset({"applies"}), _in_force),
    (frozenset({"purpose"}), _purpose),
    (frozenset({"arranged"}), _arranged),
    (frozenset({"asking"}), _asked),
    (frozenset({"naming"}), _named),
    (frozenset({"named"}), _to_be_named),
    (frozenset({"deletes"}), _deleted),
    (frozenset({"hides"}), _hidden),
    (frozenset({"verified"}), _unverified),
    (frozenset({"editorial_only"}), _plainly),
    (frozenset({"uncommercial"}), _uncommercial),
    (frozenset({"no"}), _tied),
)
"""The kinds of such words, and what reads them."""
