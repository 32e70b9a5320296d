import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, existsSync, mkdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { chromium, type Page } from '@playwright/test';

/*
 * The gallery of components in a development build, without a server behind it: axe in every colour, no
 * sideways scrolling, and pictures in target/gallery to be looked at.
 * Usage: npm run gallery:check [-- --built]   (--built takes the build of the last time)
 */

const root = join(import.meta.dirname, '..');
const built = join(root, 'target/gallery-build');
const pictures = join(root, 'target/gallery');
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const answers: Readonly<Record<string, unknown>> = {
  '/api/v1/session': { authenticated: false },
  '/api/v1/centres': [],
};
const looks = [
  { name: 'light', colorScheme: 'light', widths: [1440, 768, 320] },
  { name: 'dark', colorScheme: 'dark', widths: [1440, 768, 320] },
  { name: 'light-contrast', colorScheme: 'light', contrast: 'more', widths: [1440] },
  { name: 'dark-contrast', colorScheme: 'dark', contrast: 'more', widths: [1440] },
  { name: 'forced', colorScheme: 'dark', forcedColors: 'active', widths: [1440] },
] as const;

if (!process.argv.includes('--built') || !existsSync(built)) {
  const ng = join(root, 'node_modules/.bin/ng');
  const options = ['build', '--configuration', 'development', '--output-path', built];
  execFileSync(ng, options, { cwd: root, stdio: 'inherit' });
}
mkdirSync(pictures, { recursive: true });

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://gallery').pathname;
  if (path.startsWith('/api/')) {
    const answer = answers[path];
    response.writeHead(answer ? 200 : 404, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(answer ?? {}));
    return;
  }
  const asked = join(built, 'browser', path);
  const file =
    existsSync(asked) && statSync(asked).isFile() ? asked : join(built, 'browser/index.html');
  response.writeHead(200, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
  });
  createReadStream(file).pipe(response);
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;

const problems: string[] = [];
const browser = await chromium.launch({
  executablePath: process.env['ENTREMISE_CHROME'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
});
try {
  for (const look of looks) {
    const context = await browser.newContext({
      colorScheme: look.colorScheme,
      forcedColors: 'forcedColors' in look ? look.forcedColors : 'none',
      reducedMotion: 'reduce',
      locale: 'fr-FR',
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => problems.push(`${look.name}: ${error.message}`));
    if ('contrast' in look) {
      await page.addInitScript(
        (more) => localStorage.setItem('entremise.contrast', more),
        look.contrast,
      );
    }
    await page.goto(`http://127.0.0.1:${port}/dev/gallery`);
    await seeAll(page);
    // Of forced colours axe reads those of the style sheets, not those that are drawn: the pictures judge.
    if (!('forcedColors' in look)) {
      await axe(page, look.name);
    }
    for (const width of look.widths) {
      await picture(page, `${look.name}-${width}`, width);
    }
    if (look.widths.length > 1) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await windows(page, look.name);
    }
    await context.close();
  }
} finally {
  await browser.close();
  server.close();
}
for (const problem of problems) {
  console.error(problem);
}
console.log(`Gallery: ${problems.length} problems; pictures in ${pictures}`);
process.exitCode = problems.length > 0 ? 1 : 0;

/** Charts and the calendar are drawn when they come into sight. */
async function seeAll(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Galerie des composants' }).waitFor();
  for (const part of await page.locator('em-chart, em-event-calendar, h2').all()) {
    await part.scrollIntoViewIfNeeded();
  }
  await page.locator('em-event-calendar a[href]').first().waitFor();
  await page.locator('em-chart svg').first().waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
}

async function axe(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .analyze();
  for (const { id, nodes } of violations) {
    problems.push(`${name}: ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  }
}

async function picture(page: Page, name: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  // What is drawn on a canvas follows the new width one turn later.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > width) {
    problems.push(`${name}: scrolls sideways, ${wide} px in ${width}`);
  }
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

/** Each window, opened from its button; questions that ask for something are sent once as they are. */
async function windows(page: Page, name: string): Promise<void> {
  const buttons = page.locator('em-window-gallery > .actions button');
  for (const [at, button] of (await buttons.all()).entries()) {
    await button.click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const reason = dialog.getByRole('textbox', { name: /^Motif/ });
    if (await reason.isVisible()) {
      await reason.fill('Erreur de destinataire');
    }
    const send = dialog.locator('button[type=submit]');
    if (at >= 4 && (await send.isVisible())) {
      await send.click();
      await dialog.locator('[role=alert], em-conflict-choice').first().waitFor();
    }
    await axe(page, `${name}, window ${at + 1}`);
    await page.screenshot({ path: join(pictures, `${name}-window-${at + 1}.png`) });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }
}
