# ruff: noqa: E501 -- one case a row: a table is read across, not down
"""May we use this photo? Cases as a rights lawyer puts them: notes as sent, records as typed → answer.

Where ``test_assess`` says what facts amount to, here the facts are read: the credit line and the notes
of a wire picture, the licence of a supplier, leases, permissions, uses made. The photo came on 1 June
2023, "Reuters" stands for a subscription of the year; the use is on the web in Britain on 15 June
2023 unless the row says otherwise. ``code xN``: as many reasons of that code.
"""

import pytest

from archive.appearances import AppearanceTerms, add_appearance
from archive.credits import CreditCarriers, edit_credit, propose, record_credits
from archive.desk import Use, set_own_names
from archive.licences import (
    LeaseTerms,
    LicenceTerms,
    PermissionTerms,
    ReasonNamed,
    add_lease,
    add_licence,
    confirm_leases,
    override_reason,
    propose_leases,
    record_permission,
    renew_licence,
    withdraw_permission,
)
from archive.rights import assess_photo
from archive.store.models import Photo
from tests.factories import an_archive

SENT = "2023-06-01"


def wire(notes=None, credit="REUTERS/Ann Example", **more):
    return {"notes": notes, "credit": credit, **more}


def use(medium="web", territory="GB", on="2023-06-15", **more):
    return Use(medium, territory, on, **more)


def year(**terms):
    return ("licence", {"name": "Year", "supplier": "Reuters", "valid_from": "2023-01-01",
                        "valid_to": "2023-12-31", **terms})  # fmt: skip


def bought(**terms):
    return ("named", {"name": "Bought", **terms})


REUTERS = year()
HANDOUT = wire(
    "THIS IMAGE HAS BEEN SUPPLIED BY A THIRD PARTY. MANDATORY CREDIT. NO RESALES. NO ARCHIVES.",
    "Ministry of Defence/Handout via REUTERS",
)
EMBARGOED = wire("UK OUT. Embargoed until 00:01 GMT 10 June 2023")
HELD = wire("HOLD FOR RELEASE 6:00 a.m. EDT, Friday, June 16, 2023")
SPERRFRIST = wire("Sperrfrist: 15.06.2023, 18:00 Uhr")
FOR_A_WHILE = wire("No use in print outside the UK until 30 June 2023.", "Ann Example/PA Wire")
PA = year(supplier="PA Media")
USERS = wire(None, "Instagram/@someone", category="social")
RIVAL = year(licensee="The Rival", exclusive=True, media=("web",), territories=("DACH",))
ONCE_A_MONTH = year(uses_allowed=1, uses_per="month")
FREE_TILL = wire("Nur für redaktionelle Zwecke. Honorarfrei bis 30.06.2023")

