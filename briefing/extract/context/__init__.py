"""What a figure means in its context: indicator, period, status, direction and basis."""
