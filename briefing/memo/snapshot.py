"""Items as JSON and back, so that a memo goes on saying what was said when they were put into it."""

import datetime as dt
import json
import types
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from briefing.model.memo import Citation, Item, Source

KINDS: dict[str, type] = {kind.__name__: kind for kind in get_args(Item)}
Value = TypeVar("Value")


def packed(item: Item, sources: tuple[Source, ...], text: str) -> str:
    """An item with the sources that its citations count, and the words it is known by in a list."""
    held = {"text": text, "kind": type(item).__name__, "item": encoded(item), "sources": encoded(sources)}
    return json.dumps(held, ensure_ascii=False)


def unpacked(snapshot: str) -> tuple[Item, tuple[Source, ...]]:
    """What was packed; ValueError where it is something else."""
    try:
        held = json.loads(snapshot)
        item: Item = decoded(KINDS[held["kind"]], held["item"])
        return item, decoded(tuple[Source, ...], held["sources"])
    except (KeyError, TypeError) as error:
        raise ValueError(snapshot[:80]) from error


def renumbered(value: Value, numbers: dict[int, int]) -> Value:
    """The same with the sources of its citations under other numbers."""
    if isinstance(value, Citation):
        return replace(value, source=numbers[value.source])
    if isinstance(value, tuple):
        return tuple(renumbered(one, numbers) for one in value)  # type: ignore[return-value]
    if is_dataclass(value) and not isinstance(value, type):
        now = {one.name: getattr(value, one.name) for one in fields(value)}
        changed = {name: renumbered(one, numbers) for name, one in now.items()}
        return replace(value, **{name: one for name, one in changed.items() if one is not now[name]})
    return value


def encoded(value: Any) -> Any:
    """A frozen value as what JSON can hold."""
    if is_dataclass(value):
        return {one.name: encoded(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal | Fraction):
        return str(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    return [encoded(one) for one in value] if isinstance(value, tuple) else value


def decoded(kind: Any, held: Any) -> Any:
    """A value of a type, from what it was encoded as."""
    if held is None:
        return None
    if get_origin(kind) in (Union, types.UnionType):
        return _number(held) if Fraction in get_args(kind) else decoded(_some(kind), held)
    if get_origin(kind) is tuple:
        return tuple(decoded(get_args(kind)[0], one) for one in held)
    if is_dataclass(kind):
        hints = _hints(kind if isinstance(kind, type) else type(kind))
        return kind(**{name: decoded(hints[name], one) for name, one in held.items()})  # type: ignore[operator]
    return _plain(kind, held)


def _plain(kind: Any, held: Any) -> Any:
    if kind in (dt.date, dt.datetime):
        return kind.fromisoformat(held)
    is_named = isinstance(kind, type) and (issubclass(kind, Enum) or kind is float)
    return kind(held) if is_named else held


def _some(kind: Any) -> Any:
    """What an optional type is when it is there."""
    return next(one for one in get_args(kind) if one is not types.NoneType)


def _number(held: str) -> Decimal | Fraction:
    return Fraction(held) if "/" in held else Decimal(held)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
