"""Instruments made up for tests: a test states only what matters to it."""

from typing import Any

from modulvard.domain.instruments import Direction, Instrument, Item, Method, Scale
from modulvard.domain.programs import Text


def an_item(number: str = "1", *, lowest: int = 0, highest: int = 3, **other: Any) -> Item:
    return Item(number=number, lowest=lowest, highest=highest, **other)


def a_scale(*items: str, key: str = "total", method: Method = Method.SUM) -> Scale:
    return Scale(key=key, name=Text(sv="Summa"), items=items, method=method, direction=Direction.WORSE)


def an_instrument(*items: Item, scales: tuple[Scale, ...] | None = None, **other: Any) -> Instrument:
    """Return an instrument whose one scale sums every question that is summed, unless it is given others."""
    asked = items or (an_item("1"), an_item("2"))
    counted = tuple(item.number for item in asked if item.summed)
    given = {"key": "provet", "version": "1", "name": Text(sv="Provet"), "abbreviation": "PROV", "main": "total"}
    return Instrument(
        **{
            **given,
            "licence": Text(sv="Påhittat för ett prov"),
            "items": asked,
            "scales": (a_scale(*counted),) if scales is None else scales,
            **other,
        }
    )
