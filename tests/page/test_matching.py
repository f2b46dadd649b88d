"""Rules are found by the kind of an element where that tells, and tried where it does not."""

from collections.abc import Iterator, Sequence
from typing import Any
from xml.etree import ElementTree

import cssselect2
import pytest
from cssselect2 import ElementWrapper, Matcher
from hypothesis import given, settings
from hypothesis import strategies as st

from iceta_infographic.page.haste import matching
from iceta_infographic.page.haste.matching import is_plain

PLAIN = (
    "p",
    ".a",
    "P.a.b",
    "div .a",
    "div > p.b",
    "div:not(.a) > *",
    ":root p",
    "[data-x]",
    "[data-x='1'] p",
    "[data-x^='1']",
    "[lang|='en']",
    ":is(.a, .b) p",
    "*|p",
    "p:hover",
)
OTHERS = (
    "p + p",
    ".a ~ .b",
    "p:first-child",
    "div > p:last-child",
    "p:nth-child(2n+1)",
    "p:nth-last-of-type(2)",
    "p:only-child",
    "p:empty",
    "div:has(> .a)",
    ":first-child > .b",
    "[href]",
    "a[href^='#'] p",
    "[style]",
    "[id$='1']",
    "p:lang(id)",
    "p:nth-child(2 of .a)",
)
NOBODY = (".tidak-ada",) * matching.MANY


def with_children(parent: Any, children: list[Any]) -> Any:
    parent.extend(children)
    return parent


ELEMENTS = st.recursive(
    st.builds(
        ElementTree.Element,
        st.sampled_from(["p", "div", "a"]),
        st.fixed_dictionaries(
            {},
            optional={
                "class": st.sampled_from(["a", "b", "a b", "b a", ""]),
                "data-x": st.sampled_from(["1", "12", "2"]),
                "lang": st.sampled_from(["id", "id-ID", "en"]),
                "href": st.sampled_from(["#x", "http://x"]),
                "style": st.just("color: red"),
                "id": st.sampled_from(["n1", "n2"]),
            },
        ),
    ),
    lambda inner: st.builds(with_children, inner, st.lists(inner, max_size=4)),
    max_leaves=12,
)


def rules(texts: Sequence[str]) -> list[Any]:
    return [rule for text in texts for rule in cssselect2.compile_selector_list(text)]


@pytest.fixture(scope="module", autouse=True)
def _quick() -> Iterator[None]:
    kept = Matcher.match, Matcher.add_selector, ElementWrapper.query_all
    if kept[0].__module__ != matching.__name__:
        matching.hasten()
    yield
    Matcher.match, Matcher.add_selector, ElementWrapper.query_all = kept


def test_each_rule_is_taken_for_what_it_is() -> None:
    assert [text for text in PLAIN if not all(is_plain(rule.test) for rule in rules([text]))] == []
    assert [text for text in OTHERS if any(is_plain(rule.test) for rule in rules([text]))] == []


@settings(max_examples=150, deadline=None)
@given(trees=st.lists(ELEMENTS, min_size=1, max_size=3), some=st.sets(st.sampled_from(OTHERS)))
def test_the_same_rules_are_found(trees: list[Any], some: set[str]) -> None:
    sheet = rules([*PLAIN, *sorted(some), *NOBODY])
    matcher = Matcher()
    for rule in sheet:
        matcher.add_selector(rule, rule)
    # The first tree is matched again when everything is known.
    for tree in (*trees, trees[0]):
        for element in ElementWrapper.from_html_root(tree).iter_subtree():
            found = [rule for *_, rule in matcher.match(element)]
            wanted = [rule for rule in sheet if rule.test(element)]
            assert found == sorted(wanted, key=lambda rule: rule.specificity)


def test_a_rule_that_comes_later_counts() -> None:
    matcher = Matcher()
    for rule in rules(NOBODY):
        matcher.add_selector(rule, rule)
    root = ElementWrapper.from_html_root(ElementTree.Element("p"))
    assert matcher.match(root) == []
    matcher.add_selector(*rules(["p"]), "p")
    assert [payload for *_, payload in matcher.match(root)] == ["p"]


def test_not_everything_is_remembered_for_good() -> None:
    matcher = Matcher()
    for rule in rules([".a", *NOBODY]):
        matcher.add_selector(rule, rule)
    for number in range(2 * matching.MOST + 10):
        element = ElementTree.Element("p", {"class": "a", "data-n": str(number)})
        assert len(matcher.match(ElementWrapper.from_html_root(element))) == 1
    assert len(vars(matcher)["_known"]) <= matching.MOST
    assert len(matching._kinds) <= matching.MOST


def test_elements_of_a_head_are_found_by_their_names_in_order() -> None:
    page = ElementTree.Element("html")
    head = ElementTree.SubElement(page, "head")
    for name in ("title", "meta", "link"):
        ElementTree.SubElement(head, name)
    head.append(ElementTree.Comment("title"))
    body = ElementTree.SubElement(page, "body")
    drawing = ElementTree.SubElement(body, "{http://www.w3.org/2000/svg}svg")
    ElementTree.SubElement(drawing, "{http://www.w3.org/2000/svg}title")
    ElementTree.SubElement(body, "style")
    root = ElementWrapper.from_html_root(page)
    names = ("title", "link", "style")

    def found(*selectors: str) -> list[Any]:
        return [element.etree_element for element in root.query_all(*selectors)]

    assert found(*names) == [head[0], head[2], drawing[0], body[1]]
    assert len(found("head *")) == 3
