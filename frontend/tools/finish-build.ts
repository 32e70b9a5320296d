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
 * The script of the start learns what each page loads. It and the styles go into the page itself: nothing can
 * be painted before both are there, and asking for them is one more journey to the server and back.
 */
function askAtOnce(): void {
  process.chdir(root);
  const { scripts, pages } = pageScripts(build, 'src/app/app.routes.ts');
  const source = readFileSync(join(browser, 'start.js'), 'utf8');
  const start = source
    .replace(/^\s*\/\/.*\n/gm, '')
    .replace('const scripts = [];', () => `const scripts = ${JSON.stringify(scripts)};`)
    .replace('const pages = {};', () => `const pages = ${JSON.stringify(pages)};`);
  const page = readFileSync(join(browser, 'index.html'), 'utf8');
  const [font] = globSync('media/*-latin-wght-normal-*.woff2', { cwd: browser });
  const sheet = /<link rel="stylesheet" href="([^"]+)"[^>]*>/.exec(page);
  const script = /<script src="start\.js"[^>]*><\/script>/.exec(page);
  if (!font || !sheet?.[1] || !script || start.length < source.length) {
    throw new Error('index.html or start.js is not what this step expects.');
  }
  const styles = readFileSync(join(browser, sheet[1]), 'utf8');
  const told = page
    // The server allows this script by its hash, the styles by the nonce of the answer.
    .replace(script[0], () => `<script>${start}</script>`)
    .replace(sheet[0], () => `<style nonce="__CSP_NONCE__">${styles}</style>`)
    .replace(
      '</title>',
      `</title><link rel="preload" href="/${font}" as="font" type="font/woff2" crossorigin>`,
    );
  rmSync(join(browser, 'start.js'));
  rmSync(join(browser, sheet[1]));
  writeFileSync(join(browser, 'index.html'), told);
}
