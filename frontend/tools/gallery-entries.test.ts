import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const app = join(import.meta.dirname, '../src/app');
// Drawn by the frame of every page, the gallery's too: where questions are asked and messages are said.
const frame = readFileSync(join(app, 'shell/app.html'), 'utf8');

/** The template of each component below a folder, by its selector. */
function templates(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(join(app, folder), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || name.endsWith('.spec.ts')) {
      continue;
    }
    const file = join(app, folder, name);
    for (const part of readFileSync(file, 'utf8').split('@Component(').slice(1)) {
      const selector = /selector: '([^']+)'/.exec(part)?.[1];
      const elsewhere = /templateUrl: '([^']+)'/.exec(part)?.[1];
      assert.ok(selector, `${name} has a component without a selector`);
      found.set(selector, elsewhere ? readFileSync(join(file, '..', elsewhere), 'utf8') : part);
    }
  }
  return found;
}

test('each component of shared/ui stands in the gallery, on its own or as part of another', () => {
  const shared = templates('shared/ui');
  const waiting = [frame, ...templates('dev/gallery').values()];
  const missing = new Set(shared.keys());
  for (let drawn = waiting.pop(); drawn !== undefined; drawn = waiting.pop()) {
    for (const [, tag] of drawn.matchAll(/<(em-[a-z-]+)/g)) {
      if (tag !== undefined && missing.delete(tag)) {
        waiting.push(shared.get(tag) ?? '');
      }
    }
  }
  assert.ok(shared.size > 40, `${shared.size} components`);
  assert.deepEqual([...missing], []);
});
