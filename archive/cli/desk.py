"""``desk``: the desk's own rules, which travel with the archive: phrases, spellings, settings."""

from sqlalchemy.orm import Session

from archive import credits, desk
from archive.catalogue import Catalogue
from archive.cli.output import Commands, Context, listing
from archive.credits import NormalisationRule, RuleEffect
from archive.errors import Invalid, NotFound
from archive.licences import effects
from archive.reading.restrictions import Phrase, find
from resources.i18n import gettext as _
from resources.i18n import ngettext

_SETTINGS = ("medium", "territory", "letterhead", "own-names", "reminder")


def register(commands: Commands) -> None:
    """Add ``desk`` and what can be done with its rules."""
    parser = commands.add_parser("desk", help=_("the desk’s phrases, spellings and settings"))
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    show = actions.add_parser("show", help=_("show the settings"))
    show.set_defaults(run=run_show)
    change = actions.add_parser("set", help=_("change a setting"))
    change.add_argument("name", choices=_SETTINGS)
    change.add_argument("values", metavar="VALUE", nargs="*", help=_("none: as it came"))
    change.set_defaults(run=run_set)
    _register_phrases(actions)
    _register_rules(actions)


def _register_phrases(actions: Commands) -> None:
    parser = actions.add_parser("phrase", help=_("restriction phrases of the desk’s own"))
    ways = parser.add_subparsers(metavar="ACTION", required=True)
    add = ways.add_parser("add", help=_("add a phrase: whole words, any case"))
    add.add_argument("code", metavar="CODE", choices=tuple(effects()), help=_("what it means"))
    add.add_argument("words", metavar="WORDS", help=_("with {days}, {date}, {territory}, {medium}"))
    add.set_defaults(run=run_phrase_add)
    ways.add_parser("list", help=_("list them")).set_defaults(run=run_phrase_list)
    remove = ways.add_parser("remove", help=_("remove one"))
    remove.add_argument("number", metavar="N", type=int)
    remove.set_defaults(run=run_phrase_remove)
    tried = ways.add_parser("try", help=_("say what is read in a text"))
    tried.add_argument("text", metavar="TEXT")
    tried.set_defaults(run=run_phrase_try)


def _register_rules(actions: Commands) -> None:
    parser = actions.add_parser("rule", help=_("spellings in credits and what they mean"))
    ways = parser.add_subparsers(metavar="ACTION", required=True)
    add = ways.add_parser("add", help=_("add a rule; it is used for what is brought in from now"))
    add.add_argument("written", metavar="WRITTEN")
    add.add_argument("meant", metavar="MEANT")
    add.set_defaults(run=run_rule_add)
    ways.add_parser("list", help=_("list them, in the order they are tried")).set_defaults(
        run=run_rule_list
    )
    for name, help_, run in (
        ("remove", _("remove one; what it did stays"), run_rule_remove),
        ("try", _("say which photos it would change"), run_rule_try),
        ("apply", _("read the credits of those photos anew, in one step"), run_rule_apply),
    ):
        action = ways.add_parser(name, help=help_)
        action.add_argument("number", metavar="N", type=int)
        action.set_defaults(run=run)


def run_show(context: Context) -> None:
    """Show the settings."""
    with context.catalogue(read_only=True) as catalogue:
        found = catalogue.ask(_settings)
    context.answer(found, [f"{name}: {value or '—'}" for name, value in found.items()])


def _settings(session: Session) -> dict[str, object]:
    use = desk.default_use(session)
    return {
        "medium": use.medium, "territory": use.territory, "letterhead": desk.letterhead(session),
        "own-names": desk.own_names(session), "reminder": desk.reminder_days(session),
        "phrases": len(desk.phrases(session)), "rules": len(desk.credit_rules(session)),
    }  # fmt: skip


def run_set(context: Context) -> None:
    """Change a setting."""
    name, values = context.arguments.name, context.arguments.values
    with context.catalogue() as catalogue:
        catalogue.do(_change_setting, name, values)
        found = catalogue.ask(_settings)
    context.answer(found, f"{name}: {found[name] or '—'}")


def _change_setting(session: Session, name: str, values: list[str]) -> None:
    joined = " ".join(values)
    use = desk.default_use(session)
    if name == "medium":
        desk.set_default_use(session, joined or None, use.territory)
    elif name == "territory":
        desk.set_default_use(session, use.medium, joined or None)
    elif name == "letterhead":
        desk.set_letterhead(session, "\n".join(values))
    elif name == "own-names":
        desk.set_own_names(session, values)
    elif joined and not (joined.isascii() and joined.isdigit()):
        raise Invalid(field="days", problem=_("“{text}” is no number.").format(text=joined))
    else:
        desk.set_reminder_days(session, int(joined) if joined else desk.USUAL_REMINDER)


