"""Where a list of figures under one verb is cut: "12 mills, 340 barns and 40 carts"."""

from collections.abc import Sequence

from archive.reading.figures.quantity_words import STATES
from archive.reading.figures.some_of_them import PARENTS
from archive.reading.records import Figure
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import DETERMINERS, PREPOSITIONS
from archive.reading.words.verbs import MODALS, first_finite, has_clause, is_finite

_AGED = frozenset({"ages", "aged", "age"})
_REVISED = frozenset({"earlier", "previous", "prior", "forecast", "range", "guidance", "target"})
_MEMBERS = frozenset({"whom", "which", "them", "those"})
LISTING = frozenset({",", "and", "or", "та", "і", "й", "и"})

_OFF = frozenset({"before", "after", "prior", "from", "away", "off", "above", "below", "earlier",
                  "later", "north", "south", "east", "west", "northeast", "northwest", "southeast",
                  "southwest", "outside"})  # fmt: skip
_LONGEST_BOUND = 5
_FEW = 12
_THE = frozenset({"the", "these", "those", "both", "all", "its", "their", "his", "her", "our"})


def figure_cut(prose: Prose, at: tuple[int, int, int], figures: Sequence[Figure]) -> int | None:
    """Cut before the next figure of a list, or the next counted verb: "and wounded 30"."""
    first, joint, end = at
    if _is_range(prose, first, joint):
        return None
    if _compares(prose, at, figures) or _again(prose, at, figures):
        return joint + 1 + (prose.lower(joint + 1) == "and")
    if _on_sales(prose, at, figures):
        return joint + 1
    if _tells_members(prose, at, figures) or _acts_on(prose, at, figures):
        return joint + 1
    if prose.lower(joint) not in LISTING or not counted(prose, first, joint, figures):
        return None
    if _gives_each(prose, at, figures):
        return joint + 1 + (prose.lower(joint + 1) == "and")
    if _is_subject(prose, first, joint, end) or _lists_ages(prose, first, joint):
        return None
    return _in_list(prose, at, figures)


def _on_sales(prose: Prose, at: tuple[int, int, int], figures: Sequence[Figure]) -> bool:
    """Tell whether a result stands beside what it was made with: "a loss of $3m *on* sales of $9m".

    Each has its noun, "of" and its figure.
    """
    first, joint, end = at
    if prose.lower(joint) != "on" or joint + 3 >= end or prose.lower(joint + 2) != "of":
        return False
    before = counted(prose, first, joint, figures) and any(
        prose.lower(i) == "of" for i in range(first + 1, joint)
    )
    opens = prose.tokens[joint + 3].start
    return before and any(f.span.start == opens for f in figures)


def _is_range(prose: Prose, first: int, joint: int) -> bool:
    """Tell whether "and" ends a range: "between 5.5 per cent *and* 6 per cent"."""
    near = [prose.lower(at) for at in range(max(first, joint - _LONGEST_BOUND), joint)]
    return prose.lower(joint) == "and" and "between" in near and not {",", "and"} & set(near)


def _gives_each(prose: Prose, at: tuple[int, int, int], figures: Sequence[Figure]) -> bool:
    """Tell whether each of a list has its figure behind it: "Labour 34%*,* the Greens 11%"."""
    first, joint, end = at
    begin = joint + 1 + (prose.lower(joint + 1) == "and")
    if begin >= end or prose.lower(begin) in {"up", "down"}:
        return False  # the text breaks off behind its joint, or compares
    stop = next((i for i in range(begin, end) if prose.lower(i) in LISTING), end)
    closes = {f.span.end for f in figures}
    each = all(prose.tokens[i - 1].end in closes for i in (joint, stop))
    opens = any(prose.tokens[i].start == f.span.start for i in (first, begin) for f in figures)
    return each and not opens and first_finite(prose.tokens, first, end) is None


