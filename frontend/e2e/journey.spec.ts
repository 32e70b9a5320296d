import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { linkIn, mailTo, Person } from './people';

const chalon = '217100767';
const macon = '217102706';

/** A small PDF that the server recognises by its content. */
const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj ' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** A day as people type it, so many days from today. */
function day(daysFromNow: number): string {
  const date = new Date(Date.now() + daysFromNow * 86_400_000);
  return new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris' }).format(date);
}

async function choose(page: Page, question: string, answer: string): Promise<void> {
  await page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check();
}

async function go(page: Page, heading: string): Promise<void> {
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

/** Clicks what makes a download and gives its first bytes. */
async function downloaded(page: Page, click: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return (await readFile(await download.path())).subarray(0, 5).toString('latin1');
}

test.describe.configure({ mode: 'serial' });

test('a centre fills its directory from the reference data', async ({ browser }) => {
  const manager = await Person.account(browser, 'gestion@cdg63.demo');
  const { page } = manager;
  await manager.open('/cdg63/collectivites');
  await page.getByRole('button', { name: 'Remplir l’annuaire' }).click();
  await manager.look('Remplir l’annuaire');
  await page.getByRole('button', { name: 'Remplir maintenant' }).click();
  await expect(page.getByText(/\d+ communes et \d+ intercommunalités/).first()).toBeVisible({
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
  await page.getByLabel('Date de la séance').fill(day(-40));
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
    await dialog.getByLabel(/Nom du signataire|Signataire/).fill(name);
    await dialog.getByLabel('Qualité').fill('Représentant légal');
    await dialog.getByLabel('Date de signature').fill(day(-1));
    await dialog.getByRole('button', { name: /Enregistrer/ }).click();
    await expect(dialog).toBeHidden();
  }
  await expect(page.getByRole('region', { name: 'Prise d’effet' })).toContainText(/1er .* 20\d\d/);
  await manager.look('Convention conclue');
  await manager.open('/cdg71/conventions');
  await manager.look('Conventions');
  await manager.leave();
});

test('a referral goes its whole way, from the public page to the invoice', async ({ browser }) => {
  const visitor = await Person.visitor(browser);
  let reference = '';
  let followUp = '';
  const email = `agent.${Date.now()}@exemple.test`;

  await test.step('a public employee checks and refers', async () => {
    const { page } = visitor;
    await visitor.open('/');
    await visitor.look('Trouver mon centre');
    await visitor.open('/cdg71');
    await visitor.look('Accueil public');
    for (const link of ['presentation', 'model-deliberation', 'model-convention']) {
      const file = await page.request.get(`/api/v1/centres/cdg71/public/documents/${link}`);
      expect((await file.body()).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    }
    await visitor.open('/cdg71/verifier');
    await visitor.look('Vérifier ma situation');

    await visitor.open('/cdg71/saisir');
    await page.getByLabel('Prénom').fill('Agent');
    await page.getByLabel('Nom', { exact: true }).fill('Démonstration');
    await page.getByLabel('Adresse électronique').fill(email);
    await page.getByRole('radio', { name: /71/ }).check();
    await visitor.look('Saisir – vous');
    await go(page, 'Votre employeur');
    await page.getByLabel('Nom, code postal ou SIREN de votre employeur').fill('chalon');
    await page.getByRole('option', { name: /Chalon-sur-Saône/ }).click();
    await page.getByRole('radio', { name: /Fonctionnaire/ }).check();
    await visitor.look('Saisir – employeur');
    await go(page, 'Le sujet de la décision');
    await page
      .getByRole('group', { name: 'Sur quoi porte la décision ?' })
      .getByRole('radio')
      .first()
      .check();
    await page
      .getByRole('group', { name: 'Que demandez-vous ?' })
      .getByRole('radio')
      .first()
      .check();
    await visitor.look('Saisir – sujet');
    await go(page, 'La décision et ses dates');
    await page
      .getByRole('group', { name: 'Avez-vous reçu une décision ?' })
      .getByRole('radio')
      .first()
      .check();
    await page.getByLabel('Date de la décision').fill(day(-20));
    await page.getByLabel('Date à laquelle vous l’avez reçue').fill(day(-15));
    await choose(page, 'Dit-elle qu’il faut saisir un médiateur avant le juge ?', 'Oui').catch(
      async () => {
        for (const group of await page.getByRole('group', { name: /médiateur|tribunal/ }).all()) {
          await group.getByLabel('Oui', { exact: true }).check();
        }
      },
    );
    await visitor.look('Saisir – décision');
    await go(page, 'Vos démarches déjà faites');
    await choose(page, 'Avez-vous déjà contesté cette décision ?', 'Non');
    await go(page, 'Votre situation');
    await page.getByLabel('Que s’est-il passé ?').fill('SECRET-SITUATION une prime non versée.');
    await page.getByLabel('Que souhaitez-vous ?').fill('SECRET-SOUHAIT son versement.');
    await visitor.look('Saisir – situation');
    await go(page, 'Vos pièces');
    await page
      .getByLabel('Choisir des fichiers')
      .setInputFiles({ name: 'décision.pdf', mimeType: 'application/pdf', buffer: pdf });
    await visitor.look('Saisir – pièces');
    await go(page, 'Relecture et envoi');
    await visitor.look('Saisir – relecture');
    // A double click sends one referral.
    await page.getByRole('button', { name: 'Envoyer ma saisine' }).dblclick();
    await expect(
      page.getByRole('heading', { name: 'Votre saisine est enregistrée' }),
    ).toBeVisible();
    reference = (await page.getByText(/^MPO-\d{4}-71-\d{6}$/).innerText()).trim();
    await visitor.look('Saisine enregistrée');
    const receipt = await mailTo(page, email, /MPO-/);
    expect(receipt.body).toContain(reference);
    expect(receipt.body).not.toContain('SECRET');
    expect(receipt.body).not.toContain('Chalon');
    followUp = linkIn(receipt);
  });

  await test.step('and follows it with a code', async () => {
    const { page } = visitor;
    await visitor.open(followUp);
    await page.getByRole('button', { name: /code/ }).first().click();
    const mail = await mailTo(page, email, /code/i);
    const code = /\b\d{6}\b/.exec(mail.body)?.[0] ?? '';
    await page.getByLabel(/[Cc]ode/).fill(code);
    await visitor.look('Suivi – code');
    await page.getByRole('button', { name: /Ouvrir|Valider|Voir/ }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: new RegExp(reference) }),
    ).toBeVisible();
    expect(
      await downloaded(page, () =>
        page.getByRole('button', { name: 'Télécharger l’accusé de réception (PDF)' }).click(),
      ),
    ).toBe('%PDF-');
    await visitor.look('Suivi');
  });

  await test.step('the case manager examines, accepts, hands over and informs', async () => {
    const manager = await Person.account(browser, 'gestion@cdg71.demo');
    const { page } = manager;
    await expect(page.getByText(reference).first()).toBeVisible();
    await manager.open('/cdg71/dossiers');
    await manager.look('Dossiers');
    await manager.open(`/cdg71/dossiers/${reference}`);
    await expect(page.getByRole('heading', { name: 'Recevabilité' })).toBeVisible();
    await expect(page.locator('body')).not.toContainText('SECRET');
    await manager.look('Dossier à examiner');
    await page.getByRole('button', { name: 'Déclarer recevable' }).click();
    await page.getByRole('button', { name: 'Déclarer recevable' }).last().click();
    await page.getByRole('button', { name: 'Nommer un médiateur' }).click();
    await page.getByLabel('Médiateur').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Confier le dossier' }).click();
    await page.getByRole('button', { name: 'Informer l’employeur' }).click();
    await expect(page.getByLabel('Adresse électronique du contact')).toHaveValue('rh@chalon.demo');
    await page.getByRole('button', { name: 'Envoyer le courriel' }).click();
    await page.getByRole('button', { name: 'Enregistrer la réponse de l’employeur' }).click();
    await page.getByLabel('Oui, il accepte').check();
    await page.getByRole('button', { name: 'Enregistrer la réponse' }).last().click();
    await expect(page.getByText(/réservé au médiateur/).first()).toBeVisible();
    await manager.look('Dossier confié');
    const told = await mailTo(page, 'rh@chalon.demo', new RegExp(reference));
    expect(told.body).not.toContain('SECRET');
    await manager.leave();
  });

  await test.step('the mediator conducts, writes down time and closes', async () => {
    const mediator = await Person.account(browser, 'mediateur@cdg71.demo');
    const { page } = mediator;
    await mediator.look('Accueil du médiateur');
    await mediator.open('/cdg71/mes-mediations');
    await mediator.look('Mes médiations');
    await mediator.open(`/cdg71/dossiers/${reference}`);
    await expect(page.getByText('SECRET-SITUATION')).toBeVisible();
    for (const [activity, duration] of [
      [/[Ee]ntretien/, '1 h 30'],
      [/[Pp]lénière/, '2'],
      [/[Rr]édaction/, '30 min'],
    ] as const) {
      const option = page.getByLabel('Activité').locator('option', { hasText: activity });
      await page.getByLabel('Activité').selectOption((await option.getAttribute('value')) ?? '');
      await page.getByLabel('Jour').fill(day(0));
      await page.getByLabel('Durée').fill(duration);
      await page.getByRole('button', { name: 'Noter ce temps' }).click();
      await expect(page.getByLabel('Durée')).toHaveValue('');
    }
    await mediator.look('Dossier du médiateur');
    await page.getByRole('button', { name: 'Mettre fin à la médiation' }).click();
    await page.getByLabel('Issue').selectOption({ label: 'Accord total' });
    await page.getByLabel('Les deux parties').check();
    await page.getByLabel('L’agent l’a su le').fill(day(0));
    await page.getByLabel('L’employeur l’a su le').fill(day(0));
    await page.getByLabel('Ce qui l’atteste').fill('Acte de fin signé en séance');
    await mediator.look('Fin de médiation');
    await page.getByRole('button', { name: 'Mettre fin à la médiation' }).last().click();
    await expect(page.getByRole('link', { name: /acte de fin de médiation/ })).toBeVisible();
    await mediator.look('Médiation terminée');
    await mediator.leave();
  });

  await test.step('the employee sees the end and the new time limit, and no price', async () => {
    const { page } = visitor;
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Saisir le juge' })).toBeVisible();
    await expect(page.locator('main')).not.toContainText('€');
    await visitor.look('Suivi – terminé');
    await visitor.leave();
  });

  await test.step('finance issues the invoice of four hours and records its payment', async () => {
    const finance = await Person.account(browser, 'finances@cdg71.demo');
    const { page } = finance;
    await finance.look('Accueil des finances');
    await finance.open('/cdg71/facturation');
    await finance.look('Facturation');
    await expect(page.locator('main')).not.toContainText(reference);
    await page
      .getByRole('row', { name: /À facturer/ })
      .first()
      .getByRole('link')
      .first()
      .click();
    await expect(page.getByText(/400,00\s€/).first()).toBeVisible();
    await finance.look('Décompte');
    await page.getByRole('button', { name: 'Préparer la facture' }).click();
    await page.getByRole('button', { name: 'Émettre la facture' }).click();
    await page.getByRole('button', { name: 'Oui, émettre la facture' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: /Facture 20\d\d-\d{6}/ }),
    ).toBeVisible();
    await finance.look('Facture émise');
    expect(
      await downloaded(page, () =>
        page.getByRole('link', { name: /Télécharger la facture/ }).click(),
      ),
    ).toBe('%PDF-');
    await page.getByRole('button', { name: /[Ee]nregistrer le paiement/ }).click();
    await expect(page.getByText('Payée').first()).toBeVisible();
    await finance.look('Facture payée');
    await finance.open('/cdg71/factures');
    await finance.look('Factures');
    await finance.leave();
  });

  await test.step('the employer sees state, dates and invoice, and nothing of the content', async () => {
    const hr = await Person.account(browser, 'rh@chalon.demo');
    const { page } = hr;
    await hr.open('/cdg71/ma-collectivite');
    await hr.look('Ma collectivité');
    await hr.open('/cdg71/ma-collectivite/dossiers');
    await expect(page.getByText(reference)).toBeVisible();
    await expect(page.locator('main')).not.toContainText('Démonstration');
    await hr.look('Dossiers de ma collectivité');
    await hr.open('/cdg71/ma-collectivite/factures');
    await expect(page.getByText(/400,00\s€/).first()).toBeVisible();
    await hr.look('Factures de ma collectivité');
    await hr.leave();
  });
});

