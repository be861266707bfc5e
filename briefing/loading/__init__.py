"""A file of any format to Articles: the whole text of each and nothing else."""