def _in_list(prose: Prose, at: tuple[int, int, int], figures: Sequence[Figure]) -> int | None:
    """Return where the next figure of a list begins, or the next verb that is counted."""
    first, joint, end = at
    begin = joint + 1
    if prose.tokens[joint].text == "," and prose.lower(begin) in {"and", "plus"}:
        begin += 1
    if begin >= end:  # the text breaks off behind its joint
        return None
    begin += prose.lower(begin) in {"another", "also", "a", "ще", "еще", "ещё"} and begin + 1 < end
    figure = next(
        (f for f in figures if prose.tokens[min(begin, end - 1)].start == f.span.start), None
    )
    if figure is not None and _is_part(prose, figure, joint):
        return None
    if not prose.tokens[begin].is_number and sum(t.is_word for t in prose.tokens[begin:end]) == 1:
        return None  # "billions and billions"
    if figure is not None and prose.lower(joint) != "or":
        return joint + 1 if prose.lower(joint + 1) != "and" else joint + 2
    verb = prose.lower(begin)
    acts = verb in STATES or is_finite(prose.tokens, begin)
    acts = acts or (verb.endswith(("ed", "ing")) and _counts_next(prose, begin + 1))
    acts = acts or _goes_on(prose, first, joint)
    near = any(holds(prose, begin, min(begin + 4, end), f) for f in figures)
    return begin if acts and near and prose.lower(joint) == "and" else None


def _lists_ages(prose: Prose, first: int, joint: int) -> bool:
    """Tell whether a joint stands among ages: "three women, *ages 52, 49 and 35*, were hurt"."""
    at = joint - 1
    while at > first and (prose.tokens[at].is_number or prose.lower(at) in LISTING):
        at -= 1
    return at < joint - 1 and prose.lower(at) in _AGED


def _compares(prose: Prose, at: tuple[int, int, int], figures: Sequence[Figure]) -> bool:
    """Tell whether a figure is followed by the one before it: "48 feet*, down from* 53".

    Or by how far it moved: "*, up 9%* on the year".
    """
    first, joint, end = at
    word, after = prose.lower(joint + 1), prose.tokens[min(joint + 2, end - 1)]
    moved = word in {"up", "down"} and (after.lower in {"from", "by"} or after.is_number)
    moved = moved or (word in {"up", "down"} and after.text in "$€£¥₹")
    both = counted(prose, first, joint, figures) and counted(prose, joint, end, figures)
    revised = {prose.lower(i) for i in range(joint + 3, joint + 6)} & _REVISED
    if revised:
        return False  # "sales of £40m, down from an *earlier forecast* of £50m"
    return prose.lower(joint) == "," and moved and both


def _tells_members(prose: Prose, at: tuple[int, int, int], figures: Sequence[Figure]) -> bool:
    """Tell whether some of those counted before follow: "12 fell*, nine of whom* died"."""
    first, joint, end = at
    figure = _next_figure(prose, joint, figures)
    if prose.lower(joint) != "," or not holds(prose, joint + 1, min(joint + 4, end), figure):
        return False
    if figure is None or figure.unit in {"share", "%"}:
        return False  # "…, more than half of them for export" says it of the same
    after = prose.index_from(figure.span.end)
    member = prose.lower(after) == "of" and prose.lower(after + 1) in _MEMBERS
    trails = all(prose.tokens[i].text not in ",;" for i in range(after, end))
    return member and trails and first_finite(prose.tokens, first, joint) is not None


def _acts_on(prose: Prose, at: tuple[int, int, int], figures: Sequence[Figure]) -> bool:
    """Tell whether the same subject does something counted: "got out *and fired* six times"."""
    first, joint, end = at
    begin = joint + 1
    if prose.lower(joint) not in {"and", "but"} or begin >= end - 1:
        return False
    verb = prose.lower(begin)
    acts = is_finite(prose.tokens, begin) and verb not in MODALS
    acts = acts or (verb.endswith("ed") and _counts_next(prose, begin + 1))
    ends_verb = prose.lower(joint - 1).endswith("ed") or is_finite(prose.tokens, joint - 1)
    if ends_verb and prose.lower(joint) == "and":
        return False  # "the blast killed and wounded 30"
    near = any(holds(prose, begin + 1, min(begin + 4, end), figure) for figure in figures)
    return acts and near and has_clause(prose.tokens, first, joint)


def _again(prose: Prose, at: tuple[int, int, int], figures: Sequence[Figure]) -> bool:
    """Tell whether a list goes on: "puts the loss of crops *at* £4m*,* that of roads *at* £2m"."""
    first, joint, end = at
    if prose.lower(joint) not in {",", "and"} or not counted(prose, first, joint, figures):
        return False
    begin = joint + 1 + (prose.lower(joint + 1) == "and")
    where = next((i for i in range(begin + 1, min(begin + 7, end)) if prose.lower(i) == "at"), None)
    told = any(prose.lower(i) == "at" for i in range(first, joint))
    if where is None or not told or first_finite(prose.tokens, begin, where) is not None:
        return False
    return holds(prose, where + 1, min(where + 3, end), _next_figure(prose, where, figures))