CASES = [
    # --- periods, renewals, scopes ---
    ("the first day of the renewed term", wire(), [REUTERS, ("renew", "2024-12-31")], use(on="2024-01-01"), "clear", ""),
    ("a day past the renewed term", wire(), [REUTERS, ("renew", "2024-12-31")], use(on="2025-01-01"), "blocked", "licence_expired"),
    ("for two countries, asked for one", wire(), [year(territories=("GB", "IE"))], use(), "clear", ""),
    ("for two countries, asked for the world", wire(), [year(territories=("GB", "IE"))], use(territory="Worldwide"), "blocked", "licence_wrong_territory"),
    ("for German, runs in Austrian German", wire(), [year(languages=("de",))], use(territory="AT", language="de-at"), "clear", ""),
    ("for English, runs in Ukrainian", wire(), [year(languages=("en",))], use(territory="UA", language="uk"), "blocked", "licence_wrong_language"),
    ("the agency's pictures come through its distributor", wire(None, "ANN EXAMPLE/AFP via Getty Images"), [year(supplier="Getty Images")], use(), "clear", ""),
    ("of two licences the one without terms is told", wire(), [year(restrictions="inside pages"), year(fee="90", currency="GBP", fee_rule="per use")], use(), "clear", ""),
    ("one use bought, none made", wire(None, "Photo by Ann Example/Getty Images"), [bought(uses_allowed=1)], use(), "clear", ""),
    ("one use bought, one made", wire(None, "Photo by Ann Example/Getty Images"), [bought(uses_allowed=1), ("used", {})], use(), "blocked", "licence_over_quota"),
    ("one a month, one is only planned", wire(), [ONCE_A_MONTH, ("used", {"status": "pending"})], use(), "clear", ""),
    ("one a month, one was taken down", wire(), [ONCE_A_MONTH, ("used", {"status": "removed"})], use(), "blocked", "licence_over_quota"),
    ("ours alone, under the name we go by", wire(), [("we are", "The Upland Post"), year(exclusive=True, licensee="The Upland Post")], use(), "clear", ""),
    ("a rival's web exclusive in DACH, asked in Switzerland", wire(), [REUTERS, RIVAL], use(territory="CH"), "blocked", "licence_exclusive"),
    ("a rival's web exclusive, asked for a Swiss paper", wire(), [REUTERS, RIVAL], use("newspaper", "CH"), "clear", ""),
    # --- embargoes, to the hour and in other lands' words ---
    ("out in Britain and embargoed, the day before", EMBARGOED, [REUTERS], use(on="2023-06-09"), "blocked", "embargo restriction"),
    ("on its day elsewhere, the hour not known", EMBARGOED, [REUTERS], use(territory="US", on="2023-06-10"), "blocked", "embargo"),
    ("on its day elsewhere, at nine", EMBARGOED, [REUTERS], use(territory="US", on="2023-06-10", at="2023-06-10T09:00Z"), "clear", ""),
    ("held for an American morning, the evening before", HELD, [REUTERS], use(), "blocked", "embargo"),
    ("held for an American morning, to the minute", HELD, [REUTERS], use(on="2023-06-16", at="2023-06-16T10:00Z"), "clear", ""),
    ("Sperrfrist, a minute before", SPERRFRIST, [REUTERS], use(territory="DE", at="2023-06-15T15:59Z"), "blocked", "embargo"),
    ("Sperrfrist, to the minute", SPERRFRIST, [REUTERS], use(territory="DE", at="2023-06-15T16:00Z"), "clear", ""),
    ("ембарго, before its day", wire("ЕМБАРГО до 20 червня 2023"), [REUTERS], use(territory="UA"), "blocked", "embargo"),
    ("ембарго, on its day", wire("ЕМБАРГО до 20 червня 2023"), [REUTERS], use(territory="UA", on="2023-06-20"), "clear", ""),
    ("of two embargoes the later one holds", wire("EMBARGO UNTIL 10 JUNE 2023. UK EMBARGO UNTIL 20 JUNE 2023"), [REUTERS], use(), "blocked", "embargo"),
    ("the embargo is lifted", wire("EMBARGO LIFTED"), [REUTERS], use(), "clear", ""),
    # --- last days and archives ---
    ("on the last day", wire("Not for use after 14 June 2023."), [REUTERS], use(on="2023-06-14"), "conditions", "restriction"),
    ("a day after the last", wire("Not for use after 14 June 2023."), [REUTERS], use(), "blocked", "restriction"),
    ("honorarfrei bis, a day after", FREE_TILL, [REUTERS], use(territory="DE", on="2023-07-01"), "blocked", "restriction x2"),
    ("NARCH30, on day 40", wire("NARCH30"), [REUTERS], use(on="2023-07-11"), "blocked", "restriction"),
    ("no archive use after 30 days, on day 40", wire("No third party sales. No archive use after 30 days."), [REUTERS], use(on="2023-07-11"), "blocked", "restriction x2"),
    ("a handout with four notes, in time", HANDOUT, [REUTERS], use(on="2023-06-10"), "conditions", "restriction x4 category_caution"),
    ("a handout with four notes, two months later", HANDOUT, [REUTERS], use(on="2023-08-01"), "unknown", "restriction x4 category_caution"),
    ("and the desk has said yes to its notes", HANDOUT, [REUTERS, ("yes to notes",)], use(on="2023-08-01"), "blocked", "restriction x4 category_caution"),
    # --- lands and media ---
    ("no print outside Britain for a while, a French paper", FOR_A_WHILE, [PA], use("newspaper", "FR"), "blocked", "restriction"),
    ("no print outside Britain for a while, a British paper", FOR_A_WHILE, [PA], use("newspaper"), "clear", ""),
    ("no print outside Britain for a while, a day after it", FOR_A_WHILE, [PA], use("newspaper", "FR", "2023-07-01"), "clear", ""),
    ("FRANCE AND BENELUX OUT, Luxembourg", wire("FRANCE AND BENELUX OUT"), [REUTERS], use(territory="LU"), "blocked", "restriction"),
    ("for three countries only, asked for France", wire("This photograph may be used in Germany, Austria and Switzerland only."), [REUTERS], use(territory="FR"), "blocked", "restriction"),
    ("interdit en France", wire("Interdiction de publication en France"), [REUTERS], use(territory="FR"), "blocked", "restriction"),
    ("NO UK TABLOIDS, a British paper of any kind", wire("NO UK TABLOIDS"), [REUTERS], use("newspaper"), "conditions", "restriction"),
    ("NO UK TABLOIDS, a British tabloid", wire("NO UK TABLOIDS"), [REUTERS], use("tabloid"), "blocked", "restriction"),
    ("NO UK TABLOIDS, the web", wire("NO UK TABLOIDS"), [REUTERS], use(), "clear", ""),
    ("licensed for print, and the note says NO PRINT", wire("NO PRINT"), [year(media=("print",))], use("newspaper"), "blocked", "restriction"),
    ("no model release, in an advertisement", wire("NO MODEL RELEASE"), [REUTERS], use("advertising"), "blocked", "restriction"),
    ("a country out at the end of a caption", wire(caption="A street in Lviv. REUTERS/Ann Example BELARUS OUT"), [REUTERS], use(territory="BY"), "blocked", "restriction"),
    ("a denial of restrictions is none", wire("There are no restrictions on use in Germany"), [REUTERS], use(territory="DE"), "clear", ""),
    ("all rights reserved says nothing new", wire("Copyright Ann Example 2023. All rights reserved."), [REUTERS], use(), "clear", ""),
    ("killed by its agency", wire("MANDATORY KILL. Do not use this picture."), [REUTERS], use(), "blocked", "restriction"),
    ("one use only, and it was made", wire("ONE TIME USE ONLY"), [REUTERS, ("used", {})], use(), "blocked", "one_time_used"),
    # --- who gave it, who agreed ---
    ("freelance work that nobody said a word of", wire(None, "Photo by Ann Example for The Upland Post"), [], use(), "unknown", "no_category"),
    ("a pool picture", wire(None, "POOL/Ann Example via AP"), [year(supplier="AP")], use(), "conditions", "category_caution"),
    ("a screen grab", wire(None, "Screengrab/BBC"), [], use(), "conditions", "category_caution"),
    ("a user's picture, the day before leave was withdrawn", USERS, [("leave", "2023-06-01", "2023-06-16")], use(), "conditions", "category_caution"),
    ("a user's picture, the day it was withdrawn", USERS, [("leave", "2023-06-01", "2023-06-15")], use(), "blocked", "permission_withdrawn category_caution"),
    ("a user's picture, leave comes tomorrow", USERS, [("leave", "2023-06-16", None)], use(), "unknown", "no_permission category_caution"),
    ("agreed by phone for Britain, asked so", wire(None, "Ann Example/PA"), [("allow", {"territories": ("GB",)})], use(), "clear", ""),
    ("agreed by phone for Britain, asked for America", wire(None, "Ann Example/PA"), [("allow", {"territories": ("GB",)})], use(territory="US"), "unknown", "no_licence"),
    ("denied on the web, asked for a paper", wire(), [REUTERS, ("deny", {"media": ("web",)})], use("newspaper"), "clear", ""),
    ("a denial set aside until today", wire(), [REUTERS, ("deny", {}), ("set aside", "2023-06-15")], use(), "clear", ""),
    ("a denial set aside until yesterday", wire(), [REUTERS, ("deny", {}), ("set aside", "2023-06-14")], use(), "blocked", "deny_lease"),
]  # fmt: skip


