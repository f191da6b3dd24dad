"""The smaller commands of the command line, one module a command: its arguments, and what it does."""
