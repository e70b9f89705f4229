"""Where what somebody states ends: at a demand, a silence or a doubt that follows it."""

from archive.reading.words.cue_words import verb_forms
from archive.reading.words.demonyms import is_adjective
from archive.reading.words.name_words import KIND_NOUNS, is_role
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import DETERMINERS, PRONOUNS, RELATIVES, SUBORDINATORS
from archive.reading.words.verbs import AUXILIARIES, DO, MODALS, first_finite, is_adverb, is_finite

_VERIFYING = frozenset({"verified", "verify", "confirmed", "confirm", "corroborated",
                        "corroborate", "substantiated"})  # fmt: skip
_DEMANDING = frozenset({"urged", "demanded", "ordered", "directed", "instructed", "encouraged",
                        "sentenced", "jailed", "fined", "adjourned", "apologised", "apologized",
                        "thanked", "congratulated"})  # fmt: skip
_UNTOLD = frozenset({"giving", "providing", "elaborating", "specifying", "naming", "saying",
                     "offering", "citing", "presenting", "further"})  # fmt: skip
_TELLING = frozenset({"say", "specify", "elaborate", "name", "identify", "give", "provide",
                      "disclose", "comment", "confirm", "details", "no", "release",
                      "explain", "share", "reveal", "offer", "respond", "answer", "describe",
                      "detail", "discuss", "address", "state", "mention"})  # fmt: skip
_OTHERS = frozenset({"another", "others", "other", "many", "some", "more"})
_LEAST = 3
_NEAR = 9
_SAYING = frozenset({"said", "says", "say", "warned", "announced", "claimed", "insisted", "told",
                     "declared", "confirmed", "reported", "vowed", "denied",
                     "threatened"})  # fmt: skip
_CALLED = frozenset({"for", "on", "upon", "a", "an"})
_JOINTS = frozenset({"but", "and", "though", "although"})


def before_demand(prose: Prose, at: int, end: int) -> int:
    """Return where a demand or a silence begins that follows a statement.

    "Said … *and demanded that*", "said … *but would not say whether*".
    """
    for index in range(at + 2, end - 2):
        if prose.quote_at(index) is not None:
            continue
        if prose.tokens[index].text == "," and (
            _is_unverified(prose, index, end)
            or _is_another_story(prose, index, end)
            or _is_after_others_words(prose, index, end)
            or _without_more(prose, index)
            or prose.lower(index + 1) == "citing"
            or (prose.lower(index + 1) == "calling" and prose.lower(index + 2) in _CALLED)
            or (prose.lower(index + 1) == "urging" and _is_demand(prose, index + 1))
        ):
            return index
        if _says_meanwhile(prose, index, end) or _is_afterthought(prose, index, end):
            return index
        verb = verb_forms().get(prose.lower(index))
        if (
            verb is not None
            and verb.takes == "q"
            and prose.lower(index + 1) == "that"
            and not _is_noun(prose, index)
            and (first_finite(prose.tokens, at + 1, index) is not None)
        ):
            return index - (prose.lower(index - 1) in {"and", "but", "also"})
        if prose.lower(index) not in _JOINTS:
            continue
        wanted = _is_demand(prose, index + 1) and not _goes_on(prose, index, end)
        wanted = wanted or _acts_alone(prose, at, index)
        if wanted or is_silent(prose, index + 1):
            return index
    return end


def _is_noun(prose: Prose, at: int) -> bool:
    """Tell whether demands are told of: "issues involving U.S. *demands* that China act"."""
    owner = prose.tokens[at - 1]
    owned = owner.lower in DETERMINERS | {"'s", "of", "over", "on"} or is_adjective(owner.text)
    return owned or owner.text.replace(".", "") in {"US", "UK", "EU", "UN"}


def _goes_on(prose: Prose, joint: int, end: int) -> bool:
    """Tell whether more is stated behind a demand: "had urged them on, *and that* two had died"."""
    return any(prose.lower(i) == "and" and prose.lower(i + 1) == "that"
               and prose.lower(i + 2) != "they" for i in range(joint + 2, end - 2))  # fmt: skip


def _is_unverified(prose: Prose, comma: int, end: int) -> bool:
    """Tell whether a reporter adds a doubt: ", a figure that could not be verified"."""
    for at in range(comma + 2, min(comma + 14, end)):
        if prose.lower(at) in _VERIFYING:
            near = {prose.lower(i) for i in range(at - 4, at)}
            return bool(near & {"not", "cannot", "couldn't", "unable"})
        if prose.tokens[at].text in ",;.":
            return False
    return False


