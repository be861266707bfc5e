"""Annotations in other programs' forms, and back."""
