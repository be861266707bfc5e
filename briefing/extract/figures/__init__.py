"""Quantities: numerals, units, bounds and ranges, found in a paragraph without their context."""
