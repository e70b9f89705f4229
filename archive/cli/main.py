"""Parse a command line, run the command, turn what goes wrong into a message and a status."""

import argparse
import functools
import importlib
import io
import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from archive.cli.output import Context, UsageError, print_json, visible
from archive.errors import ArchiveError, Cancelled, QueryError, reason_of
from resources.i18n import gettext as _
from resources.i18n import language, use_language

DONE, FAILED, USAGE = 0, 1, 2
NOUNS = ("archive_commands", "importing", "photo", "credit", "tag", "place", "event", "article",
         "claim", "link", "search", "saved", "collection",
         "meaning", "alike", "licence", "lease", "permission", "party",
         "usage", "assess", "report", "metadata", "verify", "desk", "sample")  # fmt: skip
"""Modules of this package, each with a ``register(commands)``; in the order of the help."""

_WAYS_OUT = {"no_archive": "init DIR", "corrupt": "restore FILE"}
"""What to type after an error; the window offers a button instead."""


def _whole_number(text: str) -> int:
    number = int(text)
    if abs(number) >= 2**63:  # more than a database holds: no record can be meant
        raise argparse.ArgumentTypeError(_("{number} is too large.").format(number=text))
    return number


class _Parser(argparse.ArgumentParser):
    def __init__(self, *args: Any, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.register("type", int, _whole_number)

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{self.format_usage().rstrip()}\n{self.prog}: {message}")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 done, 1 failed, 2 wrong usage."""
    use_language(None)
    _accept_any_file_name()
    arguments = list(sys.argv[1:] if argv is None else argv)
    wants_json = "--json" in arguments
    try:
        parsed = parser().parse_args(_options_anywhere(arguments))
        _refuse_less_than_none(parsed)
        status = parsed.run(Context(parsed))
    except UsageError as error:
        return _fail("usage", str(error), wants_json=wants_json, status=USAGE)
    except QueryError as error:
        return _fail(error.code, str(error), wants_json=wants_json, status=USAGE,
                     at=error.params.get("at"))  # fmt: skip
    except (Cancelled, KeyboardInterrupt):
        return _fail("cancelled", _("Cancelled."), wants_json=wants_json, status=FAILED)
    except ArchiveError as error:
        return _fail(error.code, _with_way_out(error), wants_json=wants_json, status=FAILED)
    except BrokenPipeError:
        # The reader of our output went away (`| head`); nothing is left to be said.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except OSError as error:
        message = f"{error.filename or ''}: {reason_of(error)}".removeprefix(": ")
        return _fail("system", message, wants_json=wants_json, status=FAILED)
    return status or DONE


def _with_way_out(error: ArchiveError) -> str:
    command = _WAYS_OUT.get(error.code)
    return f"{error} (cutline {command})" if command else str(error)


def _refuse_less_than_none(parsed: argparse.Namespace) -> None:
    for name in ("limit", "offset"):
        number = getattr(parsed, name, None)
        if number is not None and number < 0:
            problem = _("{option}: {number} is less than 0.")
            raise UsageError(problem.format(option=f"--{name}", number=number))


def _accept_any_file_name() -> None:
    """Let names that are no text in this locale be printed instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line, in the language in use."""
    return _parser_in(language())


@functools.cache
def _parser_in(_language: str) -> argparse.ArgumentParser:
    top = _Parser(prog="cutline", description=_("News photographs, their captions, articles, "
                                                "claims, credits and rights."))  # fmt: skip
    top.add_argument("--archive", metavar="DIR", help=_("the archive's folder"))
    top.add_argument("--by", metavar="NAME", help=_("who does it (default: your login name)"))
    top.add_argument("--json", action="store_true", help=_("answer with one JSON document"))
    commands = top.add_subparsers(metavar="COMMAND", required=True, parser_class=_Parser)
    for noun in NOUNS:
        importlib.import_module(f"archive.cli.{noun}").register(commands)
    return top


def _options_anywhere(arguments: list[str]) -> list[str]:
    """Return the arguments with the options of every command put before the command."""
    first: list[str] = []
    rest: list[str] = []
    waiting = iter(arguments)
    for argument in waiting:
        if argument == "--":
            return [*first, *rest, argument, *waiting]
        if argument == "--json" or argument.startswith(("--archive=", "--by=")):
            first.append(argument)
        elif argument in ("--archive", "--by"):
            first += [argument, *(value for value in [next(waiting, None)] if value is not None)]
        else:
            rest.append(argument)
    return first + rest


def _fail(
    code: str, message: str, *, wants_json: bool, status: int, at: object | None = None
) -> int:
    if wants_json:
        position = {} if at is None else {"at": at}
        print_json({"error": {"code": code, **position, "message": message}})
    else:
        sys.stderr.write(f"{visible(message)}\n")
    return status
