"""The invented locality of the pipe's tests."""

from tests.intake.conftest import workers as workers
from tests.records.conftest import cur as cur
