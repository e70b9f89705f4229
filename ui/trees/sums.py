"""What stands below each record of a tree, however deep."""

from collections.abc import Callable, Iterable, Sequence


def with_below(
    tops: Iterable[int], below: Callable[[int], Sequence[int]]
) -> dict[int, frozenset[int]]:
    """Return every record with all that stand below it.

    A record may stand below several, as tags do, but never below itself.
    """
    found: dict[int, frozenset[int]] = {}
    waiting = [(number, False) for number in tops]
    while waiting:
        number, done = waiting.pop()
        if number in found:
            continue
        parts = below(number)
        if done or not parts:
            found[number] = frozenset((number,)).union(*(found[one] for one in parts))
        else:
            waiting.append((number, True))
            waiting += [(one, False) for one in parts]
    return found
