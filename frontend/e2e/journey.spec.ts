import { expect, test } from '@playwright/test';
import { choose, confirm, day, downloaded, go, linkIn, mailTo, pdf, Person } from './people';

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
    await page.getByRole('radio', { name: 'Dans le département où je travaille' }).check();
    await visitor.look('Saisir – vous');
    await go(page, 'Votre employeur');
    await page.getByRole('combobox', { name: /employeur/ }).fill('chalon');
    await page.getByRole('option', { name: /Chalon-sur-Saône/ }).click();
    await page.getByRole('radio', { name: /Fonctionnaire/ }).check();
    await visitor.look('Saisir – employeur');
    await go(page, 'Le sujet de la décision');
    await page
      .getByRole('radiogroup', { name: 'Sur quoi porte la décision ?' })
      .getByRole('radio')
      .first()
      .check();
    await page
      .getByRole('radiogroup', { name: 'Que demandez-vous ?' })
      .getByRole('radio')
      .first()
      .check();
    await visitor.look('Saisir – sujet');
    await go(page, 'La décision et ses dates');
    await page
      .getByRole('radiogroup', { name: 'Avez-vous reçu une décision ?' })
      .getByRole('radio')
      .first()
      .check();
    await page.getByRole('textbox', { name: 'Date de la décision' }).fill(day(-20));
    await page.getByRole('textbox', { name: 'Date à laquelle vous l’avez reçue' }).fill(day(-15));
    for (const question of await page
      .getByRole('radiogroup', { name: /médiateur|tribunal/ })
      .all()) {
      await question.getByLabel('Oui', { exact: true }).check();
    }
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
    await visitor.look('Suivi – code');
    await visitor.enterCode(email);
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
    await confirm(page, 'Déclarer recevable');
    await page.getByRole('button', { name: 'Nommer un médiateur' }).click();
    await page.getByLabel('Médiateur', { exact: true }).selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Confier le dossier' }).click();
    await page.getByRole('button', { name: 'Informer l’employeur' }).click();
    await expect(page.getByLabel('Adresse électronique du contact')).toHaveValue('rh@chalon.demo');
    await page.getByRole('button', { name: 'Envoyer le courriel' }).click();
    await page.getByRole('button', { name: 'Enregistrer la réponse de l’employeur' }).click();
    await page.getByLabel('Oui, il accepte', { exact: true }).check();
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
      const option = page
        .getByLabel('Activité', { exact: true })
        .locator('option', { hasText: activity });
      await page
        .getByLabel('Activité', { exact: true })
        .selectOption((await option.getAttribute('value')) ?? '');
      await page.getByRole('textbox', { name: 'Jour' }).fill(day(0));
      await page.getByLabel('Durée', { exact: true }).fill(duration);
      await page.getByRole('button', { name: 'Noter ce temps' }).click();
      await expect(page.getByLabel('Durée', { exact: true })).toHaveValue('');
    }
    await mediator.look('Dossier du médiateur');
    await page.getByRole('button', { name: 'Mettre fin à la médiation' }).click();
    await page.getByLabel('Issue', { exact: true }).selectOption({ label: 'Accord total' });
    await page.getByLabel('Les deux parties', { exact: true }).check();
    await page.getByRole('textbox', { name: 'L’agent l’a su le' }).fill(day(0));
    await page.getByRole('textbox', { name: 'L’employeur l’a su le' }).fill(day(0));
    await page.getByLabel('Ce qui l’atteste', { exact: true }).fill('Acte de fin signé en séance');
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
    await expect(
      page.getByRole('heading', { level: 1, name: 'Brouillon de facture' }),
    ).toBeVisible();
    await expect(page.getByText('Numéro inventé pour la démonstration')).toHaveCount(2);
    await finance.look('Brouillon de facture');
    await page.getByRole('button', { name: 'Abandonner le brouillon' }).click();
    await finance.look('Abandonner le brouillon');
    await confirm(page, 'Abandonner le brouillon');
    await page.getByRole('button', { name: 'Préparer la facture' }).click();
    await page.getByRole('button', { name: 'Émettre la facture' }).click();
    await finance.look('Émettre la facture');
    await confirm(page, 'Émettre la facture');
    await expect(
      page.getByRole('heading', { level: 1, name: /Facture 20\d\d-\d{6}/ }),
    ).toBeVisible();
    await finance.look('Facture émise');
    expect(
      await downloaded(page, () =>
        page.getByRole('link', { name: /Télécharger la facture/ }).click(),
      ),
    ).toBe('%PDF-');
    await page.getByLabel('Moyen de paiement').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Enregistrer le paiement' }).click();
    await expect(page.getByText('Payée', { exact: true }).first()).toBeVisible();
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
    await page.getByRole('link', { name: reference }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: new RegExp(reference) }),
    ).toBeVisible();
    await expect(page.getByText(/réservé au médiateur/)).toBeVisible();
    await expect(page.locator('main')).not.toContainText(/Démonstration|SECRET/);
    await hr.look('Un dossier de ma collectivité');
    await hr.open('/cdg71/ma-collectivite/factures');
    await expect(page.getByText(/400,00\s€/).first()).toBeVisible();
    await hr.look('Factures de ma collectivité');
    await hr.leave();
  });
});
