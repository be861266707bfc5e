"""Finds the measures of an article: clauses that state an action of policy, with their slots."""
