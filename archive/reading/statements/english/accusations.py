"""What somebody is accused of or blamed for: "accused Y of shelling", "blamed Y for the attack"."""

from archive.reading.statements.english.cue import Cue
from archive.reading.statements.english.found import Found, is_somebody, last, made, speaks_for
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import DETERMINERS, PREPOSITIONS, PRONOUNS, RELATIVES
from archive.reading.words.verbs import first_finite

_JOINTS = {"a": {"of"}, "b": {"for", "on"}, "d": {"to"}}
_WHEN = frozenset({"after", "when", "while", "as"})
_EACH = frozenset({"each", "one", "him", "her", "them", "us", "me"})


def accusation(prose: Prose, cue: Cue) -> Found | None:
    """Read "accused Y of shelling", "blamed Y for the attack", "attributed the rise to Y"."""
    joints = _JOINTS.get(cue.verb.takes)
    end = last(prose, cue.end)
    if joints is None or cue.subject is None or prose.lower(cue.at + 1) in joints:
        return None  # "Forces accused of torture": a headline's passive
    aside = _over_aside(prose, cue, end)
    if aside is not None:
        return aside
    near = range(cue.at + 1, min(cue.at + 12, end))
    thing = cue.verb.base == "blame" and _is_thing(prose, cue.at + 1, end)
    if not thing and not any(prose.lower(i) in joints for i in near):
        return None
    told = is_somebody(prose, cue.subject) or speaks_for(prose, cue.subject)
    if cue.verb.takes == "d" and not told:
        return None  # "a bonus linked in part to sales"
    end = next((i for i in range(cue.at + 3, end) if _begins_when(prose, i)), end)
    end = _before_result(prose, cue, end)
    return made(prose, cue, "accusation", ((cue.at + 1, end),), cue.at + 1)


def _begins_when(prose: Prose, at: int) -> bool:
    """Tell whether the reporter goes on: "of bias*, after*", "*after it*", "*, which* hurt 9"."""
    told = prose.tokens[at].text == "," and prose.lower(at + 1) in _WHEN | {"which"}
    told = told or (prose.lower(at) == "after" and prose.lower(at + 1) in PRONOUNS)
    told = told or (prose.lower(at) == "as" and _is_scene(prose, at + 1))
    return told and prose.quote_at(at) is None


def _before_result(prose: Prose, cue: Cue, end: int) -> int:
    """Return where it is told what came of blaming: "blamed Norvik for it*, adding to* a list"."""
    if cue.verb.base != "blame":
        return end
    commas = (i for i in range(cue.at + 3, end - 2) if prose.tokens[i].text == ",")
    led = DETERMINERS | PREPOSITIONS
    return next((i for i in commas if prose.lower(i + 1).endswith("ing")
                 and prose.lower(i + 2) in led), end)  # fmt: skip


def _is_scene(prose: Prose, at: int) -> bool:
    """Tell whether a clause tells what went on: "of delay as *the fees*, …, *took* effect"."""
    end = prose.sentence_of(at)[1]
    acts = first_finite(prose.tokens, at + 1, end) is not None
    return acts and prose.lower(at) in {"the", "his", "her", "its", "their"}


def _over_aside(prose: Prose, cue: Cue, end: int) -> Found | None:
    """Read "accuse the two mayors, who ruled for ten years, *of having ignored* the danger"."""
    opening = next((i for i in range(cue.at + 2, min(cue.at + 12, end))
                    if prose.tokens[i].text == ","), None)  # fmt: skip
    if cue.verb.takes != "a" or opening is None or prose.lower(opening + 1) not in RELATIVES:
        return None
    of = next((i for i in range(opening + 2, end - 2) if prose.lower(i) == "of"
               and prose.tokens[i - 1].text == ","), None)  # fmt: skip
    if of is None or not prose.lower(of + 1).endswith("ing"):
        return None
    return made(prose, cue, "accusation", ((of + 1, end),), cue.at + 1)


def _is_thing(prose: Prose, at: int, end: int) -> bool:
    """Tell whether what is blamed tells all: "blames *a faulty valve*", "*Norvik's* old cars"."""
    owned = any(prose.lower(i) == "'s" for i in range(at + 1, min(at + 4, end)))
    first = prose.tokens[at]
    plain = first.is_word and not first.lower.endswith(("self", "selves"))
    after = prose.tokens[at + 1] if at + 1 < end else first
    two = after.is_word and not after.is_capital and at + 1 < end  # "blamed *pilot error*"
    two = two and after.lower not in PREPOSITIONS | {"other", "others", "and"}
    plain = (
        plain
        and two
        and not first.is_capital
        and first.lower not in PRONOUNS | PREPOSITIONS | _EACH
    )
    opens = plain or owned or prose.quote_at(at) is not None
    comma = next((i for i in range(at, end) if prose.tokens[i].text == ","), end)
    return opens and not any(prose.lower(i) in RELATIVES for i in range(at, comma))
