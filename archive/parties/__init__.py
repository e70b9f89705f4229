"""Parties: people and organisations under all their spellings, in one table.

A photographer, an agency, a claimant, a licensor and a publisher are parties; ``REUTERS``,
``Reuters`` and a known misspelling are one. Spellings are compared folded (``reading.fold``). An
agency of the seed list brings its spellings and its owner along when it is first named.
"""

from archive.parties.add import add_party, find_or_add_party, seed_agencies
from archive.parties.edit import (
    add_alias,
    edit_party,
    merge_parties,
    remove_alias,
    remove_party,
)
from archive.parties.persons import find_person, person_spellings, same_person, same_surname
from archive.parties.read import PartyRecord, descendants, find_party, parties, party

__all__ = [
    "PartyRecord",
    "add_alias",
    "add_party",
    "descendants",
    "edit_party",
    "find_or_add_party",
    "find_party",
    "find_person",
    "merge_parties",
    "parties",
    "party",
    "person_spellings",
    "remove_alias",
    "remove_party",
    "same_person",
    "same_surname",
    "seed_agencies",
]
