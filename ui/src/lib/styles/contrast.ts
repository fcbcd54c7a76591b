/** WCAG contrast of two `oklch()` colours. For the test over the tokens. */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const parts = /oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/.exec(colour) ?? [];
  const [lightness = NaN, chroma = NaN, hue = NaN] = parts.slice(1).map(Number);
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = displayed(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = displayed(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = displayed(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A colour outside of sRGB is shown at its edge. */
function displayed(linear: number): number {
  return Math.max(0, Math.min(1, linear));
}
