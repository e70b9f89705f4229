"""What stands beside a noun between commas: "Ann Lee, *the head of the club*, claimed"."""

from archive.reading.words.name_words import is_role
from archive.reading.words.participles import is_participle
from archive.reading.words.prose import Prose
from archive.reading.words.quotes import is_scare
from archive.reading.words.small_words import DETERMINERS, LEADS, PREPOSITIONS, RELATIVES
from archive.reading.words.verbs import first_finite, is_finite
from archive.reading.words.word_sets import word_set
from archive.values import Span

_JOINTS = frozenset({"what", "how", "where", "because", "as", "since", "while", "if", "when",
                     "after", "before"})  # fmt: skip
_OBJECTS = frozenset({"a", "an", "the", "its", "his", "her", "their"})
_PARTICIPLES = frozenset({"read", "shown", "sent", "written", "given", "drawn", "made", "known",
                          "born", "seen", "held", "built", "run"})  # fmt: skip
_ADVERBS = frozenset({"also", "now", "then", "once", "long", "better", "best", "still"})
"""What may stand before them: "the network, *also known* as RT, said"."""
_HANGING = frozenset({"of", "for", "at", "with"})
_BY_NOW = frozenset({"since", "now", "later", "subsequently", "already"})
_CALLED = frozenset({"named", "called", "dubbed", "nicknamed", "labelled", "labeled", "termed",
                     "considered", "deemed", "titled", "entitled"})  # fmt: skip
_APPOSITION = DETERMINERS | RELATIVES | word_set("appositions")


def opening_of(prose: Prose, comma: int, first: int) -> int | None:
    """Return the comma where the apposition that ends at ``comma`` begins.

    One with commas of its own begins with a relative: "X, whose son Alfie, nine, fell, told".
    """
    opening = _dash_before(prose, comma, first) or comma_before(prose, comma, first)
    if opening is None or is_apposition(prose, opening + 1, comma):
        return opening
    dash = prose.tokens[comma].text
    if dash in {"—", "–"} and prose.tokens[opening].text == dash and comma - opening < 30:
        return opening  # "The service – those first on the scene – said"
    for _ in range(3):
        opening = comma_before(prose, opening, first)
        if opening is None:
            return None
        if prose.lower(opening + 1) in {"who", "whose", "which"}:
            ended = any(
                prose.tokens[at - 1].text == "," and _acts(prose, at)
                for at in range(opening + 3, comma)
            )
            return opening if comma - opening < 40 and not ended else None
        after = prose.lower(opening + 1)
        named = prose.tokens[opening - 1].is_capital and (
            after in DETERMINERS or is_role(after) or prose.lower(opening + 2) in _HANGING
        )  # fmt: skip
        if named and is_apposition(prose, opening + 1, comma):
            return opening  # "Bo Ek, one of ten who set what loans, cards and bonds cost, said"
    return None


def _dash_before(prose: Prose, dash: int, first: int) -> int | None:
    """Return the dash that opens "Bo Ek – head of road, rail and port – said", None without it."""
    sign = prose.tokens[dash].text
    if sign not in {"—", "–"}:
        return None
    near = range(dash - 1, max(first, dash - 30), -1)
    opening = next((at for at in near if prose.tokens[at].text == sign), None)
    if opening is None or any(prose.quote_at(at) is not None for at in range(opening, dash)):
        return None
    return opening if first_finite(prose.tokens, opening + 1, dash) is None else None


def may_be_apposition(prose: Prose, found: tuple[int, int], first: int) -> bool:
    """Tell whether a phrase may itself stand in apposition: "X, 34, the head of Y, said"."""
    start, end = found
    if start <= first or prose.tokens[start - 1].text != ",":
        return False
    head = prose.tokens[start]
    return (head.lower in _APPOSITION or head.is_number) and is_apposition(prose, start, end)


def comma_before(prose: Prose, index: int, first: int) -> int | None:
    """Return the nearest comma or dash before a token that stands in no speech, or None."""
    for at in range(index - 1, first - 1, -1):
        quote = prose.quote_at(at)
        if quote is not None and not _is_term(quote):
            return None
        if quote is None and prose.tokens[at].text in {",", "—", "–"}:
            return at
    return None


