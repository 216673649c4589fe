"""The one style sheet of the program, made from the tokens.

No rule for labels or buttons says in what they stand: Qt would go through everything around each
of them, and a family has hundreds.
"""

from mpg_desktop.ui.tokens import BASE_POINTS, SIZES, Colours

_SHEET = """
QToolTip {{ background: {snack}; color: {on_snack}; border: 0; padding: 6px 8px; }}
QLabel {{ background: transparent; }}
QLabel[part="title"] {{ font-size: {pt17}pt; font-weight: 600; }}
QLabel[part="heading"] {{ font-size: {pt12}pt; font-weight: 600; }}
QLabel[part="label"] {{ font-weight: 500; }}
QLabel[part="help"] {{ color: {text2}; }}
QLabel[part="small"] {{ color: {text3}; font-size: {pt9}pt; }}
QLabel[part="note"] {{ color: {danger}; font-size: {pt9}pt; }}
QLabel[part="pill"] {{ background: {sunken}; color: {text2}; font-size: {pt9}pt;
    border-radius: {pill}px; padding: 1px 8px; }}
QLabel[part="mark"] {{ color: {accent}; font-size: {pt9}pt; font-weight: 600; }}
QLabel[part="stamp"] {{ background: {practice_tint}; color: {practice}; font-weight: 600;
    border: 1px solid {practice}; border-radius: 4px; padding: 2px 8px; letter-spacing: 1px; }}
QLabel[part="emblem"] {{ background: {chip}; border-radius: 12px; }}
QLabel[part="words"] {{ background: {sunken}; border-radius: 8px; padding: 16px;
    font-size: {pt14}pt; font-weight: 600; }}
QLabel[part="path"] {{ background: {sunken}; border-radius: 6px; padding: 8px 12px; }}
QLabel[part="group"] {{ font-size: {pt14}pt; font-weight: 600; letter-spacing: 2px; }}
QFrame[part="sunken"] {{ background: {sunken}; border: 0; border-radius: 8px; }}
QLineEdit[part="group"] {{ font-weight: 600; letter-spacing: 2px; }}
QFrame[part="card"] {{ background: {surface}; border: 1px solid {line}; border-radius: {card}px; }}
QFrame[part="side"], QFrame[part="header"] {{ background: {surface}; border: 0; }}
QFrame[part="side"] {{ border-right: 1px solid {line}; }}
QFrame[part="side"][mirrored="true"] {{ border-right: 0; border-left: 1px solid {line}; }}
QFrame[part="rule"] {{ background: {line}; border: 0; }}
QFrame[part="snack"] {{ background: {snack}; border-radius: 8px; }}
QLabel[part="snack_words"] {{ color: {on_snack}; }}
QFrame[part="caution"] {{ background: {caution_tint}; border: 0; border-radius: 8px; }}
QFrame[part="left"] {{ background: {caution_tint}; border: 0; }}
QFrame[part="danger"] {{ background: {danger_tint}; border: 0; border-radius: 8px; }}
QFrame[part="good"] {{ background: {good_tint}; border: 0; border-radius: 8px; }}
QFrame[part="entry"] {{ background: {surface}; border: 1px solid {line}; border-radius: 8px; }}
QFrame[part="panel"] {{ background: {canvas}; border: 1px solid {line}; border-radius: 8px; }}
QLabel[part="warning"] {{ color: {caution}; font-size: {pt9}pt; }}

QLineEdit, QTextEdit, QComboBox {{ background: {surface}; color: {text};
    border: 1px solid {control}; border-radius: {radius}px; padding: 0 9px;
    selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit, QComboBox {{ min-height: {inner}px; }}
QTextEdit {{ padding: 5px 6px; }}
QLineEdit:focus, QComboBox:focus {{ border: 2px solid {focus}; padding: 0 8px;
    min-height: {focused}px; }}
QTextEdit:focus {{ border: 2px solid {focus}; padding: 4px 5px; }}
QLineEdit:disabled, QTextEdit:disabled, QComboBox:disabled {{ background: {canvas};
    border-color: {line}; }}
QLineEdit[wrong="true"], QTextEdit[wrong="true"] {{ border-color: {danger}; }}
QLineEdit[part="search"] {{ background: {sunken}; border: 1px solid {sunken}; }}
QLineEdit[part="search"]:focus {{ background: {surface}; border: 2px solid {focus}; }}
QLineEdit[part="quiet"] {{ background: transparent; border: 1px solid transparent;
    border-bottom: 1px solid {line}; border-radius: 0; padding: 0 1px; }}
QLineEdit[part="quiet"]:focus {{ background: {surface}; border: 2px solid {focus};
    border-radius: {radius}px; padding: 0 8px; }}
QComboBox::drop-down {{ border: 0; width: {arrow}px; }}
QComboBox::down-arrow {{ image: none; }}
QComboBox QAbstractItemView {{ background: {surface}; border: 1px solid {line}; padding: 4px;
    outline: 0; selection-background-color: {chip}; selection-color: {chip_text}; }}
QComboBox QAbstractItemView::item {{ min-height: {item}px; }}

QPushButton {{ background: {surface}; color: {text}; border: 1px solid {control};
    border-radius: {radius}px; padding: 0 14px; min-height: {inner}px; font-weight: 500; }}
QPushButton:hover {{ background: {canvas}; }}
QPushButton:pressed {{ background: {sunken}; }}
QPushButton:focus {{ border: 2px solid {focus}; padding: 0 13px; min-height: {focused}px;
    outline: 0; }}
QPushButton:disabled {{ color: {control}; border-color: {line}; background: {canvas}; }}
QPushButton[part="primary"] {{ background: {accent}; color: {on_accent};
    border: 1px solid {accent}; }}
QPushButton[part="primary"]:hover {{ background: {accent_hover}; border-color: {accent_hover}; }}
QPushButton[part="primary"]:focus {{ border: 2px solid {focus}; }}
QPushButton[part="primary"]:disabled {{ background: {sunken}; color: {text3};
    border-color: {sunken}; }}
QPushButton[part="danger"] {{ background: {danger}; color: {surface};
    border: 1px solid {danger}; }}
QPushButton[part="danger"]:focus {{ border: 2px solid {focus}; }}
QPushButton[part="danger"]:disabled {{ background: {sunken}; color: {text3};
    border-color: {sunken}; }}
QPushButton[part="link"] {{ background: transparent; border: 1px solid transparent;
    color: {accent}; padding: 0 3px; text-align: left; }}
QPushButton[part="link"]:hover {{ background: {sunken}; }}
QPushButton[part="link"]:focus {{ border: 2px solid {focus}; padding: 0 2px; }}
QPushButton[part="quiet"] {{ background: transparent; border: 1px solid transparent;
    padding: 0 8px; text-align: left; color: {text2}; }}
QPushButton[part="quiet"]:hover {{ background: {sunken}; }}
QPushButton[part="quiet"]:focus {{ border: 2px solid {focus}; padding: 0 7px; }}
QPushButton[part="tips"] {{ background: transparent; border: 0; padding: 0 2px;
    min-height: 0; text-align: left; color: {text3}; font-size: {pt9}pt; }}
QPushButton[part="tips"]:hover {{ color: {text}; }}
QPushButton[part="snack"] {{ background: transparent; border: 0; color: {snack_accent};
    font-weight: 600; }}
QPushButton[part="snack"]:focus {{ border: 2px solid {snack_accent}; }}
QPushButton[part="row"] {{ background: transparent; border: 1px solid transparent;
    border-radius: 8px; padding: 0; text-align: left; }}
QPushButton[part="row"]:hover {{ background: {canvas}; }}
QPushButton[part="row"]:focus {{ border: 2px solid {focus}; padding: 0; }}
QToolButton {{ background: transparent; border: 1px solid transparent;
    border-radius: {radius}px; padding: 3px; color: {text2}; }}
QToolButton:hover {{ background: {sunken}; }}
QToolButton:focus {{ border: 2px solid {focus}; padding: 2px; outline: 0; }}
QToolButton[part="more"] {{ padding: 0; border: 0; }}
QToolButton::menu-indicator {{ image: none; }}

QTabBar {{ background: transparent; border: 0; qproperty-drawBase: 0; }}
QTabBar::tab {{ background: transparent; color: {text2}; padding: 9px 4px 9px 4px;
    margin: 0 24px 0 0; border: 0; border-bottom: 3px solid transparent; font-weight: 500; }}
QTabBar[part="tight"]::tab {{ padding: 9px 2px 9px 2px; margin: 0 8px 0 0; }}
QTabBar::tab:hover {{ color: {text}; }}
QTabBar::tab:selected {{ color: {accent}; border-bottom: 3px solid {accent}; }}
QTabBar::tab:focus:selected {{ background: {chip}; }}
QToolButton[part="tabs"] {{ background: {surface}; }}

QMenuBar {{ background: {surface}; border-bottom: 1px solid {line}; }}
QMenuBar::item {{ padding: 5px 10px; background: transparent; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {sunken}; }}
QMenu {{ background: {surface}; border: 1px solid {line}; padding: 6px; }}
QMenu::item {{ padding: 6px 28px 6px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {chip}; color: {chip_text}; }}
QMenu::item:disabled {{ color: {control}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 6px 8px; }}
QMenu::icon {{ padding-left: 8px; }}

QListView {{ background: transparent; border: 0; outline: 0; }}
QListView[part="choices"] {{ background: {surface}; border: 1px solid {line};
    border-radius: 8px; padding: 4px; }}
QListView[part="pages"] {{ background: {canvas}; border: 1px solid {canvas}; padding: 6px; }}
QListView[part="pages"]:focus {{ border: 1px solid {focus}; }}
QListView[part="pages"]::item {{ padding: 4px; border-radius: 6px; color: {text2}; }}
QListView[part="pages"]::item:selected {{ background: {chip}; color: {chip_text}; }}
QListView[part="choices"]:focus {{ border: 1px solid {focus}; }}
QListView[part="choices"]::item {{ padding: 7px 8px; border-radius: 6px; color: {text}; }}
QListView[part="choices"]::item:disabled {{ color: {text3}; }}
QListView[part="choices"]::item:selected {{ background: {chip}; color: {chip_text}; }}
QScrollArea {{ background: transparent; border: 0; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
QScrollBar::handle {{ background: {control}; border-radius: 4px; min-height: 32px;
    min-width: 32px; }}
QScrollBar::handle:hover {{ background: {text3}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ background: {sunken}; border: 0; border-radius: 3px; min-height: 6px;
    max-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
"""


def style_sheet(colours: Colours, text_size: int) -> str:
    """Return the style sheet for one scheme and one size of text in per cent."""
    scale = text_size / 100
    inner = round((SIZES.control - 2) * scale)
    tones = {name: getattr(colours, name) for name in Colours.__struct_fields__ if name != "dark"}
    points = {f"pt{size}": f"{BASE_POINTS * scale * size / 10:.2f}" for size in (9, 12, 14, 17)}
    return _SHEET.format(
        **tones,
        **points,
        inner=inner,
        focused=inner - 2,
        arrow=round(28 * scale),
        item=round(28 * scale),
        pill=round(7 * scale),
        radius=SIZES.radius,
        card=SIZES.card_radius,
    )
