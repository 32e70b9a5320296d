import { render } from '../../../testing/render';
import { DomainCheck } from './domain-check';

const check = async (email: string, domains: readonly string[]) =>
  (await render(DomainCheck, { inputs: { email, bodyName: 'Le Creusot', domains } })).screen
    .getByRole('status')
    .textContent.replace(/\s+/g, ' ')
    .trim();

describe('DomainCheck', () => {
  it('knows a domain of the body whatever the letters', async () => {
    expect(await check('Claude@Le-Creusot.FR ', ['le-creusot.fr'])).toBe(
      'le-creusot.fr est un domaine connu du Creusot.',
    );
  });

  it('warns of another domain and says which are known', async () => {
    expect(await check('claude@gmail.com', ['le-creusot.fr', 'creusot.fr'])).toMatch(
      /^gmail\.com n’est pas un domaine connu du Creusot \(le-creusot\.fr, creusot\.fr\)\. Assurez-vous/,
    );
  });

  it('warns where nothing is known of the body', async () => {
    expect(await check('claude@le-creusot.fr', [])).toMatch(/du Creusot\. Assurez-vous/);
  });

  it('waits for the end of the address', async () => {
    expect(await check('claude@le', ['le-creusot.fr'])).toBe('');
  });
});
