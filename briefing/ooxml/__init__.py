"""Word packages: guards, reading, and the parts that python-docx lacks."""
