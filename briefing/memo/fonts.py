"""Which of a profile's fonts this machine lacks; Word then takes one of those that may stand in."""

import shutil
import subprocess
from collections.abc import Collection

from briefing.memo.profile import Profile

DEADLINE = 20


def installed() -> frozenset[str] | None:
    """The names of the fonts that are installed, by fontconfig; None where that can't be asked."""
    lister = shutil.which("fc-list")
    if lister is None:
        return None
    try:
        listed = subprocess.run(  # noqa: S603 - fontconfig's own program
            [lister, ":", "family"], check=True, capture_output=True, timeout=DEADLINE
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    lines = listed.decode("utf-8", "replace").splitlines()
    return frozenset(name.strip() for line in lines for name in line.split(","))


def missing(profile: Profile, known: Collection[str] | None) -> tuple[str, ...]:
    """The fonts of which neither the first choice nor one that may stand in is there; none where unknown."""
    if known is None:
        return ()
    used = {name for rule in profile.styles.values() for name in (rule.chinese, rule.latin) if name}
    asked = [profile.fonts[role] for role in sorted(used) if role in profile.fonts]
    return tuple(font.name for font in asked if not {font.name, *font.instead} & set(known))