def run_phrase_add(context: Context) -> None:
    """Add a phrase."""
    added = Phrase(context.arguments.code, context.arguments.words)
    with context.catalogue() as catalogue:
        known = catalogue.ask(desk.phrases)
        if added not in known:
            catalogue.do(desk.set_phrases, [*known, added])
        _answer_phrases(context, catalogue)


def run_phrase_list(context: Context) -> None:
    """List the phrases."""
    with context.catalogue(read_only=True) as catalogue:
        _answer_phrases(context, catalogue)


def run_phrase_remove(context: Context) -> None:
    """Remove a phrase; leases that were made from it stay."""
    number = context.arguments.number
    with context.catalogue() as catalogue:
        known = list(catalogue.ask(desk.phrases))
        if not 1 <= number <= len(known):
            raise NotFound(what=_("phrase"), key=number)
        del known[number - 1]
        catalogue.do(desk.set_phrases, known)
        _answer_phrases(context, catalogue)


def _answer_phrases(context: Context, catalogue: Catalogue) -> None:
    known = catalogue.ask(desk.phrases)
    items = [{"number": number, "code": phrase.code, "words": phrase.words}
             for number, phrase in enumerate(known, start=1)]  # fmt: skip
    context.answer(listing(items), [f"{number:>4}  {phrase.code:18}  {phrase.words}"
                                    for number, phrase in enumerate(known, start=1)])  # fmt: skip


def run_phrase_try(context: Context) -> None:
    """Say what is read in a text, the desk's phrases included."""
    with context.catalogue(read_only=True) as catalogue:
        found = find(context.arguments.text, extra=catalogue.ask(desk.phrases))
    items = [{"code": each.code, "text": each.span.text, "start": each.span.start,
              "end": each.span.end, "days": each.days, "territories": each.territories,
              "media": each.media, "until": each.until} for each in found]  # fmt: skip
    context.answer(listing(items), [f"{each.code:18}  {each.span.text}" for each in found])


def run_rule_add(context: Context) -> None:
    """Add a rule and say what it would change of what is there."""
    pair = (context.arguments.written, context.arguments.meant)
    with context.catalogue() as catalogue:
        pairs = [(rule.written, rule.meant) for rule in catalogue.ask(desk.credit_rules)]
        catalogue.do(desk.set_credit_rules, [*pairs, pair])
        rule = catalogue.ask(desk.credit_rules)[-1]
        _answer_effects(context, rule, catalogue.ask(credits.rule_effects, rule))


def run_rule_list(context: Context) -> None:
    """List the rules."""
    with context.catalogue(read_only=True) as catalogue:
        known = catalogue.ask(desk.credit_rules)
    context.answer(listing(known), [f"{each.number:>4}  {each.written} → {each.meant}"
                                    for each in known])  # fmt: skip


def run_rule_remove(context: Context) -> None:
    """Remove a rule."""
    with context.catalogue() as catalogue:
        gone = _rule(context, catalogue)
        kept = [(rule.written, rule.meant) for rule in catalogue.ask(desk.credit_rules)
                if rule != gone]  # fmt: skip
        catalogue.do(desk.set_credit_rules, kept)
    context.answer({"removed": gone}, _("Done."))


def run_rule_try(context: Context) -> None:
    """Say which photos a rule would change, and how."""
    with context.catalogue(read_only=True) as catalogue:
        rule = _rule(context, catalogue)
        found = catalogue.ask(credits.rule_effects, rule)
    _answer_effects(context, rule, found)


def run_rule_apply(context: Context) -> None:
    """Read the credits a rule changes anew: one step, undone as one."""
    with context.catalogue() as catalogue:
        rule = _rule(context, catalogue)
        changed = catalogue.do(credits.apply_rule, rule).value
    said = ngettext("Changed {n} photo.", "Changed {n} photos.", len(changed))
    context.answer({"rule": rule, "photos": changed}, said.format(n=len(changed)))


def _rule(context: Context, catalogue: Catalogue) -> NormalisationRule:
    known = catalogue.ask(desk.credit_rules)
    number = int(context.arguments.number)
    if not 1 <= number <= len(known):
        raise NotFound(what=_("rule"), key=number)
    return known[number - 1]


def _answer_effects(
    context: Context, rule: NormalisationRule, found: tuple[RuleEffect, ...]
) -> None:
    changed = [effect for effect in found if not effect.held_back]
    said = ngettext("Rule {rule} would change {n} photo.", "Rule {rule} would change {n} photos.",
                    len(changed))  # fmt: skip
    lines = [said.format(rule=rule.number, n=len(changed))]
    for effect in found:
        held = _("  (the byline is withheld: nothing changes)") if effect.held_back else ""
        lines.append(f"  {_('photo')} {effect.photo_id}: {effect.before or '—'} → "
                     f"{effect.after or '—'}{held}")  # fmt: skip
    context.answer({"rule": rule, "photos": found, "changes": len(changed)}, lines)
