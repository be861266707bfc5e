"""Briefing from a source tree: `python main.py` is what `briefing` is once installed."""

import sys

from briefing.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
