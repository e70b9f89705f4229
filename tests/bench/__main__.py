"""``./dev bench [NAME...] [--quick]``: run benches, print their figures, keep them as JSON.

The JSON goes to build/bench/<name>.json and, all of it, to standard output with ``--json``.
"""

import argparse
import importlib
import json
import sys
from pathlib import Path

from tests.bench import harness

_HERE = Path(__file__).parent
_OUT = _HERE.parent.parent / "build" / "bench"


def names() -> list[str]:
    """Return the benches there are: every module or package beside this one that measures."""
    found = [path.stem for path in _HERE.glob("*.py")]
    found += [path.parent.name for path in _HERE.glob("*/__init__.py")]
    plumbing = ("__init__", "__main__", "harness")
    return sorted(n for n in found if n not in plumbing and not n.startswith("test_"))


def run_bench(name: str, *, quick: bool) -> harness.Run:
    """Run one bench and keep its figures."""
    scratch = _OUT / f"{name}-scratch"
    scratch.mkdir(parents=True, exist_ok=True)
    run = harness.Run(name, scratch, quick)
    importlib.import_module(f"tests.bench.{name}").measure(run)
    harness.save(run, _OUT)
    return run


def main() -> int:
    """Run the named benches, or all."""
    parser = argparse.ArgumentParser(prog="./dev bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(names()))
    parser.add_argument("--quick", action="store_true", help="little work, to try the bench itself")
    parser.add_argument("--json", action="store_true", help="figures as JSON on standard output")
    arguments = parser.parse_args()
    unknown = set(arguments.names) - set(names())
    if unknown:
        parser.error(f"no such bench: {', '.join(unknown)}")
    documents = []
    for name in arguments.names or names():
        run = run_bench(name, quick=arguments.quick)
        documents.append(harness.document(run))
        sys.stderr.write(harness.table(run) + "\n")
    if arguments.json:
        sys.stdout.write(json.dumps(documents, indent=2, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
