"""A TOML file of words is read key by key, and every mistake names its file, line and word."""

from datetime import date
from enum import StrEnum
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpg_desktop.content.errors import LONGEST_WORD, ContentError, Mistake
from mpg_desktop.content.toml_source import Table, parse_toml, read_toml

SAMPLE = '''# a remark with [brackets] and = signs
title = "Eén"
tall = """
not = "a key"
[nor a table]
"""""
lit = \'\'\'
[nor.this]\'\'\'\'
"quoted key" = 'it'

[a.b]
c.d = 1 # remark
list = [ "one", # remark ]
  "two", { deep = true } ,
]

[[box]]
name = "first"
[box.inside]
x = 1
[[box]]
name = "second"
inline = { p = 1, q = [1, 2] }
[[box.toy]]
y = 1979-05-27 07:32:00
[[box.toy]]
'''


class Colour(StrEnum):
    """Two words to choose from."""

    RED = "red"
    BLUE = "blue"


def table(text: str) -> Table:
    return parse_toml(text, "forms/a.toml")


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 2),
        (("tall",), 3),
        (("lit",), 7),
        (("quoted key",), 9),
        (("a",), 11),
        (("a", "b"), 11),
        (("a", "b", "c", "d"), 12),
        (("a", "b", "list"), 13),
        (("a", "b", "list", 0), 13),
        (("a", "b", "list", 1), 14),
        (("a", "b", "list", 2, "deep"), 14),
        (("box", 0), 17),
        (("box", 0, "name"), 18),
        (("box", 0, "inside", "x"), 20),
        (("box", 1, "name"), 22),
        (("box", 1, "inline", "q", 1), 23),
        (("box", 1, "toy", 0, "y"), 25),
        (("box", 1, "toy", 1), 26),
    ],
)
def test_every_key_and_item_is_found_on_its_line(path: tuple[str | int, ...], line: int) -> None:
    assert table(SAMPLE).file.lines[path] == line


KEYS = st.text("abc_-1", min_size=1, max_size=4)
SCALARS = st.one_of(
    st.integers(-9, 99).map(str),
    st.booleans().map(lambda each: str(each).lower()),
    st.text("x =[]{}#,.'\n", max_size=8).map(lambda each: f'"""{each}"""'),
    st.text('y =[]{}#,."', max_size=8).map(lambda each: f"'{each}'"),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda each: "[\n" + ",\n".join(each) + "\n]"),
        st.dictionaries(KEYS, SCALARS.filter(lambda each: "\n" not in each), max_size=2).map(
            lambda each: "{" + ", ".join(f"{key} = {value}" for key, value in each.items()) + "}"
        ),
    ),
    max_leaves=5,
)


@given(st.dictionaries(KEYS, VALUES, max_size=6), st.dictionaries(KEYS, VALUES, max_size=3))
def test_keys_are_found_on_their_lines_whatever_the_values_look_like(
    top: dict[str, str], boxes: dict[str, str]
) -> None:
    text = ""
    expected: dict[tuple[str | int, ...], int] = {}
    for key, value in top.items():
        expected[(key,)] = text.count("\n") + 1
        text += f"{key} = {value} # = [x]\n"
    for position, (key, value) in enumerate(boxes.items()):
        text += "[[the.box]]\n"
        expected[("the", "box", position)] = text.count("\n")
        expected[("the", "box", position, key)] = text.count("\n") + 1
        text += f"{key} = {value}\n"
    lines = table(text).file.lines
    assert {path: lines[path] for path in expected} == expected


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("a = \n", 1, "="),
        ("a = 1\nb = 'x\n", 2, "b"),
        ("a = 1\n\na = 2\n", 3, "2"),
        ("[a\n", 1, "[a"),
        ('a = "é"\n\n[b]\nfoo bar = 3\n', 4, "bar"),
        ('\n\n"', 3, '"'),
        ("\n" * 3 + '"""', 4, '"""'),
        ("a = " + "[" * 20_000, 1, "["),
    ],
)
def test_what_is_no_toml_is_shown_where_it_stops_being_so(text: str, line: int, word: str) -> None:
    with pytest.raises(ContentError) as caught:
        table(text)
    assert caught.value.mistake is Mistake.SYNTAX
    assert (caught.value.file, caught.value.line) == ("forms/a.toml", line)
    assert caught.value.word.startswith(word)
    assert len(caught.value.word) <= LONGEST_WORD


def test_a_file_that_is_not_there_and_one_that_is_no_text_are_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as missing:
        read_toml(tmp_path / "gone.toml")
    assert missing.value.mistake is Mistake.NOT_FOUND
    assert missing.value.word == "gone.toml"
    (tmp_path / "odd.toml").write_bytes(b'a = "x"\nb = "\xff"\n')
    with pytest.raises(ContentError) as odd:
        read_toml(tmp_path / "odd.toml")
    assert (odd.value.mistake, odd.value.line, odd.value.word) == (Mistake.NOT_TEXT, 2, "0xff")
    assert odd.value.file == f"{tmp_path.name}/odd.toml"


def test_a_file_from_windows_is_read_as_any_other(tmp_path: Path) -> None:
    (tmp_path / "w.toml").write_bytes(b'\xef\xbb\xbfa = "x"\r\nb = 1\r\n')
    top = read_toml(tmp_path / "w.toml")
    assert (top.text("a"), top.whole("b"), top.line_of("b")) == ("x", 1, 2)


