"""What stands within reach of a word that forbids, allows alone or asks for something.

The reach ends at the first word that has nothing to do with notes; small words and signs of a list
are passed over.
"""

from copy import deepcopy
from dataclasses import dataclass, field

from archive.reading.restrictions.words import Word

FORBIDDEN = ("no_ai", "no_alter", "no_archives", "no_commercial", "no_cover", "no_crop",
             "no_resales", "no_sales", "no_social", "one_time")  # fmt: skip
ALONE = ("editorial_only", "mandatory_credit", "not_public", "permission", "story_only")
NEEDED = ("mandatory_credit", "permission")
_BETWEEN = frozenset({"light", "use", "picture", "free", "with", "medium", "editors", "inside",
                      "number", "date", "until", "once", "allowed"})  # fmt: skip
_USED_THERE = frozenset({"use", "no_sales", "no_resales", "editors", "medium"})
SPOKEN_OF = frozenset({"use", "picture", "free"})
_OPERATORS = frozenset({"no", "forbidden", "without", "only", "must", "apart"})


@dataclass(slots=True)
class Reach:
    """What stands within reach of a word that forbids or allows, from where to where."""

    start: int
    end: int
    first: int
    codes: dict[str, int] = field(default_factory=dict)
    media: dict[str, None] = field(default_factory=dict)
    places: dict[str, None] = field(default_factory=dict)
    outside: bool = False
    used: bool = False
    unless: bool = False

    def take(self, word: Word, wanted: tuple[str, ...]) -> None:
        """Take in what a word says, where it is one of what is wanted."""
        codes = [code for code in wanted if code in word.kinds]
        if codes:
            self.codes.update(dict.fromkeys(codes, word.end))
        elif "medium" in word.kinds:
            self.media.update(dict.fromkeys(word.codes))
        elif "territory" in word.kinds:
            self.places.update(dict.fromkeys(word.codes))
        else:
            self.outside = self.outside or "outside" in word.kinds
            self.used = self.used or bool(word.kinds & SPOKEN_OF)
            return
        self.start, self.end = min(self.start, word.start), max(self.end, word.end)

    @property
    def says(self) -> bool:
        """Tell whether anything was found."""
        return bool(self.codes or self.media or self.places)


def ahead(clause: list[Word], place: int, wanted: tuple[str, ...]) -> Reach:
    """What stands behind a word, up to the first that has nothing to do with it.

    What follows the last comma counts only if nothing else rules it: "No sales, web only".
    """
    reach = Reach(clause[place].start, clause[place].end, clause[place].end)
    reach.used = place > 0 and bool(clause[place - 1].kinds & SPOKEN_OF)
    opens_up = bool(clause[place].kinds & {"apart", "subject"})  # anything may follow at once
    if "only" in clause[place].kinds:
        opens_up = any("use" in word.kinds for word in clause)  # "Sadece Türkiye'de kullanılabilir"
        opens_up = opens_up or _is_all(clause[place + 1 : place + 3])
    kept = reach
    for at in range(place + 1, len(clause)):
        word = clause[at]
        if word.kinds & _OPERATORS:
            reach.unless = "without" in word.kinds
            return kept if word.kinds & {"only", "must", "forbidden"} else reach
        if not _may_stand(clause, at, wanted, bare=at == place + 1 and not opens_up):
            return kept if "permission" in word.kinds else reach  # "No magazines, web clearance …"
        if "comma" in word.kinds:
            kept = deepcopy(reach)
        reach.take(word, wanted)
        if not kept.says:
            kept = reach
        if "story_only" in reach.codes:
            return reach  # what follows is the story
    return reach


def _is_all(behind: list[Word]) -> bool:
    """``Nur Deutschland``: a place, and then the clause or the list goes no further."""
    place, after = behind[:1], behind[1:]
    ends = not after or "comma" in after[0].kinds
    return bool(place) and "territory" in place[0].kinds and ends


def _gives(word: Word) -> bool:
    """``No tabloids, free for dailies``: behind the comma begins what is allowed."""
    return "free" in word.kinds and "light" not in word.kinds


def _may_stand(clause: list[Word], at: int, wanted: tuple[str, ...], *, bare: bool) -> bool:
    """Tell whether a word may stand within reach, or one that says more of what is forbidden.

    "No use in political advertising": one word of no meaning may stand in front of one that has.
    """
    behind_comma = "comma" in clause[at - 1].kinds
    if behind_comma and _gives(clause[at]):
        return False
    if _within(clause[at], wanted, bare=bare or behind_comma):
        return True
    following = clause[at + 1].kinds if at + 1 < len(clause) else frozenset()
    if "territory" in clause[at].kinds and following & _USED_THERE and not following & {"light"}:
        return not behind_comma  # "No Dutch use"
    passed = not clause[at].kinds and (clause[at].loud or not bare)  # "NO FOREIGN SALES"
    return passed and bool(following & set(wanted))


def behind(clause: list[Word], place: int, wanted: tuple[str, ...]) -> Reach:
    """What stands in front of a word, back to the first that has nothing to do with it."""
    reach, beside = Reach(clause[place].start, clause[place].end, clause[place].end), True
    reach.used = bool(clause[place].kinds & SPOKEN_OF)
    if place and "comma" in clause[place - 1].kinds:
        return reach
    nearest: Reach | None = None
    for at in range(place - 1, -1, -1):
        word = clause[at]
        if word.kinds & _OPERATORS or not _within(word, wanted, bare=False):
            reach.unless = "without" in word.kinds
            return nearest if nearest and "no" in word.kinds else reach
        if "comma" in word.kinds and nearest is None and reach.says:
            nearest = deepcopy(reach)  # "No archive, Denmark excluded"
        beside = beside and not word.kinds <= {"light", "comma"}
        if "territory" in word.kinds and not (beside or reach.used):
            return reach  # "In Austria one may only …"
        if "comma" in word.kinds and reach.codes and not reach.media:
            followed = at and clause[at - 1].kinds & set(wanted)
            if not followed:
                return reach
        reach.take(word, wanted)
    return reach


def _within(word: Word, wanted: tuple[str, ...], *, bare: bool) -> bool:
    """Tell whether a word may stand within reach; ``bare``: right behind the word that rules.

    A place needs more than that: "No Germany, no Europe" forbids nothing.
    """
    if "territory" in word.kinds:
        return not bare
    return bool(word.kinds & (_BETWEEN | {"outside", *wanted}))
