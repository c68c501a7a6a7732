"""One PostgreSQL for all tests of the hub, and a fresh hub in it for each that wants one."""

from collections.abc import Iterator

import pytest

from tests.hub.cluster import APT, Cluster, Papers, binaries, running
from tests.hub.members import TestedHub


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Papers:
    return Papers(tmp_path_factory.mktemp("papers"))


@pytest.fixture(scope="session")
def cluster(papers: Papers) -> Iterator[Cluster]:
    if binaries() is None:
        pytest.skip(f"PostgreSQL is not installed: {APT}")
    with running(papers=papers) as server:
        yield server


@pytest.fixture(scope="session")
def made(cluster: Cluster) -> Iterator[TestedHub]:
    hub = TestedHub(cluster)
    yield hub
    hub.close()


@pytest.fixture
def place(made: TestedHub) -> Iterator[TestedHub]:
    """A hub that was made and is empty."""
    made.empty()
    yield made
    made.leave()
