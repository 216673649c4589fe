"""Shows that what a person reads in a window can be translated."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.conftest import Module

# Methods and makers of Qt whose texts a person sees or hears.
SHOWING = {
    *("setText", "setTitle", "setWindowTitle", "setToolTip", "setStatusTip", "setWhatsThis"),
    *("setPlaceholderText", "setAccessibleName", "setAccessibleDescription", "setLabelText"),
    *("setInformativeText", "setDetailedText", "setHeaderLabels", "setTabText", "setItemText"),
    *("setPrefix", "setSuffix", "setSpecialValueText", "addAction", "addMenu", "addItem"),
    *("addItems", "addTab", "addButton", "insertItem", "showMessage", "appendPlainText"),
    *("setPlainText", "setHtml", "setMarkdown", "information", "warning", "critical", "question"),
    *("QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox"),
    *("QAction", "QMenu", "QMessageBox", "QDockWidget"),
}


def literals(node: ast.expr) -> Iterator[str]:
    """Yield each text that an argument shows as it stands; what goes through tr is not shown."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield from (text for part in node.values for text in literals(part))
    elif isinstance(node, ast.BinOp):
        yield from literals(node.left)
        yield from literals(node.right)
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)
    elif isinstance(node, ast.List | ast.Tuple):
        yield from (text for part in node.elts for text in literals(part))


def shown(module: Module) -> Iterator[str]:
    """Yield each place where a word is shown that no translator gets to see."""
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Call):
            continue
        name = ast.unparse(node.func).split(".")[-1]
        if name not in SHOWING:
            continue
        arguments = [*node.args, *(word.value for word in node.keywords if word.arg == "text")]
        for text in (text for argument in arguments for text in literals(argument)):
            # Signs and figures are the same in every language; one letter is a key or a sign.
            if sum(character.isalpha() for character in text) > 1:
                yield f"{module.at(node)} {text!r}"


def test_the_rule_finds_what_it_should() -> None:
    text = (
        'label.setText("Bewaar")\nQLabel(f"{n} kinderen")\nbox.addItem("jaar" if x else y)\n'
        'label.setText(self.tr("Bewaar"))\nlabel.setText("–")\nlabel.setObjectName("naam")\n'
    )
    found = list(shown(Module(Path("a.py"), "a.py", text, ast.parse(text))))
    assert found == ["a.py:1 'Bewaar'", "a.py:2 ' kinderen'", "a.py:3 'jaar'"]


def test_every_shown_word_goes_through_tr(program: tuple[Module, ...]) -> None:
    upstairs = ("mpg_desktop/ui/", "mpg_desktop/app")
    above = [module for module in program if module.name.startswith(upstairs)]
    assert [place for module in above for place in shown(module)] == []