def a_photo(session, notes, credit, caption="A street in Lviv.", category=None):
    photo = Photo(image_hash="a" * 64, width=1, height=1, format="jpeg", caption=caption,
                  instructions=notes, taken_from=SENT, added_at=f"{SENT}T00:00:00Z")  # fmt: skip
    session.add(photo)
    session.flush()
    carriers = CreditCarriers(credit=credit, caption=caption)
    record_credits(session, {photo.id: propose(carriers)})
    if category:
        edit_credit(session, [photo.id], {"category": category})
    return photo.id


def used(session, photo, terms):
    terms = {"used_from": "2023-06-05", "medium": "web", **terms}
    add_appearance(session, photo, AppearanceTerms(**terms))


def leave(session, photo, given, withdrawn):
    record_permission(session, [photo], PermissionTerms("Someone", "by mail", given))
    if withdrawn:
        withdraw_permission(session, 1, withdrawn)


def lease(access):
    return lambda session, photo, terms: add_lease(
        session, [photo], LeaseTerms(access, reason="agreed", **terms)
    )


RECORDS = {
    "licence": lambda session, photo, terms: add_licence(session, LicenceTerms(**terms)),
    "named": lambda session, photo, terms: add_licence(
        session, LicenceTerms(photos=(photo,), **terms)
    ),
    "renew": lambda session, photo, last: renew_licence(session, 1, last),
    "we are": lambda session, photo, name: set_own_names(session, [name]),
    "used": used,
    "yes to notes": lambda session, photo: confirm_leases(
        session, propose_leases(session, [photo])
    ),
    "allow": lease("allow"),
    "deny": lease("deny"),
    "set aside": lambda session, photo, last: override_reason(
        session, [photo], ReasonNamed("deny_lease"), "it matters", until=last
    ),
    "leave": leave,
}


