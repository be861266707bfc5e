"""Plots of what the open articles say, drawn by us and walked by keys."""
