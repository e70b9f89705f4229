"""What a part of a credit line that no list knows is, by what stands beside it.

``CORVINA/Ann Example``: one word beside a name is a house; ``ICRC``: capitals are a body's.
"""

from archive.reading.credit_lines.names import holds_first_name, is_unsayable
from archive.reading.credit_lines.parts import Part
from archive.reading.credit_lines.shapes import ARTICLES, is_abbreviation
from archive.reading.credit_lines.words import key, word_keys


def is_account(place: int, parts: list[Part]) -> bool:
    """``Instagram/some_one``: behind a platform; ``some_one / t.me``: as no name is written."""
    if "_" in parts[place].text:
        return any(part.withheld == "social media" for part in parts)
    return place > 0 and key(parts[place - 1].text) in word_keys("platform")


def is_giver(place: int, part: Part, parts: list[Part]) -> bool:
    """``Courtesy/Ann Example``: she gave the picture; who made it is not said."""
    before = parts[place - 1] if place else None
    return before is not None and before.withheld == "courtesy" and part.kind == "person"


def is_house(place: int, part: Part, parts: list[Part]) -> bool:
    """Tell whether one word that no list knows is a house that sends pictures.

    ``CORVINA/Ann Example`` and ``STRINGER/Corvina``: people have two names, and a withheld byline
    has none; what stands beside either is the house. A second part that opens like a title
    (``VERMEER/De Courant``) may be a newspaper: then the one word is the maker.
    """
    quiet = part.text.islower() and is_unsayable(part.text.upper())  # "nph"
    single = len(part.text.split()) == 1 and len(part.text) > 1
    single = single and (part.text[0].isupper() or quiet)
    others = list({other.agency or other: other for other in parts if other is not part}.values())
    kinds = [other.kind for other in others]
    if not single or "organisation" in kinds:
        return False
    if kinds == ["withheld"] and not others[0].rest:
        return True
    if kinds == ["unknown"] and is_unsayable(part.text.upper()):
        return True
    if kinds == ["agency"] and _sells_what_houses_make(others[0], part):
        return True
    named = kinds in (["person"], ["person", "agency"]) and place == 0
    named = named or (kinds == ["agency", "person"] and place == 1)
    return named and key(others[0].text.split()[0]) not in ARTICLES


def _sells_what_houses_make(seller: Part, part: Part) -> bool:
    """``picture alliance / Kormoran`` and ``RNLI/PA``: one word, or initials nobody can say."""
    kind = seller.agency.kind if seller.agency else ""
    if "_" in part.text or part.text[-1:].isdigit():
        return False  # somebody's name as a user
    return kind == "distributor" or is_unsayable(part.text)


def is_acronym(part: Part, parts: list[Part]) -> bool:
    """``ICRC/Ann Example``, ``Town Media/ICRC``: capitals beside who needs no second name."""
    text = part.text
    named = any(other.kind in ("person", "organisation") or only_gives(other)
                or other.withheld in ("handout", "courtesy")
                for other in parts if other is not part)  # fmt: skip
    mixed = is_abbreviation(text) and not text.isupper()  # "MSWiA": no name is written so
    named = named or mixed
    longest = 4 if len(parts) == 1 and not mixed else 6
    initials = text.split("-")  # "MAE-USP"
    return (
        (named or len(parts) == 1)
        and (text.isupper() or is_abbreviation(text))
        and all(each.isalnum() and len(each) <= longest for each in initials)
        and len(text) > 1
        and not holds_first_name(text)
    )


def is_department(place: int, part: Part, parts: list[Part]) -> bool:
    """``NASA/JPL-Caltech/MSSS``: capitals within one word behind a body that gives pictures."""
    words = part.text.split()
    if place == 0 or len(words) != 1 or sum(map(str.isupper, words[0])) < 2:
        return False
    before = parts[place - 1]
    return only_gives(before) or is_department(place - 1, before, parts)


def only_gives(part: Part) -> bool:
    """Tell whether a part is a known house that gives pictures and does not sell them."""
    return part.agency is not None and part.agency.kind in ("public body", "satellite")
