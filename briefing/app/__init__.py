"""The desktop application: the only place where store, desk and window meet.

Qt looks into the source of every module imported after it, and keeps it: the layers without Qt come first.
"""

import briefing.commands.table
import briefing.store.sqlite  # noqa: F401

# isort: split
from briefing.app.building import build
from briefing.app.lifetime import Lifetime, run

__all__ = ["Lifetime", "build", "run"]
