"""The Python environment in .venv: made once, kept as the lock files say, then used.

A stamp beside the packages tells which lock they came from, so a start with everything in place
reads two small files and goes on.
"""

import contextlib
import hashlib
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import system

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")


def prepare(kind: str) -> None:
    """Make whatever ``kind`` of use ("run" or "dev") needs and does not find."""
    if is_ready(kind):
        return
    with one_at_a_time():
        packages(kind)
        system.prepare(kind, VENV)
        gazetteer()


def is_ready(kind: str) -> bool:
    """Tell whether nothing is left to make."""
    places = not gazetteer_sources() or is_done("gazetteer", gazetteer_digest())
    return is_done(kind, digest(lock_of(kind))) and system.is_ready(kind, VENV) and places


def digest(*paths: Path) -> str:
    """Return one hash over some files and the Python in use."""
    total = hashlib.sha256(sys.version.encode())
    for path in paths:
        total.update(path.name.encode() + path.read_bytes())
    return total.hexdigest()


def lock_of(kind: str) -> Path:
    """Return the lock file of a kind of use."""
    return ROOT / ("requirements.lock" if kind == "run" else "requirements-dev.lock")


def extras() -> dict[str, list[str]]:
    """Return the optional extras and the packages each asks for."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return dict(project.get("optional-dependencies", {}))


def extra_lock(name: str) -> Path:
    """Return the lock file of an optional extra."""
    return ROOT / f"requirements-{name}.lock"


def list_extras() -> None:
    """Say which optional extras there are, and which are installed."""
    for name in extras():
        there = is_done(name, digest(extra_lock(name)))
        system.say(f"{name:10} {'installed' if there else f'./dev extras {name} installs it'}")


def install_extras(names: list[str]) -> None:
    """Put the locked packages of optional extras into .venv; the program finds them there."""
    unknown = set(names) - extras().keys()
    if unknown:
        system.stop(f"No such extra: {' '.join(sorted(unknown))}. There is: {' '.join(extras())}.")
    import installing

    with one_at_a_time():
        for name in names:
            wanted = digest(extra_lock(name))
            if is_done(name, wanted):
                system.say(f"The extra {name} is installed already.")
                continue
            installing.install(extra_lock(name), PYTHON, VENV)
            if not is_there(name):
                system.stop(f"The extra {name} does not exist for this system.")
            stamp_of(name).write_text(wanted)
            system.say(f"The extra {name} is installed; switch it on in the preferences.")


def is_there(extra: str) -> bool:
    """Tell whether the program finds an extra."""
    code = "import sys; from archive.extras import is_installed; "
    code += f"sys.exit(not is_installed({extra!r}))"
    return subprocess.run([PYTHON, "-c", code], cwd=ROOT, check=False).returncode == 0


def stamp_of(kind: str) -> Path:
    """Return the file that says what was made."""
    return VENV / f"cutline-{kind}"


def is_done(kind: str, wanted: str) -> bool:
    """Tell whether exactly the wanted state was made before."""
    try:
        return stamp_of(kind).read_text() == wanted
    except OSError:
        return False


def packages(kind: str) -> None:
    """Put the locked packages into .venv; first those that every use needs."""
    kinds = ("run", "dev") if kind == "dev" else ("run",)
    if all(is_done(each, digest(lock_of(each))) for each in kinds):
        return
    if not works():
        system.say("Making a Python environment in .venv …")
        shutil.rmtree(VENV, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(VENV)], check=True)
    import installing

    for each in kinds:
        wanted = digest(lock_of(each))
        if not is_done(each, wanted):
            installing.install(lock_of(each), PYTHON, VENV)
            stamp_of(each).write_text(wanted)


def works() -> bool:
    """Tell whether there is an environment whose Python starts and is of the version in use."""
    code = f"import sys; sys.exit(sys.version_info[:2] != {tuple(sys.version_info[:2])})"
    if not PYTHON.exists():
        return False
    return subprocess.run([PYTHON, "-c", code], capture_output=True, check=False).returncode == 0


def gazetteer_sources() -> list[Path]:
    """Return the code that makes the place names (none: nothing to make)."""
    return sorted((ROOT / "archive" / "gazetteer").glob("build*.py"))


def gazetteer_digest() -> str:
    """Return the state in which the place names are as they should be ("": they are not there)."""
    made = any((ROOT / "resources" / "gazetteer").glob("*.sqlite"))
    return digest(*gazetteer_sources(), lock_of("run")) if made else ""


def gazetteer() -> None:
    """Build the offline place names once, and again when their sources changed."""
    if not gazetteer_sources() or is_done("gazetteer", gazetteer_digest() or "none"):
        return
    system.say("Building the offline place names …")
    built = subprocess.run([PYTHON, "-m", "archive.gazetteer.build"], cwd=ROOT, check=False)
    if built.returncode or not gazetteer_digest():
        system.stop("The place names could not be built; the reason is above.")
    stamp_of("gazetteer").write_text(gazetteer_digest())


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Keep two starts from making the same environment at once."""
    if os.name == "nt":
        yield
        return
    import fcntl

    # Beside .venv, not in it: a half-made environment is removed and made again.
    with (ROOT / ".venv.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            system.say("Waiting for another ./dev to finish its set-up …")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def become(*command: str, offscreen: bool = False) -> NoReturn:
    """Run the environment's Python in place of this script; its exit status is ours."""
    if offscreen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if os.name == "nt":
        raise SystemExit(subprocess.run([str(PYTHON), *command], check=False).returncode)
    os.execv(PYTHON, [str(PYTHON), *command])


def check(*commands: list[str]) -> None:
    """Run all of some tools of the environment, then stop if any failed."""
    failed = []
    for name, *arguments in commands:
        system.say(f"· {shlex.join([name, *arguments])}")
        if subprocess.run([str(BIN / name), *arguments], cwd=ROOT, check=False).returncode:
            failed.append(name)
    if failed:
        system.stop(f"These checks failed: {', '.join(failed)}")


def lock(arguments: list[str]) -> None:
    """Resolve pyproject.toml into the lock files (uv follows its own settings for the index).

    The lock of an extra holds its own packages only, at versions that go with all others.
    """
    same = ["-c", str(lock_of("run"))]
    resolve(["pyproject.toml", *arguments], lock_of("run"))
    resolve(["pyproject.toml", "--group", "dev", *same, *arguments], lock_of("dev"))
    for name, wanted in extras().items():
        resolve(["-", *same, *arguments], extra_lock(name), "\n".join(wanted))


def resolve(arguments: list[str], target: Path, wanted: str = "") -> None:
    """Let uv choose versions of what arguments, or ``wanted``, name; write them with hashes."""
    command = [str(BIN / "uv"), "pip", "compile", "--universal", "--quiet"]
    command += ["--generate-hashes", "--python-version", "3.11", "--no-header"]
    command += ["--no-annotate", "--no-emit-index-url", "--no-emit-find-links"]
    command += [*arguments, "-o", str(target)]
    subprocess.run(command, cwd=ROOT, check=True, input=wanted, text=True)
