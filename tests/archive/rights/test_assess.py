# ruff: noqa: E501 -- one case a row: a table is read across, not down
"""May we use this photo? The specification, as a table: photo, use → verdict, cost, reasons.

Every row reads: *a photo like this*, asked for *this use*, gets *this answer*. A photo is staff work
with credit and caption unless the row says otherwise; a use is on the web on 15 June 2023, its
territory not stated. Reasons are listed without notes (which weigh nothing), in order of weight;
``-code`` is a reason that a named person set aside.
"""

from dataclasses import replace

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
    reason_document,
    reason_text,
)

WEB = Use("web", None, "2023-06-15")
PAPER = replace(WEB, medium="newspaper")
ADVERT = replace(WEB, medium="advertising")


def staff(**facts):
    return PhotoFacts(id=1, **{"category": "staff", **facts})


def wire(*licences, **facts):
    return PhotoFacts(id=1, **{"category": "agency", "licences": licences, **facts})


def licence(number=1, **terms):
    return LicenceFacts(id=number, **{"name": f"L{number}", **terms})


YEAR = licence(valid_from="2023-01-01", valid_to="2023-12-31")
LAST_YEAR = licence(2, valid_from="2022-01-01", valid_to="2022-12-31")
NEXT_YEAR = licence(3, valid_from="2024-01-01", valid_to="2024-12-31")


def deny(**terms):
    return LeaseFacts("deny", id=7, reason="the family asked", **terms)


def allow(**terms):
    return LeaseFacts("allow", id=8, reason="editor agreed", **terms)


def says(code, access="allow", **terms):
    return LeaseFacts(access, code=code, phrase=code.upper(), field="instructions",
                      **{"state": "proposed", **terms})  # fmt: skip


def override(code, **terms):
    return OverrideFacts(9, code, "Ann", "it matters", **terms)


def on(day, use=WEB):
    return replace(use, on=day)


def into(territory, use=WEB):
    return replace(use, territory=territory)


GIVEN = PermissionFacts(1)
WITHDRAWN = PermissionFacts(2, "2023-03-01", "2023-06-15")
ONCE = says("one_time")
EMBARGO = says("embargo", "deny", valid_to="2023-06-19")
TO_THE_MINUTE = says("embargo", "deny", valid_to="2023-06-15T18:00Z")
IN_THE_EVENING = says("embargo", "deny", valid_to="2023-06-15T01:00Z", ends_on="2023-06-14")
PAST_MIDNIGHT = says("embargo", "deny", valid_to="2023-06-14T21:30Z", ends_on="2023-06-15")
GERMANY_OUT = says("territory_out", "deny", territories=("DE",))
DACH_OUT = says("territory_out", "deny", territories=("DE", "AT", "CH"))
BRITAIN_ONLY = says("territory_only", territories=("GB",))
NO_TV = says("media_out", "deny", media=("tv",))
NO_PRINT = says("media_out", "deny", media=("print",))
WEB_ONLY = says("media_only", media=("web",))
EDITORIAL = says("editorial_only", "deny", media=("advertising", "merchandise"))
NO_RESALE = says("no_resales", "deny", media=("resale",))
NO_ARCHIVES = replace(says("no_archives", "deny", media=("archive",)), phrase="NO ARCHIVES")
OUT_OF_ARCHIVE = replace(NO_ARCHIVES, code="archived", media=(), valid_from="2023-06-01")
TWO_WEEKS = says("within_days", "deny", valid_from="2023-06-20")
QUOTA = licence(4, uses_allowed=2, use_days=("2023-02-01", "2023-03-01"))
MONTHLY = licence(6, uses_allowed=2, uses_per="month", use_days=("2023-03-01", "2023-03-10"))
EXCLUSIVE = licence(5, exclusive=True, ours=False, licensee="The Rival")

