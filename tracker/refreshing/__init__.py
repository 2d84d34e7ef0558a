"""What is stored + the folder as it is now -> what is left to read, and the tables with it put in."""


class GoneError(Exception):
    """What was read aside is no longer there, as when another build has swept it: look again at what is left to do."""
