"""Constraints of the PLUS coalition in XMP, as words and codes: where, in what and how not to use.

Most suppliers write into ``plus:OtherConstraints`` alone; those that follow the standard have a
property for each kind. Whoever may run a picture must see them all, so they are read as one text.
"""

from archive.metadata.xmp import Properties, plain, texts

_IN_WORDS = (
    "plus:OtherConstraints", "plus:MediaConstraints", "plus:RegionConstraints",
    "plus:ProductOrServiceConstraints", "plus:OtherLicenseRequirements",
)  # fmt: skip
_IN_CODES = (
    "plus:ImageAlterationConstraints", "plus:CreditLineRequired", "plus:ModelReleaseStatus",
)  # fmt: skip
"""Addresses whose last part is a code of PLUS: ``…/vocab/AL-CRP`` is no cropping."""

_OF_A_LICENCE = ("plus:MediaConstraints", "plus:RegionConstraints")
_OURS = "urn:uuid:"
"""How the identifier of a licence begins that we wrote ourselves (``archive.export``)."""

_BARS = ("AL-", "CR-C", "MR-NON", "MR-LMR")
"""How codes begin that forbid or ask for something; the others say that nothing is stated."""


def constraints(chosen: str, xmp: Properties) -> str:
    """Return ``chosen``, what the carriers say of other constraints, with the rest behind it."""
    said = [chosen] if chosen else []
    for name in _IN_WORDS[bool(chosen) :]:
        if name in _OF_A_LICENCE and _is_ours(xmp):
            continue  # the terms of a licence, which may have changed since
        words = plain(xmp.get(name))
        if words and not any(words in each for each in said):
            said.append(words)
    codes = [text.rpartition("/")[2] for name in _IN_CODES for text in texts(xmp.get(name))]
    new = [code for code in dict.fromkeys(codes)
           if code.startswith(_BARS) and not any(code in each for each in said)]  # fmt: skip
    return "; ".join((*said, *new))


def _is_ours(xmp: Properties) -> bool:
    return plain(xmp.get("plus:LicenseID")).startswith(_OURS)
