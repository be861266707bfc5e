"""Every command of the application, its name, its key and what it does."""
