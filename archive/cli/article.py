"""``article add``, ``show``, ``list``, ``set``, ``remove``, ``restore``."""

import sys
from pathlib import Path

from archive import articles
from archive.article_import.read import FORMATS
from archive.article_import.run import Given, bring_in
from archive.articles import ArticleDetail, ArticleRow, article_document
from archive.articles.edit import FIELDS
from archive.cli.output import Commands, Context, UsageError
from resources.i18n import gettext as _
from resources.i18n import ngettext


def register(commands: Commands) -> None:
    """Add ``article`` and what can be done with articles."""
    parser = commands.add_parser("article", help=_("bring articles in and read their claims"))
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    add = actions.add_parser("add", help=_("bring an article in from a file or standard input"))
    add.add_argument(
        "file", metavar="FILE", help=_("a text file or a saved page; - is standard input")
    )
    for name in ("url", "publisher", "headline", "byline"):
        add.add_argument(f"--{name}", metavar="TEXT")
    add.add_argument("--published", metavar="ISO", help=_("when it was published, e.g. 2023-03-08"))
    add.add_argument("--format", choices=FORMATS, help=_("found out where not given"))
    add.set_defaults(run=run_add)
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


def run_add(context: Context) -> None:
    """Bring an article in and show it."""
    given = context.arguments
    source = sys.stdin.buffer.read() if given.file == "-" else Path(given.file)
    said = Given(given.url, given.publisher, given.published, given.headline, given.byline,
                 given.format)  # fmt: skip
    with context.catalogue() as catalogue:
        imported = bring_in(catalogue, source, said)
        detail = catalogue.ask(articles.article, imported.article_id)
    if imported.known:
        context.tell(_("The archive has this article already, as number {id}.").format(
            id=imported.article_id))  # fmt: skip
    if imported.suggested:
        message = ngettext("{n} photo is suggested; “link suggest” shows it.",
                           "{n} photos are suggested; “link suggest” shows them.",
                           imported.suggested)  # fmt: skip
        context.tell(message.format(n=imported.suggested))
    context.answer(article_document(detail), _text(detail))


def run_show(context: Context) -> None:
    """Show one article."""
    with context.catalogue(read_only=True) as catalogue:
        detail = catalogue.ask(articles.article, context.arguments.article)
    context.answer(article_document(detail), _text(detail))


def _text(detail: ArticleDetail) -> list[str]:
    about = " · ".join(filter(None, (detail.publisher, detail.published, detail.byline)))
    lines = [f"{_('Article')} {detail.id}  {detail.title or _('(no text)')}", about]
    lines += [f"• {point.span.text}" for point in detail.key_points]
    for caption in detail.captions:
        credit = caption.credit.as_printed if caption.credit else "—"
        lines.append(f"[{caption.id}] {caption.span.text} ({_('Credit')}: {credit})")
    for claim in detail.claims:
        lines.append(f"{claim.id:>6}  {claim.state:9} {claim.claimant or '—'}: {claim.span.text}")
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
