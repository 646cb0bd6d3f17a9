"""Draws by lot: the same for the same seed for ever, and fair enough."""

from modulvard.services.filling.draw import Draw


def test_the_same_seed_draws_the_same_on_every_machine():
    """Fixed values: another Python or machine must not give another clinic for the same seed."""
    draw = Draw("people 1")
    assert [draw.number(0, 1000) for _ in range(5)] == [540, 383, 960, 746, 804]


def test_every_thing_is_drawn_about_as_often():
    draw = Draw("lots")
    drawn = [draw.one_of("abcd") for _ in range(4000)]
    assert all(900 < drawn.count(letter) < 1100 for letter in "abcd")


def test_shuffled_things_are_the_same_things():
    things = list(range(50))
    shuffled = Draw("order").shuffled(things)
    assert shuffled != things
    assert sorted(shuffled) == things
