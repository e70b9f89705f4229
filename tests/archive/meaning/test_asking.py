"""Questions: read in a process of their own that is kept, and replaced if it ends."""

import numpy as np
import pytest

from archive.errors import ArchiveError
from archive.meaning import asking


@pytest.mark.usefixtures("engine_folder")
def test_a_question_becomes_a_vector_and_a_crash_costs_that_question() -> None:
    found = asking.vector_of("a fire in the hills")
    assert found.shape == (384,)
    assert float(np.linalg.norm(found)) == pytest.approx(1, abs=1e-5)
    with pytest.raises(ArchiveError):
        asking.vector_of("BREAKS")
    again = asking.vector_of("burning in the hills")
    other = asking.vector_of("a concert")
    assert float(found @ again) > float(found @ other)
