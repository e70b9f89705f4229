"""Bring the locked packages into the environment with a pinned pip.

Debian's python3 comes without ensurepip, so pip's own wheel is fetched from the index that pip's
settings name (environment, then pip.conf), and checked against its hash like everything else.
"""

import contextlib
import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from system import say, stop

PIP = "pip-26.3-py3-none-any.whl"
PIP_SHA256 = "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"
DEFAULT_INDEX = "https://pypi.org/simple"  # pip's own default
UNREACHABLE = (
    "The first start needs the network, once, to fetch the packages the program is built on.\n"
    "Check the network (and PIP_INDEX_URL, if you use a mirror), then run the same command again:\n"
    "what has been downloaded is kept."
)


def install(lock: Path, python: Path, venv: Path) -> None:
    """Install exactly what ``lock`` lists, each file checked against its hash, with progress."""
    lines = lock.read_text().splitlines()
    total = len({line.split("==")[0] for line in lines if "==" in line.split(" ")[0]})
    say(f"Installing {total} packages ({lock.name}) …")
    command = [python, pip_wheel(venv) / "pip", "install", "--require-hashes", "--no-input"]
    command += ["--disable-pip-version-check", "--no-warn-script-location", "--progress-bar=raw"]
    command += ["--resume-retries=5", "--root-user-action=ignore", "-r", lock]
    began = time.monotonic()
    words = list(map(str, command))
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    ) as pip:
        last = show_progress(pip.stdout or (), total)
    if pip.returncode:
        say("\n".join(last))
        stop(f"The packages could not be installed; pip's last lines are above.\n{UNREACHABLE}")
    say(f"\r  installed in {time.monotonic() - began:.0f} s" + " " * 50)


def show_progress(lines: Iterable[str], total: int) -> list[str]:
    """Turn pip's lines into one that tells how far it is; return pip's last words."""
    seen, name, last = 0, "", [""]
    lively = sys.stderr.isatty()
    for line in lines:
        words = line.split()
        if words[:1] == ["Progress"]:
            if lively and len(words) == 4:
                share = int(words[1]) / max(1, int(words[3]))
                say(f"\r  {seen} of {total}: {name} {share:4.0%}   ", end="")
            continue
        if words[:1] == ["Collecting"] or words[:1] == ["Processing"]:  # of an index, of a folder
            seen, name = seen + 1, words[1].rpartition("/")[2].split("==")[0]
            text = f"  {seen} of {total}: {name}"
            say(f"\r{text:70}" if lively else text, end="" if lively else "\n")
        elif words[:2] == ["Installing", "collected"]:
            say(f"\r{'  unpacking …':70}" if lively else "  unpacking …")
        last = [*last[-11:], line.rstrip()]
    return last


def pip_wheel(venv: Path) -> Path:
    """Return pip's wheel, fetched if it is not there; Python can run it as it is."""
    wheel = venv / PIP
    if wheel.exists() and hashlib.sha256(wheel.read_bytes()).hexdigest() == PIP_SHA256:
        return wheel
    import re
    import urllib.parse

    page_url = pip_setting("index-url", DEFAULT_INDEX).rstrip("/") + "/pip/"
    try:
        page = fetch(page_url).decode()
        found = re.search(rf'href="([^"]*{re.escape(PIP)})', page)
        data = fetch(urllib.parse.urljoin(page_url, found[1])) if found else b""
    except OSError as error:
        stop(f"The package index cannot be reached: {error}\n{UNREACHABLE}")
    if hashlib.sha256(data).hexdigest() != PIP_SHA256:
        stop(f"The package index does not offer {PIP} as this program knows it.")
    wheel.write_bytes(data)
    return wheel


def fetch(url: str) -> bytes:
    """Return what is at ``url``, with the certificates and credentials that pip would use."""
    import ssl
    import urllib.parse
    import urllib.request

    authorities = pip_setting("cert", os.environ.get("SSL_CERT_FILE", ""))
    trust = ssl.create_default_context(cafile=authorities or None)
    parts = urllib.parse.urlsplit(url)
    plain = parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
    request = urllib.request.Request(plain, headers={"Accept": "text/html"})
    if parts.username:
        import base64

        secret = urllib.parse.unquote(f"{parts.username}:{parts.password or ''}").encode()
        request.add_header("Authorization", "Basic " + base64.b64encode(secret).decode())
    with urllib.request.urlopen(request, timeout=60, context=trust) as answer:
        return bytes(answer.read())


def pip_setting(name: str, default: str) -> str:
    """Return a setting as pip itself finds it: the environment first, then its files."""
    import configparser

    stated = os.environ.get("PIP_" + name.upper().replace("-", "_"))
    if stated:
        return stated
    files = ["/etc/pip.conf", "~/.pip/pip.conf", "~/.config/pip/pip.conf"]
    files += [os.environ.get("PIP_CONFIG_FILE", "")]
    value = default
    for file in filter(None, files):
        settings = configparser.RawConfigParser(strict=False)
        with contextlib.suppress(OSError, configparser.Error):
            settings.read(Path(file).expanduser(), encoding="utf-8")
            for section in ("global", "install"):
                value = settings.get(section, name, fallback=value)
    return value.strip()
