"""``./dev words``: bring the translations up to the texts of the code; say which are missing.

Translate them in ``resources/i18n/<language>/LC_MESSAGES/cutline.po`` and run it again: the
program reads what it compiles. ``--new LANGUAGE`` begins another language.
"""

import argparse
import sys

from babel.messages.catalog import Catalog

from tests.words.catalogues import gathered, keep, languages, missing, renewed

SHOWN = 20


def main() -> int:
    """Renew every catalogue; the status is 1 if texts are missing."""
    parser = argparse.ArgumentParser(prog="./dev words", description=__doc__)
    parser.add_argument("--new", metavar="LANGUAGE", help="begin a language (a code such as pl)")
    parser.add_argument("--all", action="store_true", help="list every missing text")
    arguments = parser.parse_args()
    if arguments.new and arguments.new not in languages():
        begun = Catalog(locale=arguments.new, charset="utf-8")
        begun.update(gathered())
        keep(begun)
    lacking = 0
    for language in languages():
        catalogue = renewed(language)
        keep(catalogue)
        left = missing(catalogue)
        lacking += len(left)
        sys.stdout.write(f"{language}: {len(catalogue)} texts, {len(left)} not translated\n")
        for message in left if arguments.all else left[:SHOWN]:
            sys.stdout.write(f"  {message.id!r}\n")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
