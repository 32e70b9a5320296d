import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { firstWords } from './first-words.ts';

const wordsOf = (html: string) =>
  firstWords('src/app/cases/list.ts', (file) =>
    file.endsWith('.ts') ? `@Component({ templateUrl: './list.html' })` : html,
  );

test('the heading and the lead are told in the order of the page', () => {
  assert.deepEqual(
    wordsOf(`<p class="lead">
        Neutre, et gratuit&nbsp;:
        dix minutes.
      </p>
      <h1 tabindex="-1">Saisir</h1><p>Autre chose</p>`),
    [
      ['p', 'Neutre, et gratuit\u00a0: dix minutes.'],
      ['h1', 'Saisir'],
    ],
  );
});

test('words with a value among them wait for the application', () => {
  assert.deepEqual(
    wordsOf('<h1>Dossier {{ reference() }}</h1><p class="lead">Voir <a>la liste</a></p>'),
    [],
  );
});

test('what a template says in two ways waits for the application', () => {
  assert.deepEqual(wordsOf('@if (done()) {<h1>Fini</h1>} @else {<h1>En cours</h1>}'), []);
});

test('a component without a template of its own has no first words', () => {
  assert.deepEqual(
    firstWords('src/app/x.ts', () => `@Component({ template: '<h1>X</h1>' })`),
    [],
  );
});

test('the pages that are measured as a telephone have first words', () => {
  for (const page of [
    'tenancy/centre-home/centre-home',
    'mediation/referral-form/referral-form',
    'mediation/case-list/case-list',
  ]) {
    const elements = firstWords(join(import.meta.dirname, `../src/app/${page}.ts`)).map(
      ([element]) => element,
    );
    assert.ok(elements.includes('p'), `${page} has a lead without data`);
  }
});
