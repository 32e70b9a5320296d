import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { contrast, rgbOf, type Theme, themeOf } from './theme.ts';

const sheet = readFileSync(join(import.meta.dirname, '../src/styles/_tokens.scss'), 'utf8');
const white = rgbOf('#ffffff');

/** A regular walk through all colours; what the server accepts is what white text can be read on. */
const accepted = ['00', '1c', '38', '55', '71', '8d', 'aa', 'c6', 'e2', 'ff']
  .flatMap((red, _, steps) =>
    steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)),
  )
  .filter((colour) => contrast(rgbOf(colour), white) >= 4.5);

const surfaces = [
  'surface',
  'surface-lowest',
  'surface-low',
  'surface-middle',
  'surface-high',
  'surface-highest',
];
const onEach = (names: readonly string[], grounds: readonly string[]) =>
  names.flatMap((name) => grounds.map((ground) => [name, ground] as const));

/** Text and what it stands on: links and words of states wherever lines may be hovered or chosen. */
const texts = [
  ...onEach(['on-surface', 'on-surface-variant', 'primary'], surfaces),
  ...onEach(['error', 'success', 'warning', 'info'], surfaces.slice(0, 4)),
  ...onEach(
    ['on-surface', 'primary'],
    ['success-container', 'warning-container', 'info-container', 'primary-container'],
  ),
  ['success', 'success-container'],
  ['warning', 'warning-container'],
  ['info', 'info-container'],
  ['primary', 'info-container'],
  ['info', 'info-container'],
  ['error', 'error-container'],
  ['on-primary', 'primary'],
  ['on-primary-container', 'primary-container'],
  ['on-error-container', 'error-container'],
] as const;

/** Edges of fields, the ring of the focus, the bars of a notice. */
const parts = [
  ...onEach(['outline'], surfaces.slice(0, 4)),
  ...onEach(
    ['primary'],
    [...surfaces, 'error-container', 'success-container', 'warning-container', 'info-container'],
  ),
] as const;

const least = (themes: readonly (readonly [string, Theme])[], pairs: typeof texts | typeof parts) =>
  pairs
    .map(([name, ground]) => {
      const worst = themes
        .map(([brand, theme]) => {
          const [one, other] = [theme.get(name), theme.get(ground)];
          assert.ok(one && other, `${name} and ${ground} are tokens`);
          return { brand, ratio: contrast(one, other) };
        })
        .reduce((before, next) => (next.ratio < before.ratio ? next : before));
      return { pair: `${name} on ${ground}`, ...worst };
    })
    .sort((one, other) => one.ratio - other.ratio);

test('hundreds of colours are accepted, from every part of the circle', () => {
  assert.ok(accepted.length >= 300, `${accepted.length} colours`);
});

for (const mixin of ['standard-contrast', 'high-contrast']) {
  for (const dark of [false, true]) {
    const [text, part] = mixin === 'high-contrast' ? [7, 4.5] : [4.5, 3];
    test(`${mixin}, ${dark ? 'dark' : 'light'}: text ${text}:1 and parts ${part}:1 in any centre's colour`, () => {
      const themes = accepted.map((brand) => [brand, themeOf(sheet, mixin, dark, brand)] as const);
      const failing = [
        ...least(themes, texts).filter(({ ratio }) => ratio < text),
        ...least(themes, parts).filter(({ ratio }) => ratio < part),
      ];
      assert.deepEqual(failing, []);
    });
  }
}

test('reads colours as a browser does', () => {
  const theme = themeOf(sheet, 'standard-contrast', false, '#155e66');
  assert.deepEqual(theme.get('surface'), white);
  const primary = (theme.get('primary') ?? []).map((share) => Math.round(share * 255));
  assert.deepEqual(primary, [0x15, 0x5e, 0x66], 'a colour dark enough already stays as it is');
  assert.throws(() =>
    themeOf('@mixin x {\n  --em-a: light-dark(hsl(1 2 3), #fff);\n}', 'x', false, '#155e66'),
  );
});
