"""Things in a row, each as near as can be to where it would like to stand, without overlap."""

from collections.abc import Sequence


def spread(wishes: Sequence[float], gaps: Sequence[float]) -> tuple[float, ...]:
    """Return places in the order of `wishes`, each at least `gaps[i]` right of the one before.

    The sum of squared distances to the wishes is the least possible (isotonic regression by
    pooling neighbours that get in each other's way). `gaps[0]` is not used. Raises ValueError
    when the lengths differ.
    """
    offsets = [0.0]
    for gap in gaps[1:]:
        offsets.append(offsets[-1] + gap)
    blocks: list[tuple[float, int]] = []
    for wish, offset in zip(wishes, offsets[: len(gaps)], strict=True):
        total, count = wish - offset, 1
        while blocks and blocks[-1][0] / blocks[-1][1] > total / count:
            before, many = blocks.pop()
            total, count = total + before, count + many
        blocks.append((total, count))
    pooled = [total / count for total, count in blocks for _ in range(count)]
    return tuple(place + offset for place, offset in zip(pooled, offsets, strict=False))
