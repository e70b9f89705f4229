"""What a credit line says, as a record."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CreditLine:
    """A credit line as printed and what it says.

    ``withheld`` is the kind of a byline that names nobody (``stringer``, ``handout``, ``pool``,
    ``staff``, ``courtesy``, ``social media``), kept even where a name stands beside it.
    ``agency`` is the organisation credited, ``distributor`` who passed the picture on, ``source``
    who handed it out. ``kind_words`` are the withheld kind's own words where they say more than
    the kind (``Family handout``). ``several``: the line credits several pictures, so it can only
    be printed as it stands. ``cut``: it ends exactly where IPTC-IIM cuts it off.
    """

    as_printed: str
    creators: tuple[str, ...] = ()
    withheld: str | None = None
    agency: str | None = None
    distributor: str | None = None
    source: str | None = None
    kind_words: str | None = None
    several: bool = False
    file_photo: bool = False
    cut: bool = False
    rule: str = "nothing found"
