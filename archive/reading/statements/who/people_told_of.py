"""People whom the sentences before tell of without being about them, for "he" and "she".

In a clause before ("When *Ana Ruiz* left, she said"), as somebody's kin ("lives with his sister"),
or as the only person of a gender that the nearest sentences name.
"""

import re

from archive.reading.statements.who.antecedents import is_far, is_heading
from archive.reading.statements.who.mention import Mention
from archive.reading.statements.who.names import CAPITAL, gender
from archive.reading.statements.who.printed_names import KIN
from archive.reading.statements.who.register import Register
from archive.reading.words.quotes import quotations
from archive.reading.words.sentences import sentences
from archive.values import Span, span

_FRONTED = re.compile(
    r"(?:When|After|As|While|Although|Though|Before|Since|Once|Because|Even as|Hours after"
    rf"|Days after) ((?:[\w’'-]+ ){{0,5}}?(?:[{CAPITAL}][\w’'.-]* )*[{CAPITAL}][\w’'-]+)"
    r"(?:, [^,.;:“”\"]{2,80},)? [^.;:“”\"\n]{2,160}, (?:[\w ]{0,20} )?$"
)
_WRITING = re.compile(
    r"(?:An?|The|In an?|In the) (?:[\w-]+ ){0,2}?(?:letter|e-?mail|report|memo|message|note|post"
    r"|statement|article|submission|paper|blog) (?:\w+ ){0,3}?(?:from|by) "
)
"""What begins a sentence about something written, whose author is named first."""
_FAR = 400
_KIN = re.compile(
    rf"\b(his|her|[{CAPITAL}][\w-]+[’']s?) (?:[\w-]+ ){{0,2}}?({'|'.join(sorted(KIN))})"
    rf"(?:,? ([{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'-]+)?))?(?![\w’'])"
)
"""Somebody's kin, named or not: "his elder *sister Ana*"."""
_OF_OTHERS = {"his": "f", "her": "m"}
"""Kin that "she" may mean: "*his* sister"; beside "her sister" she is rather whose sister it is."""
_MOST_PARAGRAPHS = 4
_FARTHEST = 1200
"""Code points: whoever was named further back is not meant."""


class PeopleToldOf:
    """Finds a person of a gender around whom the sentences before are not built."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def in_fronted_clause(self, start: int, sex: str | None) -> int | None:
        """Meet Ana Ruiz for "*When Ana Ruiz first left the town*, she said it was late"."""
        text = self._register.text
        own = sentences(text, max(text.rfind("\n", 0, start) + 1, start - _FAR), start)
        begin = own[-1].start if own else start
        match = _FRONTED.match(text, begin, start)
        if match is None:
            return None
        names = self._people(match.start(1), match.end(1), sex)
        return self._register.meet_person(names[0]) if len(names) == 1 else None

    def kin_before(self, start: int, sex: str | None) -> int | None:
        """Meet Ana of "He lives with his sister *Ana*. She said": the last kin of that gender."""
        for begin, end in self._sentences_before(start):
            found = [
                match for match in _KIN.finditer(self._register.text, begin, end)
                if gender({match[2].lower()}, "") == sex and _OF_OTHERS.get(match[1], sex) == sex
            ]  # fmt: skip
            if found:
                return self._meet_kin(found[-1])
            if self._people(begin, end, sex):
                return None
        return None

    def _meet_kin(self, match: re.Match[str]) -> int | None:
        register = self._register
        if match[3] is None:
            kin = register.read(span(register.text, match.start(), match.end()))
            return register.meet_new(kin) if register.same_words(kin) is None else None
        name = span(register.text, match.start(3), match.end(3))
        if " " in name.text:
            return register.meet_person(name)
        key = frozenset({name.text.lower()})
        known = register.roll.by_key.get(key)
        told = Mention(name, "named", name.text, "person", key,
                       described=frozenset({match[2].lower()}), proper=True)  # fmt: skip
        return register.meet_new(told) if known is None else known

    def only_fitting(self, start: int, sex: str) -> int | None:
        """Meet the one person whom "she" fits in the nearest sentence that names such a person.

        Of several it is who wrote: "A letter from *Ana Ruiz* to Mara Holt told of it. She said".
        """
        for begin, end in self._sentences_before(start):
            names = {name.text: name for name in self._people(begin, end, sex)}
            if is_far(self._register.text, end, start, paragraphs=_MOST_PARAGRAPHS):
                return None
            if names:
                (name, *others) = names.values()
                wrote = _WRITING.match(self._register.text, begin, end) is not None
                return self._register.meet_person(name) if wrote or not others else None
        return None

    def _people(self, start: int, end: int, sex: str | None) -> list[Span]:
        """Return the full names of people in a passage who may be of a gender."""
        printed = self._register.printed
        names = printed.names_in(start, end) or printed.surnames_in(start, end)
        return [name for name in names if self._is_of(name, sex)]

    def _is_of(self, name: Span, sex: str | None) -> bool:
        mention = self._register.read(self._register.printed.titled(name))
        number = self._register.roll.by_key.get(mention.key)
        party = self._register.roll.parties[number] if number is not None else None
        told = gender(mention.described, mention.name)
        told = told or ((party.gender or party.called) if party is not None else None)
        person = mention.kind == "person" and not self._register.printed.is_common(mention.name)
        return person and (sex is None or told in {None, sex})

    def _sentences_before(self, start: int) -> list[tuple[int, int]]:
        """Return the reporter's sentences before a place, the nearest first; headings are none."""
        text = self._register.text
        found: list[tuple[int, int]] = []
        end = start
        for _ in range(_MOST_PARAGRAPHS):
            begin = text.rfind("\n", 0, end) + 1
            if text[begin:end].strip() and not is_heading(text[begin:end].strip()):
                spoken = quotations(text, begin, end)
                found += [
                    (each.start, each.end) for each in reversed(sentences(text, begin, end))
                    if not any(quote.start <= each.start < quote.end for quote in spoken)
                    or any(quote.end < each.end for quote in spoken if quote.start <= each.start)
                ]  # fmt: skip
            end = begin - 1
            while end > 0 and text[end - 1] == "\n":
                end -= 1
            if end <= 0 or start - end > _FARTHEST:
                break
        return found
