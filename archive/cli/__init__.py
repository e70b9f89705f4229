"""The command line: every task of the program without its window.

``main`` parses and runs; one module a noun registers its commands. With ``--json`` a command
prints one document and nothing else on standard output.
"""

from archive.cli.main import main

__all__ = ["main"]