def test_a_table_gives_each_kind_of_value() -> None:
    top = table(
        't = "x"\nf = true\nn = 3\nd = 2026-11-23\nc = "red"\nl = ["a", "b"]\ns = ["blue"]\n'
        '[in]\nk = "v"\n[[many]]\ni = 1\n[[many]]\ni = 2\n'
    )
    assert (top.text("t"), top.flag("f"), top.whole("n")) == ("x", True, 3)
    assert top.day("d") == date(2026, 11, 23)
    assert top.one_of("c", Colour) is Colour.RED
    assert top.texts("l") == ("a", "b")
    assert top.some_of("s", Colour) == (Colour.BLUE,)
    assert top.table("in").text("k") == "v"
    assert [each.whole("i") for each in top.tables("many")] == [1, 2]
    assert (top.name, top.table("in").name, top.line, top.table("in").line) == (
        "forms/a.toml",
        "in",
        1,
        8,
    )
    top.finish()


def test_what_is_left_out_has_its_default() -> None:
    top = table("")
    assert top.text("t", "") == ""
    assert top.flag("f", default=False) is False
    assert top.whole("n", 4) == 4
    assert top.day("d", date(2026, 1, 1)) == date(2026, 1, 1)
    assert top.one_of("c", Colour, Colour.BLUE) is Colour.BLUE
    assert top.texts("l", ()) == ()
    assert top.some_of("s", Colour, ()) == ()
    assert top.table("in").values == {}
    assert top.tables("many") == []
    assert not top.has("x")
    assert top.line_of("x") == 1


def read_wrongly(text: str, how: str) -> object:
    top = table(text)
    reads = {
        "text": lambda: top.text("k"),
        "flag": lambda: top.flag("k"),
        "whole": lambda: top.whole("k"),
        "day": lambda: top.day("k"),
        "one_of": lambda: top.one_of("k", Colour),
        "texts": lambda: top.texts("k"),
        "some_of": lambda: top.some_of("k", Colour),
        "table": lambda: top.table("k"),
        "tables": lambda: top.tables("k"),
        "leaves": lambda: list(top.leaves()),
        "finish": top.finish,
    }
    return reads[how]()


@pytest.mark.parametrize(
    ("text", "how", "mistake", "line", "word"),
    [
        ("\n[x]", "text", Mistake.MISSING_KEY, 1, "k"),
        ("\nk = 1", "text", Mistake.WRONG_TYPE, 2, "k"),
        ('\nk = " "', "text", Mistake.EMPTY, 2, "k"),
        ('k = "true"', "flag", Mistake.WRONG_TYPE, 1, "k"),
        ("k = true", "whole", Mistake.WRONG_TYPE, 1, "k"),
        ("k = 1.5", "whole", Mistake.WRONG_TYPE, 1, "k"),
        ("k = 2026-11-23T10:00:00", "day", Mistake.WRONG_TYPE, 1, "k"),
        ('k = "green"', "one_of", Mistake.WRONG_VALUE, 1, "green"),
        ('k = "red"', "texts", Mistake.WRONG_TYPE, 1, "k"),
        ('k = [\n"a",\n""]', "texts", Mistake.WRONG_TYPE, 3, "k"),
        ('k = [\n"a",\n7]', "texts", Mistake.WRONG_TYPE, 3, "7"),
        ('k = [\n"green"]', "some_of", Mistake.WRONG_VALUE, 2, "green"),
        ("k = 1", "table", Mistake.WRONG_TYPE, 1, "k"),
        ("k = [1]", "tables", Mistake.WRONG_TYPE, 1, "k"),
        ("[a]\nb = 1", "leaves", Mistake.WRONG_TYPE, 2, "b"),
        ('k = "x"', "finish", Mistake.UNKNOWN_KEY, 1, "k"),
        ('"" = "x"', "finish", Mistake.UNKNOWN_KEY, 1, '""'),
    ],
)
def test_every_wrong_value_is_named(
    text: str, how: str, mistake: Mistake, line: int, word: str
) -> None:
    with pytest.raises(ContentError) as caught:
        read_wrongly(text, how)
    error = caught.value
    assert (error.mistake, error.line, error.word) == (mistake, line, word)
    assert str(error).startswith(f"forms/a.toml, line {line}: ")
    assert error.values == {
        "file": "forms/a.toml",
        "line": line,
        "word": word,
        "expected": error.expected,
    }


def test_finish_says_which_keys_are_known() -> None:
    top = table('label = "x"\nhlep = "y"\n')
    top.text("label")
    top.text("help", "")
    with pytest.raises(ContentError) as caught:
        top.finish()
    assert (caught.value.word, caught.value.expected) == ("hlep", "help, label")
    assert caught.value.phrase == "content.errors.unknown_key"


def test_the_other_tables_come_in_the_order_of_the_file() -> None:
    top = table("[z]\n[a]\n[known]\n")
    top.table("known")
    assert [key for key, _ in top.every_table()] == ["z", "a"]


def test_leaves_are_named_from_the_top() -> None:
    top = table('a = "1"\n[b.c]\nd = "2"\n')
    named = [(dotted, table.line_of(key)) for dotted, table, key in top.leaves("stem")]
    assert named == [("stem.a", 1), ("stem.b.c.d", 3)]
    assert [dotted for dotted, _, _ in top.leaves()] == ["a", "b.c.d"]