def _is_term(quotation: Span) -> bool:
    """Tell whether marks hold a term of the sentence: 'rates the stock "overweight"'."""
    return is_scare(quotation) and not any(sign in quotation.text for sign in ",.!?…")


def over_state(prose: Prose, comma: int, first: int) -> int:
    """Return the comma before "of Springfield, Va.*,*", or the comma itself.

    A town and the state it lies in are one aside, though a comma parts them.
    """
    at = comma - 1 - (prose.tokens[comma - 1].text == ".")
    if at - 3 <= first or not prose.tokens[at].is_capital or prose.lower(at - 1) != ",":
        return comma
    town = at - 2
    while town > first and prose.tokens[town].is_capital:
        town -= 1
    closes = town < at - 2 and prose.lower(town) in {"of", "from"}
    return town - 1 if closes and prose.lower(town - 1) == "," else comma


def is_apposition(prose: Prose, start: int, end: int) -> bool:
    """Tell whether the tokens ``[start, end)`` between two commas only tell of what is before."""
    if end <= start or end - start > 40:
        return False
    head = prose.tokens[start]
    lead = head.lower in LEADS or head.lower in {"though", "too", "instead"}
    doing = head.lower in {"while", "when"} and prose.lower(start + 1).endswith("ing")
    if head.lower in RELATIVES or doing or (lead and end - start < 3):
        return True  # "The mayor, however, said", "…, while reacting to the charge, said"
    finite = [
        at for at in range(start, end)
        if is_finite(prose.tokens, at) and not is_participle(prose, at, start)
    ]  # fmt: skip
    if _tells_when(prose, start, end):
        return True
    where = head.lower.endswith(("north", "south", "east", "west"))
    where = where and prose.lower(start + 1) == "of"  # "a farmer from Ek village, *north of Velm*,"
    if (where or head.lower in PREPOSITIONS | {"of"}) and end - start < 16:
        return not finite  # "The Kremlin, for its part, says"
    done = start + (head.lower in _ADVERBS or head.lower.endswith("ly"))
    participle = prose.lower(done).endswith(("ing", "ed")) and not _acts(prose, done)
    participle = participle or prose.lower(done) in _PARTICIPLES
    if finite and finite != [done] * participle and not _has_relative(prose, start, end):
        return False
    if head.lower in _APPOSITION or head.is_capital or head.is_number or participle:
        return True
    if any(is_role(prose.lower(at)) for at in range(start, min(start + 6, end))):
        return True
    return _describes_name(prose, start, end)


def _tells_when(prose: Prose, start: int, end: int) -> bool:
    """Read "The post, *since deleted*, read" and "The bank, *when I phoned*, said"."""
    asked = prose.lower(start) in {"when", "asked", "reached", "contacted"} and end - start < 8
    by_now = prose.lower(start) in _BY_NOW and end - start < 4
    return asked or (by_now and prose.lower(start + 1).endswith("ed"))


def _describes_name(prose: Prose, start: int, end: int) -> bool:
    """Tell whether plain words tell of the name before: ", local groups,", ", maker of cars,"."""
    if start <= 1 or not prose.tokens[start - 2].is_capital:
        return False
    if any(prose.lower(at) in _HANGING for at in range(start + 1, min(start + 5, end))):
        return True
    return end - start < 4 and prose.lower(end - 1).endswith("s")


def _acts(prose: Prose, at: int) -> bool:
    """Tell whether a past after a comma is a verb: "the jet, …, *encountered a* problem"."""
    word = prose.lower(at)
    return word.endswith("ed") and prose.lower(at + 1) in _OBJECTS and word not in _CALLED


def _has_relative(prose: Prose, start: int, end: int) -> bool:
    at = first_finite(prose.tokens, start, end) or end
    joints = RELATIVES | _JOINTS
    return any(prose.lower(index) in joints for index in range(start, at))