CASES = [
    # --- whose picture it is ---
    ("staff work", staff(), WEB, "clear", "free", ""),
    ("contract work", staff(category="contract"), WEB, "clear", "free", ""),
    ("commissioned work", staff(category="commissioned"), WEB, "clear", "free", ""),
    ("nobody said why", staff(category=None), WEB, "unknown", "pay", "no_category"),
    ("an unknown category", staff(category="gift"), WEB, "unknown", "pay", "no_category"),
    ("a handout", staff(category="handout"), WEB, "conditions", "conditional", "category_caution"),
    ("a pool picture", staff(category="pool"), WEB, "conditions", "conditional", "category_caution"),
    ("public domain", staff(category="free-licence"), WEB, "conditions", "free", "category_caution"),
    ("a screen grab", staff(category="screen-grab"), WEB, "conditions", "conditional", "category_caution"),
    ("user supplied, not asked", staff(category="social"), WEB, "unknown", "conditional", "no_permission category_caution"),
    ("user supplied, with permission", staff(category="social", permissions=(GIVEN,)), WEB, "conditions", "conditional", "category_caution"),
    ("user supplied, permission given on that day", staff(category="social", permissions=(replace(GIVEN, given_on="2023-06-15"),)), WEB, "conditions", "conditional", "category_caution"),
    ("user supplied, permission given a day later", staff(category="social", permissions=(replace(GIVEN, given_on="2023-06-16"),)), WEB, "unknown", "conditional", "no_permission category_caution"),
    ("user supplied, permission withdrawn that day", staff(category="social", permissions=(WITHDRAWN,)), WEB, "blocked", "conditional", "permission_withdrawn category_caution"),
    ("user supplied, the day before it was withdrawn", staff(category="social", permissions=(WITHDRAWN,)), on("2023-06-14"), "conditions", "conditional", "category_caution"),
    ("user supplied, withdrawn by one, given by another", staff(category="social", permissions=(WITHDRAWN, GIVEN)), WEB, "conditions", "conditional", "category_caution"),
    # --- credit and caption, which nobody can set aside ---
    ("without a credit", staff(has_credit=False), WEB, "blocked", "free", "missing_credit"),
    ("without a caption", staff(has_caption=False), WEB, "blocked", "free", "missing_caption"),
    ("without both", staff(has_credit=False, has_caption=False), WEB, "blocked", "free", "missing_credit missing_caption"),
    ("a credit cannot be waived", staff(has_credit=False, overrides=(override("missing_credit"),)), WEB, "blocked", "free", "missing_credit"),
    ("a caption cannot be waived", staff(has_caption=False, overrides=(override("missing_caption"),)), WEB, "blocked", "free", "missing_caption"),
    ("nor by an allow lease", staff(has_credit=False, leases=(allow(),)), WEB, "blocked", "free", "missing_credit"),
    ("missing credit and no category", staff(has_credit=False, category=None), WEB, "blocked", "pay", "missing_credit no_category"),
    # --- agency pictures and their licences ---
    ("a wire without a licence", wire(), WEB, "unknown", "pay", "no_licence"),
    ("a wire under licence", wire(YEAR), WEB, "clear", "free", ""),
    ("on the first day", wire(YEAR), on("2023-01-01"), "clear", "free", ""),
    ("on the last day", wire(YEAR), on("2023-12-31"), "clear", "free", ""),
    ("a day too early", wire(YEAR), on("2022-12-31"), "blocked", "pay", "licence_not_started"),
    ("a day too late", wire(YEAR), on("2024-01-01"), "blocked", "pay", "licence_expired"),
    ("an open-ended licence", wire(licence()), on("2099-01-01"), "clear", "free", ""),
    ("a licence that was ended", wire(licence(ended_on="2023-06-01")), WEB, "blocked", "pay", "licence_ended"),
    ("before it was ended", wire(licence(ended_on="2023-06-01")), on("2023-05-31"), "clear", "free", ""),
    ("for print only, asked for web", wire(licence(media=("print",))), WEB, "blocked", "pay", "licence_wrong_medium"),
    ("for print, asked for a newspaper", wire(licence(media=("print",))), PAPER, "clear", "free", ""),
    ("for newspapers, asked for print", wire(licence(media=("newspaper",))), replace(WEB, medium="print"), "conditions", "free", "licence_scope"),
    ("for newspapers, asked for television", wire(licence(media=("newspaper",))), replace(WEB, medium="tv"), "blocked", "pay", "licence_wrong_medium"),
    ("for Germany, asked for France", wire(licence(territories=("DE",))), into("FR"), "blocked", "pay", "licence_wrong_territory"),
    ("for the EU, asked for France", wire(licence(territories=("EU",))), into("FR"), "clear", "free", ""),
    ("for the EU, asked for the world", wire(licence(territories=("EU",))), into("Worldwide"), "blocked", "pay", "licence_wrong_territory"),
    ("for all but Japan, asked for Japan", wire(licence(excluded_territories=("JP",))), into("JP"), "blocked", "pay", "licence_wrong_territory"),
    ("for all but Japan, asked for Britain", wire(licence(excluded_territories=("JP",))), into("GB"), "clear", "free", ""),
    ("for Germany, territory not stated", wire(licence(territories=("DE",))), WEB, "conditions", "free", "licence_scope"),
    ("for print, medium not stated", wire(licence(media=("print",))), Use(None, None, WEB.on), "conditions", "free", "licence_scope"),
    ("in German, asked for English", wire(licence(languages=("de",))), replace(WEB, language="en"), "blocked", "pay", "licence_wrong_language"),
    ("in English, asked for British English", wire(licence(languages=("en",))), replace(WEB, language="en-gb"), "clear", "free", ""),
    ("in British English, asked for English", wire(licence(languages=("en-gb",))), replace(WEB, language="en"), "blocked", "pay", "licence_wrong_language"),
    ("in German, language not stated", wire(licence(languages=("de",))), WEB, "conditions", "free", "licence_scope"),
    ("5,000 copies, 6,000 asked for", wire(licence(print_run=5000)), replace(PAPER, copies=6000), "blocked", "pay", "licence_print_run"),
    ("5,000 copies, as many asked for", wire(licence(print_run=5000)), replace(PAPER, copies=5000), "clear", "free", ""),
    ("5,000 copies, how many is not said", wire(licence(print_run=5000)), PAPER, "conditions", "free", "licence_scope"),
    ("5,000 copies say nothing about the web", wire(licence(print_run=5000)), WEB, "clear", "free", ""),
    ("wrong medium and wrong territory", wire(licence(media=("tv",), territories=("DE",))), into("FR"), "blocked", "pay", "licence_wrong_medium licence_wrong_territory"),
    ("a quota used up", wire(QUOTA), WEB, "blocked", "pay", "licence_over_quota"),
    ("a quota not yet used up", wire(QUOTA), on("2023-02-15"), "clear", "free", ""),
    ("a licence with terms", wire(licence(restrictions="inside pages")), WEB, "conditions", "conditional", "licence_terms"),
    ("expired, but renewed", wire(LAST_YEAR, YEAR), WEB, "clear", "free", ""),
    ("expired, renewed from next year", wire(LAST_YEAR, NEXT_YEAR), WEB, "blocked", "pay", "licence_expired licence_not_started"),
    ("last year's licence says nothing beside this year's", wire(LAST_YEAR, licence(media=("tv",))), WEB, "blocked", "pay", "licence_wrong_medium"),
    ("next year's says nothing beside this year's quota", wire(QUOTA, NEXT_YEAR), WEB, "blocked", "pay", "licence_over_quota"),
    ("of two that ended, the later one is told", wire(LAST_YEAR, licence(4, valid_to="2020-12-31")), WEB, "blocked", "pay", "licence_expired"),
    ("one licence fits, one does not", wire(licence(media=("tv",)), YEAR), WEB, "clear", "free", ""),
    ("exclusive to somebody else", wire(YEAR, EXCLUSIVE), WEB, "blocked", "free", "licence_exclusive"),
    ("exclusive to somebody else, staff work", staff(licences=(EXCLUSIVE,)), WEB, "blocked", "free", "licence_exclusive"),
    ("their exclusivity is over", wire(YEAR, replace(EXCLUSIVE, valid_to="2023-06-01")), WEB, "clear", "free", ""),
    ("their exclusivity is for tv", wire(YEAR, replace(EXCLUSIVE, media=("tv",))), WEB, "clear", "free", ""),
    ("their exclusivity is for newspapers, asked for print", wire(YEAR, replace(EXCLUSIVE, media=("newspaper",))), replace(WEB, medium="print"), "blocked", "free", "licence_exclusive"),
    ("exclusive in Germany, asked for Europe", wire(YEAR, replace(EXCLUSIVE, territories=("DE",))), into("Europe"), "blocked", "free", "licence_exclusive"),
    ("exclusive in Germany, asked for France", wire(YEAR, replace(EXCLUSIVE, territories=("DE",))), into("FR"), "clear", "free", ""),
    ("exclusive but for France, asked for France", wire(YEAR, replace(EXCLUSIVE, excluded_territories=("FR",))), into("FR"), "clear", "free", ""),
    ("exclusive in DACH but Austria, asked for Austria", wire(YEAR, replace(EXCLUSIVE, territories=("DACH",), excluded_territories=("AT",))), into("AT"), "clear", "free", ""),
    ("exclusive in DACH but Austria, asked for the EU", wire(YEAR, replace(EXCLUSIVE, territories=("DACH",), excluded_territories=("AT",))), into("EU"), "blocked", "free", "licence_exclusive"),
    ("exclusive in DACH but Germany and Austria, asked for the EU", wire(YEAR, replace(EXCLUSIVE, territories=("DACH",), excluded_territories=("DE", "AT"))), into("EU"), "clear", "free", ""),
    ("exclusive for a small print run, asked for a large one", wire(YEAR, replace(EXCLUSIVE, print_run=500)), replace(PAPER, copies=9000), "blocked", "free", "licence_exclusive"),
    ("exclusive elsewhere and ours expired", wire(LAST_YEAR, EXCLUSIVE), WEB, "blocked", "pay", "licence_expired licence_exclusive"),
    ("staff work with an expired licence", staff(licences=(LAST_YEAR,)), WEB, "clear", "free", ""),
    ("no category, but a licence", staff(category=None, licences=(YEAR,)), WEB, "clear", "free", ""),
    ("no category, an expired licence", staff(category=None, licences=(LAST_YEAR,)), WEB, "blocked", "pay", "licence_expired"),
    ("the licence names the category", staff(category=None, licences=(licence(category="handout"),)), WEB, "conditions", "conditional", "category_caution"),
    # --- paying ---
    ("pay per use, no fee agreed", staff(category="agency-pay"), WEB, "conditions", "pay", "pay_without_fee"),
    ("pay per use, licence without a fee", staff(category="agency-pay", licences=(YEAR,)), WEB, "conditions", "pay", "pay_without_fee"),
    ("pay per use, fee agreed", staff(category="agency-pay", licences=(licence(fee_minor=12050, currency="EUR"),)), WEB, "clear", "pay", ""),
    ("a subscription with a flat fee", wire(licence(fee_minor=240000, currency="EUR", fee_rule="flat")), WEB, "clear", "free", ""),
    ("a subscription that charges each use", wire(licence(fee_minor=8500, currency="EUR", fee_rule="per use")), WEB, "clear", "pay", ""),
    ("a subscription that charges by size", wire(licence(fee_minor=8500, currency="EUR", fee_rule="per size")), WEB, "clear", "pay", ""),
    ("commissioned, and each use is charged", staff(category="commissioned", licences=(licence(fee_minor=8500, currency="EUR", fee_rule="per use"),)), WEB, "clear", "pay", ""),
    ("charged for each use, and no resales", wire(licence(fee_minor=8500, currency="EUR", fee_rule="per use"), leases=(says("mandatory_credit"),)), WEB, "conditions", "conditional", "restriction"),
    ("pay per use, licence expired", staff(category="agency-pay", licences=(LAST_YEAR,)), WEB, "blocked", "pay", "licence_expired pay_without_fee"),
    # --- leases by hand ---
    ("denied", staff(leases=(deny(),)), WEB, "blocked", "free", "deny_lease"),
    ("denied until yesterday", staff(leases=(deny(valid_to="2023-06-14"),)), WEB, "clear", "free", ""),
    ("denied until today", staff(leases=(deny(valid_to="2023-06-15"),)), WEB, "blocked", "free", "deny_lease"),
    ("denied from tomorrow", staff(leases=(deny(valid_from="2023-06-16"),)), WEB, "clear", "free", ""),
    ("denied for tv", staff(leases=(deny(media=("tv",)),)), WEB, "clear", "free", ""),
    ("denied for newspapers, asked for print", staff(leases=(deny(media=("newspaper",)),)), replace(WEB, medium="print"), "blocked", "free", "deny_lease"),
    ("allowed in newspapers, asked for print", wire(leases=(allow(media=("newspaper",)),)), replace(WEB, medium="print"), "unknown", "pay", "no_licence"),
    ("denied in Germany, territory not stated", staff(leases=(deny(territories=("DE",)),)), WEB, "clear", "free", ""),
    ("denied in Germany, asked for DACH", staff(leases=(deny(territories=("DE",)),)), into("DACH"), "blocked", "free", "deny_lease"),
    ("a denial that was rejected", staff(leases=(deny(state="rejected"),)), WEB, "clear", "free", ""),
    ("a denial nobody has confirmed", staff(leases=(deny(state="proposed"),)), WEB, "unknown", "free", "deny_lease"),
    ("allowed, without licence", wire(leases=(allow(),)), WEB, "clear", "pay", ""),
    ("allowed, without category", staff(category=None, leases=(allow(),)), WEB, "clear", "pay", ""),
    ("allowed, licence expired", wire(LAST_YEAR, leases=(allow(),)), WEB, "clear", "pay", ""),
    ("allowed until yesterday", wire(leases=(allow(valid_to="2023-06-14"),)), WEB, "unknown", "pay", "no_licence"),
    ("deny beats allow", staff(leases=(allow(), deny())), WEB, "blocked", "free", "deny_lease"),
    ("deny beats a licence", wire(YEAR, leases=(deny(),)), WEB, "blocked", "free", "deny_lease"),
    ("a named person beats deny", staff(leases=(deny(),), overrides=(override("deny_lease"),)), WEB, "clear", "free", "-deny_lease"),
    ("whose decision has lapsed", staff(leases=(deny(),), overrides=(override("deny_lease", valid_to="2023-06-14"),)), WEB, "blocked", "free", "deny_lease"),
    ("one of two denials set aside", staff(leases=(deny(), replace(deny(), id=12)), overrides=(override("deny_lease", source_id=12),)), WEB, "blocked", "free", "deny_lease -deny_lease"),
    ("who set another reason aside", staff(leases=(deny(),), overrides=(override("embargo"),)), WEB, "blocked", "free", "deny_lease"),
    # --- phrases: embargoes and last days ---
    ("under embargo", staff(leases=(EMBARGO,)), WEB, "blocked", "conditional", "embargo"),
    ("its last day", staff(leases=(EMBARGO,)), on("2023-06-19"), "blocked", "conditional", "embargo"),
    ("the embargo is over", staff(leases=(EMBARGO,)), on("2023-06-20"), "clear", "free", ""),
    ("an embargo until tonight", staff(leases=(TO_THE_MINUTE,)), WEB, "blocked", "conditional", "embargo"),
    ("which was yesterday", staff(leases=(TO_THE_MINUTE,)), on("2023-06-16"), "clear", "free", ""),
    ("an embargo without a date", staff(leases=(says("embargo_open", "deny"),)), WEB, "blocked", "conditional", "embargo"),
    ("an embargo until this evening in New York, the day after in London, asked for in New York", staff(leases=(IN_THE_EVENING,)), on("2023-06-15"), "clear", "free", ""),
    ("an embargo until this evening in New York, that evening there", staff(leases=(IN_THE_EVENING,)), on("2023-06-14"), "blocked", "conditional", "embargo"),
    ("an embargo that ends after midnight in Kyiv, on the evening before in London, asked for in Kyiv", staff(leases=(PAST_MIDNIGHT,)), on("2023-06-15"), "blocked", "conditional", "embargo"),
    ("the day after it in Kyiv", staff(leases=(PAST_MIDNIGHT,)), on("2023-06-16"), "clear", "free", ""),
    ("an embargo that was rejected", staff(leases=(replace(EMBARGO, state="rejected"),)), WEB, "clear", "free", ""),
    ("an embargo set aside by name", staff(leases=(EMBARGO,), overrides=(override("embargo"),)), WEB, "clear", "conditional", "-embargo"),
    ("embargo and deny", staff(leases=(EMBARGO, deny())), WEB, "blocked", "conditional", "embargo deny_lease"),
    ("embargo under a licence", wire(YEAR, leases=(EMBARGO,)), WEB, "blocked", "conditional", "embargo"),
    ("embargo and an allow lease", wire(leases=(EMBARGO, allow())), WEB, "blocked", "conditional", "embargo"),
    ("within two weeks", staff(leases=(TWO_WEEKS,)), WEB, "conditions", "conditional", "restriction"),
    ("after two weeks", staff(leases=(TWO_WEEKS,)), on("2023-06-20"), "blocked", "conditional", "restriction"),
    ("NO ARCHIVES, within the month", staff(leases=(NO_ARCHIVES, OUT_OF_ARCHIVE)), on("2023-05-20"), "conditions", "conditional", "restriction"),
    ("NO ARCHIVES, read out of the photo, after a month", staff(leases=(NO_ARCHIVES, OUT_OF_ARCHIVE)), WEB, "unknown", "conditional", "restriction"),
    ("NO ARCHIVES, said yes to, after a month", staff(leases=(NO_ARCHIVES, replace(OUT_OF_ARCHIVE, state="accepted"))), WEB, "blocked", "conditional", "restriction"),
    ("NO ARCHIVES, for an archive, within the month", staff(leases=(NO_ARCHIVES, OUT_OF_ARCHIVE)), on("2023-05-20", replace(WEB, medium="archive")), "blocked", "conditional", "restriction"),
    ("NO ARCHIVES, the month refused by the desk", staff(leases=(NO_ARCHIVES, replace(OUT_OF_ARCHIVE, state="rejected"))), WEB, "conditions", "conditional", "restriction"),
    ("for consideration only", staff(leases=(says("not_public", "deny"),)), WEB, "blocked", "conditional", "restriction"),
    # --- phrases: where and in what ---
    ("GERMANY OUT, asked for Germany", staff(leases=(GERMANY_OUT,)), into("DE"), "blocked", "conditional", "restriction"),
    ("GERMANY OUT, asked for Britain", staff(leases=(GERMANY_OUT,)), into("GB"), "clear", "free", ""),
    ("GERMANY OUT, asked for the EU", staff(leases=(GERMANY_OUT,)), into("EU"), "blocked", "conditional", "restriction"),
    ("GERMANY OUT, asked for the world", staff(leases=(GERMANY_OUT,)), into("Worldwide"), "blocked", "conditional", "restriction"),
    ("GERMANY OUT, territory not stated", staff(leases=(GERMANY_OUT,)), WEB, "conditions", "conditional", "restriction"),
    ("three countries out, asked for one", staff(leases=(DACH_OUT,)), into("CH"), "blocked", "conditional", "restriction"),
    ("BRITAIN ONLY, asked for Britain", staff(leases=(BRITAIN_ONLY,)), into("GB"), "clear", "free", ""),
    ("BRITAIN ONLY, asked for France", staff(leases=(BRITAIN_ONLY,)), into("FR"), "blocked", "conditional", "restriction"),
    ("BRITAIN ONLY, asked for Europe", staff(leases=(BRITAIN_ONLY,)), into("Europe"), "blocked", "conditional", "restriction"),
    ("BRITAIN ONLY until yesterday, asked for France", staff(leases=(replace(BRITAIN_ONLY, valid_to="2023-06-14"),)), into("FR"), "clear", "free", ""),
    ("BRITAIN ONLY until today, asked for France", staff(leases=(replace(BRITAIN_ONLY, valid_to="2023-06-15"),)), into("FR"), "blocked", "conditional", "restriction"),
    ("BRITAIN ONLY in print, asked for web in France", staff(leases=(replace(BRITAIN_ONLY, media=("print",)),)), into("FR"), "clear", "free", ""),
    ("BRITAIN ONLY in print, asked for a French paper", staff(leases=(replace(BRITAIN_ONLY, media=("print",)),)), into("FR", PAPER), "blocked", "conditional", "restriction"),
    ("GERMANY OUT until yesterday, territory not stated", staff(leases=(replace(GERMANY_OUT, valid_to="2023-06-14"),)), WEB, "clear", "free", ""),
    ("WEB ONLY until yesterday, asked for a newspaper", staff(leases=(replace(WEB_ONLY, valid_to="2023-06-14"),)), PAPER, "clear", "free", ""),
    ("TV OUT, asked for web", staff(leases=(NO_TV,)), WEB, "clear", "free", ""),
    ("TV OUT, asked for tv", staff(leases=(NO_TV,)), replace(WEB, medium="tv"), "blocked", "conditional", "restriction"),
    ("NO PRINT, asked for a newspaper", staff(leases=(NO_PRINT,)), PAPER, "blocked", "conditional", "restriction"),
    ("NO MAGAZINES, asked for print", staff(leases=(says("media_out", "deny", media=("magazine",)),)), replace(WEB, medium="print"), "conditions", "conditional", "restriction"),
    ("NO MAGAZINES, asked for a newspaper", staff(leases=(says("media_out", "deny", media=("magazine",)),)), PAPER, "clear", "free", ""),
    ("WEB ONLY, asked for a newspaper", staff(leases=(WEB_ONLY,)), PAPER, "blocked", "conditional", "restriction"),
    ("WEB ONLY, asked for web", staff(leases=(WEB_ONLY,)), WEB, "clear", "free", ""),
    ("EDITORIAL USE ONLY, on the news page", staff(leases=(EDITORIAL,)), WEB, "conditions", "conditional", "restriction"),
    ("EDITORIAL USE ONLY, in an advertisement", staff(leases=(EDITORIAL,)), ADVERT, "blocked", "conditional", "restriction"),
    ("NO RESALES, on the news page", staff(leases=(NO_RESALE,)), WEB, "conditions", "conditional", "restriction"),
    ("NO RESALES, to be resold", staff(leases=(NO_RESALE,)), replace(WEB, medium="resale"), "blocked", "conditional", "restriction"),
    ("MANDATORY CREDIT", staff(leases=(says("mandatory_credit"),)), WEB, "conditions", "conditional", "restriction"),
    ("a code the table does not know", staff(leases=(says("house_rule"),)), WEB, "conditions", "conditional", "restriction"),
    ("a note without consequence", staff(leases=(says("quality"),)), WEB, "clear", "free", ""),
    ("a phrase denies, a person allows", staff(leases=(GERMANY_OUT,), overrides=(override("restriction"),)), into("DE"), "clear", "conditional", "-restriction"),
    ("one of two phrases set aside", staff(leases=(GERMANY_OUT, NO_TV), overrides=(override("restriction", phrase="TERRITORY_OUT"),)), into("DE", replace(WEB, medium="tv")), "blocked", "conditional", "-restriction restriction"),
    ("both phrases set aside, one by one", staff(leases=(GERMANY_OUT, NO_TV), overrides=(override("restriction", phrase="TERRITORY_OUT"), override("restriction", phrase="MEDIA_OUT"))), into("DE", replace(WEB, medium="tv")), "clear", "conditional", "-restriction -restriction"),
    ("what was set aside as a condition stands again as a bar", staff(leases=(GERMANY_OUT,), overrides=(override("restriction", level="condition"),)), into("DE"), "blocked", "conditional", "restriction"),
    ("as a condition it stays set aside", staff(leases=(GERMANY_OUT,), overrides=(override("restriction", level="condition"),)), WEB, "clear", "conditional", "-restriction"),
    ("what was set aside as a bar is no condition either", staff(leases=(GERMANY_OUT,), overrides=(override("restriction", level="block"),)), WEB, "clear", "conditional", "-restriction"),
    ("NO ARCHIVES set aside in time, asked for after the month", staff(leases=(NO_ARCHIVES, OUT_OF_ARCHIVE), overrides=(override("restriction", phrase="NO ARCHIVES", level="condition"),)), WEB, "unknown", "conditional", "restriction"),
    ("NO ARCHIVES set aside after the month", staff(leases=(NO_ARCHIVES, OUT_OF_ARCHIVE), overrides=(override("restriction", phrase="NO ARCHIVES", level="unknown"),)), WEB, "clear", "conditional", "-restriction"),
    ("ONE TIME USE, not yet used", staff(leases=(ONCE,)), WEB, "conditions", "conditional", "restriction"),
    ("ONE TIME USE, used before", staff(leases=(ONCE,), use_days=("2023-03-01",)), WEB, "blocked", "conditional", "one_time_used"),
    ("ONE TIME USE, before that use", staff(leases=(ONCE,), use_days=("2023-03-01",)), on("2023-02-01"), "conditions", "conditional", "restriction"),
    ("two conditions", staff(leases=(EDITORIAL, says("mandatory_credit"))), WEB, "conditions", "conditional", "restriction restriction"),
    # --- withheld bylines, content, contradictions ---
    ("a stringer, unnamed", staff(withheld="stringer"), WEB, "clear", "free", ""),
    ("a stringer with a name beside it", staff(withheld="stringer", is_named=True), WEB, "conditions", "free", "withheld_named"),
    ("a pool picture with a name beside it", staff(withheld="pool", is_named=True), WEB, "clear", "free", ""),
    ("a protected name in public words", staff(withheld="stringer", is_named=True, exposed=True), WEB, "blocked", "free", "withheld_exposed"),
    ("nobody has looked, nothing suspected", staff(sensitivity="undecided"), WEB, "clear", "free", ""),
    ("nobody has looked, the caption warns", staff(sensitivity="undecided", sensitivity_reason="bodies"), WEB, "conditions", "free", "sensitive_undecided"),
    ("it shows death", staff(sensitivity="death"), WEB, "conditions", "free", "sensitive"),
    ("credentials do not hold", staff(credentials="the picture was changed"), WEB, "unknown", "free", "credentials_invalid"),
    ("the file contradicts itself", staff(conflicts=("caption",)), WEB, "conditions", "free", "metadata_conflict"),
    # --- pairs that meet ---
    ("no licence and a contradiction", wire(conflicts=("credit",)), WEB, "unknown", "pay", "no_licence metadata_conflict"),
    ("no licence and an embargo", wire(leases=(EMBARGO,)), WEB, "blocked", "conditional", "embargo no_licence"),
    ("expired licence and country out", wire(LAST_YEAR, leases=(GERMANY_OUT,)), into("DE"), "blocked", "conditional", "restriction licence_expired"),
    ("another licence's end set aside", wire(LAST_YEAR, overrides=(override("licence_expired", source_id=99),)), WEB, "blocked", "pay", "licence_expired"),
    ("expired licence, set aside by name", wire(LAST_YEAR, overrides=(override("licence_expired"),)), WEB, "clear", "pay", "-licence_expired"),
    ("no category, set aside by name", staff(category=None, overrides=(override("no_category"),)), WEB, "clear", "pay", "-no_category"),
    ("handout under embargo without caption", staff(category="handout", has_caption=False, leases=(EMBARGO,)), WEB, "blocked", "conditional", "missing_caption embargo category_caution"),
    ("exposed and denied", staff(exposed=True, leases=(deny(),)), WEB, "blocked", "free", "deny_lease withheld_exposed"),
    ("user supplied, no permission, sensitive", staff(category="social", sensitivity="death"), WEB, "unknown", "conditional", "no_permission sensitive category_caution"),
    # --- quotas that count anew, and what past uses were ---
    ("two a month, both made", wire(MONTHLY), on("2023-03-20"), "blocked", "pay", "licence_over_quota"),
    ("two a month, a new month", wire(MONTHLY), on("2023-04-01"), "clear", "free", ""),
    ("two a month, before the second", wire(MONTHLY), on("2023-03-05"), "clear", "free", ""),
    ("two a year, both made", wire(replace(MONTHLY, uses_per="year")), on("2023-12-31"), "blocked", "pay", "licence_over_quota"),
    ("two a year, the year after", wire(replace(MONTHLY, uses_per="year")), on("2024-01-01"), "clear", "free", ""),
    ("one quota used up, another licence left", wire(MONTHLY, YEAR), on("2023-03-20"), "clear", "free", ""),
    ("every reason a use can be refused for", wire(LAST_YEAR, EXCLUSIVE, has_credit=False, has_caption=False, leases=(EMBARGO, deny(), GERMANY_OUT), exposed=True), into("DE"), "blocked", "conditional", "missing_credit missing_caption embargo deny_lease restriction licence_expired licence_exclusive withheld_exposed"),
]  # fmt: skip


