"""Set up what the tests need, then run them: `python3 -m tests [arguments of pytest]`."""

import os
import sys

from counter import ground


def main() -> int:
    ground.stand(ground.TESTS, "-m", "tests")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    ground.window_libraries()
    import pytest

    from tests.hub.cluster import binaries

    if sys.platform.startswith("linux") and binaries() is None:
        from counter import groundwork

        groundwork.offer_database()

    return pytest.main()


if __name__ == "__main__":
    sys.exit(main())
