"""Usage ledgers from elsewhere: CSV or a spreadsheet, line by line into the ledger of uses.

``source`` reads the table, ``columns`` tells what its columns mean, ``cells`` and ``photos`` read
one cell, ``plan`` says what every line would do, ``run`` does it.
"""

from archive.ledger_import.cells import ORDERS
from archive.ledger_import.columns import FIELDS, guess, words_of_field
from archive.ledger_import.photos import WAYS
from archive.ledger_import.plan import STATES, Choices, LinePlan, Plan, Problem
from archive.ledger_import.run import Brought, bring_in, open_ledger, plan_import
from archive.ledger_import.source import MOST_LINES, Ledger, read_ledger

__all__ = [
    "FIELDS",
    "MOST_LINES",
    "ORDERS",
    "STATES",
    "WAYS",
    "Brought",
    "Choices",
    "Ledger",
    "LinePlan",
    "Plan",
    "Problem",
    "bring_in",
    "guess",
    "open_ledger",
    "plan_import",
    "read_ledger",
    "words_of_field",
]
