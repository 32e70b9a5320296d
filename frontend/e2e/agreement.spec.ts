import { expect, test } from '@playwright/test';
import { day, downloaded, pdf, Person } from './people';

const chalon = '217100767';
const macon = '217102706';

test('a centre fills its directory from the reference data', async ({ browser }) => {
  const manager = await Person.account(browser, 'gestion@cdg63.demo');
  const { page } = manager;
  await manager.open('/cdg63/collectivites');
  await page.getByRole('button', { name: 'Remplir l’annuaire' }).click();
  await manager.look('Remplir l’annuaire');
  await page.getByRole('button', { name: 'Remplir maintenant' }).click();
  await expect(page.getByText(/463\scommunes et 14\sEPCI/).first()).toBeVisible({
    timeout: 60_000,
  });
  await manager.look('Annuaire rempli');
  await manager.leave();
});

test('a case manager finds bodies whatever the accents and sets a status', async ({ browser }) => {
  const manager = await Person.account(browser, 'gestion@cdg71.demo');
  const { page } = manager;
  await manager.look('Accueil de la gestion');
  await manager.open('/cdg71/collectivites');
  for (const [typed, found] of [
    ['cluny', 'Cluny'],
    ['chalon', 'Chalon-sur-Saône'],
    ['macon', 'Mâcon'],
  ] as const) {
    await page.getByLabel('Nom, SIREN ou code postal').fill(typed);
    await page.getByRole('button', { name: 'Rechercher', exact: true }).click();
    await expect(page.getByRole('link', { name: found, exact: true })).toBeVisible();
  }
  await manager.look('Collectivités');
  await manager.open(`/cdg71/collectivites/${chalon}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Chalon-sur-Saône' })).toBeVisible();
  await manager.look('Fiche d’une collectivité');
  await manager.leave();
});

test('a body that is not affiliated joins by deliberation and convention', async ({ browser }) => {
  const manager = await Person.account(browser, 'gestion@cdg71.demo');
  const { page } = manager;
  await manager.open(`/cdg71/collectivites/${macon}`);
  await page.getByRole('button', { name: 'Ajouter une délibération' }).click();
  await page.getByLabel('Numéro de la délibération').fill('2026-117');
  await page.getByRole('textbox', { name: 'Date de la séance' }).fill(day(-40));
  await page.getByLabel('Assemblée').fill('Conseil municipal');
  await page
    .getByLabel('Choisir un fichier')
    .setInputFiles({ name: 'deliberation.pdf', mimeType: 'application/pdf', buffer: pdf });
  await manager.look('Ajouter une délibération');
  await page.getByRole('button', { name: 'Enregistrer la délibération' }).click();
  await expect(page.getByText('La délibération est enregistrée.')).toBeVisible();

  await page.getByRole('button', { name: 'Préparer une convention' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Préparer/ })
    .click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Convention avec Mâcon' }),
  ).toBeVisible();
  expect(
    await downloaded(page, () =>
      page.getByRole('button', { name: 'Télécharger la convention (PDF)' }).click(),
    ),
  ).toBe('%PDF-');
  for (const [button, name] of [
    ['Enregistrer la signature de la collectivité', 'Le maire de Mâcon'],
    ['Enregistrer la signature du centre', 'Le président du centre'],
  ] as const) {
    await page.getByRole('button', { name: button }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Prénom et nom du signataire').fill(name);
    await dialog.getByLabel('En qualité de').fill('Représentant légal');
    await dialog.getByRole('textbox', { name: 'Signée le' }).fill(day(-1));
    await dialog.getByRole('button', { name: 'Enregistrer la signature' }).click();
    await expect(dialog).toBeHidden();
  }
  await expect(page.getByRole('region', { name: 'Prise d’effet' })).toContainText(
    /1er\s\S+\s20\d\d/,
  );
  await manager.look('Convention conclue');
  await manager.open('/cdg71/conventions');
  await manager.look('Conventions');
  await manager.leave();
});
