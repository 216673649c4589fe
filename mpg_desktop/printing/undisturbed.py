"""Lets a document be made without a pause to look for garbage: nothing of it is thrown away yet."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """Keep Python from looking for garbage inside; what was made is looked through afterwards.

    A document makes ten thousands of small parts that all stay until it is finished. To look
    through them (and through the whole program) again and again takes longer than to make them.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