class TakenBack(Exception):
    """Carries an answer out of a write that is not to last."""


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    with an_archive(tmp_path_factory.mktemp("cases") / "a", who="ann") as catalogue:
        yield catalogue


def judged(session, photo, records, asked):
    number = a_photo(session, **photo)
    for kind, *said in records:
        RECORDS[kind](session, number, *said)
    session.flush()
    raise TakenBack(assess_photo(session, number, asked))


def counted(reasons):
    """``restriction x2`` as two of them; the order of reasons is told elsewhere."""
    found = []
    for word in reasons.split():
        found += [word] if word[:1] != "x" else found[-1:] * (int(word[1:]) - 1)
    return sorted(found)


@pytest.mark.parametrize(
    ("photo", "records", "asked", "verdict", "reasons"),
    [case[1:] for case in CASES],
    ids=[case[0].replace(" ", "-") for case in CASES],
)
def test_answer(archive, photo, records, asked, verdict, reasons):
    with pytest.raises(TakenBack) as told:
        archive.do(judged, photo, records, asked)
    (answer,) = told.value.args
    said = [each.code for each in answer.reasons
            if each.level != "note" and not each.overridden_by]  # fmt: skip
    assert (answer.verdict, sorted(said)) == (verdict, counted(reasons))


def test_names_in_the_table_are_different():
    assert len({case[0] for case in CASES}) == len(CASES) >= 60
