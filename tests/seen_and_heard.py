"""A picture and a film as a person would bring them: made by the browser itself."""

from base64 import b64decode

from playwright.sync_api import Page

SIDE = 64
_DRAWN = f"""const side = {SIDE}, canvas = document.createElement("canvas");
  canvas.width = canvas.height = side;
  const pen = canvas.getContext("2d");
  const draw = (hue) => {{
    pen.fillStyle = `hsl(${{hue}} 60% 50%)`;
    pen.fillRect(0, 0, side, side);
  }};
  draw(20);"""
_PICTURE = f"() => {{ {_DRAWN} return canvas.toDataURL('image/png'); }}"
_FILM = f"""() => {{ {_DRAWN}
  const mimeType = "video/webm;codecs=vp8";
  const recorder = new MediaRecorder(canvas.captureStream(25), {{mimeType}});
  const parts = [];
  let hue = 0;
  recorder.ondataavailable = ({{data}}) => parts.push(data);
  const turning = setInterval(() => draw(hue += 20), 40);
  return new Promise((done) => {{
    recorder.onstop = () => {{
      clearInterval(turning);
      const reader = new FileReader();
      reader.onload = () => done(reader.result);
      reader.readAsDataURL(new Blob(parts));
    }};
    recorder.start();
    setTimeout(() => recorder.stop(), 600);
  }});
}}"""


def picture(page: Page) -> bytes:
    """A PNG of 64 × 64 pixels."""
    return _content(page.evaluate(_PICTURE))


def film(page: Page) -> bytes:
    """A WebM of half a second."""
    return _content(page.evaluate(_FILM))


def _content(url: str) -> bytes:
    return b64decode(url.partition(",")[2])
