"""The window: panes, panels, painting, keys."""
