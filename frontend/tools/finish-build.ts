import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { pageScripts } from './page-scripts.ts';
import { type Build, inKb, weigh } from './page-weights.ts';

/*
 * After ng build: tells the page what to ask for at once, compresses what is served from files, so that no
 * request pays for it, then holds every page to its budget of scripts as they are sent.
 */

const root = join(import.meta.dirname, '..');
const browser = join(root, 'dist/browser');
const statistics = join(root, 'dist/browser-stats.json');
if (!existsSync(statistics)) {
  throw new Error('dist/browser-stats.json is missing: the build must write it (statsJson).');
}
const build = JSON.parse(readFileSync(statistics, 'utf8')) as Build;
rmSync(statistics);
askAtOnce();

const sizes = new Map<string, number>();
for (const file of globSync('**/*.{js,css,svg,txt}', { cwd: browser })) {
  const path = join(browser, file);
  const content = readFileSync(path);
  const brotli = brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  sizes.set(file, Math.min(brotli.length, content.length));
  if (brotli.length < content.length) {
    writeFileSync(`${path}.br`, brotli);
  }
}

const weights = weigh(
  build,
  readFileSync(join(root, 'src/app/app.routes.ts'), 'utf8'),
  (output) => sizes.get(output) ?? 0,
);
console.log('Scripts of each page, brotli             initial        own');
for (const { name, kind, initial, own } of weights) {
  const [first, second] = [inKb(initial).padStart(10), inKb(own).padStart(10)];
  console.log(`  ${name.split('/').pop()?.padEnd(36)} ${first} ${second}  ${kind}`);
}
// The gallery is for whoever develops: no visitor's file holds any of it.
const strayed = [...sizes.keys()].filter((file) =>
  readFileSync(join(browser, file), 'utf8').includes('em-gallery'),
);
for (const file of strayed) {
  console.error(`${file} holds the gallery of components, which is not for production.`);
}
const problems = weights.flatMap(({ name, problems }) =>
  problems.map((each) => `${name}: ${each}`),
);
for (const problem of problems) {
  console.error(`Over budget: ${problem}`);
}
process.exitCode = problems.length + strayed.length > 0 ? 1 : 0;

/**
 * The script of the start learns what each page loads, and gets a hash into its name since it is kept like
 * the others; the font is asked for with the styles that name it.
 */
function askAtOnce(): void {
  process.chdir(root);
  const { scripts, pages } = pageScripts(build, 'src/app/app.routes.ts');
  const source = readFileSync(join(browser, 'start.js'), 'utf8');
  const start = source
    .replace('const scripts = [];', () => `const scripts = ${JSON.stringify(scripts)};`)
    .replace('const pages = {};', () => `const pages = ${JSON.stringify(pages)};`);
  const name = `start-${createHash('sha256').update(start).digest('hex').slice(0, 8)}.js`;
  const [font] = globSync('media/*-latin-wght-normal-*.woff2', { cwd: browser });
  const page = readFileSync(join(browser, 'index.html'), 'utf8');
  const told = page
    .replace('src="start.js"', `src="${name}"`)
    .replace(
      '</title>',
      `</title><link rel="preload" href="/${font}" as="font" type="font/woff2" crossorigin>`,
    );
  if (!font || !page.includes('src="start.js"') || start.length < source.length + 1000) {
    throw new Error('index.html or start.js is not what this step expects.');
  }
  writeFileSync(join(browser, name), start);
  rmSync(join(browser, 'start.js'));
  writeFileSync(join(browser, 'index.html'), told);
}
