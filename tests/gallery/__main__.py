"""``./dev gallery [NAME...]``: draw every screen, both themes, two sizes, into build/gallery.

``--archive DIR`` uses a copy of another archive than the sample; ``--theme`` only one theme.
"""

import argparse
import logging
import os
import shutil
import sys
import tempfile
import traceback
from pathlib import Path

from resources.i18n import use_language
from tests.gallery.drawing import application

ROOT = Path(__file__).resolve().parent.parent.parent


def main() -> int:
    """Draw the named screens, or all; the status is 1 if one could not be drawn."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    logging.basicConfig(level=logging.WARNING)
    arguments = _arguments()
    use_language(arguments.language)
    application(arguments.language or "")
    shutil.rmtree(arguments.out, ignore_errors=True)
    failed, made = [], 0
    with tempfile.TemporaryDirectory(prefix="cutline-gallery-") as scratch:
        archive = _archive(arguments.archive, Path(scratch))
        for theme in [arguments.theme] if arguments.theme else ["dark", "light"]:
            copy = Path(shutil.copytree(archive, Path(scratch) / theme / "Tysa flood"))
            pictures, missing = _draw(theme, copy, arguments)
            made += pictures
            failed += missing
    sys.stdout.write(f"{made} pictures in {arguments.out}\n")
    for name in failed:
        sys.stdout.write(f"not drawn: {name}\n")
    return 1 if failed else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./dev gallery", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="screens to draw (default: all)")
    parser.add_argument("--archive", type=Path, help="an archive instead of the sample")
    parser.add_argument("--theme", choices=("dark", "light"))
    parser.add_argument("--language", help="a language with a catalogue, such as uk")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "gallery")
    return parser.parse_args()


def _archive(named: Path | None, scratch: Path) -> Path:
    """Return the archive to draw: the one named, or the sample, made now or kept from before."""
    if named is not None:
        return named
    kept = ROOT / "build" / "gallery-sample"
    if not (kept / "archive.db").exists():
        from archive.cli.sample import make_sample

        shutil.rmtree(kept, ignore_errors=True)
        make_sample(scratch / "sample", who="Anna Editor")
        shutil.copytree(scratch / "sample", kept)
    return kept


def _draw(theme: str, archive: Path, arguments: argparse.Namespace) -> tuple[int, list[str]]:
    from tests.gallery.screens import SCREENS
    from tests.gallery.stage import Stage

    failed = []
    wanted = {name.replace("-", "_") for name in arguments.names}  # as the pictures are called, too
    known = {screen.__name__ for screen in SCREENS}
    failed += [f"{theme}: there is no screen {name}" for name in sorted(wanted - known)]
    with Stage(arguments.out, theme) as stage:
        stage.open(archive)
        for screen in SCREENS:
            if wanted and screen.__name__ not in wanted:
                continue
            try:
                screen(stage)
            except Exception:  # noqa: BLE001 - one screen that fails must not hide the others
                traceback.print_exc()
                failed.append(f"{theme}: {screen.__name__}")
        return len(stage.album.made), failed


if __name__ == "__main__":
    sys.exit(main())
