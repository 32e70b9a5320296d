import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');
// French keeps a space that does not break before these, inside guillemets and in numbers.
const loose = /[\p{L}\d)»’] [:;!?»](?=[\s<.,]|$)|« (?=\S)|\d (?=\d{3}(?!\d)|[€%])/u;

/** What people read of a template: without what Angular computes. */
function read(template: string): string {
  return template
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\{\{[\s\S]*?\}\}/g, '')
    .replace(/\[[\w.-]+\]="[^"]*"|\([\w.-]+\)="[^"]*"/g, '')
    .replace(/^\s*@.*$/gm, '');
}

/** The words of a source: its template, and its texts between quotes. */
function wordsOf(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  if (file.endsWith('.html')) {
    return read(source).split('\n');
  }
  const templates = [...source.matchAll(/\btemplate: `([^`]*)`/g)].map(([, text = '']) => text);
  const code = source.replace(/\btemplate: `[^`]*`/g, '').replace(/^\s*(\/\/|\/?\*).*$/gm, '');
  const quoted = (code.replace(/\$\{[^{}]*\}/g, 'x').match(/'[^'\n]*'|`[^`]*`/g) ?? []).filter(
    (text) => /\p{Ll}{3}/u.test(text) && !text.includes('${'),
  );
  return [...templates.flatMap((template) => read(template).split('\n')), ...quoted];
}

test('no text of a screen lets a line break before : ; ! ?, inside guillemets or in a number', () => {
  const files = globSync('src/{index.html,app/**/*.{html,ts}}', { cwd: root }).filter(
    (file) => !file.startsWith('src/app/api/') && !file.endsWith('.spec.ts'),
  );
  assert.ok(files.length > 300, `${files.length} files read`);
  const found = files.flatMap((file) =>
    wordsOf(file)
      .filter((line) => loose.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  assert.deepEqual(found, []);
});
