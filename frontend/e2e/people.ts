import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';

/** The password that playwright.config.ts gives to the demonstration accounts. */
const PASSWORD = 'parcours';

/** Somebody at a browser of their own: opens pages, proves them accessible and keeps a picture of each. */
export class Person {
  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly name: string,
  ) {}

  /** A visitor without an account. */
  static async visitor(browser: Browser, name = 'visiteur'): Promise<Person> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    page.on('pageerror', (error) => {
      throw new Error(`Script error on ${page.url()}: ${error.message}`);
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

  async open(path: string): Promise<void> {
    await this.page.goto(path);
  }

  /** The page as it stands has no accessibility violation; its picture is kept, wide and narrow. */
  async look(title: string): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    const found = await new AxeBuilder({ page: this.page }).analyze();
    expect(
      found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`),
      `accessibility of «${title}» (${this.page.url()})`,
    ).toEqual([]);
    const file = `target/screenshots/${this.name}-${title.replace(/[^\p{L}\d]+/gu, '-')}`;
    await this.page.screenshot({ path: `${file}.png`, fullPage: true });
    await this.page.setViewportSize({ width: 320, height: 800 });
    const overflow = await this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `«${title}» scrolls sideways at 320 px`).toBeLessThanOrEqual(0);
    await this.page.screenshot({ path: `${file}-320.png`, fullPage: true });
    await this.page.setViewportSize({ width: 1280, height: 900 });
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
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

/** Clicks what makes a download and gives its first bytes. */
export async function downloaded(page: Page, click: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return (await readFile(await download.path())).subarray(0, 5).toString('latin1');
}
