"""The things on the desk that have cables: the scanner that reads and the printers that write."""
