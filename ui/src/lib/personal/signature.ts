export interface Point {
  x: number;
  y: number;
}

/** A signature as the service wants it: an SVG drawing in base 64, of strokes, or of a name in type. */
export function drawing(strokes: readonly (readonly Point[])[], name: string): string {
  const place = (value: number) => value.toFixed(1);
  const lines = strokes.map((stroke) => {
    const points = stroke.map(({ x, y }) => `${place(x)},${place(y)}`).join(' ');
    return `<polyline points="${points}" fill="none" stroke="#000" stroke-width="2"/>`;
  });
  const typed = name === '' ? '' : `<text x="10" y="70" font-size="32">${escaped(name)}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 120">${lines.join('')}${typed}</svg>`;
  return btoa(String.fromCharCode(...new TextEncoder().encode(svg)));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
