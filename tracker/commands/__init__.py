"""The commands, a module for each kind: arguments -> the package's verbs -> words on the terminal.

Imports of the verbs wait until a command runs: `tracker extract` starts without the table library.
"""
