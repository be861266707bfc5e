"""Keys between keys."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.store.order import between


def test_there_is_always_room_at_the_ends_and_between() -> None:
    assert "" < between("", "i") < "i" < between("i", None)
    assert "i" < between("i", "j") < "j"
    assert between("z", None) > "z"
    assert "" < between("", "1") < "1"


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=60))
def test_keys_put_anywhere_stay_in_order_and_distinct(places: list[int]) -> None:
    keys: list[str] = []
    for number in places:
        index = number % (len(keys) + 1)
        low, high = keys[index - 1] if index else "", keys[index] if index < len(keys) else None
        keys.insert(index, between(low, high))
    assert keys == sorted(set(keys))
    assert not any(key.endswith("0") for key in keys)
