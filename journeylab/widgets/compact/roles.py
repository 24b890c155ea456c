"""Which words of a script name variables, and which name properties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeylab.widgets.compact.tokens import Role, Token

# what JavaScript says, and what a page gives; a test holds every module against this list
_LANGUAGE = """
    arguments async await break case catch class const continue debugger default delete do else
    export extends false finally for from function get if import in instanceof let new null of
    return set static super switch this throw true try typeof undefined var void while with
    yield Infinity NaN
"""
_PAGE = """
    AbortController AbortSignal Array ArrayBuffer Audio BigInt Blob Boolean CSS ClipboardEvent
    CustomEvent DOMException DOMMatrix DOMParser DOMRect DataTransfer Date Document
    DocumentFragment Element Error Event EventTarget File FileReader Float32Array Float64Array
    FocusEvent FormData HTMLButtonElement HTMLCanvasElement HTMLDialogElement HTMLElement
    HTMLInputElement HTMLSelectElement HTMLTextAreaElement Headers Image InputEvent Int16Array
    Int32Array Int8Array IntersectionObserver Intl JSON KeyboardEvent Map Math MouseEvent
    MutationObserver Node NodeFilter Number Object OffscreenCanvas Path2D PointerEvent Promise
    Proxy Range RangeError Reflect RegExp Request ResizeObserver Response SVGElement Set
    String Symbol Text TextDecoder TextEncoder TouchEvent TypeError URL URLSearchParams
    Uint16Array Uint32Array Uint8Array WeakMap WeakRef WeakSet WebSocket WheelEvent Worker
    XMLSerializer addEventListener atob btoa cancelAnimationFrame cancelIdleCallback
    clearInterval clearTimeout console createImageBitmap crypto decodeURIComponent
    devicePixelRatio dispatchEvent document encodeURIComponent fetch getComputedStyle
    getSelection globalThis history innerHeight innerWidth isFinite isNaN localStorage
    location matchMedia navigator parseFloat parseInt performance queueMicrotask
    removeEventListener requestAnimationFrame requestIdleCallback scrollBy scrollTo
    sessionStorage setInterval setTimeout structuredClone visualViewport window
"""
NOT_OURS = frozenset(_LANGUAGE.split()) | frozenset(_PAGE.split())
_BEFORE_BLOCK = frozenset([")", "=>", ";", "{", "}", "else", "try", "catch", "finally", "do", ""])
_BEFORE_METHOD = frozenset(["async", "get", "set"])
_NONE = Token("mark", "")


def with_roles(tokens: Iterable[Token]) -> Iterator[Token]:
    """The same tokens, each word with the part it plays."""
    inside: list[str] = []  # what each open bracket holds: "object", "block" or the bracket
    all_of = list(tokens)
    for at, token in enumerate(all_of):
        before = all_of[at - 1] if at else _NONE
        after = all_of[at + 1] if at + 1 < len(all_of) else _NONE
        if token.closes:
            inside.pop()
        if token.opens:
            inside.append(_what(token, before))
        in_object = bool(inside) and inside[-1] == "object"
        role = _role(token, before, after, in_object=in_object)
        yield token._replace(role=role) if role else token


def _what(token: Token, before: Token) -> str:
    if token.text != "{":
        return token.text
    return "block" if before.text in _BEFORE_BLOCK else "object"


def _role(token: Token, before: Token, after: Token, *, in_object: bool) -> Role:
    if token.kind != "word" or token.text[0].isdigit():
        return ""
    first = before.text in {"{", ","}
    if before.text == ".":
        return "property"
    if in_object and (first or before.text in _BEFORE_METHOD) and after.text in {":", "("}:
        return "property"
    if token.text in NOT_OURS:
        return ""
    return "shorthand" if in_object and first and after.text in {",", "}", "="} else "name"
