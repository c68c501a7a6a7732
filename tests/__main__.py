"""Set up what the tests need, then run them: `python3 -m tests [arguments of pytest]`.

Without arguments all of them, on as many cores as there are, up to four.
"""

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

    cores = min(4, os.cpu_count() or 1)
    everything = ["-n", str(cores), "--dist", "loadfile"] if cores > 1 else []
    return pytest.main(sys.argv[1:] or everything)


if __name__ == "__main__":
    sys.exit(main())
