import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

/*
 * A benchmark, never a test: prints the scores, and keeps them with what pulls each below its goal. The
 * telephone is Lighthouse's own, with a slow network and a processor four times slower.
 */

const address = (process.argv[2] ?? 'http://localhost:8080').replace(/\/$/, '');
const password = process.env['ENTREMISE_DEMO_PASSWORD'];
const goals = { performance: 95, accessibility: 100, 'best-practices': 100 } as const;
type Category = keyof typeof goals;
const target = join(import.meta.dirname, '../target/lighthouse');

const pages = [
  { name: 'accueil public', path: '/cdg71' },
  { name: 'saisir', path: '/cdg71/saisir' },
  ...(password
    ? [{ name: 'dossiers', path: '/cdg71/dossiers', cookie: await logIn(password) }]
    : []),
];

interface Score {
  readonly page: string;
  readonly device: string;
  readonly scores: Record<Category, number>;
  readonly timings: Record<string, string>;
  readonly below: readonly string[];
}

const found: Score[] = [];
for (const { name, path, cookie } of pages as { name: string; path: string; cookie?: string }[]) {
  for (const device of ['telephone', 'desk']) {
    found.push(await measure(name, path, device, cookie));
  }
}
mkdirSync(target, { recursive: true });
writeFileSync(join(target, 'scores.json'), `${JSON.stringify(found, null, 2)}\n`);

console.log(`${''.padEnd(28)}perf  a11y  best   FCP / LCP / TBT / CLS`);
for (const { page, device, scores, timings, below } of found) {
  const numbers = Object.keys(goals).map((each) => String(scores[each as Category]).padStart(4));
  console.log(
    `${`${page}, ${device}`.padEnd(26)}${numbers.join('  ')}   ${Object.values(timings).join(' / ')}`,
  );
  for (const line of below) {
    console.log(`    ${line}`);
  }
}

async function measure(
  page: string,
  path: string,
  device: string,
  cookie: string | undefined,
): Promise<Score> {
  // A browser of its own for each: nothing is in its cache.
  const chrome = await launch({
    chromePath: process.env['ENTREMISE_CHROME'],
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-background-networking'],
  });
  try {
    const result = await lighthouse(
      `${address}${path}`,
      {
        port: chrome.port,
        logLevel: 'error',
        onlyCategories: Object.keys(goals),
        extraHeaders: cookie ? { Cookie: cookie } : {},
      },
      device === 'desk' ? desktopConfig : undefined,
    );
    if (!result || result.lhr.runtimeError) {
      throw new Error(`${path}: ${result?.lhr.runtimeError?.message ?? 'no answer'}`);
    }
    const { categories, audits } = result.lhr;
    const scoreOf = (id: Category) => Math.round((categories[id]?.score ?? 0) * 100);
    const below = (Object.keys(goals) as Category[])
      .filter((id) => scoreOf(id) < goals[id])
      .flatMap((id) =>
        (categories[id]?.auditRefs ?? [])
          .map((ref) => audits[ref.id])
          .filter((audit) => audit && audit.score !== null && audit.score < 0.9)
          .map((audit) => `${id}: ${audit?.title ?? ''} ${audit?.displayValue ?? ''}`.trim()),
      );
    const timing = (id: string) => audits[id]?.displayValue?.replace(/\s/g, ' ') ?? '–';
    return {
      page,
      device,
      scores: {
        performance: scoreOf('performance'),
        accessibility: scoreOf('accessibility'),
        'best-practices': scoreOf('best-practices'),
      },
      timings: {
        fcp: timing('first-contentful-paint'),
        lcp: timing('largest-contentful-paint'),
        tbt: timing('total-blocking-time'),
        cls: timing('cumulative-layout-shift'),
      },
      below,
    };
  } finally {
    chrome.kill();
  }
}

/** The cookies of a case manager's session. */
async function logIn(password: string): Promise<string> {
  const session = `${address}/api/v1/session`;
  const cookies = new Map<string, string>();
  const keep = (answer: Response) => {
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name && value !== undefined) {
        cookies.set(name, value);
      }
    }
    return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  };
  const cookie = keep(await fetch(session));
  const answer = await fetch(session, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-XSRF-TOKEN': cookies.get('XSRF-TOKEN') ?? '',
      Cookie: cookie,
    },
    body: JSON.stringify({ email: 'gestion@cdg71.demo', password }),
  });
  if (!answer.ok) {
    throw new Error(`The demonstration's case manager cannot log in: ${answer.status}.`);
  }
  return keep(answer);
}
