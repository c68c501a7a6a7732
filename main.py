"""Start the desk: see that its libraries are there, then let the parts meet."""

import sys

from counter import ground


def main() -> int:
    """Run one command, or the window where none is given; return the exit status."""
    ground.stand(ground.DESK, __file__)
    return 0


if __name__ == "__main__":
    sys.exit(main())
