"""The two people whom "the pair" or "both men" means: the two named last, if they are two."""

import re

from archive.reading.statements.who.antecedents import is_heading
from archive.reading.statements.who.names import gender
from archive.reading.statements.who.register import Register
from archive.reading.statements.who.roll import is_many
from archive.reading.words.sentences import sentences
from archive.values import Span

TWO = frozenset({"both", "the two", "the pair", "the two men", "the two women", "both men",
                 "both women", "the duo", "the couple", "the brothers",
                 "the sisters"})  # fmt: skip
"""What means two people told of before, whoever they are."""
_SEX = {"men": "m", "brothers": "m", "women": "f", "sisters": "f"}
_JOINED = re.compile(r"(?:, [^.;:]{2,60},)? and (?:[\w-]+ ){0,4}| met (?:with )?(?:[\w-]+ ){0,4}")
_BEFORE = re.compile(r"(?:[.!?,”\"’'] |\n)$")
_MANY = re.compile(r"\b[a-z]+s (?:were|are|have|say|said)\b")
_PAIR = 2
_FARTHEST = 1000
"""Code points: whoever was named further back is not meant."""
_MOST_PARAGRAPHS = 3


def two_named(register: Register, words: Span) -> list[int]:
    """Meet the two people named last before ``words``, sentence by sentence going back.

    Nobody where a sentence names too many at once, or where one is of the other gender.
    """
    found: dict[str, Span] = {}
    for begin, end in _sentences_before(register.text, words.start):
        printed = register.printed
        for name in (*printed.names_in(begin, end), *printed.surnames_in(begin, end)):
            if not name.text.split()[0].isupper():
                found.setdefault(name.text, name)
        people = [name for name in found.values() if _is_person(register, name, words)]
        if len(people) >= _PAIR:
            return _met(register, people) if len(people) == _PAIR else []
    return []


def two_joined(register: Register, words: Span) -> list[int]:
    """Meet the two for "they" where the nearest sentence that names anybody joins both of them.

    "*Ana Ruiz and Bo Ek* were held. They said"; "*Ana Ruiz* met *Bo Ek*. They said".
    """
    if not _BEFORE.search(register.text, max(words.start - 4, 0), words.start):
        return []  # "Villagers left, because they said"
    for begin, end in _sentences_before(register.text, words.start):
        names = register.printed.names_in(begin, end)
        if names:
            two = len({name.text for name in names}) == _PAIR == len(names)
            between = register.text[names[0].end : names[-1].start]
            return two_named(register, words) if two and _JOINED.fullmatch(between) else []
        if end < words.start and _MANY.search(register.text, begin, end):
            return []
    return []


def several_spoke(register: Register, words: Span) -> int | None:
    """Return two officials for "both", where they spoke later than anybody named."""
    latest = max(
        (party for party in register.roll.parties if party.at), key=lambda p: p.at, default=None
    )
    if latest is None or latest.kind != "anonymous" or not latest.mentions:
        return None
    name = latest.mentions[0].name.lower()
    two = name.startswith("two ") and is_many(latest.mentions[0].head)
    near = words.start - latest.at < _FARTHEST
    return register.roll.parties.index(latest) if two and near else None


def _sentences_before(text: str, start: int) -> list[tuple[int, int]]:
    """Return the sentences before a place, the nearest first; headings are none."""
    found: list[tuple[int, int]] = []
    begin, end = start, start
    for _ in range(_MOST_PARAGRAPHS):
        begin = text.rfind("\n", 0, end) + 1
        if text[begin:end].strip() and not is_heading(text[begin:end].strip()):
            found += [(each.start, each.end) for each in reversed(sentences(text, begin, end))]
        end = begin - 1
        while end > 0 and text[end - 1] == "\n":
            end -= 1
        if end <= 0 or start - end > _FARTHEST:
            break
    return found


def _is_person(register: Register, name: Span, words: Span) -> bool:
    """Tell whether a name is a person's whom "both *men*" may mean."""
    sex = _SEX.get(words.text.lower().split()[-1])
    mention = register.read(name)
    known = gender(mention.described, mention.name)
    place = name.text in register.places or register.printed.is_common(name.text)
    return mention.kind == "person" and not place and (sex is None or known in {None, sex})


def _met(register: Register, people: list[Span]) -> list[int]:
    met = [register.meet_person(name) for name in sorted(people, key=lambda name: name.start)]
    numbers = [number for number in met if number is not None]
    return numbers if len(set(numbers)) == _PAIR else []
