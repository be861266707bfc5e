"""Finds figures and measures in an article, by rules and vocabulary."""
