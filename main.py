"""Start Cutline: the window without arguments, the command line with them."""

import sys

if __name__ == "__main__":
    if len(sys.argv) > 1:
        from archive.cli import main
    else:
        from ui.app import main
    sys.exit(main())
