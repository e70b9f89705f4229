"""From everything a file says to one proposed credit. Pure: the raw strings in, a proposal out.

The raw strings are read before anything is tidied: rights hide in what a tidy-up would delete
(handout, pool, stringer). Carriers that disagree are shown side by side, never settled silently; a
name cut at IIM's 32 bytes is completed only from a longer carrier that begins with it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from archive.credits.readings import CreditCarriers, NormalisationRule, Readings
from archive.credits.suggested import likely_category


@dataclass(frozen=True, slots=True)
class CreditProposal:
    """A credit as read from a file; ``conflicts`` are carriers that name different people."""

    line: str | None
    creators: tuple[str, ...] = ()
    withheld: str | None = None
    agency: str | None = None
    distributor: str | None = None
    source: str | None = None
    copyright_notice: str | None = None
    copyright_owner: str | None = None
    creator_title: str | None = None
    category: str | None = None
    state: str = "missing"
    rule: str | None = None
    conflicts: Mapping[str, str] = field(default_factory=dict)


def propose(carriers: CreditCarriers, *, rules: Sequence[NormalisationRule] = ()) -> CreditProposal:
    """Return the credit a file's own words add up to."""
    used: list[str] = []
    read = Readings(carriers, rules, used)
    creators = _completed(read.names("byline"), read.all_names())
    if not creators and not read.keeps_a_name_back():
        creators = read.names("caption") or read.names("credit") or read.names("copyright")
    withheld = read.withheld(named=bool(creators))
    agency, distributor = read.organisations()
    line = read.line()
    conflicts = read.conflicts(creators)
    found = bool(line or creators or agency or withheld)
    state = "conflict" if conflicts else "proposed" if found else "missing"
    return CreditProposal(
        line=line,
        creators=creators,
        withheld=withheld,
        agency=agency,
        distributor=distributor,
        source=read.source(),
        copyright_notice=carriers.copyright.strip() or None,
        copyright_owner=carriers.copyright_owner.strip() or None,
        creator_title=carriers.creator_title.strip() or None,
        category=likely_category(read, withheld, (agency, distributor)),
        state=state,
        rule=", ".join(dict.fromkeys([*read.rules(), *used])) or None,
        conflicts=conflicts,
    )


def _completed(names: tuple[str, ...], known: tuple[str, ...]) -> tuple[str, ...]:
    """Complete a name cut at IIM's 32 bytes from a carrier that has all of it."""
    completed = []
    for name in names:
        longer = [other for other in known if len(other) > len(name) and other.startswith(name)]
        cut = 28 <= len(name.encode()) <= 32
        completed.append(longer[0] if cut and longer else name)
    return tuple(dict.fromkeys(completed))
