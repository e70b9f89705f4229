"""A row of the licensing report: its columns, and what it says of a photo and its licence."""

from dataclasses import replace

from archive.appearances import AppearanceRecord
from archive.licences import LicenceRecord, amount_text
from archive.reports.report import Column, Row, Stack, Value, joined
from archive.reports.subjects import (
    PRICE_WORDS,
    Price,
    Subject,
    category_name,
    licence_words,
    scope_words,
)
from archive.rights import Assessment, CreditOwed, Reason, reason_text
from resources.i18n import gettext as _
from resources.i18n import mark

COLUMNS = (
    Column("use", mark("Use")),
    Column("used_from", mark("Used from"), "date"),
    Column("used_to", mark("Used to"), "date"),
    Column("publication", mark("Publication")),
    Column("article", mark("Article")),
    Column("medium", mark("Medium")),
    Column("territory", mark("Territory")),
    Column("place_in", mark("Platform, section, page, size")),
    Column("photo", mark("Photo"), "integer"),
    Column("caption", mark("Caption")),
    Column("supplier", mark("Supplier")),
    Column("licensor", mark("Licensor")),
    Column("category", mark("Category")),
    Column("credit_printed", mark("Credit as printed")),
    Column("credit_owed", mark("Credit owed")),
    Column("credit_check", mark("Credit check")),
    Column("licence", mark("Licence")),
    Column("licence_state", mark("Licence state")),
    Column("scope", mark("Scope")),
    Column("fee", mark("Fee"), "money"),
    Column("currency", mark("Currency")),
    Column("fee_is", mark("What the fee is")),
    Column("invoice", mark("Invoice")),
    Column("cost", mark("Cost class")),
    Column("verdict", mark("Verdict")),
    Column("reasons", mark("Reasons")),
    Column("breaches", mark("Breaches")),
    Column("missing", mark("Missing")),
)
LAYOUT = (
    Stack(mark("Photo"), ("photo", "caption"), 3.0),
    Stack(mark("Use"), ("used_from", "publication", "article", "place_in", "use"), 2.0),
    Stack(mark("Credit"), ("credit_printed", "credit_owed", "credit_check", "supplier"), 2.0),
    Stack(mark("Licence"), ("licence", "licensor", "scope", "fee", "fee_is", "invoice"), 2.3),
    Stack(mark("Verdict"), ("breaches", "verdict", "missing", "reasons"), 2.6),
)
_GAPS = {
    "missing_credit": "credit", "missing_caption": "caption", "no_category": "category",
    "no_licence": "licence", "no_permission": "permission", "pay_without_fee": "fee",
}  # fmt: skip


def gaps_of(answer: Assessment) -> list[str]:
    """Return what is missing by the reasons of an answer."""
    return [_GAPS[each.code] for each in answer.reasons
            if each.code in _GAPS and not each.overridden_by]  # fmt: skip


def values_of(
    subject: Subject,
    owed: CreditOwed,
    answer: Assessment,
    *,
    licence: LicenceRecord | None,
    gaps: list[str],
) -> dict[str, Value]:
    """Return what a row says of a photo, its credit and its licence."""
    holds = answer.licence_state == "active"
    return {column.key: None for column in COLUMNS} | {
        "photo": subject.id,
        "caption": subject.caption,
        "supplier": joined(owed.organisations, ", "),
        "licensor": licence.licensor if licence else None,
        "category": category_name(subject.category),
        "credit_owed": owed.text,
        "licence": licence_words(licence, holds=holds)
        or (_("none on record") if {"licence", "fee"} & set(gaps) else None),
        "licence_state": answer.licence_state,
        "scope": scope_words(licence) if holds else None,
        "invoice": licence.invoice if licence and holds else None,
        "cost": answer.cost,
        "verdict": answer.verdict,
        "reasons": joined([reason_words(each) for each in apart(answer, ())]),
        "missing": ", ".join(_(gap) for gap in gaps) or None,
    }


def ids_of(subject: Subject, answer: Assessment) -> dict[str, int]:
    """Return the records a row traces to."""
    ids = {"photo": subject.id}
    if answer.licence_id is not None:
        ids["licence"] = answer.licence_id
    return ids


def unrecorded(use: AppearanceRecord, check: str, today: str) -> list[str]:
    """Return what nobody has recorded of a use: its day, its credit, whether it ran as planned."""
    if not use.used_from:
        return [mark("day of the use")]
    if use.status == "pending":
        return [mark("word that it ran")] if use.used_from[:10] < today else []
    return ["credit as printed"] if check == "not recorded" else []


def priced(row: Row, price: Price) -> Row:
    """Return a row with its price."""
    said: dict[str, Value] = {}
    if price.kind:
        said["fee_is"] = _(PRICE_WORDS[price.kind])
    if price.minor is not None and price.currency:
        said |= {"fee": amount_text(price.minor, price.currency), "currency": price.currency}
    return replace(row, values={**row.values, **said})


def apart(answer: Assessment, said: tuple[Reason, ...]) -> list[Reason]:
    """Return the reasons that weigh and are not among those said already."""
    return [each for each in answer.reasons if each.level != "note" and each not in said]


def reason_words(reason: Reason) -> str:
    """Return a reason as one of several in a cell."""
    return reason_text(reason).rstrip(".")
