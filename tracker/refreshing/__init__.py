"""What is stored + the folder as it is now -> what is left to read, and the tables with it put in."""
