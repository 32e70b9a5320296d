import { expect, test } from '@playwright/test';
import { confirm, downloaded, linkIn, mailTo, pdf, Person, refer } from './people';

test('a union representative assists a claimant in one case, until it is ended', async ({
  browser,
}) => {
  const claimant = await Person.visitor(browser, 'agent-assisté');
  const union = await Person.visitor(browser, 'syndicat');
  const stamp = Date.now();
  const email = `assiste.${stamp}@exemple.test`;
  const address = `syndicat.${stamp}@exemple.test`;
  let reference = '';
  let link = '';

  await test.step('the claimant designates them', async () => {
    const { page } = claimant;
    reference = await refer(page, { email });
    await claimant.open(linkIn(await mailTo(page, email, /MPO-/)));
    await claimant.enterCode(email);
    await page.getByRole('button', { name: 'Désigner une personne' }).click();
    await page.getByLabel('Nom de la personne').fill('Dominique Essai');
    await page.getByLabel('À quel titre').selectOption('Représentant syndical');
    await page.getByLabel('Son adresse électronique').fill(address);
    await page
      .locator('em-designate-assistant input[type=file]')
      .setInputFiles({ name: 'mandat.pdf', mimeType: 'application/pdf', buffer: pdf });
    await claimant.lookEveryWay('Désigner');
    await page.getByRole('button', { name: 'Désigner cette personne' }).click();
    await expect(page.getByText('L’accès est ouvert.')).toBeVisible();
    await claimant.lookEveryWay('Assisté');
    const mail = await mailTo(page, address, new RegExp(reference));
    expect(mail.body).not.toContain('Démonstration');
    expect(mail.body).not.toContain('Cluny');
    link = linkIn(mail);
  });

  await test.step('they open the case with a code and add a piece', async () => {
    const { page } = union;
    await union.open(link);
    await union.look('Assistance – code');
    await union.enterCode(address, 'Ouvrir le dossier');
    await expect(
      page.getByText('Vous assistez la personne qui a saisi le médiateur.'),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Mettre fin à la médiation' })).toHaveCount(0);
    await page.getByText('Ajouter une pièce').click();
    await page
      .locator('em-add-pieces input[type=file]')
      .setInputFiles({ name: 'avis.pdf', mimeType: 'application/pdf', buffer: pdf });
    await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await expect(page.getByText('Votre envoi est enregistré.')).toBeVisible();
    await union.lookEveryWay('Assistance');
  });

  await test.step('the case manager sees who assists and by which mandate', async () => {
    const manager = await Person.account(browser, 'gestion@cdg71.demo');
    const { page } = manager;
    await manager.open(`/cdg71/dossiers/${reference}`);
    await expect(page.getByText('Dominique Essai').first()).toBeVisible();
    expect(
      await downloaded(page, () =>
        page.getByRole('link', { name: 'Télécharger le mandat' }).click(),
      ),
    ).toBe('%PDF-');
    await manager.lookEveryWay('Dossier assisté');
    await manager.leave();
  });

  await test.step('the claimant ends it, and the page is closed at once', async () => {
    const { page } = claimant;
    await page.getByRole('button', { name: 'Mettre fin à l’accès de Dominique Essai' }).click();
    await confirm(page, 'Mettre fin à l’accès');
    await expect(page.getByText('L’accès de Dominique Essai est terminé.')).toBeVisible();
    await claimant.look('Accès terminé');
    await union.page.reload();
    await expect(
      union.page.getByRole('heading', { name: 'Ce lien ne fonctionne pas' }),
    ).toBeVisible();
    await union.look('Assistance – terminée');
  });

  await claimant.leave();
  await union.leave();
});
