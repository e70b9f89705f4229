"""Parties: people and organisations under all their spellings, in one table.

A photographer, an agency, a claimant, a licensor and a publisher are parties; ``REUTERS``,
``Reuters`` and a known misspelling are one. Spellings are compared folded (``reading.fold``). An
agency of the seed list brings its spellings and its owner along when it is first named.
"""

from archive.parties.add import add_party, find_or_add_party, seed_agencies
from archive.parties.alike import LikelyPair, alike_parties
from archive.parties.contacts import (
    EmploymentRecord,
    add_contact,
    add_employment,
    employments,
    end_employment,
    remove_contact,
    remove_employment,
)
from archive.parties.edit import (
    add_alias,
    edit_party,
    remove_alias,
)
from archive.parties.hidden import hidden_parties, names_given
from archive.parties.merge import Mention, merge_parties, named_by, remove_party, split_party
from archive.parties.persons import find_person, person_spellings, same_person, same_surname
from archive.parties.read import ContactRecord, PartyRecord, descendants, find_party, parties, party

__all__ = [
    "ContactRecord",
    "EmploymentRecord",
    "LikelyPair",
    "Mention",
    "PartyRecord",
    "add_alias",
    "add_contact",
    "add_employment",
    "add_party",
    "alike_parties",
    "descendants",
    "edit_party",
    "employments",
    "end_employment",
    "find_or_add_party",
    "find_party",
    "find_person",
    "hidden_parties",
    "merge_parties",
    "named_by",
    "names_given",
    "parties",
    "party",
    "person_spellings",
    "remove_alias",
    "remove_contact",
    "remove_employment",
    "remove_party",
    "same_person",
    "same_surname",
    "seed_agencies",
    "split_party",
]
