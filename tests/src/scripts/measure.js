// Body of a function that WebDriver runs in the page: how large and how far apart all is that can be hit, how high a
// capital H of each text is, and how far each text stands out from what is behind it. Lengths are in pixels of the page.
const spaced = (text) => (text ?? '').replace(/\s+/gu, ' ').trim();
const said = (text) => [...spaced(text)].slice(0, 40).join('');
const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
  willReadFrequently: true,
});

function isShown(element) {
  const isThere = element.checkVisibility({ checkVisibilityCSS: true, opacityProperty: true });
  return isThere && element.getClientRects().length > 0 && !element.closest('[inert]');
}

// What is for screen readers alone is a pixel wide.
const isSeen = ({ width, height }) => width > 2 && height > 2;

const colours = new Map();
function colour(text) {
  if (!colours.has(text)) {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = text;
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
    colours.set(text, [red, green, blue, alpha / 255]);
  }
  return colours.get(text);
}

const over = ([r, g, b, a], under) => [r, g, b].map((part, at) => part * a + under[at] * (1 - a));

function ground(element) {
  const layers = [];
  for (let at = element; at; at = at.parentElement) {
    const layer = colour(getComputedStyle(at).backgroundColor);
    layers.push(layer);
    if (layer[3] === 1) break;
  }
  // Behind all of it is the canvas of the browser.
  return layers.reduceRight((under, layer) => over(layer, under), colour('Canvas').slice(0, 3));
}

function luminance(rgb) {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function opacity(element) {
  let all = 1;
  for (let at = element; at; at = at.parentElement) all *= Number(getComputedStyle(at).opacity);
  return all;
}

function contrast(element) {
  const under = ground(element);
  const [r, g, b, a] = colour(getComputedStyle(element).color);
  const [one, other] = [luminance(over([r, g, b, a * opacity(element)], under)), luminance(under)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function capital(element) {
  const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element);
  pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  return pen.measureText('H').actualBoundingBoxAscent;
}

function texts() {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (spaced(node.data) === '' || !element || !isShown(element)) continue;
    range.selectNodeContents(node);
    if (!isSeen(range.getBoundingClientRect())) continue;
    // It may be cut away with what it stands in.
    if (getComputedStyle(element).clipPath !== 'none') continue;
    found.push({ text: said(node.data), element });
  }
  for (const element of document.querySelectorAll('input:not([type="radio"], [type="checkbox"])')) {
    if (isShown(element) && element.value !== '') found.push({ text: 'what is entered', element });
  }
  return found.map(({ text, element }) => ({
    text,
    capital: capital(element),
    contrast: contrast(element),
  }));
}

// Of what is drawn only in part, the part.
function cut(element) {
  let { left, top, right, bottom } = element.getBoundingClientRect();
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (getComputedStyle(at).overflowY === 'visible') continue;
    const frame = at.getBoundingClientRect();
    [left, top] = [Math.max(left, frame.left), Math.max(top, frame.top)];
    [right, bottom] = [Math.min(right, frame.right), Math.min(bottom, frame.bottom)];
  }
  return { left, top, right, bottom };
}

function targets() {
  const all = document.querySelectorAll('button, a[href], input, select, textarea, [tabindex="0"]');
  // A radio button is hit with the label around it.
  const hit = [...all].filter(isShown).map((element) => element.closest('label') ?? element);
  return [...new Set(hit)].map((element) => ({
    element,
    name: said(element.getAttribute('aria-label') ?? (element.textContent || element.id)),
    box: element.getBoundingClientRect(),
    part: cut(element),
  }));
}

function gap(one, other) {
  const across = Math.max(one.left - other.right, other.left - one.right);
  const down = Math.max(one.top - other.bottom, other.top - one.bottom);
  return across > 0 && down > 0 ? Math.hypot(across, down) : Math.max(across, down);
}

const hits = targets();
const drawn = hits.filter(({ part }) => part.right - part.left > 1 && part.bottom - part.top > 1);
const gaps = drawn.flatMap((one, at) =>
  drawn
    .slice(at + 1)
    .filter(({ element }) => !element.contains(one.element) && !one.element.contains(element))
    .map((other) => ({ between: [one.name, other.name], gap: gap(one.part, other.part) })),
);
const { contrast: asked } = document.documentElement.dataset;
return {
  hasContrast: asked === 'more',
  targets: hits.map(({ name, box }) => ({ name, width: box.width, height: box.height })),
  gaps,
  texts: texts(),
};
