"""Photos filed under a tag, a place or an event, and taken out again: what a command says of it."""

from archive.cli.output import Context
from resources.i18n import ngettext


def answer_filed(context: Context, noun: str, record: object, line: str, count: int) -> None:
    """Answer with what the photos of a command were filed under, and how many have changed."""
    said = ngettext("{n} photo changed", "{n} photos changed", count).format(n=count)
    document = {noun: record, "photos": list(context.arguments.photos), "changed": count}
    context.answer(document, f"{line}: {said}")
