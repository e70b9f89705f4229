"""Licences, leases, overrides and permissions: on what terms photos may be used.

``terms``, ``agreements``, ``contracts``, ``contradictions``: licences. ``wording``: from a phrase
to a dated lease. ``leases``: leases, overrides, permissions. ``money``, ``scope``: what people
type, checked.
"""

from archive.licences.agreements import (
    LicenceRecord,
    add_licence,
    cover_photos,
    covered_photos,
    edit_licence,
    end_licence,
    licence,
    licences,
    renew_licence,
    uncover_photos,
)
from archive.licences.contracts import (
    attach_contract,
    contract,
    contract_bytes,
    detach_contract,
)
from archive.licences.contradictions import Contradiction, contradictions
from archive.licences.decisions import (
    OverrideRecord,
    PermissionRecord,
    PermissionTerms,
    overrides,
    permission_evidence,
    permissions,
    record_permission,
    withdraw_permission,
)
from archive.licences.leases import (
    LeaseRecord,
    add_lease,
    add_permission,
    confirm_leases,
    end_lease,
    leases,
    override_reason,
    propose_leases,
    reject_leases,
    sent_on,
    withdraw_override,
)
from archive.licences.money import (
    DECIMAL_SIGNS,
    amount_text,
    currencies,
    known_currency,
    money_text,
    to_minor,
)
from archive.licences.scope import (
    known_day,
    known_media,
    known_medium,
    known_period,
    known_territories,
    known_territory,
    media,
    unlined,
)
from archive.licences.terms import FEE_RULES, LicenceTerms
from archive.licences.wording import FIELDS as WORDED_FIELDS
from archive.licences.wording import (
    LeaseTerms,
    effect_of,
    effects,
    in_media,
    lease_of,
    leases_in,
)

__all__ = [
    "DECIMAL_SIGNS",
    "FEE_RULES",
    "WORDED_FIELDS",
    "Contradiction",
    "LeaseRecord",
    "LeaseTerms",
    "LicenceRecord",
    "LicenceTerms",
    "OverrideRecord",
    "PermissionRecord",
    "PermissionTerms",
    "add_lease",
    "add_licence",
    "add_permission",
    "amount_text",
    "attach_contract",
    "confirm_leases",
    "contract",
    "contract_bytes",
    "contradictions",
    "cover_photos",
    "covered_photos",
    "currencies",
    "detach_contract",
    "edit_licence",
    "effect_of",
    "effects",
    "end_lease",
    "end_licence",
    "in_media",
    "known_currency",
    "known_day",
    "known_media",
    "known_medium",
    "known_period",
    "known_territories",
    "known_territory",
    "lease_of",
    "leases",
    "leases_in",
    "licence",
    "licences",
    "media",
    "money_text",
    "override_reason",
    "overrides",
    "permission_evidence",
    "permissions",
    "propose_leases",
    "record_permission",
    "reject_leases",
    "renew_licence",
    "sent_on",
    "to_minor",
    "uncover_photos",
    "unlined",
    "withdraw_override",
    "withdraw_permission",
]
