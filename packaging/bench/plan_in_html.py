"""The family plan as a page of HTML and CSS, which WeasyPrint sets."""

from collections.abc import Callable, Iterable
from functools import cache
from html import escape
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import quote

from bench.plan_told import PlanTold

from mpg_desktop.printing.deeds import Deed
from mpg_desktop.printing.score_strip import Given

STYLE = Path(__file__).with_name("plan.css")
INK, WHITE, ACCENT, CLAY = "#1B2A33", "#FFFFFF", "#0B6868", "#A8441A"
GREEN, AMBER, RED = "#1F6B45", "#8A5200", "#A61F1F"


def weasyprint_engine(resources: Path) -> Callable[[PlanTold], bytes]:
    """Return what makes a plan with WeasyPrint, tagged. Raises ImportError without it."""
    weasyprint: Any = import_module("weasyprint")
    fonts = (resources / "fonts" / "paper").as_uri()
    style = STYLE.read_text(encoding="utf-8").replace("FONTS", fonts)
    page = _Page(resources / "icons")

    def make(plan: PlanTold) -> bytes:
        document = weasyprint.HTML(string=page.html(plan, style))
        return bytes(document.write_pdf(pdf_variant="pdf/a-2a", pdf_tags=True))

    return make


class _Page:
    """Writes a plan as HTML, with pictograms as pictures that are not heard."""

    def __init__(self, icons: Path) -> None:
        self.icon = cache(lambda name, colour: _picture(icons / f"{name}.svg", colour))

    def html(self, plan: PlanTold, style: str) -> str:
        """Return the whole page."""
        words, e = plan.words, escape
        foot = "\\a ".join(each.replace('"', '\\"') for each in plan.foot)
        number = plan.page.replace("{page}", '" counter(page) "')
        number = number.replace("{pages}", '" counter(pages) "')
        stamps = " ".join(plan.stamps)
        around = (
            f'@page {{@bottom-left {{content: "{foot}"}} @bottom-right {{content: "{number}"}}'
            f' @top-right {{content: "{stamps}"}}}}'
        )
        facts = "".join(f"<p>{e(label)} <b>{e(said)}</b></p>" for label, said in plan.facts)
        people = "".join(
            f"<div class=person><div><b>{e(name)}</b><p class=part>{e(part)}</p></div>"
            f"<p class=number>{e(number)}</p></div>"
            for name, part, number in plan.people
        )
        rows = "".join(self._row(each) for each in plan.agreements)
        left = "".join(f"<p class=sign>{e(each)}</p>" for each in plan.left)
        signed = "".join(self._item(sign, said, ACCENT) for sign, said in plan.signed)
        return (
            f"<!doctype html><html lang=nl><head><title>{e(plan.title)}</title>"
            f"<style>{style}{around}</style></head><body><header>"
            f"<div class=disc>{self.icon('home-heart', WHITE)}</div>"
            f"<div class=title><h1>{e(plan.title)}</h1><p>{e(plan.whose)}</p></div>"
            f"<div class=facts>{facts}</div></header>"
            f"<section class='card wish'>{self.icon('seedling', CLAY)}"
            f"<div><h2>{e(words['wish'])}</h2><p>{e(plan.wish)}</p></div></section>"
            f"<div class=beside><section class='card well'>"
            f"{self._head('thumb-up', words['well'], GREEN)}"
            f"{self._list('check', plan.well, GREEN)}</section>"
            f"<section class='card watch'>{self._head('eye', words['watch'], AMBER)}"
            f"{self._list('alert-circle', plan.watch, AMBER)}</section></div>"
            f"{self._goals(plan)}<section class='card deeds'>"
            f"{self._head('heart-handshake', words['agreements'], ACCENT)}<table><thead><tr>"
            f"<td></td><td></td><th>{e(words['who'])}</th><th>{e(words['when'])}</th></tr></thead>"
            f"<tbody>{rows}</tbody></table></section>{_pairs(plan.deal)}"
            f"<div class=beside><section class='card tonight'>"
            f"{self._head('moon', words['tonight'], RED)}"
            f"{self._list('check', plan.tonight, RED)}{_pairs(plan.calls)}</section>"
            f"<section class='card people'>{self._head('users', words['people'], CLAY)}"
            f"{people}</section></div><div class=beside><section>"
            f"{self._head('message-circle', words['views'], ACCENT)}"
            f"{self._list('quote', plan.views, ACCENT)}</section><section>"
            f"{self._head('signature', words['signed'], ACCENT)}<ul>{signed}</ul></section></div>"
            f"<section class=together><h2>{e(words['together'])}</h2><div class=signs>{left}</div>"
            "</section></body></html>"
        )

    def _goals(self, plan: PlanTold) -> str:
        parts = [self._head("flag", plan.words["goals"], ACCENT)]
        parts += [
            f"<section class='card goal'><div class=aside><h3>{escape(goal.text)}</h3>"
            f"<p class=whose>{escape(goal.about)}</p></div>{_pairs(goal.pairs)}"
            f"{self._steps(goal.steps)}{_strips(goal.scores)}</section>"
            for goal in plan.goals
        ]
        if plan.others:
            head = f"<h3>{escape(plan.words['others'])}</h3>"
            parts.append(f"<section class='card goal'>{head}{self._steps(plan.others)}</section>")
        if plan.safe:
            parts += [self._head("scale", plan.words["safe"], ACCENT), _strips(plan.safe)]
        return "".join(parts)

    def _head(self, sign: str, title: str, colour: str) -> str:
        return f"<h2 style='color: {colour}'>{self.icon(sign, colour)} {escape(title)}</h2>"

    def _list(self, sign: str, texts: Iterable[str], colour: str) -> str:
        return f"<ul>{''.join(self._item(sign, each, colour) for each in texts)}</ul>"

    def _item(self, sign: str, text: str, colour: str) -> str:
        return f"<li>{self.icon(sign, colour)}<span>{escape(text)}</span></li>"

    def _steps(self, steps: Iterable[Deed]) -> str:
        told = []
        for step in steps:
            who = f" · <b>{escape(step.who)}</b>" if step.who else ""
            when = f" · {escape(step.when)}" if step.when else ""
            words = f"<span>{escape(step.what)}{who}{when}</span>"
            told.append(f"<li>{self.icon(step.sign, ACCENT)}{words}</li>")
        return f"<ul>{''.join(told)}</ul>" if told else ""

    def _row(self, deed: Deed) -> str:
        return (
            f"<tr><td class=icon>{self.icon(deed.sign, ACCENT)}</td><th>{escape(deed.what)}</th>"
            f"<td><b>{escape(deed.who)}</b></td><td class=when>{escape(deed.when)}</td></tr>"
        )


def _pairs(pairs: Iterable[tuple[str, str]]) -> str:
    return "".join(f"<p><b>{escape(label)}</b> {escape(text)}</p>" for label, text in pairs)


def _strips(given: Iterable[Given]) -> str:
    return f"<div class=strips>{''.join(_strip(each) for each in given)}</div>"


def _strip(given: Given) -> str:
    ticks = "".join(f"<i class=tick style='left: {step * 10}%'></i>" for step in range(11))
    rings = "".join(f"<i class=ring style='left: {number * 10}%'></i>" for number in given.before)
    disc = f"<span class=last style='left: {given.last * 10}%'>{given.last}</span>"
    return (
        f"<div class=strip><b>{escape(given.who)}</b><span class=end>0</span>"
        f"<div class=line>{ticks}{rings}{disc}</div><span class=end>10</span></div>"
    )


def _picture(path: Path, colour: str) -> str:
    drawn = path.read_text(encoding="utf-8").replace("currentColor", colour)
    return f'<img alt="" src="data:image/svg+xml,{quote(drawn)}">'
