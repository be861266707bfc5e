"""Tests of the annotation store."""
