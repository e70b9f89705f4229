"""``assess ID``: may we use this photo so, and why (not)?"""

import argparse
from typing import TYPE_CHECKING

from archive import desk, dossier, licences, rights
from archive.cli.output import Commands, Context, listing
from archive.errors import Invalid
from resources.i18n import gettext as _

if TYPE_CHECKING:
    from archive.catalogue import Catalogue


def register(commands: Commands) -> None:
    """Add ``assess``, and ``override`` for a reason that a named person sets aside."""
    parser = commands.add_parser("assess", help=_("say whether a photo may be used, and why"))
    parser.add_argument("photo", metavar="ID", type=int)
    _add_use(parser)
    parser.set_defaults(run=run_assess)
    override = commands.add_parser("override", help=_("set a reason aside; who and why is kept"))
    override.add_argument("code", metavar="CODE", help=_("code of the reason"))
    override.add_argument("photos", metavar="ID", type=int, nargs="+")
    override.add_argument("--reason", required=True, help=_("why"))
    override.add_argument("--until", metavar="DATE", help=_("last day"))
    override.add_argument("--phrase", metavar="WORDS",
                          help=_("of several such reasons the one that says this"))  # fmt: skip
    override.add_argument("--every", action="store_true", help=_("all reasons of this code"))
    _add_use(override)
    override.set_defaults(run=run_override)
    decided = commands.add_parser("overrides", help=_("list the reasons that were set aside"))
    decided.add_argument("photo", metavar="ID", type=int, nargs="?")
    decided.add_argument("--withdraw", metavar="N", type=int, help=_("take this one back"))
    decided.set_defaults(run=run_overrides)


def _add_use(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--medium", metavar="CODE", help=_("e.g. web, newspaper, tv"))
    parser.add_argument("--territory", metavar="CODE", help=_("country or region, e.g. GB, EU"))
    parser.add_argument(
        "--on", metavar="DATE", help=_("day of the use, or day and hour (default: now)")
    )
    parser.add_argument("--language", metavar="CODE", help=_("of the publication, e.g. en"))
    parser.add_argument("--copies", metavar="N", type=int, help=_("print run"))


def _use(context: Context, catalogue: "Catalogue") -> desk.Use:
    """The use that is asked about; without a day one of the present instant."""
    given = context.arguments
    use = catalogue.ask(desk.named_use, given.medium, given.territory, given.on,
                        language=given.language, copies=given.copies)  # fmt: skip
    return desk.meant_now(use)


def run_assess(context: Context) -> None:
    """Answer with verdict and reasons."""
    given = context.arguments
    with context.catalogue(read_only=True) as catalogue:
        use = _use(context, catalogue)
        found = catalogue.ask(dossier.rights_record, given.photo, use=use)
    cost = _(rights.COST_WORDS.get(found.cost or "", found.cost or ""))
    lines = [f"{found.verdict}  ({_('cost')}: {found.cost}, {cost})"]
    lines += [f"  – {reason.text}  [{reason.code}]" for reason in found.reasons]
    context.answer(found, lines)


def run_override(context: Context) -> None:
    """Set a reason aside in the name of who asks, and say what this lifts."""
    given = context.arguments
    if given.code not in rights.CODES:
        problem = _("“{code}” is no reason; “assess” names those of a photo.")
        raise Invalid(field="code", problem=problem.format(code=given.code))
    with context.catalogue() as catalogue:
        use = _use(context, catalogue)
        found = catalogue.ask(rights.against, given.photos, use)
        meant = rights.chosen(found, given.code, phrase=given.phrase, every=given.every)
        with catalogue.step("override_reason"):
            for each in meant:
                catalogue.do(licences.override_reason, each.photos, each.named, given.reason,
                             until=given.until)  # fmt: skip
        answers = [catalogue.ask(dossier.rights_record, photo, use=use) for photo in given.photos]
    lifted = [
        [
            reason.text
            for reason in answer.reasons
            if reason.overridden_by and reason.code == given.code
        ]
        for answer in answers
    ]
    lines = []
    for photo, answer, texts in zip(given.photos, answers, lifted, strict=True):
        lines += [f"{photo}: {answer.verdict}", *(f"  – {text}" for text in texts)]
    context.answer(
        {"photos": given.photos, "verdicts": [answer.verdict for answer in answers],
         "lifted": lifted}, lines,
    )  # fmt: skip


def run_overrides(context: Context) -> None:
    """List the reasons that named persons set aside, or take one back."""
    given = context.arguments
    with context.catalogue(read_only=given.withdraw is None) as catalogue:
        if given.withdraw is not None:
            catalogue.do(licences.withdraw_override, given.withdraw)
        found = catalogue.ask(licences.overrides, given.photo)
    context.answer(listing(found), [
        f"{each.id:>5}  {_('photo')} {each.photo_id:>6}  {each.code:22}  {_which(each)}"
        f"{each.by}: {each.reason}  ({_('until')} {each.valid_to or '…'})" for each in found
    ])  # fmt: skip


def _which(each: licences.OverrideRecord) -> str:
    """The words, or the number of the record, that is set aside; nothing if all of the code are."""
    if each.phrase:
        return f"“{each.phrase}”  "
    return f"{each.source_id}  " if each.source_id else ""
