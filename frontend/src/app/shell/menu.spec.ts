import { menuFor } from './menu';

const routes = [
  {
    path: ':centre',
    children: [
      { path: 'verifier', data: { menu: { label: 'Vérifier' } } },
      {
        path: 'collectivites',
        data: { menu: { label: 'Collectivités', roles: ['CASE_MANAGER'] } },
      },
      { path: 'cachee' },
    ],
  },
];

describe('menuFor', () => {
  it('gives everyone the public entries of the centre', () => {
    expect(menuFor(routes, 'cdg71', [])).toEqual([
      { label: 'Vérifier', commands: ['/', 'cdg71', 'verifier'] },
    ]);
  });

  it('adds what a role may open', () => {
    expect(menuFor(routes, 'cdg71', ['CASE_MANAGER']).map((link) => link.label)).toEqual([
      'Vérifier',
      'Collectivités',
    ]);
  });
});
