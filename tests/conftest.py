"""What all tests share: the language packs, loaded once."""

import os

import pytest
from hypothesis import settings

from newsevents.language import LanguagePack
from newsevents.languages import en, ru, uk

settings.register_profile("default", deadline=None, derandomize=True, max_examples=60)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


@pytest.fixture(scope="session")
def russian() -> LanguagePack:
    return ru.load()


@pytest.fixture(scope="session")
def ukrainian() -> LanguagePack:
    return uk.load()


@pytest.fixture(scope="session")
def english() -> LanguagePack:
    return en.load()
