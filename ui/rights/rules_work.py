"""What the desk's own rules do to the photos there are: tried first, then done in one step."""

from collections.abc import Sequence
from typing import Any

from archive import credits, desk, licences
from archive.catalogue import Catalogue
from archive.credits import NormalisationRule, RuleEffect
from archive.licences import effects
from archive.search import find
from archive.values import Progress
from resources.i18n import gettext as _
from ui.rights.specs import Options
from ui.widgets.rows_table import TableRow

_PART = 500  # photos read in one write


def look_through(catalogue: Catalogue, *, progress: Progress) -> int:
    """Read the restrictions of every photo anew, with the desk's phrases; return how many are new.

    They are proposed only: each waits for a yes. One step of history.
    """
    ids = [int(number) for number in catalogue.ask(find, "").all_ids]
    extra = catalogue.ask(desk.phrases)
    progress.begin(len(ids), _("Looking for phrases"))
    found = 0
    with catalogue.step("propose_leases", count=len(ids)):
        for start in range(0, len(ids), _PART):
            part = ids[start : start + _PART]
            found += len(catalogue.do(licences.propose_leases, part, extra=extra).value)
            progress.advance(min(start + _PART, len(ids)))
    return found


def meanings() -> Options:
    """Return what a phrase can mean, in words."""
    return tuple((code, _plain(_(each.words))) for code, each in effects().items())


def meaning_of(code: str) -> str:
    """Return what a phrase means, in words."""
    known = effects().get(code)
    return _plain(_(known.words)) if known else code


def tried(session: Any, rule: NormalisationRule) -> tuple[TableRow, ...]:
    """Return a row for each photo whose credit a rule would change; nothing is written."""
    return tuple(_row(each) for each in credits.rule_effects(session, rule))


def moved(pairs: Sequence[tuple[str, str]], place: int, by: int) -> tuple[tuple[str, str], ...]:
    """Return rules with one of them moved up (-1) or down (1): they are tried in this order."""
    other = place + by
    if not 0 <= place < len(pairs) or not 0 <= other < len(pairs):
        return tuple(pairs)
    ordered = list(pairs)
    ordered[place], ordered[other] = ordered[other], ordered[place]
    return tuple(ordered)


def _row(effect: RuleEffect) -> TableRow:
    after = effect.after or ""
    if effect.held_back:
        after = _("stays: the byline is withheld")
    cells = (int(effect.photo_id), effect.line or "", effect.before or "", after)
    return TableRow(int(effect.photo_id), cells, "muted" if effect.held_back else "")


def _plain(words: str) -> str:
    """Return a template's words with dots for what the phrase itself names."""
    for name in ("{until}", "{days}", "{territories}", "{media}", "{who}"):
        words = words.replace(name, "…")
    return words
