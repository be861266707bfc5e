"""Tests of loading, with the files that they make."""
