"""The desktop application: the only place where store, desk and window meet."""

from briefing.app.building import build
from briefing.app.lifetime import Lifetime, run

__all__ = ["Lifetime", "build", "run"]