def said(answer):
    counted = [each for each in answer.reasons if each.level != "note"]
    return " ".join(("-" if each.overridden_by else "") + each.code for each in counted)


@pytest.mark.parametrize(
    ("photo", "use", "verdict", "cost", "reasons"),
    [case[1:] for case in CASES],
    ids=[case[0].replace(" ", "-") for case in CASES],
)
def test_answer(photo, use, verdict, cost, reasons):
    answer = assess(photo, use)
    assert (answer.verdict, answer.cost, said(answer)) == (verdict, cost, reasons)


@pytest.mark.parametrize(
    ("photo", "use"), [case[1:3] for case in CASES], ids=[case[0] for case in CASES]
)
def test_every_reason_has_words_and_a_source(photo, use):
    for each in assess(photo, use).reasons:
        words = reason_text(each)
        assert words.endswith((".", ":", "inside pages", "asked", "agreed", "changed")), words
        assert "{" not in words
        assert reason_document(each)["source"]["kind"]


def test_table_covers_every_reason_of_an_intended_use():
    met = {each.code for _, photo, use, *_ in CASES for each in assess(photo, use).reasons}
    of_past_uses = {code for code in CODES if code.endswith("_in_print")} | {
        "use_without_day",
        "use_without_hour",
    }
    assert met == set(CODES) - of_past_uses


def test_names_in_the_table_are_different():
    assert len({case[0] for case in CASES}) == len(CASES) >= 120


def test_a_use_is_not_counted_against_itself():
    once = staff(leases=(ONCE,), use_days=("2023-06-15",))
    assert assess(once, WEB).verdict == "blocked"
    assert assess(once, WEB, past=True).verdict == "conditions"
    second = replace(QUOTA, use_days=("2023-02-01", "2023-06-15"))
    assert assess(wire(second), WEB).verdict == "blocked"
    assert assess(wire(second), WEB, past=True).verdict == "clear"
