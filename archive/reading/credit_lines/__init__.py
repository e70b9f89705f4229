"""Credit lines: ``parse`` reads one, ``find_tail`` and ``find_head`` find one beside a caption."""

from archive.reading.credit_lines.beside import PRESS_SERVICE
from archive.reading.credit_lines.head import find_head
from archive.reading.credit_lines.names import (
    is_official,
    is_organisation,
    is_person,
    people_in,
    proper_name,
)
from archive.reading.credit_lines.parse import parse
from archive.reading.credit_lines.parts import WITHHELD_KINDS, is_platform
from archive.reading.credit_lines.record import CreditLine
from archive.reading.credit_lines.tail import find_tail, is_credit_line
from archive.reading.credit_lines.words import Agency, agencies, agency_named

__all__ = [
    "PRESS_SERVICE",
    "WITHHELD_KINDS",
    "Agency",
    "CreditLine",
    "agencies",
    "agency_named",
    "find_head",
    "find_tail",
    "is_credit_line",
    "is_official",
    "is_organisation",
    "is_person",
    "is_platform",
    "parse",
    "people_in",
    "proper_name",
]
