"""Every pair of reasons that can meet does meet, weighs as the heavier one, and is told in order.

Each reason has a specimen: a photo that has it and, as far as it goes, nothing else. Two specimens
are laid over each other. Either both reasons are given, or the pair stands below among those that
cannot meet, with why: they ask for different categories, or one leaves the other without meaning.
"""

from dataclasses import dataclass
from itertools import combinations

import pytest

from archive.desk import Use
from archive.rights import (
    CODES,
    LeaseFacts,
    LicenceFacts,
    OverrideFacts,
    PermissionFacts,
    PhotoFacts,
    assess,
)
from archive.rights.reasons import LEVELS, NEVER_OVERRIDDEN, VERDICT_OF

DAY = "2023-06-15"
LICENSED = ("agency", "agency-pay")
CAUTIOUS = ("handout", "pool", "social", "free-licence", "screen-grab")
ANY = ("staff", "contract", "commissioned", *LICENSED, *CAUTIOUS, None)


@dataclass(frozen=True)
class Specimen:
    """A photo and a use that have one reason: facts, categories it can have, leases, licences."""

    facts: tuple = ()
    categories: tuple = ANY
    leases: tuple = ()
    held: tuple | None = None
    """Terms of a licence that grants the use; several specimens' terms are one licence's."""
    other: tuple = ()
    """Licences that do not."""
    medium: str | None = "web"


def lease(access, **terms):
    return (LeaseFacts(access, id=7, reason="because", **terms),)


def phrase(code, access="allow", **terms):
    return (LeaseFacts(access, code=code, phrase=code, state="proposed", **terms),)


def licence(**terms):
    return (LicenceFacts(id=1, name="L", **terms),)


def flawed(**terms):
    return Specimen(categories=LICENSED, other=licence(**terms))


def granted(*terms, **more):
    return Specimen(held=terms, **more)


SPECIMENS = {
    "missing_credit": Specimen((("has_credit", False),)),
    "missing_caption": Specimen((("has_caption", False),)),
    "deny_lease": Specimen(leases=lease("deny")),
    "embargo": Specimen(leases=phrase("embargo", "deny", valid_to="2023-06-19")),
    "restriction": Specimen(leases=phrase("mandatory_credit")),
    "one_time_used": Specimen((("use_days", ("2023-05-01",)),), leases=phrase("one_time")),
    "licence_expired": flawed(valid_to="2022-12-31"),
    "licence_not_started": flawed(valid_from="2024-01-01"),
    "licence_ended": flawed(ended_on="2023-06-01"),
    "licence_wrong_medium": flawed(media=("tv",)),
    "licence_wrong_territory": flawed(territories=("DE",)),
    "licence_wrong_language": flawed(languages=("de",)),
    "licence_print_run": flawed(print_run=1),
    "licence_over_quota": flawed(uses_allowed=1, use_days=("2023-02-01",)),
    "licence_exclusive": Specimen(other=licence(exclusive=True, ours=False, licensee="A rival")),
    "licence_scope": granted(("media", ("print",)), medium=None),
    "licence_terms": granted(("restrictions", "inside pages")),
    "licensed": granted(),
    "fee_agreed": granted(("fee_minor", 100), ("currency", "EUR")),
    "no_category": Specimen(categories=(None,)),
    "no_licence": Specimen(categories=("agency",)),
    "no_permission": Specimen(categories=("social",)),
    "permission_withdrawn": Specimen(
        (("permissions", (PermissionFacts(1, None, "2023-01-01"),)),), categories=("social",)
    ),
    "pay_without_fee": Specimen(categories=("agency-pay",)),
    "withheld_exposed": Specimen((("exposed", True),)),
    "withheld_named": Specimen((("withheld", "stringer"), ("is_named", True))),
    "sensitive": Specimen((("sensitivity", "death"),)),
    "sensitive_undecided": Specimen(
        (("sensitivity", "undecided"), ("sensitivity_reason", "its caption"))
    ),
    "credentials_invalid": Specimen((("credentials", "the signature does not fit"),)),
    "metadata_conflict": Specimen((("conflicts", ("headline",)),)),
    "category_caution": Specimen(categories=CAUTIOUS),
    "allow_lease": Specimen(leases=lease("allow")),
}

GRANTS = ("licensed", "licence_scope", "licence_terms", "fee_agreed")
FLAWS = ("licence_expired", "licence_not_started", "licence_ended", "licence_wrong_medium",
         "licence_wrong_territory", "licence_over_quota", "licence_wrong_language",
         "licence_print_run")  # fmt: skip
NOTHING = ("no_category", "no_licence", "no_permission", "permission_withdrawn")

