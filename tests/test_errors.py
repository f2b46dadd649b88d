"""Errors that cross from a worker process to the command line."""

import pickle

import pytest

from iceta_infographic.errors import UsageError
from iceta_infographic.git import NoHistory


@pytest.mark.parametrize("kind", [UsageError, NoHistory])
@pytest.mark.parametrize("hint", ["Pasang dahulu.", ""])
def test_a_usage_error_survives_the_way_from_a_worker(kind: type[UsageError], hint: str) -> None:
    sent = (
        kind("Pustaka Pango belum terpasang.", hint) if hint else kind("Pustaka belum terpasang.")
    )

    received = pickle.loads(pickle.dumps(sent))  # noqa: S301 # made in the line itself

    assert type(received) is kind
    assert (received.message, received.hint) == (sent.message, hint)
    assert str(received) == sent.message
