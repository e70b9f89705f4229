"""The reasons a verdict can have: how much each weighs, and its text for people.

Codes and levels are the specification (domain description, §4). ``block`` beats ``unknown`` beats
``condition``; ``note`` says what stands behind a good answer and weighs nothing.
"""

from collections.abc import Mapping

from archive.credits import categories
from archive.rights.facts import Reason, Source
from resources.i18n import gettext, mark

RULES_VERSION = "12"
"""Changes whenever the same records would give another verdict; reports name it."""

VERDICT_OF = {"block": "blocked", "unknown": "unknown", "condition": "conditions"}
LEVELS = ("block", "unknown", "condition", "note")
NEVER_OVERRIDDEN = frozenset({"missing_credit", "missing_caption"})
_TABLE = {
    "missing_credit": ("block", mark("There is no credit.")),
    "missing_caption": ("block", mark("There is no caption.")),
    "deny_lease": ("block", mark("Its use is denied{period}: {reason}")),
    "embargo": ("block", mark("Embargoed{period}: “{phrase}”.")),
    "restriction": ("condition", mark("{words}: “{phrase}”.")),
    "licence_expired": ("block", mark("The licence “{licence}” ended on {day}.")),
    "licence_not_started": ("block", mark("The licence “{licence}” begins on {day}.")),
    "licence_ended": ("block", mark("The licence “{licence}” was ended on {day}.")),
    "licence_wrong_medium": (
        "block", mark("The licence “{licence}” is for {media}, not for {medium}.")),
    "licence_wrong_territory": (
        "block", mark("The licence “{licence}” does not cover {territory}.")),
    "licence_wrong_language": (
        "block", mark("The licence “{licence}” is for {languages}, not for {language}.")),
    "licence_print_run": (
        "block", mark("The licence “{licence}” allows {allowed} copies, not {copies}.")),
    "licence_exclusive": (
        "block", mark("Exclusive to {licensee}{scope} under the licence “{licence}”.")),
    "licence_over_quota": (
        "block", mark("All {allowed} uses of the licence “{licence}”{period} are made.")),
    "licence_scope": ("condition", mark("The licence “{licence}” holds only for {scope}.")),
    "licence_terms": ("condition", mark("Terms of the licence “{licence}”: {terms}")),
    "no_category": ("unknown", mark("No category is set: nobody has said why we may use it.")),
    "no_licence": ("unknown", mark("No licence covers it (category: {category}).")),
    "no_permission": ("unknown", mark("No permission of its maker or owner is on record.")),
    "permission_withdrawn": ("block", mark("Its maker or owner withdrew the permission on {day}.")),
    "pay_without_fee": ("condition", mark("It is paid per use and no fee is agreed.")),
    "withheld_exposed": ("block", mark("A name that is protected stands in its public words.")),
    "withheld_named": (
        "condition", mark("A name stands beside a byline that is withheld ({withheld}).")),
    "sensitive_undecided": (
        "condition", mark("Nobody has decided whether it is sensitive ({reason}).")),
    "sensitive": ("condition", mark("It shows sensitive content: {kind}.")),
    "credentials_invalid": ("unknown", mark("Its content credentials are not valid: {problem}")),
    "metadata_conflict": ("condition", mark("The file contradicts itself about: {fields}.")),
    "category_caution": ("condition", mark("{category}: {caution}.")),
    "one_time_used": ("block", mark("One use only, and it ran on {day}: “{phrase}”.")),
    "licensed": ("note", mark("Covered by the licence “{licence}”{period}.")),
    "fee_agreed": ("note", mark("Fee agreed: {fee}.")),
    "allow_lease": ("note", mark("Its use is allowed{period}: {reason}")),
    "use_without_day": ("unknown", mark("The use has no day, so it cannot be judged.")),
    "use_without_hour": (
        "unknown", mark("It was barred{period} and ran that day, at which hour is not known: "
                        "“{phrase}”.")),
    "credit_missing_in_print": ("block", mark("It ran without a credit; owed: “{owed}”.")),
    "credit_wrong_in_print": (
        "block", mark("It ran with the credit “{printed}”; owed: “{owed}”.")),
    "credit_exposed_in_print": (
        "block", mark("It ran with a name that is protected.")),
}  # fmt: skip

FEE_WORDS = {
    "flat": mark("for the licence as a whole"),
    "per use": mark("for each use"),
    "per size": mark("for each use, by its size"),
}
"""What a fee is paid for, by the rule of its licence."""

COST_WORDS = {
    "free": mark("no fee for this use"),
    "conditional": mark("depends on the conditions"),
    "pay": mark("a fee is due for this use"),
}
"""What a cost class means for a use."""

CODES = tuple(_TABLE)
"""Every reason code."""


def reason(
    code: str, *, source: Source | None = None, level: str | None = None, **params: object
) -> Reason:
    """Return a reason of the table, at its own level unless another is given."""
    return Reason(code, level or _TABLE[code][0], params, source)


def reason_text(said: Reason) -> str:
    """Return a reason in the reader's words."""
    params = {name: _shown(name, value) for name, value in said.params.items()}
    template = _TABLE[said.code][1] if said.code in _TABLE else said.code
    words = gettext(template).format_map(_Lenient(params))
    words = words[:1].upper() + words[1:]
    if said.overridden_by:
        return gettext("Set aside by {who}: {words}").format(who=said.overridden_by, words=words)
    return words


def short_text(code: str) -> str:
    """Return a reason's name for lists and filters, e.g. ``licence expired``."""
    return code.replace("_", " ")


class _Lenient(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


def _shown(name: str, value: object) -> str:
    if name == "category":
        known = categories().get(str(value))
        return known.label if known else str(value)
    if isinstance(value, tuple | list):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)


def reason_document(said: Reason) -> Mapping[str, object]:
    """Return a reason for JSON: code, text, source, and how it weighs."""
    source = said.source
    where = None
    if source is not None:
        named = {"kind": source.kind, "id": source.id, "field": source.field,
                 "phrase": source.phrase, "start": source.start, "end": source.end}  # fmt: skip
        where = {name: value for name, value in named.items() if value is not None}
    return {"code": said.code, "text": reason_text(said), "source": where, "level": said.level,
            "overridden_by": said.overridden_by}  # fmt: skip
