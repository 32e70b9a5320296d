import { menuFor } from './menu';

const routes = [
  {
    path: ':centre',
    children: [
      { path: '', data: { menu: { label: 'Accueil' } } },
      { path: 'verifier', data: { menu: { label: 'Vérifier' } } },
      {
        path: 'collectivites',
        data: { menu: { label: 'Collectivités', roles: ['CASE_MANAGER'] } },
      },
      {
        path: 'ma-collectivite',
        data: { menu: { label: 'Ma collectivité', roles: ['COLLECTIVITY_HR'] } },
      },
      {
        path: 'ma-collectivite/factures',
        data: { menu: { label: 'Factures', roles: ['COLLECTIVITY_HR'] } },
      },
      { path: 'cachee' },
    ],
  },
];

describe('menuFor', () => {
  it('gives visitors the public entries of the centre', () => {
    expect(menuFor(routes, 'cdg71', [])).toEqual([
      { label: 'Accueil', commands: ['/', 'cdg71'], exact: true },
      { label: 'Vérifier', commands: ['/', 'cdg71', 'verifier'], exact: false },
    ]);
  });

  it('gives members what their role may open, and nothing else', () => {
    expect(menuFor(routes, 'cdg71', ['CASE_MANAGER']).map((link) => link.label)).toEqual([
      'Collectivités',
    ]);
  });

  it('keeps an entry from being current on the pages of the entries below it', () => {
    expect(menuFor(routes, 'cdg71', ['COLLECTIVITY_HR'])).toEqual([
      { label: 'Ma collectivité', commands: ['/', 'cdg71', 'ma-collectivite'], exact: true },
      { label: 'Factures', commands: ['/', 'cdg71', 'ma-collectivite', 'factures'], exact: false },
    ]);
  });
});
