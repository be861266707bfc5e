"""Long work away from the window: processes of our own that are given jobs, held to a deadline, and ended."""
