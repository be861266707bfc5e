"""Every test here has a running Qt."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def running(qapp: QApplication) -> QApplication:
    """Qt, started once for the whole run."""
    return qapp
