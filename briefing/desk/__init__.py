"""What is open, where the reader is, and every change that the analyst makes."""