test('a letter that the employer forwards waits for its author', async ({ browser }) => {
  const hr = await Person.account(browser, 'rh@cluny.demo');
  const email = `lettre.${Date.now()}@exemple.test`;
  await hr.open('/cdg71/ma-collectivite/courrier');
  await hr.page.getByLabel('Prénom').fill('Agent');
  await hr.page.getByLabel('Nom', { exact: true }).fill('Démonstration');
  await hr.page.getByLabel('Adresse électronique').fill(email);
  await hr.page
    .getByLabel('Choisir un fichier')
    .setInputFiles({ name: 'courrier.pdf', mimeType: 'application/pdf', buffer: pdf });
  await hr.look('Transmettre un courrier');
  await hr.page.getByRole('button', { name: 'Transmettre le courrier' }).click();
  const mail = await mailTo(hr.page, email, /./);
  await hr.look('Courrier transmis');
  await hr.leave();

  const author = await Person.visitor(browser, 'auteur');
  await author.open(linkIn(mail));
  await author.page.getByRole('radio', { name: /71/ }).check();
  await author.look('Confirmer ma demande');
  await author.page.getByRole('button', { name: 'Je confirme ma saisine' }).click();
  await expect(author.page.getByText(/MPO-\d{4}-71-\d{6}/).first()).toBeVisible();
  await author.look('Demande confirmée');
  await author.leave();
});

test('the other pages are clean too', async ({ browser }) => {
  const admin = await Person.account(browser, 'admin@cdg71.demo');
  await admin.open('/cdg71/parametres/fiche');
  await admin.look('Fiche du centre');
  await admin.open('/cdg71/parametres/tarifs');
  await admin.look('Tarifs');
  await admin.open('/cdg71/mediateurs');
  await admin.look('Médiateurs');
  await admin.leave();
  const visitor = await Person.visitor(browser);
  for (const path of [
    '/demo/courriels',
    '/login',
    '/accessibilite',
    '/mentions-legales',
    '/cdg71/suivi',
    '/cdg71/rien',
  ]) {
    await visitor.open(path);
    await visitor.look(`Page ${path.slice(1).replaceAll('/', ' ')}`);
  }
  await visitor.leave();
});