def _is_another_story(prose: Prose, comma: int, end: int) -> bool:
    """Tell whether a reporter goes on with what another did: ", *while Mayor Ek is* abroad".

    Or with what happened meanwhile: ", *as the two men met* in Velm". What is no deed is the
    speaker's reason: ", as the road was wet".
    """
    joint = prose.lower(comma + 1)
    if joint not in {"while", "as"} or prose.lower(comma - 1) == "and":
        return False
    stop = next((i for i in range(comma + 2, end) if prose.tokens[i].text in ",;—"), end)
    verb = first_finite(prose.tokens, comma + 2, stop)
    if stop < end - 1 and is_finite(prose.tokens, stop + 1):
        return False  # "the rest, as Ek said on Monday, *were* safe"
    if verb is None or verb - comma < _LEAST or prose.lower(comma + 2) in PRONOUNS | _OTHERS:
        return False
    named = any(prose.tokens[i].is_capital for i in range(comma + 2, verb))
    if joint == "while":
        return named and prose.lower(verb) not in {"was", "were"}
    subject = [prose.lower(i) for i in range(comma + 2, verb)]
    met = named or any(is_role(word) or word in KIND_NOUNS for word in subject)
    met = met and not (SUBORDINATORS | RELATIVES | {"to"}) & set(subject)
    return met and prose.lower(verb) not in AUXILIARIES


def _says_meanwhile(prose: Prose, at: int, end: int) -> bool:
    """Tell whether a reporter adds what else was said: "it was theft *as she announced that* …"."""
    joined = prose.lower(at) in {"as", "while", "when"} and prose.lower(at + 1) in PRONOUNS
    if not joined or prose.lower(at + 2) not in _SAYING:
        return False
    return any(prose.lower(i) == "that" for i in range(at + 3, min(at + _NEAR, end)))


def _is_afterthought(prose: Prose, dash: int, end: int) -> bool:
    """Tell whether a dash opens what a reporter adds: "needs a new aim *— one* Ek has shunned"."""
    if prose.tokens[dash].text not in {"—", "–", "--"}:
        return False
    again = any(prose.tokens[i].text in {"—", "–", "--"} for i in range(dash + 1, end))
    return prose.lower(dash + 1) in {"one", "something"} and not again


def _acts_alone(prose: Prose, cue: int, joint: int) -> bool:
    """Tell whether only the speaker can act: "said there was no fire*, but failed* to look"."""
    begun = "there" in {prose.lower(cue + 1), prose.lower(cue + 2)}
    acts = prose.tokens[joint - 1].text == "," and is_finite(prose.tokens, joint + 1)
    return begun and acts and prose.lower(joint + 1) not in AUXILIARIES | PRONOUNS | {"there"}


def _is_after_others_words(prose: Prose, comma: int, end: int) -> bool:
    """Tell whether a reporter adds who spoke before: ", *after Velm said it* would"."""
    joint = comma + 1 + (prose.lower(comma + 1) in {"even", "just", "days", "hours"})
    if prose.lower(joint) not in {"after", "as", "when"} or prose.lower(joint + 1) in PRONOUNS:
        return False
    stop = next((i for i in range(joint, end - 1) if prose.tokens[i].text == ","), end)
    if stop < end and is_finite(prose.tokens, stop + 1):
        return False  # "the rest, *as Ek said on Monday*, were safe"
    for index in range(joint + 2, min(joint + _NEAR, end - 1)):
        if not prose.tokens[index].is_word or prose.lower(index) in RELATIVES | {"to"}:
            return False
        if is_finite(prose.tokens, index):
            return prose.lower(index) in _SAYING
    return False


def _without_more(prose: Prose, comma: int) -> bool:
    """Tell whether a reporter notes what was left unsaid: ", without giving details"."""
    return prose.lower(comma + 1) == "without" and prose.lower(comma + 2) in _UNTOLD


def _is_demand(prose: Prose, at: int) -> bool:
    """Tell whether somebody wants something: "called on them to go", "ordered an inquiry"."""
    word, after = prose.lower(at), prose.lower(at + 1)
    if word in {"called", "calls", "calling"}:
        return after in {"on", "for", "upon"}
    if word in {"warning", "urging", "telling", "asking", "ordering", "asked", "asks", "begged"}:
        return any(prose.lower(i) == "to" for i in range(at + 2, at + 9))
    if word in {"it", "it's"}:
        return _is_unclear(prose, at)
    if word == "appealed":
        return after in {"to", "for"}
    return word in _DEMANDING


def _is_unclear(prose: Prose, at: int) -> bool:
    """Tell whether a reporter notes what nobody knows: "though *it is unclear* who paid"."""
    near = [prose.lower(i) for i in range(at + 1, at + 5)]
    return "unclear" in near or ("not" in near and "clear" in near)


def is_silent(prose: Prose, at: int) -> bool:
    """Tell whether somebody says nothing of a thing: "did not specify", "declined to name"."""
    at += prose.lower(at) in PRONOUNS  # "but he did not specify"
    if prose.lower(at) in {"declined", "refused"} and prose.lower(at + 1) == "to":
        return True
    first, second = prose.lower(at), prose.lower(at + 1)
    if first in {"had", "has", "made", "offered"} and second == "no":
        return prose.lower(at + 2) in {"comment", "details", "further"}
    told = at + 1 + (second in {"not", "immediately"})
    told += is_adverb(prose.lower(told))
    denied = first in {"didn't", "wouldn't", "couldn't", "doesn't", "gave", "offered"}
    denied = denied or (first in MODALS | DO and second == "not")
    return denied and prose.lower(told) in _TELLING
