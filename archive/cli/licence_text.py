"""A licence in words for the terminal."""

from archive.licences import LicenceRecord
from archive.rights import FEE_WORDS, Quota
from resources.i18n import gettext as _


def licence_line(record: LicenceRecord) -> str:
    """Return a licence in one line of a list."""
    until = record.valid_to or _("open")
    fee = f"{record.fee} {record.currency}" if record.fee else ""
    ended = f"  ({_('ended on {day}').format(day=record.ended_at[:10])})" if record.ended_at else ""
    return f"{record.id:>5}  {until:10}  {record.name[:40]:40}  {fee}{ended}"


def quota_text(used: Quota) -> list[str]:
    """Return how much of a quota is used; nothing without one."""
    if used.allowed is None:
        return []
    period = f" ({used.first} – {used.last})" if used.first else ""
    said = _("{used} of {allowed} uses made").format(used=used.used, allowed=used.allowed)
    return [f"{_('Quota')}: {said}{period}"]


def licence_text(record: LicenceRecord) -> list[str]:
    """Return a licence with all its terms, one a line."""
    lines = [f"{_('Licence')} {record.id}: {record.name}"]
    lines += [f"{name}: {words}" for name, words in _said(record) if words]
    if record.ended_at:
        lines.append(_("Ended on {day}").format(day=record.ended_at[:10]))
    if record.renews_id:
        lines.append(_("Renews licence {id}").format(id=record.renews_id))
    if record.renewed_by:
        lines.append(_("Renewed by licence {id}").format(id=record.renewed_by))
    if record.contract_name:
        lines.append(f"{_('Contract')}: {record.contract_name}")
    return lines


def _said(record: LicenceRecord) -> list[tuple[str, str | None]]:
    """The terms as they are written, in the order of a contract; None: it says nothing of it."""
    scope = [*record.media, *record.territories, *record.languages]
    scope += [_("not {territory}").format(territory=code) for code in record.excluded_territories]
    if record.exclusive:
        scope.append(_("exclusive"))
    if record.print_run is not None:
        scope.append(_("{n} copies").format(n=record.print_run))
    rule = _(FEE_WORDS[record.fee_rule]) if record.fee_rule in FEE_WORDS else ""
    fee = f"{record.fee} {record.currency} {rule}".rstrip() if record.fee else None
    whom = record.supplier if record.covers == "supplier" else str(record.photos or "") or None
    return [
        (_("Licensor"), record.licensor),
        (_("Licensee"), record.licensee),
        (_("Period"), f"{record.valid_from or '…'} – {record.valid_to or '…'}"),
        (_("Scope"), ", ".join(scope) or _("no limit")),
        (_("Covers"), f"{record.covers}: {whom}" if whom else record.covers),
        (_("Terms"), record.restrictions),
        (_("Fee"), fee),
        *((f"{_('Fee')}, {size}", f"{each} {record.currency}") for size, each in record.sizes),
        (_("Invoice"), record.invoice),
        (_("Agreed by"), record.agreed_by),
        (_("Note"), record.note),
    ]
