"""One office under several names: "the premier" is the prime minister, "the envoy" an ambassador.

Names of the very same office ("prime minister", "premier", "PM") are told of whoever holds one of
them; others only may mean the same person, who must be told to be of such a kind.
"""

from collections.abc import Iterable, Set

from archive.reading.statements.who.natives import states_of
from archive.reading.statements.who.roll import Party
from archive.reading.words.demonyms import country_of
from archive.reading.words.word_sets import word_set

_SAME = (
    (frozenset({"prime", "minister"}), frozenset({"premier"}), frozenset({"pm"})),
    (frozenset({"chief", "executive"}), frozenset({"ceo"})),
    (frozenset({"managing", "director"}), frozenset({"md"})),
    (frozenset({"secretary", "general"}), frozenset({"secretary-general"})),
    (frozenset({"director", "general"}), frozenset({"director-general"})),
    (frozenset({"vice", "president"}), frozenset({"vice-president"})),
)
"""Names of one office, each by its words."""
_KINDS = tuple(
    word_set(f"renaming {kind}") for kind in
    ("heads", "diplomats", "commanders", "activists", "ministers", "politicians", "players",
     "scholars", "performers", "writers", "artists", "traders", "lawyers", "doctors", "coaches",
     "clergy")
)  # fmt: skip
_RULERS = word_set("renaming rulers")
_OF_STATE = {"head of state": "president", "head of government": "premier"}
_DOING = {
    "heads": "head", "headed": "head", "leads": "leader", "led": "leader", "chairs": "chair",
    "chaired": "chair", "runs": "boss", "ran": "boss", "founded": "founder",
    "co-founded": "co-founder", "owns": "owner", "owned": "owner", "manages": "manager",
    "managed": "manager", "coaches": "coach", "coached": "coach", "directs": "director",
    "directed": "director", "edits": "editor", "edited": "editor", "commands": "commander",
    "commanded": "commander", "represents": "representative", "teaches": "teacher",
}  # fmt: skip
"""What people do who hold an office: "who *chairs* the board"."""
_PLAIN = frozenset({"the", "of", "a", "an", "and", "for", "new", "then", "former", "country's",
                    "nation's", "'s", "’s", "s"})  # fmt: skip


def office_done(words: Iterable[str]) -> set[str]:
    """Return the office of who does something: "founder" of "who *founded* Norvik"."""
    return {_DOING[word] for word in words if word in _DOING}


def other_names(words: Iterable[str]) -> set[str]:
    """Return what an office told in some words is also called: "premier" for "prime minister"."""
    told = set(words)
    return {
        word for names in _SAME if any(name <= told for name in names) for name in names
        for word in name
    }  # fmt: skip


def plain_office(name: str, head: str) -> str:
    """Return the office that "head of state" means, else the noun itself."""
    return _OF_STATE.get(name.lower(), head)


def offices_like(head: str, name: str) -> frozenset[str]:
    """Return the offices that a noun may mean; "the *Slovak* leader" rules or governs."""
    ruler = head == "leader" and any(country_of(word) for word in name.split())
    own = (kind for kind in _KINDS if head in kind)
    return frozenset({head}).union(*own, _RULERS if ruler or head == "ruler" else ())


def whose(name: str, head: str) -> set[str]:
    """Return what "the Norvik chief" and "Norvik's chief" say of whose chief it is: "norvik"."""
    words = name.lower().replace("’s", "").replace("'s", "").replace("’", "").split()
    return {word for word in words if word != head} - _PLAIN


def is_told_so(party: Party, offices: Set[str], own: Set[str]) -> bool:
    """Tell whether a person is told to hold one of some offices, of all that they are of."""
    if party.kind != "person" or not offices & (party.words | party.heads):
        return False
    return is_of_all(own, party.words | party.served)


def _undotted(word: str) -> str:
    """Return a word in small letters, bare of dots and possessives: "un" for "U.N."."""
    return word.lower().replace(".", "").removesuffix("’s").removesuffix("'s")


def is_of_all(own: Set[str], told: Set[str]) -> bool:
    """Tell whether words tell all that an office is of: "the *Slovak* premier"."""
    told = {_undotted(word) for word in told}
    left = {_undotted(word) for word in own} - told
    states = states_of(word.title() for word in left)
    if states and states <= states_of(word.title() for word in told):
        left = {word for word in left if country_of(word.title()) is None}
    return not left
