import { expect, test } from '@playwright/test';
import { confirm, linkIn, mailTo, pdf, Person, refer } from './people';

test('a referral without its decision is completed on the follow-up page', async ({ browser }) => {
  const visitor = await Person.visitor(browser, 'agent-incomplet');
  const email = `incomplet.${Date.now()}@exemple.test`;
  const reference = await refer(visitor.page, { email, files: [] });

  await test.step('the case manager asks for what is missing', async () => {
    const manager = await Person.account(browser, 'gestion@cdg71.demo');
    const { page } = manager;
    await manager.open(`/cdg71/dossiers/${reference}`);
    await page.getByRole('button', { name: 'Demander les pièces manquantes' }).click();
    await expect(page.getByText(/manque\s: décision contestée/)).toBeVisible();
    await manager.look('Demander les pièces manquantes');
    await page.getByRole('button', { name: 'Envoyer la demande' }).click();
    await expect(page.getByText('Les pièces manquantes sont demandées à l’agent.')).toBeVisible();
    await manager.look('Pièces demandées');
    await manager.leave();
  });

  await test.step('the claimant adds them', async () => {
    const { page } = visitor;
    await visitor.open(linkIn(await mailTo(page, email, /compléter/i)));
    await visitor.enterCode(email);
    await expect(page.getByText('Ajouter une copie de la décision contestée.')).toBeVisible();
    await visitor.look('Suivi – à compléter');
    await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('Choisissez au moins un fichier.');
    await page
      .getByLabel('Choisir des fichiers')
      .setInputFiles({ name: 'décision.pdf', mimeType: 'application/pdf', buffer: pdf });
    await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await expect(
      page.getByText('Votre envoi est enregistré. Votre date est gardée.'),
    ).toBeVisible();
    await expect(page.getByText('décision.pdf')).toBeVisible();
    await visitor.look('Suivi – complété');
    await visitor.leave();
  });

  await test.step('the check is computed again, the case handed over, then to somebody else', async () => {
    const manager = await Person.account(browser, 'gestion@cdg71.demo');
    const { page } = manager;
    await manager.open(`/cdg71/dossiers/${reference}`);
    await page.getByRole('button', { name: 'Recalculer la recevabilité' }).click();
    await manager.look('Recalculer la recevabilité');
    await page.getByRole('button', { name: 'Recalculer', exact: true }).click();
    await expect(page.getByText('La recevabilité est recalculée.')).toBeVisible();
    await manager.look('Recevabilité recalculée');
    await page.getByRole('button', { name: 'Déclarer recevable' }).click();
    await manager.look('Déclarer recevable');
    await confirm(page, 'Déclarer recevable');
    await page.getByRole('button', { name: 'Nommer un médiateur' }).click();
    await page.getByLabel('Médiateur', { exact: true }).selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Confier le dossier' }).click();
    await expect(page.getByText('Le dossier est confié.')).toBeVisible();
    await page.getByRole('button', { name: 'Changer de médiateur' }).click();
    await manager.look('Changer de médiateur');
    await manager.leave();
  });
});

test('a referral that the law does not cover is declared inadmissible', async ({ browser }) => {
  const visitor = await Person.visitor(browser, 'agent-irrecevable');
  const email = `irrecevable.${Date.now()}@exemple.test`;
  const reference = await refer(visitor.page, { email, category: 'OTHER' });
  const reason = 'La décision ne relève d’aucune des sept catégories. Vous pouvez saisir le juge.';

  const manager = await Person.account(browser, 'gestion@cdg71.demo');
  await manager.open(`/cdg71/dossiers/${reference}`);
  const { page } = manager;
  await page.getByRole('button', { name: 'Déclarer irrecevable' }).click();
  await confirm(page, 'Déclarer irrecevable');
  await expect(page.getByRole('dialog')).toContainText('quelques mots');
  await manager.look('Déclarer irrecevable');
  await page.getByLabel('Motif').fill(reason);
  await confirm(page, 'Déclarer irrecevable');
  await expect(page.getByText('La saisine est déclarée irrecevable.')).toBeVisible();
  await manager.look('Dossier irrecevable');
  await manager.leave();

  await visitor.open(linkIn(await mailTo(visitor.page, email, /MPO-/)));
  await visitor.enterCode(email);
  await expect(visitor.page.getByText(reason)).toBeVisible();
  await visitor.look('Suivi – irrecevable');
  await visitor.leave();
});

test('the competence clock answers in one sentence and a line of dates', async ({ browser }) => {
  const visitor = await Person.visitor(browser);
  const { page } = visitor;
  await visitor.open('/cdg71/verifier');
  await page.getByRole('combobox', { name: /employeur/ }).fill('cluny');
  await page.getByRole('option', { name: /Cluny/ }).first().click();
  const goOn = () => page.getByRole('button', { name: 'Continuer' }).click();
  await goOn();
  for (const answer of [/^Fonctionnaire/, /^Ma rémunération/, /^Faire changer/, /Oui/]) {
    await page.getByRole('radio', { name: answer }).first().check();
    await goOn();
  }
  await page.getByRole('textbox', { name: 'Date de la décision' }).fill('12/01/2026');
  await page.getByRole('textbox', { name: 'Date à laquelle vous l’avez reçue' }).fill('15/01/2026');
  await page
    .getByRole('textbox', { name: /Date à laquelle vous comptez saisir/ })
    .fill('16/03/2026');
  await visitor.look('Vérifier – dates');
  await goOn();
  for (const question of await page.getByRole('radiogroup').all()) {
    await question.getByLabel('Oui', { exact: true }).check();
  }
  await visitor.look('Vérifier – notification');
  await goOn();
  await page.getByRole('radio', { name: 'Dans le département où je travaille' }).check();
  await page.getByRole('button', { name: 'Voir la réponse' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Votre réponse' })).toBeFocused();
  await expect(page.locator('main')).toContainText(/16\smars\s2026/);
  await visitor.look('Vérifier – réponse');
  await page.getByText(/^Pourquoi/).click();
  await expect(page.getByText(/R\.\s?421-1/).first()).toBeVisible();
  await visitor.look('Vérifier – pourquoi');
  await visitor.leave();
});
