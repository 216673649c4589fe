"""A label that remembers its heights says what a plain one says, whatever happens to it."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from mpg_desktop.ui.flowing import Flowing, FlowingArea, FlowingPage
from mpg_desktop.ui.parts import label_of
from mpg_desktop.ui.theme import Theme
from mpg_desktop.ui.wrapped import Wrapped

WORDS = ("huis", "kinderbijslag", "wij gaan samen naar oma", "“é”", "עברית", "👩‍👧", "a\nb")
PARTS = ("", "title", "small", "pill", "words")
TEXTS = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)
WIDTHS = st.integers(min_value=40, max_value=700)


def changes() -> st.SearchStrategy[Callable[[QLabel], object]]:
    """Return what can happen to a label after it was measured."""

    def styled(part: str) -> Callable[[QLabel], object]:
        def style(label: QLabel) -> None:
            label.setProperty("part", part)
            label.style().unpolish(label)
            label.style().polish(label)

        return style

    def larger(points: int) -> Callable[[QLabel], object]:
        def enlarge(label: QLabel) -> None:
            font = label.font()
            font.setPointSize(points)
            label.setFont(font)

        return enlarge

    return st.one_of(
        TEXTS.map(lambda text: lambda label: label.setText(text)),
        st.booleans().map(lambda on: lambda label: label.setWordWrap(on)),
        st.integers(min_value=6, max_value=40).map(larger),
        st.sampled_from(PARTS).map(styled),
    )


def plain(text: str, part: str) -> QLabel:
    """Return what Qt has, set as our labels are."""
    label, ours = QLabel(text), label_of("")
    label.setTextFormat(ours.textFormat())
    label.setWordWrap(True)
    label.setSizePolicy(ours.sizePolicy())
    label.setProperty("part", part)
    return label


@given(
    text=TEXTS,
    part=st.sampled_from(PARTS),
    done=st.lists(st.tuples(WIDTHS, changes()), max_size=6),
    last=WIDTHS,
)
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_it_is_as_high_as_a_plain_label(
    theme: Theme,
    text: str,
    part: str,
    done: list[tuple[int, Callable[[QLabel], object]]],
    last: int,
) -> None:
    assert theme.text_size
    ours, qts = label_of(text, part), plain(text, part)
    for each in (ours, qts):
        each.ensurePolished()
    for width, change in done:
        for _twice in range(2):
            assert ours.heightForWidth(width) == qts.heightForWidth(width)
        change(ours)
        change(qts)
    assert ours.heightForWidth(last) == qts.heightForWidth(last)
    assert ours.sizeHint() == qts.sizeHint()


def test_a_change_of_the_size_of_all_text_is_followed(theme: Theme) -> None:
    ours, qts = label_of(" ".join(WORDS)), plain(" ".join(WORDS), "")
    qts.ensurePolished()
    before = ours.heightForWidth(120)
    theme.set_text_size(200)
    assert ours.heightForWidth(120) == qts.heightForWidth(120) > before


class Asked(Wrapped):
    """Counts how often Qt has to lay out its letters for a width, and for which."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.widths: set[int] = set()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Remember the width."""
        self.widths.add(width)
        return super().heightForWidth(width)


class Card(Flowing, QFrame):
    """A card that takes the width that it gets."""


def widths_asked(card: QFrame) -> set[int]:
    """Return in which widths a text on a card is laid out before its page is seen."""
    area, page = FlowingArea(), FlowingPage()
    label = Asked("Dit is wat iedereen zelf wil, in eigen woorden. " * 4)
    area.setWidgetResizable(True)
    for holder, inside in ((card, label), (page, card)):
        QVBoxLayout(holder).addWidget(inside)
    area.setWidget(page)
    area.resize(640, 480)
    area.show()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert label.width() in label.widths
    area.close()
    return label.widths


def test_what_flows_is_not_laid_out_in_a_width_that_it_only_would_like(theme: Theme) -> None:
    assert theme.text_size
    assert widths_asked(Card()) < widths_asked(QFrame())
