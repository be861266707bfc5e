"""Composes the briefing memo and writes it as a Word document."""
