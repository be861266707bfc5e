"""The annotation store: nothing lost, found again after the text changed."""
