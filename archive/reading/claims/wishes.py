"""Speech that asserts nothing: orders, wishes, thanks and calls upon others.

"Let the doctors work", "Long live the king", "We call on the world to act".
"""

from archive.reading.claims.cyrillic_wishes import cyrillic_wishes
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)
from archive.reading.words.verbs import BE, MODALS, first_finite, is_adverb
from archive.reading.words.word_sets import word_set

_SELVES = frozenset({"he", "she", "they", "it", "we"})
_HOPING = frozenset({"hope", "hopes", "hoped", "hoping", "wish", "wishes", "wished"})
_WANTING = frozenset({"want", "wants", "wanted"})
_REGARDS = frozenset({"apologies", "condolences", "sympathies", "thanks", "congratulations",
                      "thoughts", "prayers", "regards"})  # fmt: skip
_APOLOGISING = frozenset({"apologise", "apologize", "apologising", "apologizing"})
_FAR = 10
"""Tokens between wanting and what is wanted: "I *want* every party *to* talk"."""
_LEADS = frozenset(
    {
        "and",
        "but",
        "so",
        "just",
        "please",
        "now",
        "then",
        "also",
        "always",
        "look",
        "well",
        "listen",
        "yes",
        "no",
        "specifically",
    }
)
_FRONTING = frozenset({"while", "although", "though", "as", "if", "when", "since", "after"})
_ORDERS = word_set("verbs") | frozenset({
    "go", "come", "get", "keep", "stay", "leave", "take", "give", "make", "stop", "wait", "listen",
    "look", "tell", "think", "bring", "be", "don't", "pray", "remember", "imagine",
})  # fmt: skip
_WISHES = frozenset({("long", "live"), ("thank", "you"), ("god", "bless"), ("rest", "in"),
                     ("do", "not"), ("good", "luck"), ("end", "of")})  # fmt: skip
_CALLING = frozenset({"urge", "beg", "implore", "congratulate", "thank", "urging", "begging",
                      "advise", "encourage", "encouraging", "pray", "praying",
                      "invite"})  # fmt: skip
_ASKING = frozenset({"ask", "asking", "appeal", "appealing"})
_MEANING = frozenset({"want", "would", "wish", "like", "i'd", "we'd"})
_TELLING = frozenset({"say", "stress", "emphasise", "emphasize", "point", "underline",
                      "underscore", "reiterate", "repeat", "highlight", "note", "add", "tell",
                      "explain", "assure", "remind", "inform", "announce", "confirm", "know",
                      "clarify", "mention", "clear"})  # fmt: skip
"""What somebody does by saying he wants to: "we want to *stress* that it is safe"."""
_READY = frozenset({"ready", "prepared", "willing", "keen", "eager", "by"})
_KEEPING_STILL = frozenset({"comment", "discuss", "elaborate", "speculate"})
_GREETING = frozenset({"happy", "merry"})


def wishes(prose: Prose, first: int, end: int) -> bool:
    """Tell whether the sentence ``first``..``end`` of somebody's speech only wants something."""
    if prose.quote_at(first) is None:
        return _wanted(prose, first, end)
    return cyrillic_wishes(prose, first, end) or _wishes(prose, first, end)


def _wanted(prose: Prose, first: int, end: int) -> bool:
    """Tell whether words retold only want something: "said *she hoped the rain* would stop".

    Or keep silent: "said *she could not discuss* the audit".
    """
    if prose.lower(first) not in _SELVES or first + 2 >= end:
        return False
    verb = first + 1 + is_adverb(prose.lower(first + 1))
    if prose.lower(verb) in _HOPING:
        return True
    if prose.lower(verb) in _WANTING:
        return prose.lower(verb + 1) == "to"
    later = [prose.lower(i) for i in range(verb, verb + 4)]
    return later[0] in MODALS and "not" in later[:2] and bool(_KEEPING_STILL & {*later})


def _wishes(prose: Prose, first: int, end: int) -> bool:
    at = _over_leads(prose, first, end)
    if prose.lower(at) in {"it's", "it"}:
        return _is_high_time(prose, at, end)
    word, after = prose.lower(at), prose.lower(at + 1)
    if word == "let" and after not in {"me", "there"}:
        return "because" not in {prose.lower(i) for i in range(at, end)}
    good = word == "far" and "good" in {prose.lower(at + 2), prose.lower(at + 3)}
    bids = good or word == "wish" or _bids(prose, at, end)
    if (word, after) in _WISHES or bids or _greets(prose, at, end):
        return True  # "So far, so good", "Wish it were over"
    if word == "may" and after in DETERMINERS | PRONOUNS | {"god"}:
        return True
    if word in {"my", "our"}:  # "my apologies to all", "our hope is that it ends"
        return after in _REGARDS or (after == "hope" and prose.lower(at + 2) in BE)
    if word == "we" and after == "must" and prose.lower(at + 2) == "not":
        return True
    if word in {"we", "i", "we're", "i'm", "i'd", "we'd"}:
        return _calls(prose, at + 1, end)
    return word in _ORDERS and _is_order(prose, at, end)


