"""Each story begins with nothing said."""
import pytest

from tests.scenarios import story


@pytest.fixture(autouse=True)
def _a_new_story():
    story.begin()
