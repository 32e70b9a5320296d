import { expect, test } from '@playwright/test';
import { linkIn, mailTo, pdf, Person } from './people';

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
  await author.page.getByRole('radio').first().check();
  await author.look('Confirmer ma demande');
  await author.page.getByRole('button', { name: 'Je confirme ma saisine' }).click();
  await expect(author.page.getByText(/MPO-\d{4}-71-\d{6}/).first()).toBeVisible();
  await author.look('Demande confirmée');
  await author.leave();
});

test('a service that does not answer is said, and tried again', async ({ browser }) => {
  const visitor = await Person.visitor(browser);
  const { page } = visitor;
  const centres = '**/api/v1/centres';
  await page.route(centres, (route) => route.abort());
  await visitor.open('/cdg71/verifier');
  await expect(
    page.getByRole('heading', { level: 1, name: 'Le service ne répond pas' }),
  ).toBeVisible();
  await visitor.look('Service indisponible');
  await page.unroute(centres);
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(page.getByText('Étape 1 sur 8')).toBeVisible();
  await visitor.leave();
});

test('an employee answers the mediation that the employer proposes', async ({ browser }) => {
  const hr = await Person.account(browser, 'rh@cluny.demo');
  const email = `proposition.${Date.now()}@exemple.test`;
  await hr.open('/cdg71/ma-collectivite/mediation');
  await hr.page.getByLabel('Prénom de l’agent').fill('Agent');
  await hr.page.getByLabel('Nom de l’agent', { exact: true }).fill('Démonstration');
  await hr.page.getByLabel('Adresse électronique de l’agent').fill(email);
  await hr.look('Proposer une médiation');
  await hr.page.getByLabel('Objet').fill('Organisation du service');
  await hr.page.getByRole('button', { name: 'Envoyer la proposition' }).click();
  const mail = await mailTo(hr.page, email, /./);
  await hr.leave();

  const employee = await Person.visitor(browser, 'agent');
  await employee.open(linkIn(mail));
  await employee.look('Médiation proposée');
  await employee.page.getByRole('button', { name: 'J’accepte la médiation' }).click();
  await employee.look('Accepter la médiation');
  await employee.page.getByRole('button', { name: 'Oui, j’accepte' }).click();
  await expect(employee.page.getByText(/MIP-\d{4}-71-\d{6}/).first()).toBeVisible();
  await employee.look('Médiation acceptée');
  await employee.leave();
});
