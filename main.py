"""Start Cutline: the window, on an archive if one is named; the command line with a command."""

import sys
from collections.abc import Sequence


def window_arguments(arguments: Sequence[str]) -> list[str] | None:
    """Return what the window is started with, or None where a command is meant."""
    match arguments:
        case []:
            return []
        case ["--archive", folder]:
            return [folder]
        case [named] if named.startswith("--archive="):
            return [named.removeprefix("--archive=")]
    return None


if __name__ == "__main__":
    wanted = window_arguments(sys.argv[1:])
    if wanted is None:
        from archive.cli import main

        sys.exit(main())
    from ui.app import main as show

    sys.exit(show(wanted))