CANNOT_MEET = (
    ("a licence that lets us use it makes the flaws of others moot", GRANTS, FLAWS),
    ("a licence that lets us use it answers why we may", GRANTS, NOTHING),
    ("a licence on record, even one that does not fit, is what is told", FLAWS, NOTHING),
    ("an allow lease stands in for category, licence, permission and fee", ("allow_lease",),
     (*GRANTS, *FLAWS, *NOTHING, "pay_without_fee")),
    ("a fee that is agreed is not missing", ("fee_agreed",), ("pay_without_fee",)),
    ("a name in public words is worse than one in the byline", ("withheld_exposed",),
     ("withheld_named",)),
    ("what was withdrawn had been given", ("permission_withdrawn",), ("no_permission",)),
    ("what is decided is not undecided", ("sensitive",), ("sensitive_undecided",)),
)  # fmt: skip

PAIRS = list(combinations(SPECIMENS, 2))


def why_not(one, other):
    """Return why two reasons cannot meet, or None."""
    for why, these, those in CANNOT_MEET:
        if (one in these and other in those) or (other in these and one in those):
            return why
    if not common(one, other):
        return "they belong to different categories"
    return None


def common(*codes):
    """Return the categories that all of these reasons allow."""
    first, *rest = (SPECIMENS[code].categories for code in codes)
    return [category for category in first if all(category in each for each in rest)]


def laid_over(*codes):
    """Return the photo and the use that have all of these reasons."""
    specimens = [SPECIMENS[code] for code in codes]
    facts = dict(pair for each in specimens for pair in each.facts)
    days = [day for each in specimens for name, days in each.facts if name == "use_days"
            for day in days]  # fmt: skip
    terms = [pair for each in specimens for pair in each.held or ()]
    licences = [each for specimen in specimens for each in specimen.other]
    if any(each.held is not None for each in specimens):
        licences.append(LicenceFacts(id=9, name="Held", **dict(terms)))
    category = (common(*codes) or [specimens[0].categories[0]])[0]
    photo = PhotoFacts(
        id=1, **{**facts, "category": category, "use_days": tuple(days),
                 "licences": tuple(dict.fromkeys(licences)),
                 "leases": tuple(each for specimen in specimens for each in specimen.leases)},
    )  # fmt: skip
    medium = None if any(each.medium is None for each in specimens) else "web"
    return photo, Use(medium, "GB", DAY, "en", 2)


def told(*codes):
    return assess(*laid_over(*codes))


@pytest.mark.parametrize("code", SPECIMENS)
def test_specimen_has_its_reason(code):
    assert code in [each.code for each in told(code).reasons]


@pytest.mark.parametrize(("one", "other"), PAIRS, ids=[f"{a}-{b}" for a, b in PAIRS])
def test_pair(one, other):
    answer = told(one, other)
    codes = [each.code for each in answer.reasons]
    if why_not(one, other):
        assert not {one, other} <= set(codes)
        return
    assert {one, other} <= set(codes)
    levels = [LEVELS.index(each.level) for each in answer.reasons]
    assert levels == sorted(levels)
    heaviest = LEVELS[min(levels)]
    assert answer.verdict == VERDICT_OF.get(heaviest, "clear")


@pytest.mark.parametrize(("one", "other"), PAIRS, ids=[f"{a}-{b}" for a, b in PAIRS])
def test_setting_one_aside_leaves_the_other(one, other):
    photo, use = laid_over(one, other)
    weighty = [each for each in assess(photo, use).reasons if each.level != "note"]
    override = OverrideFacts(1, one, "Ann", "it matters")
    answer = assess(PhotoFacts(**{**fields(photo), "overrides": (override,)}), use)
    standing = [each for each in answer.reasons if each.level != "note" and not each.overridden_by]
    kept = [each for each in weighty if each.code != one or one in NEVER_OVERRIDDEN]
    assert [each.code for each in standing] == [each.code for each in kept]
    expected = VERDICT_OF[min((each.level for each in kept), key=LEVELS.index)] if kept else "clear"
    assert answer.verdict == expected


def fields(photo):
    return {name: getattr(photo, name) for name in PhotoFacts.__slots__}


def test_every_reason_of_an_intended_use_has_a_specimen():
    of_past_uses = {code for code in CODES if code.endswith("_in_print")} | {
        "use_without_day",
        "use_without_hour",
    }
    assert set(SPECIMENS) == set(CODES) - of_past_uses


def test_most_pairs_can_meet():
    meeting = [pair for pair in PAIRS if why_not(*pair) is None]
    assert len(meeting) > 250
