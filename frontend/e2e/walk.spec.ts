import { expect, test, type Page } from '@playwright/test';
import { type Place, walk, type Walker } from '../src/testing/walk';
import { linkIn, mailTo, pdf, Person, refer } from './people';

const accounts: Readonly<Record<Exclude<Walker, 'visitor'>, string>> = {
  gestion: 'gestion@cdg71.demo',
  admin: 'admin@cdg71.demo',
  mediateur: 'mediateur@cdg71.demo',
  finances: 'finances@cdg71.demo',
  controle: 'controle@cdg71.demo',
  rh: 'rh@chalon.demo',
  signataire: 'maire@chalon.demo',
  operator: 'operateur@entremise.demo',
};

/** Bytes of scripts, as they are sent: tools/page-weights.ts says the same of the build. */
const MOST = { visitor: 200_000, member: 260_000 };

// Nobody's walk changes what another one sees.
test.describe.configure({ mode: 'parallel' });

for (const who of [
  'visitor',
  'gestion',
  'admin',
  'mediateur',
  'finances',
  'controle',
  'rh',
  'signataire',
  'operator',
] as const) {
  test(`every page of ${who} is clean in both themes and at three widths`, async ({ browser }) => {
    const person =
      who === 'visitor'
        ? await Person.visitor(browser)
        : await Person.account(browser, accounts[who]);
    const places = await placesOf(who, person.page);
    for (const { route, address } of walk.filter(({ as }) => as === who)) {
      await test.step(route || '/', async () => {
        await person.open(
          address.replace(/\{(\w+)\}/, (_, place: string) => places[place as Place] ?? 'absent'),
        );
        await expect(person.page.getByRole('heading', { level: 1 }).first()).toBeVisible();
        await person.lookEveryWay(`${who} ${route || 'accueil'}`);
        await expect(person.page.locator('html')).toHaveAttribute('lang', 'fr');
        expect(await scriptsOf(person.page), `scripts of ${route}`).toBeLessThanOrEqual(
          who === 'visitor' ? MOST.visitor : MOST.member,
        );
      });
    }
    await person.leave();
  });
}

/** What is sent of scripts before the page is at rest; charts and calendars have a budget of their own. */
async function scriptsOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const scripts = (
      performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    ).filter(({ name }) => new URL(name).pathname.endsWith('.js'));
    const counted = await Promise.all(
      scripts.map(async ({ name, encodedBodySize }) =>
        encodedBodySize > 30_000 &&
        /_echarts_instance_|fc-classic/.test(await (await fetch(name)).text())
          ? 0
          : encodedBodySize,
      ),
    );
    return counted.reduce((sum, size) => sum + size, 0);
  });
}

/** What this person's pages are named by: looked up, or made for the purpose. */
async function placesOf(who: Walker, page: Page): Promise<Partial<Record<Place, string>>> {
  const api = '/api/v1/centres/cdg71';
  const first = async (list: string, key: string) => {
    const answer = await page.request.get(`${api}/${list}`);
    const { items } = (await answer.json()) as { items: Record<string, string>[] };
    expect(items.length, `the demonstration has something in ${list}`).toBeGreaterThan(0);
    return items[0]?.[key];
  };
  switch (who) {
    case 'visitor': {
      const email = `promenade.${Date.now()}@exemple.test`;
      await refer(page, { email });
      const followUp = linkIn(await mailTo(page, email, /MPO-/));
      return { followUp, ...(await invitations(page, email)) };
    }
    case 'gestion':
      return {
        case: await first('cases?sort=receivedAt,desc', 'reference'),
        deadline: (await first(`calendar?${nextMonths()}`, 'on'))?.slice(0, 7) ?? '',
        convention: await first('conventions', 'id'),
      };
    case 'finances':
      return {
        code: await first('billing/cases', 'code'),
        invoice: await first('invoices', 'number'),
      };
    case 'rh':
      return { ownCase: await first('own-cases', 'reference') };
    default:
      return {};
  }
}

/** The days in which the demonstration has something to answer. */
function nextMonths(): string {
  const day = (later: number) =>
    new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);
  return `from=${day(0)}&to=${day(90)}`;
}

/** An employer forwards a letter and proposes a mediation: the secret links are in the mails. */
async function invitations(page: Page, email: string): Promise<Partial<Record<Place, string>>> {
  const browser = page.context().browser();
  if (!browser) {
    throw new Error('The browser is gone.');
  }
  const employer = await Person.account(browser, 'rh@cluny.demo');
  const { request } = employer.page;
  await request.get('/api/v1/session');
  const token = (await employer.page.context().cookies()).find(({ name }) => name === 'XSRF-TOKEN');
  const headers = () => ({
    'X-XSRF-TOKEN': token?.value ?? '',
    'Idempotency-Key': crypto.randomUUID(),
  });
  const employee = { givenName: 'Agent', familyName: 'Démonstration', email };
  const bodySiren = '217101377';
  const form = new FormData();
  form.append(
    'letter',
    new Blob([JSON.stringify({ bodySiren, employee })], { type: 'application/json' }),
  );
  form.append('file', new File([pdf], 'courrier.pdf', { type: 'application/pdf' }));
  const sent = await request.post('/api/v1/centres/cdg71/letters', {
    headers: headers(),
    multipart: form,
  });
  expect(sent.ok(), await sent.text()).toBe(true);
  const proposed = await request.post('/api/v1/centres/cdg71/party-mediations', {
    headers: headers(),
    data: { bodySiren, employee, subject: 'Organisation du service' },
  });
  expect(proposed.ok(), await proposed.text()).toBe(true);
  const letter = linkIn(await mailTo(page, email, /courrier/i));
  const proposal = linkIn(await mailTo(page, email, /propos/i));
  await employer.leave();
  return { letter, proposal };
}