def _next_figure(prose: Prose, at: int, figures: Sequence[Figure]) -> Figure | None:
    start = prose.tokens[at].start
    return next((figure for figure in figures if figure.span.start > start), None)


def _counts_next(prose: Prose, at: int) -> bool:
    """Tell "and *wounding* 30" from "and *surrounding* villages in 24 hours"."""
    after = prose.tokens[at] if at < len(prose.tokens) else None
    return after is not None and (after.is_number or after.text in "$€£¥₹" or after.lower in (
        DETERMINERS | PREPOSITIONS | {"dozens", "hundreds", "thousands", "nearly", "almost", "more"}
    ))  # fmt: skip


def _is_subject(prose: Prose, first: int, joint: int, end: int) -> bool:
    """Tell whether all before a joint is still the subject: "its offer of 8%, plus £500, was"."""
    verb = first_finite(prose.tokens, joint, end)
    if prose.lower(first) == "of" and verb is not None:
        return True  # "Of the 31 found, 12 were children"
    if first_finite(prose.tokens, first, joint) is not None:
        return False
    fronted = prose.lower(first) in PREPOSITIONS  # "About 30km from the sea and 5km from town, …"
    return verb is not None and (fronted or prose.tokens[verb - 1].text == ",")


def _goes_on(prose: Prose, first: int, joint: int) -> bool:
    """Tell whether a verb after "and" hangs on one before: "will close four schools and cut 12"."""
    after = prose.tokens[joint + 1]
    plain = after.is_word and not after.is_capital and after.lower not in PREPOSITIONS | DETERMINERS
    return plain and any(
        prose.lower(at) in MODALS
        or (prose.lower(at) == "to" and not prose.tokens[at + 1].is_capital)
        for at in range(first, joint)
    )


def _is_part(prose: Prose, figure: Figure, joint: int) -> bool:
    """Tell whether a figure is some of those counted before: ", 93 *of them* seriously".

    Or an apposition: "210 tonnes a day, less than half of …".
    """
    if figure.unit in {"share", "%", "times"} and prose.tokens[joint].text == ",":
        return True
    if prose.tokens[joint].text == "," and _measures_off(prose, figure):
        return True
    after = prose.index_from(figure.span.end)
    bare = figure.span.text.isalpha() and prose.lower(after) == "from"
    if bare and figure.value is not None and figure.value <= _FEW:
        return True  # "two climbers, one *from* Peru"
    return prose.lower(after) == "of" and prose.lower(after + 1) in {
        "them",
        "whom",
        "which",
        "those",
    }


def _measures_off(prose: Prose, figure: Figure) -> bool:
    """Tell whether a figure tells how far off: ", *9 km from* Velm", ", *two days before* it"."""
    after = prose.index_from(figure.span.end)
    near = [prose.lower(i) for i in range(after, after + 3)]
    off = next((at for at, word in enumerate(near) if word in _OFF), None)
    if near[-1] == "too" or near[-2] == "too":
        return True  # ", some 100 knots *too* slow"
    return off is not None and all(prose.tokens[after + i].is_word for i in range(off))


def only_describes(prose: Prose, figure: Figure) -> bool:
    """Tell whether a figure only tells who is meant: "a mother *of four*", "the *two* sides"."""
    at = prose.index_from(figure.span.start)
    if not at:
        return False
    of_parent = prose.lower(at - 1) == "of" and prose.lower(at - 2) in PARENTS
    return of_parent or (prose.lower(at - 1) in _THE and figure.span.text.isalpha())


def counted(prose: Prose, first: int, end: int, figures: Sequence[Figure]) -> bool:
    """Tell whether one of the figures begins in ``first``..``end``."""
    return any(holds(prose, first, end, figure) for figure in figures)


def holds(prose: Prose, first: int, end: int, figure: Figure | None) -> bool:
    """Tell whether a figure begins in ``first``..``end``."""
    if end <= first or figure is None:
        return False
    return prose.tokens[first].start <= figure.span.start < prose.tokens[end - 1].end
