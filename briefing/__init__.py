"""Briefing: reads policy articles side by side and writes a memo whose every number has its source."""

__version__ = "0.1.0"
