import { expect, test, type Locator, type Page } from '@playwright/test';
import { day, pdf, Person } from './people';

/** Tab goes on until this has the focus; a reader of the page could do the same. */
async function tabTo(page: Page, wanted: Locator, most = 200): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  await expect(wanted, `reached within ${most} presses of Tab`).toBeFocused();
}

/** Chooses in a group of radio buttons: Tab enters it, Space or arrows choose. */
async function choose(page: Page, group: Locator, name: string | RegExp): Promise<void> {
  const radios = group.getByRole('radio');
  const wanted = group.getByRole('radio', { name });
  const count = await radios.count();
  for (let pressed = 0; pressed < 80; pressed++) {
    if (await group.evaluate((element) => element.contains(document.activeElement))) {
      break;
    }
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Space');
  for (let moved = 0; moved < count && !(await wanted.isChecked()); moved++) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(wanted).toBeChecked();
}

async function goOn(page: Page, heading: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'Continuer' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

async function type(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

test('a referral is sent with the keyboard alone', async ({ browser }) => {
  const visitor = await Person.visitor(browser, 'clavier');
  const { page } = visitor;
  await visitor.open('/cdg71');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await test.step('the first press shows the way past the menu, and what has the focus is seen', async () => {
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: /contenu/i }).first();
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
  });

  await tabTo(
    page,
    page
      .locator('main')
      .getByRole('link', { name: /Saisir le médiateur/ })
      .first(),
  );
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Prénom')).toBeVisible();
  await type(page, page.getByLabel('Prénom'), 'Agent');
  await type(page, page.getByLabel('Nom', { exact: true }), 'Démonstration');
  await type(page, page.getByLabel('Adresse électronique'), `clavier.${Date.now()}@exemple.test`);
  const home = page.getByRole('radiogroup', { name: /habitez/ });
  await choose(page, home, 'Dans le département où je travaille');
  await goOn(page, 'Votre employeur');

  await type(page, page.getByRole('combobox', { name: /employeur/ }), 'chalon');
  await expect(page.getByRole('option', { name: /Chalon-sur-Saône/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: /employeur/ })).toHaveValue(/Chalon-sur-Saône/);
  await choose(page, page.getByRole('radiogroup').first(), /Fonctionnaire/);
  await goOn(page, 'Le sujet de la décision');

  await choose(page, page.getByRole('radiogroup', { name: /décision/ }), /Ma rémunération/);
  await choose(page, page.getByRole('radiogroup', { name: /demandez-vous/ }), /Faire changer/);
  await goOn(page, 'La décision et ses dates');

  await choose(page, page.getByRole('radiogroup', { name: /reçu une décision/ }), /^Oui/);
  await type(page, page.getByRole('textbox', { name: 'Date de la décision' }), day(-20));
  await type(
    page,
    page.getByRole('textbox', { name: 'Date à laquelle vous l’avez reçue' }),
    day(-15),
  );
  for (const question of await page.getByRole('radiogroup', { name: /médiateur|tribunal/ }).all()) {
    await choose(page, question, 'Oui');
  }
  await goOn(page, 'Vos démarches déjà faites');
  await choose(page, page.getByRole('radiogroup').first(), 'Non');
  await goOn(page, 'Votre situation');
  await type(page, page.getByLabel('Que s’est-il passé ?'), 'Une prime non versée.');
  await type(page, page.getByLabel('Que souhaitez-vous ?'), 'Son versement.');
  await goOn(page, 'Vos pièces');

  // Asked for well before it opens: the browser is told in its own time that somebody waits for it.
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, page.getByLabel('Choisir des fichiers'));
  await page.keyboard.press('Enter');
  await (
    await chooser
  ).setFiles({ name: 'décision.pdf', mimeType: 'application/pdf', buffer: pdf });
  await goOn(page, 'Relecture et envoi');
  await tabTo(page, page.getByRole('button', { name: 'Envoyer ma saisine' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Votre saisine est enregistrée' })).toBeFocused();
  await expect(page.getByText(/^MPO-\d{4}-71-\d{6}$/)).toBeVisible();
  await visitor.leave();
});

test('a table is searched, sorted, filtered, paged and opened with the keyboard alone', async ({
  browser,
}) => {
  const manager = await Person.account(browser, 'gestion@cdg71.demo');
  const { page } = manager;
  await manager.open('/cdg71/collectivites');
  const rows = page.getByRole('table', { name: /Collectivités/ }).getByRole('row');
  await expect(rows.nth(1)).toBeVisible();

  const byName = page.getByRole('columnheader', { name: /^Nom|^Collectivité/ }).getByRole('button');
  await tabTo(page, byName);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: /^Nom|^Collectivité/ })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect(byName).toBeFocused();

  const next = page.getByRole('button', { name: /[Ss]uivante/ });
  await tabTo(page, next);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Page\s2\ssur/)).toBeVisible();

  const status = page.getByRole('combobox', { name: 'Statut' });
  await tabTo(page, page.getByLabel('Nom, SIREN ou code postal'));
  await tabTo(page, status);
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/status=MANDATORY/);
  await page.keyboard.press('Home');
  await expect(page).not.toHaveURL(/status=/);

  await type(page, page.getByLabel('Nom, SIREN ou code postal'), 'cluny');
  await page.keyboard.press('Enter');
  const cluny = page.getByRole('link', { name: 'Cluny', exact: true });
  await expect(cluny).toBeVisible();
  await tabTo(page, cluny);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Cluny' })).toBeVisible();
  await manager.leave();
});