def _bids(prose: Prose, at: int, end: int) -> bool:
    """Tell "*Make sure* it is shut", "*Look at* this", "We *do not wish for* anyone to go"."""
    words = [prose.lower(i) for i in range(at, at + 5)]
    if words[0] == "at" and prose.lower(at - 1) == "look":
        return first_finite(prose.tokens, at + 1, end) is None
    if words[:2] == ["make", "sure"]:
        return True
    wishing = words[1:4] == ["don't", "wish", "for"] or words[1:] == ["do", "not", "wish", "for"]
    return words[0] in {"we", "i"} and wishing


def _greets(prose: Prose, at: int, end: int) -> bool:
    """Tell "*Merry Christmas* to all" and "happy birthday" from "happy workers build boats".

    Also "we'll see what comes", which says nothing, from "we'll see the gains grow".
    """
    if (prose.lower(at), prose.lower(at + 1)) == ("we'll", "see"):
        return at + 2 >= end or prose.lower(at + 2) in {"what", "how", "if", "whether", ",", "."}
    if prose.lower(at) not in _GREETING or at + 1 >= end:
        return False
    feast = prose.tokens[at + 1]
    day = feast.is_capital or feast.lower in {"birthday", "anniversary", "holidays"}
    return day and first_finite(prose.tokens, at + 1, end) is None


def _is_high_time(prose: Prose, at: int, end: int) -> bool:
    """Tell "*It's time* for them *to* go" and "*It would be my hope* that it ends"."""
    near = [prose.lower(i) for i in range(at + 1, at + 5)]
    due = "time" in near[:2] and any(
        prose.lower(i) == "to" for i in range(at + 2, min(at + _FAR, end))
    )
    return due or set(near) >= {"my", "hope"}


def _over_leads(prose: Prose, first: int, end: int) -> int:
    """Return the token behind "“And", "Please," "Specifically"."""
    at = first + (prose.tokens[first].text in "“\"‘'«")
    if (prose.lower(at), prose.lower(at + 1)) == ("for", "example"):
        at += 2 + (prose.lower(at + 2) == ",")
    while at < end and (prose.lower(at) in _LEADS or is_adverb(prose.lower(at))):
        at += 1 + (prose.lower(at + 1) == ",")
    if prose.lower(at) not in _FRONTING | PREPOSITIONS:
        return at
    comma = next((i for i in range(at, end - 2) if prose.tokens[i].text == ","), at)
    return comma + 1 if prose.lower(comma + 1) in {"we", "i"} else at  # "While it lasts, *we* hope"


def _calls(prose: Prose, at: int, end: int) -> bool:
    """Tell "we *call on* them", "I *want* it *to* end" from "we *want to stress* it ends"."""
    at = _over_manner(prose, at, end)
    word, after = prose.lower(at), prose.lower(at + 1)
    if word in _HOPING or word in _APOLOGISING:
        return True
    if word in {"call", "calling"}:
        return after in {"on", "upon", "for"}
    if word == "would" and after in _ASKING | _CALLING:  # "we would ask anybody to come forward"
        return True
    if word in {"stand", "remain"}:
        return after in _READY
    if word == "look" or word == "looking":
        return after == "forward"
    if word in _MEANING:
        return _wants(prose, at, end)
    if word in _ASKING:  # "we ask everybody *to* stay", no "we are asking for arithmetic"
        return any(prose.lower(i) == "to" for i in range(at + 2, min(at + 6, end)))
    return word in _CALLING


def _over_manner(prose: Prose, at: int, end: int) -> int:
    """Return the "urge" of "I *respectfully* urge you", the "asking" of "we *are also* asking"."""
    while at < end and (prose.lower(at) in {"are", "am", "also"} or is_adverb(prose.lower(at))):
        at += 1
    return at


def _wants(prose: Prose, at: int, end: int) -> bool:
    """Tell "I *want* the talks *to* work" from "I *want to say* they do" and "I *would* go"."""
    only_might = prose.lower(at) == "would" and prose.lower(at + 1) != "like"
    if any(prose.lower(i) == "because" for i in range(at, end)):
        return False
    to = next((i for i in range(at + 1, min(at + _FAR, end)) if prose.lower(i) == "to"), None)
    if only_might:
        return False
    if to is None:  # "I *want* peace", but no "I *want* what is mine"
        bare = prose.lower(at) == "want"
        return bare and first_finite(prose.tokens, at + 1, end) is None
    return not any(prose.lower(i) in _TELLING for i in range(to + 1, min(to + 4, end)))


def _is_order(prose: Prose, at: int, end: int) -> bool:
    """Tell whether nothing is told behind an order: not "Spill oil *and the bill would be*"."""
    finite = first_finite(prose.tokens, at + 1, end)
    if finite is None:
        return True
    return any(prose.lower(i) in SUBORDINATORS | RELATIVES for i in range(at + 1, finite))
