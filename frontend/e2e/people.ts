import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';

/** The password that playwright.config.ts gives to the demonstration accounts. */
const PASSWORD = 'parcours';

/** What another theme can break: the rest of a page is the same in all of them. */
const ofColours = ['color-contrast', 'link-in-text-block'];

const USUAL = { width: 1280, height: 900 };

/** Somebody at a browser of their own: opens pages, proves them accessible and keeps a picture of each. */
export class Person {
  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly name: string,
  ) {}

  /** A visitor without an account. */
  static async visitor(browser: Browser, name = 'visiteur'): Promise<Person> {
    const context = await browser.newContext({ viewport: USUAL });
    const page = await context.newPage();
    page.on('pageerror', (error) => {
      throw new Error(`Script error on ${page.url()}: ${error.message}`);
    });
    page.on('console', (message) => {
      if (/Content.Security.Policy|TrustedHTML|TrustedScript/i.test(message.text())) {
        throw new Error(`Refused by the policy on ${page.url()}: ${message.text()}`);
      }
    });
    return new Person(page, context, name);
  }

  /** Somebody of the demonstration, logged in. */
  static async account(browser: Browser, email: string): Promise<Person> {
    const person = await Person.visitor(browser, email.replace(/[@.]/g, '-'));
    await person.page.goto('/login');
    await person.page.getByLabel('Adresse électronique').fill(email);
    await person.page.getByLabel('Mot de passe').fill(PASSWORD);
    await person.page.getByRole('button', { name: 'Se connecter' }).click();
    await expect(person.page).not.toHaveURL(/\/login/);
    return person;
  }

  /** Opens a case behind its secret link with the code that is mailed. */
  async enterCode(email: string, opens = 'Ouvrir mon dossier'): Promise<void> {
    await this.page.getByRole('button', { name: 'Recevoir un code' }).click();
    const mail = await mailTo(this.page, email, /code/i);
    const code = /(?<![-\d])\d{6}\b/.exec(mail.body)?.[0] ?? '';
    await this.page.getByLabel('Code reçu').fill(code);
    await this.page.getByRole('button', { name: opens }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: /MPO-/ })).toBeVisible();
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
  }

  /** The page as it stands has no accessibility violation; its picture is kept, wide and narrow. */
  async look(title: string): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await this.checkAccess(title);
    await this.picture(title, 1280);
    await this.picture(title, 320);
    await this.page.setViewportSize(USUAL);
  }

  /** The same in both themes, at the widths of a telephone, a tablet and a desk. */
  async lookEveryWay(title: string): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    for (const theme of ['light', 'dark'] as const) {
      await this.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await this.settle();
      await this.checkAccess(`${title}, ${theme}`, theme === 'light' ? undefined : ofColours);
      // Widths do not depend on colours: the dark theme is pictured once.
      for (const width of theme === 'light' ? [1440, 768, 320] : [1440]) {
        await this.picture(`${title} ${theme}`, width);
      }
      await this.page.setViewportSize(USUAL);
    }
    await this.page.emulateMedia({ colorScheme: 'light' });
  }

  /**
   * Colours change over to the new theme at once: waiting for it would wait for ever on what is out
   * of sight. What has inherited its colour begins its own change when its parent's ends, so each
   * round reaches one level deeper.
   */
  private async settle(): Promise<void> {
    await this.page.evaluate(() => {
      const changing = () =>
        document
          .getAnimations()
          .filter(
            ({ effect, playState }) =>
              playState !== 'finished' && effect?.getComputedTiming().endTime !== Infinity,
          );
      for (let found = changing(); found.length > 0; found = changing()) {
        for (const change of found) {
          change.finish();
        }
      }
    });
  }

  private async checkAccess(title: string, rules?: readonly string[]): Promise<void> {
    const axe = new AxeBuilder({ page: this.page }).options({ resultTypes: ['violations'] });
    const found = await (rules ? axe.withRules([...rules]) : axe).analyze();
    expect
      .soft(
        found.violations.map(
          (v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`,
        ),
        `accessibility of «${title}» (${this.page.url()})`,
      )
      .toEqual([]);
  }

  private async picture(title: string, width: number): Promise<void> {
    await this.page.setViewportSize({ width, height: 900 });
    // A table finds out one turn later that it is wider than its place.
    await expect
      .soft(this.page.locator('html'), `«${title}» scrolls sideways at ${width} px`)
      .toHaveJSProperty('scrollWidth', width);
    const name = `${this.name}-${title.replace(/[^\p{L}\d]+/gu, '-')}-${width}`;
    await this.page.screenshot({
      path: `target/screenshots/${name}.jpg`,
      type: 'jpeg',
      quality: 80,
      fullPage: true,
    });
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}

interface Referred {
  readonly email: string;
  readonly category?: string;
  readonly employer?: string;
  readonly files?: readonly { name: string; category: string }[];
}

/** Refers through the API, for the journeys that begin later; gives the reference. */
export async function refer(page: Page, referred: Referred): Promise<string> {
  const files = referred.files ?? [{ name: 'décision.pdf', category: 'DECISION' }];
  const form = new FormData();
  const referral = {
    claimant: {
      givenName: 'Agent',
      familyName: 'Démonstration',
      email: referred.email,
      residence: { department: '71' },
    },
    employerSiren: referred.employer ?? '217101377',
    employeeStatus: 'CIVIL_SERVANT',
    category: referred.category ?? 'MPO_1_REMUNERATION',
    claim: 'CHALLENGE_DECISION',
    decision: {
      kind: 'EXPLICIT',
      decidedOn: isoDay(-20),
      notifiedOn: isoDay(-15),
      notice: { mentionsMpo: true, givesMediatorContact: true, givesCourtAndTimeLimit: true },
    },
    events: [],
    situation: 'Une prime non versée.',
    wish: 'Son versement.',
    files,
  };
  form.append('referral', new Blob([JSON.stringify(referral)], { type: 'application/json' }));
  for (const { name } of files) {
    form.append('file', new File([pdf], name, { type: 'application/pdf' }));
  }
  const answer = await page.request.post('/api/v1/centres/cdg71/public/referrals', {
    headers: { 'Idempotency-Key': crypto.randomUUID() },
    multipart: form,
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return ((await answer.json()) as { reference: string }).reference;
}

/** A mail that the demonstration would have sent. */
export interface Mail {
  readonly centre: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** Waits for a mail: sending happens after the commit. */
export async function mailTo(page: Page, to: string, subject: RegExp): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(
      async () => {
        const answer = await page.request.get('/api/v1/demo/mails');
        const mails = (await answer.json()) as Mail[];
        found = mails.find((mail) => mail.to === to && subject.test(mail.subject));
        return found !== undefined;
      },
      { message: `mail to ${to} about ${subject}` },
    )
    .toBe(true);
  return found as Mail;
}

/** The first address in a mail's text. */
export function linkIn(mail: Mail): string {
  const link = /https?:\/\/\S+/.exec(mail.body)?.[0];
  if (!link) {
    throw new Error(`No link in the mail «${mail.subject}»`);
  }
  return new URL(link).pathname;
}

/** A small PDF that the server recognises by its content. */
export const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj ' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

function isoDay(daysFromNow: number): string {
  return day(daysFromNow).split('/').reverse().join('-');
}

/** A day as people type it, so many days from today. */
export function day(daysFromNow: number): string {
  const date = new Date(Date.now() + daysFromNow * 86_400_000);
  return new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris' }).format(date);
}

export async function choose(page: Page, question: string, answer: string): Promise<void> {
  await page
    .getByRole('radiogroup', { name: question })
    .getByLabel(answer, { exact: true })
    .check();
}

export async function go(page: Page, heading: string): Promise<void> {
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

/** Says yes in the window that asks before an act of consequence. */
export async function confirm(page: Page, act: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: act, exact: true }).click();
}

/** Clicks what makes a download and gives its first bytes. */
export async function downloaded(page: Page, click: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return (await readFile(await download.path())).subarray(0, 5).toString('latin1');
}
