"""``./dev run`` where no window can be shown: the main job on the sample, by the command line.

Photographs in, article in, linked, searched, licensing report saved, and a picture of every screen;
each command is printed as a person would type it, and everything stays in build/main-job.
"""

import json
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
OUT = ROOT / "build" / "main-job"
HOW_TO_GET_THE_WINDOW = """\
There is no display here, so the window was not opened. To get it, run ./dev run
  · in a terminal of a desktop session, or
  · over SSH with a display forwarded:  ssh -X …
Everything the window does is also a command:  ./dev run --help"""


class StepFailed(Exception):
    """A command did not do what it should; its own message is already on the screen."""


def main() -> int:
    """Do the job and say where everything is."""
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    try:
        _material(OUT / "incoming")
        _bring_in()
        article = _read_article()
        _link(article)
        _agree()
        _search()
        _report()
        _pictures()
    except StepFailed as failure:
        _say(f"\nStopped: {failure}")
        return 1
    _say(f"\nDone. Archive, reports and pictures are in {OUT.relative_to(ROOT)}/\n")
    _say(HOW_TO_GET_THE_WINDOW)
    return 0


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _heading(text: str) -> None:
    _say(f"\n— {text}")


def _command(*words: str, show: bool = True) -> Any:
    """Run one command of the program and return its JSON answer; ``--json`` is not shown."""
    if show:
        _say(f"  $ ./dev run {shlex.join(words)}")
    command = [sys.executable, str(ROOT / "main.py"), "--archive", str(OUT / "archive"), *words]
    done = subprocess.run(
        [*command, "--json"], cwd=OUT, stdout=subprocess.PIPE, text=True, check=False
    )
    if done.returncode:
        raise StepFailed(done.stdout.strip() or f"{words[0]}: exit status {done.returncode}")
    return json.loads(done.stdout)


def _material(folder: Path) -> None:
    from resources import path
    from resources.sample import photographs

    _heading("Making the sample's photographs and article")
    made = list(photographs.write(folder))
    shutil.copy(path("sample", "article.txt"), OUT / "article.txt")
    _say(f"  {len(made)} photographs in {folder.relative_to(ROOT)}/")


def _bring_in() -> None:
    _heading("Bringing the photographs in")
    _command("init", "archive")
    answer = _command("import", "incoming")
    for failure in answer["failed"]:
        _say(f"  not brought in: {failure['path']}: {failure['reason']}")
    _say(f"  {len(answer['added'])} photographs in {answer['seconds']:.1f} s")


def _read_article() -> Any:
    _heading("Reading the article")
    words = ("article", "add", "article.txt", "--publisher", "The Upland Post")
    article = _command(*words, "--published", "2024-03-13T16:30:00+02:00")
    points, captions, claims = (len(article[k]) for k in ("key_points", "captions", "claims"))
    _say(f"  {points} key points, {captions} captions, {claims} claims, for example:")
    for claim in [each for each in article["claims"] if each["figures"]][:4]:
        figures = ", ".join(figure["text"] for figure in claim["figures"])
        _say(f"    {claim['claimant'] or '—'}: {claim['text']}  [{figures}]")
    return article


def _link(article: Any) -> None:
    """Say yes to the likeliest photograph that is suggested for each caption."""
    _heading("Linking photographs to the article")
    suggested = _command("link", "suggest", str(article["id"]))["items"]
    answered: set[int] = set()
    for each in suggested:
        if each["caption_id"] is not None and each["caption_id"] not in answered:
            answered.add(each["caption_id"])
            _say(f"    photo {each['photo_id']} for “{each['words'][:48]} …”: {each['reason']}")
            _command("link", "confirm", str(each["id"]))


def _agree() -> None:
    """Say why the desk may use an agency's photographs."""
    _heading("Recording a licence")
    _command("photo", "set", "1", "2", "3", "4", "category=agency")
    terms = "--licensor 'Corvina Press' --supplier 'Corvina Press' --category agency --medium web"
    terms += " --from 2024-01-01 --to 2034-12-31 --fee 24000.00 --currency EUR --fee-rule flat"
    _command("licence", "add", *shlex.split(terms), "Corvina Press subscription")
    answer = _command("assess", "1", "--on", "2024-03-13")
    _say(f"    photo 1: {answer['verdict']}, because")
    for reason in answer["reasons"]:
        _say(f"      {reason['text']}")


def _search() -> None:
    _heading("Searching")
    for query in (
        "flood",
        "place:Хуст",
        'credit:"corvina press" -sandbags',
        "taken:2024-03-12",
        "rights:blocked",
        "used:2024-03",
    ):
        answer = _command("search", query)
        _say(f"    {answer['total']} found: {', '.join(map(str, answer['photos'][:10]))}")


def _report() -> None:
    _heading("Saving the licensing report")
    for kind in ("pdf", "xlsx", "csv", "json"):
        file = f"licensing-report.{kind}"
        _command("report", "licensing", "--format", kind, "-o", file)
        _say(f"    {file}: {(OUT / file).stat().st_size / 1024:.0f} KB")


def _pictures() -> None:
    _heading("Drawing every screen")
    command = [sys.executable, "-m", "tests.gallery", "--archive", str(OUT / "archive")]
    done = subprocess.run([*command, "--out", str(OUT / "pictures")], cwd=ROOT, check=False)
    if done.returncode:
        raise StepFailed("not every screen could be drawn")
    _say(f"    {len(list((OUT / 'pictures').rglob('*.png')))} pictures")


if __name__ == "__main__":
    sys.exit(main())
