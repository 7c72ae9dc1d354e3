"""Keys, the authority that knows them, and a repository whose plans are public, made once and copied for each test."""

import pytest

from site_tests.pushes import KeyRing, authority_of, copy_of, public_plans


@pytest.fixture(scope="session")
def keys(tmp_path_factory):
    return KeyRing(tmp_path_factory.mktemp("keys"))


@pytest.fixture(scope="session")
def authority(keys):
    return authority_of(keys)


@pytest.fixture(scope="session")
def first(keys, tmp_path_factory):
    return public_plans(keys, tmp_path_factory.mktemp("first") / "repository")


@pytest.fixture
def repository(first, tmp_path):
    return copy_of(first, tmp_path / "repository")
