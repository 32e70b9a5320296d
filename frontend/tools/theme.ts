/*
 * The colours of src/styles/_tokens.scss as a browser works them out for a centre's colour. Only the forms
 * that the file uses are read: a form it does not know fails rather than passes.
 */

export type Rgb = readonly [number, number, number];
export type Theme = ReadonlyMap<string, Rgb>;

/** The tokens of one mixin of the style sheet, in light or in dark. */
export function themeOf(sheet: string, mixin: string, dark: boolean, brand: string): Theme {
  const body = new RegExp(`@mixin ${mixin} \\{([\\s\\S]*?)\\n\\}`).exec(sheet)?.[1];
  if (!body) {
    throw new Error(`The style sheet has no mixin ${mixin}.`);
  }
  const tokens = new Map<string, Rgb>();
  for (const [, name, value] of body.matchAll(/--em-([\w-]+):\s*([^;]+);/g)) {
    const [light, night] = sides(value ?? '');
    tokens.set(name ?? '', colourOf(dark ? night : light, brand));
  }
  return tokens;
}

/** The two sides of `light-dark(a, b)`. */
function sides(value: string): [string, string] {
  const inside = /^light-dark\(([\s\S]*)\)$/.exec(value.trim())?.[1];
  if (!inside) {
    throw new Error(`Not a colour for light and dark: ${value}`);
  }
  let depth = 0;
  for (let at = 0; at < inside.length; at++) {
    depth += inside[at] === '(' ? 1 : inside[at] === ')' ? -1 : 0;
    if (inside[at] === ',' && depth === 0) {
      return [inside.slice(0, at).trim(), inside.slice(at + 1).trim()];
    }
  }
  throw new Error(`Only one colour: ${value}`);
}

function colourOf(text: string, brand: string): Rgb {
  if (text.startsWith('#')) {
    return rgbOf(text);
  }
  const parts = /^oklch\(from var\(--em-brand\) (\S+|min\([^)]*\)) (\S+|min\([^)]*\)) h\)$/.exec(
    text.replace(/\s+/g, ' '),
  );
  if (!parts) {
    throw new Error(`A form of colour that this does not know: ${text}`);
  }
  const [l, c, h] = toOklch(rgbOf(brand));
  const part = (written: string, own: { name: string; value: number }): number => {
    const least = /^min\((\w), ([\d.]+)\)$/.exec(written);
    if (least) {
      return Math.min(part(least[1] ?? '', own), Number(least[2]));
    }
    return written === own.name ? own.value : Number(written);
  };
  return fromOklch(
    part(parts[1] ?? '', { name: 'l', value: l }),
    part(parts[2] ?? '', { name: 'c', value: c }),
    h,
  );
}

export function rgbOf(hex: string): Rgb {
  const [, ...pairs] = /^#(..)(..)(..)$/.exec(hex) ?? [];
  if (pairs.length !== 3) {
    throw new Error(`Not a colour: ${hex}`);
  }
  return pairs.map((pair) => Number.parseInt(pair, 16) / 255) as unknown as Rgb;
}

/** WCAG 2.2: from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map(linear) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const linear = (share: number) =>
  share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
const gamma = (share: number) =>
  share <= 0.0031308 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055;

/** CSS Color 4: lightness, chroma and hue in radians. */
function toOklch(colour: Rgb): Rgb {
  const [r, g, b] = colour.map(linear) as unknown as Rgb;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const second = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    Math.hypot(a, second),
    Math.atan2(second, a),
  ];
}

/** What lies outside the screen's colours is cut off channel by channel, as browsers do. */
function fromOklch(lightness: number, chroma: number, hue: number): Rgb {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const shares = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  // Rounded to what a screen can show.
  return shares.map(
    (share) => Math.round(Math.min(1, Math.max(0, gamma(Math.max(0, share)))) * 255) / 255,
  ) as unknown as Rgb;
}
