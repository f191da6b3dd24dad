"""A property that is worked out once, when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class once(Generic[T]):  # noqa: N801 -- used as a decorator
    """As `functools.cached_property`, without the lock that Python 3.11 takes there; for what is made by the thousand.

    The object keeps the value under the property's name, where it is found before this is asked again.
    """

    def __init__(self, work_out: Callable[[Any], T]) -> None:
        self._work_out = work_out
        self._name = work_out.__name__
        self.__doc__ = work_out.__doc__

    @overload
    def __get__(self, of: None, owner: type) -> once[T]: ...

    @overload
    def __get__(self, of: object, owner: type) -> T: ...

    def __get__(self, of: object | None, owner: type) -> once[T] | T:
        if of is None:
            return self
        value = of.__dict__[self._name] = self._work_out(of)
        return value
