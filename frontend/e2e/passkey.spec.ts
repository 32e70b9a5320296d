import { expect, type Page, test } from '@playwright/test';
import { Person } from './people';

test('somebody takes up a passkey, comes in with it alone, and puts it away', async ({
  browser,
}) => {
  const member = await Person.account(browser, 'finances@cdg63.demo');
  const { page } = member;
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });

  await member.open('/compte');
  await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
  await page.getByLabel('Nom de la clé').fill('Mon ordinateur');
  await member.look('Ajouter une clé d’accès');
  await page.getByRole('button', { name: 'Créer la clé sur cet appareil' }).click();
  await expect(page.getByText(/Mon ordinateur.*jamais utilisée/)).toBeVisible();
  await member.look('Mon compte avec une clé d’accès');

  await logOut(page);
  await page.getByRole('button', { name: 'Utiliser une clé d’accès' }).click();
  await expect(page).not.toHaveURL(/\/login/);

  await member.open('/compte');
  await expect(page.getByText(/Mon ordinateur.*, utilisée le/)).toBeVisible();
  await page.getByRole('button', { name: /Retirer\sMon ordinateur/ }).click();
  await page.getByRole('button', { name: 'Retirer la clé' }).click();
  await expect(page.getByText('Aucune clé d’accès.')).toBeVisible();

  // The device still has its half; the account does not know it any more.
  await logOut(page);
  await page.getByRole('button', { name: 'Utiliser une clé d’accès' }).click();
  await expect(page.getByRole('alert')).toContainText('n’ouvre aucun compte');
  await member.look('Connexion par une clé d’accès refusée');
  await member.leave();
});

async function logOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Finances' }).click();
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.getByRole('link', { name: 'Se connecter' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Se connecter' })).toBeVisible();
}
