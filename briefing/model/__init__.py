"""What the program speaks of: articles, figures, measures, annotations, memos. Frozen values only."""
