from hypothesis import given
from hypothesis import strategies as st

from iceta_infographic.diff.changes import Kind
from iceta_infographic.diff.entries import Entry, keyed, listed, split_head

TEXTS = st.lists(st.text(alphabet="ab \n", max_size=6), max_size=8)
KEYED = st.dictionaries(st.sampled_from("abc"), st.sampled_from(["1 jam", "2 jam", ""]))


@given(before=TEXTS, after=TEXTS)
def test_changes_lead_from_the_one_list_to_the_other(before: list[str], after: list[str]) -> None:
    result = list(before)
    for change in listed("x", "x", before, after):
        if change.kind in (Kind.REMOVED, Kind.CHANGED):
            result.remove(change.before)
        if change.kind in (Kind.ADDED, Kind.CHANGED):
            result.append(change.after)
    assert sorted(result) == sorted(after)


@given(texts=TEXTS)
def test_a_list_has_not_changed_against_itself(texts: list[str]) -> None:
    assert list(listed("x", "x", texts, texts, ordered=True)) == []


@given(texts=TEXTS)
def test_order_counts_only_where_it_is_a_promise(texts: list[str]) -> None:
    turned = texts[::-1]
    assert list(listed("x", "x", texts, turned)) == []
    changes = list(listed("x", "x", texts, turned, ordered=True))
    assert [change.kind for change in changes] == ([] if texts == turned else [Kind.REORDERED])


@given(before=KEYED, after=KEYED)
def test_changes_lead_from_the_one_mapping_to_the_other(
    before: dict[str, str], after: dict[str, str]
) -> None:
    was, now = ({key: Entry(key, text) for key, text in one.items()} for one in (before, after))
    result = dict(before)
    for change in keyed("x", was, now):
        if change.kind is Kind.REMOVED:
            assert result.pop(change.label) == change.before
        else:
            assert result.get(change.label, "") == change.before
            result[change.label] = change.after
    assert result == after


def test_a_reworded_entry_is_changed_and_the_most_alike_are_matched() -> None:
    before = ["Fotokopi KTP pemohon", "Pasfoto"]
    after = ["Fotokopi KTP-el pemohon", "Fotokopi KTP pemohon dan saksi"]
    changes = list(listed("x", "x", before, after))
    assert [(c.kind, c.before, c.after) for c in changes] == [
        (Kind.CHANGED, before[0], after[0]),
        (Kind.ADDED, "", after[1]),
        (Kind.REMOVED, "Pasfoto", ""),
    ]


def test_figures_are_parted_from_the_words_they_share() -> None:
    assert split_head("3 hari kerja", "5 hari kerja") == ("3", "5", "hari kerja")
    assert split_head("3", "5") == ("3", "5", "")
    assert split_head("3 hari", "5 jam") == ("3 hari", "5 jam", "")
    assert split_head("satu hari", "dua hari") == ("satu hari", "dua hari", "")
    assert split_head("", "5 jam") == ("", "5 jam", "")
