"""Documents that were sent are drawn one at a time, however many threads a worker has."""

from concurrent.futures import ThreadPoolExecutor

from iceta_infographic.build.make import Made, make
from iceta_infographic.build.parcel import make_parcel, pack
from tests.build.test_program import BUILTIN, task_of


def test_threads_of_a_worker_take_turns() -> None:
    tasks = [task_of(form) for form in ("a4", "layar", "feed")] * 2
    alone = [make(task, (BUILTIN,)) for task in tasks]
    with ThreadPoolExecutor(len(tasks)) as pool:
        together = list(pool.map(lambda parcel: make_parcel(parcel, (BUILTIN,)), pack(tasks)))
    assert all(isinstance(made, Made) for made in alone)
    assert together == alone
