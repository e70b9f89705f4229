"""``article add``, ``reimport``, ``show``, ``versions``, ``list``, ``set`` and more."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from archive import articles
from archive.article_import.read import FORMATS
from archive.article_import.run import Given, bring_in, bring_in_again, preview_again
from archive.articles import (
    ArticleDetail,
    ArticleRow,
    Renewal,
    article_document,
    renewal_document,
)
from archive.articles.edit import FIELDS
from archive.cli.output import Commands, Context, UsageError, listing
from archive.errors import NoExtra
from archive.extras import NLP, is_installed, way_to_install
from resources.i18n import gettext as _
from resources.i18n import mark, ngettext


def register(commands: Commands) -> None:
    """Add ``article`` and what can be done with articles."""
    parser = commands.add_parser("article", help=_("bring articles in and read their claims"))
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    add = actions.add_parser("add", help=_("bring an article in from a file or standard input"))
    _add_source(add)
    add.add_argument("--separate", action="store_true",
                     help=_("an article of its own, even if one has the same address"))  # fmt: skip
    add.set_defaults(run=run_add)
    again = actions.add_parser(
        "reimport", help=_("bring a changed text in; reviewed claims stay, by their words")
    )
    again.add_argument("article", metavar="ID", type=int)
    _add_source(again)
    again.add_argument("--dry-run", action="store_true", help=_("only show what would happen"))
    again.set_defaults(run=run_reimport)
    texts = actions.add_parser("versions", help=_("list the texts an article has had"))
    texts.add_argument("article", metavar="ID", type=int)
    texts.set_defaults(run=run_versions)
    show = actions.add_parser("show", help=_("show an article with its captions and claims"))
    show.add_argument("article", metavar="ID", type=int)
    show.set_defaults(run=run_show)
    listed = actions.add_parser("list", help=_("list articles, newest first"))
    listed.add_argument("--limit", type=int, default=50)
    listed.add_argument("--offset", type=int, default=0)
    listed.set_defaults(run=run_list)
    edit = actions.add_parser("set", help=_("set what is known about an article"))
    edit.add_argument("article", metavar="ID", type=int)
    edit.add_argument("values", metavar="FIELD=VALUE", nargs="+", help=", ".join(FIELDS))
    edit.set_defaults(run=run_set)
    for name, help_, run in (
        ("remove", _("take an article out of all lists; nothing is deleted"), run_remove),
        ("restore", _("bring a removed article back"), run_restore),
    ):
        action = actions.add_parser(name, help=help_)
        action.add_argument("article", metavar="ID", type=int)
        action.set_defaults(run=run)


def _add_source(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file", metavar="FILE", help=_("a text file or a saved page; - is standard input")
    )
    for name in ("url", "publisher", "headline", "byline"):
        parser.add_argument(f"--{name}", metavar="TEXT")
    parser.add_argument(
        "--published", metavar="ISO", help=_("when it was published, e.g. 2023-03-08")
    )
    parser.add_argument("--format", choices=FORMATS, help=_("found out where not given"))
    parser.add_argument(
        "--parser", action="store_true",
        help=_("look for more claims in English with the extra “nlp”"),
    )  # fmt: skip


def _source(context: Context) -> tuple[bytes | Path, Given]:
    given = context.arguments
    if given.parser and not is_installed(NLP):
        raise NoExtra(extra=NLP, why=way_to_install(NLP))
    source = sys.stdin.buffer.read() if given.file == "-" else Path(given.file)
    return source, Given(given.url, given.publisher, given.published, given.headline,
                         given.byline, given.format)  # fmt: skip


def run_reimport(context: Context) -> None:
    """Bring a changed text of an article in, or show what that would do."""
    source, said = _source(context)
    number = context.arguments.article
    if context.arguments.dry_run:
        with context.catalogue(read_only=True) as catalogue:
            planned = preview_again(catalogue, number, source, said)
        context.answer(renewal_document(planned), renewal_lines(planned))
        return
    with context.catalogue() as catalogue:
        done = bring_in_again(catalogue, number, source, said)
        detail = catalogue.ask(articles.article, done.article_id)
    for note in done.notes:
        context.tell(note)
    if done.renewal is not None:
        document = renewal_document(done.renewal) | {"suggested": done.suggested}
        context.answer(document, [f"{_('Article')} {number}  {detail.title}",
                                  *renewal_lines(done.renewal)])  # fmt: skip


def run_versions(context: Context) -> None:
    """List the texts an article has had."""
    with context.catalogue(read_only=True) as catalogue:
        found = catalogue.ask(articles.versions, context.arguments.article)
    lines = [
        f"{one.number:>3}  {one.added_at[:16]}  {len(one.text):>7}  {one.headline or '—'}"
        for one in found
    ]
    context.answer(listing(found), lines)


def run_add(context: Context) -> None:
    """Bring an article in and show it."""
    source, said = _source(context)
    with context.catalogue() as catalogue:
        imported = bring_in(catalogue, source, said, separate=context.arguments.separate)
        detail = catalogue.ask(articles.article, imported.article_id)
    if imported.renewal is not None:
        context.tell(_("Article {id} has a new text; its reviewed claims were kept by their words:")
                     .format(id=imported.article_id))  # fmt: skip
        for line in renewal_lines(imported.renewal):
            context.tell(line)
    elif imported.known:
        context.tell(_("The archive has this article already, as number {id}.").format(
            id=imported.article_id))  # fmt: skip
    for note in imported.notes:
        context.tell(note)
    if imported.suggested:
        message = ngettext("{n} photo is suggested; “link suggest” shows it.",
                           "{n} photos are suggested; “link suggest” shows them.",
                           imported.suggested)  # fmt: skip
        context.tell(message.format(n=imported.suggested))
    document = article_document(detail)
    if imported.renewal is not None:
        document["renewal"] = renewal_document(imported.renewal)
    context.answer(document, _text(detail))


def run_show(context: Context) -> None:
    """Show one article."""
    with context.catalogue(read_only=True) as catalogue:
        detail = catalogue.ask(articles.article, context.arguments.article)
    context.answer(article_document(detail), _text(detail))


_FATES = {"kept": mark("as before"), "moved": mark("moved"), "changed": mark("other words"),
          "gone": mark("gone"), "new": mark("new")}  # fmt: skip


def renewal_lines(renewal: Renewal) -> list[str]:
    """Return what became of an article's claims, one a line; those that stayed are counted."""
    if renewal.same_text:
        return [_("The text has not changed.")]
    quiet = [each for each in renewal.fates
             if each.fate == "kept" or (each.fate == "moved" and each.shifted)]  # fmt: skip
    reviewed = sum(each.reviewed for each in quiet)
    lines = [_("{n} claims as before, {reviewed} of them reviewed.").format(
        n=len(quiet), reviewed=reviewed)]  # fmt: skip
    for each in renewal.fates:
        if each not in quiet:
            words = each.now or each.before
            again = f" ({_('review again')})" if each.reopened else ""
            by = each.claimant or "—"
            by = f"{by} → {each.said_now}" if each.said_now else by
            lines.append(
                f"{_(_FATES[each.fate]):12} {each.state:9} {by}: "
                f"{' '.join(words.text.split()) if words else ''}{again}"
            )
    for left in renewal.left_over:
        change = f"{left.before or '—'} → {left.now or '—'}"
        lines.append(_("in no claim: {change}").format(change=change))
    return lines


