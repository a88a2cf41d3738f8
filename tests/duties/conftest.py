"""The invented locality of the pipe's tests."""

from tests.intake.conftest import workers as workers
from tests.records.conftest import cur as cur
from tests.records.conftest import in_town as in_town
from tests.records.conftest import land as land
