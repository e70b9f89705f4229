"""The value of digits with the separators of several styles: "3,436", "20 000", "2,50,000"."""

import re
from decimal import Decimal

_DIGITS = re.compile(r"\d+(?:[.,'’\u00a0\u202f\u2009 ]\d+)*\Z")


def parse_digits(text: str, *, comma_decimal: bool = False) -> Decimal | None:
    """Return the value of digits with separators, None if they make no number.

    ``comma_decimal``: a single separator before three digits, "3.436", groups thousands as
    Ukrainian, Russian and German do; otherwise only commas and spaces do.
    """
    if not _DIGITS.match(text):
        return None
    groups = re.split(r"[.,'’\u00a0\u202f\u2009 ]", text)
    signs = re.findall(r"[.,'’\u00a0\u202f\u2009 ]", text)
    if not signs:
        return Decimal(text)
    if _groups_thousands(groups, signs, comma_decimal):
        return Decimal("".join(groups))
    if len(set(signs[:-1])) <= 1 and signs[-1] in ".," and all(len(g) == 3 for g in groups[1:-1]):
        return Decimal("".join(groups[:-1]) + "." + groups[-1])
    return None


def _groups_thousands(groups: list[str], signs: list[str], comma_decimal: bool) -> bool:
    if _groups_lakhs(groups, signs):
        return True
    if len(set(signs)) > 1 or any(len(group) != 3 for group in groups[1:]) or len(groups[0]) > 3:
        return False
    if len(signs) > 1 or signs[0] not in ".,":
        return True
    return groups[0] != "0" and (signs[0] == "," or comma_decimal)


def _groups_lakhs(groups: list[str], signs: list[str]) -> bool:
    """Tell whether digits stand in groups as in India: "2,50,000"."""
    inner = [len(group) for group in groups[1:-1]]
    return set(signs) == {","} and inner != [] and set(inner) == {2} and len(groups[-1]) == 3