def _text(detail: ArticleDetail) -> list[str]:
    about = " · ".join(filter(None, (detail.publisher, detail.published, detail.byline)))
    lines = [f"{_('Article')} {detail.id}  {detail.title or _('(no text)')}", about]
    lines += [f"• {point.span.text}" for point in detail.key_points]
    for caption in detail.captions:
        credit = caption.credit.as_printed if caption.credit else "—"
        lines.append(f"[{caption.id}] {caption.span.text} ({_('Credit')}: {credit})")
    for claim in (*detail.claims, *detail.gone):
        gone = f" ({_('no longer in the text')})" if claim.gone else ""
        lines.append(
            f"{claim.id:>6}  {claim.state:9} {claim.claimant or '—'}: {claim.span.text}{gone}"
        )
    lines += [f"{_('Not in a claim')}: {orphan.span.text}" for orphan in detail.orphans]
    lines += [f"{_('Check')}: {check.text}" for check in detail.checks]
    return lines


def run_list(context: Context) -> None:
    """List articles."""
    given = context.arguments
    with context.catalogue(read_only=True) as catalogue:
        page = catalogue.ask(articles.articles, limit=given.limit, offset=given.offset)
    document = {"total": page.total, "items": [_row(row) for row in page.items]}
    context.answer(document, [_line(row) for row in page.items])


def _row(row: ArticleRow) -> dict[str, object]:
    return {
        "id": row.id, "headline": row.headline, "title": row.title, "publisher": row.publisher,
        "published": row.published, "language": row.language, "added_at": row.added_at,
        "claims": row.claims, "reviewed": row.reviewed, "captions": row.captions,
        "photos": row.photos,
    }  # fmt: skip


def _line(row: ArticleRow) -> str:
    return (
        f"{row.id:>6}  {(row.published or '')[:10]:10}  {(row.publisher or '—')[:18]:18}  "
        f"{row.reviewed}/{row.claims}  {row.title[:60]}"
    )


def run_set(context: Context) -> None:
    """Set fields of an article; a publication date resolves its dates."""
    values: dict[str, str | None] = {}
    for word in context.arguments.values:
        name, equals, value = word.partition("=")
        if not equals:
            raise UsageError(_("“{word}” is not FIELD=VALUE.").format(word=word))
        values[name.strip().lower()] = value
    with context.catalogue() as catalogue:
        catalogue.do(articles.edit_article, context.arguments.article, **values)
        detail = catalogue.ask(articles.article, context.arguments.article)
    context.answer(article_document(detail), _("Done."))


def run_remove(context: Context) -> None:
    """Take an article out of all lists."""
    with context.catalogue() as catalogue:
        catalogue.do(articles.remove_article, context.arguments.article)
    context.answer({"article": context.arguments.article}, _("Done."))


def run_restore(context: Context) -> None:
    """Bring a removed article back."""
    with context.catalogue() as catalogue:
        catalogue.do(articles.restore_article, context.arguments.article)
    context.answer({"article": context.arguments.article}, _("Done."))
