import userEvent from '@testing-library/user-event';
import { TestBed } from '@angular/core/testing';
import { render } from '../../../../testing/render';
import { Download } from '../../data/download';
import { Chart } from './chart';
import { KeyFigure } from './key-figure';
import { Timeline } from './timeline';

describe('Timeline', () => {
  const entries = [
    { at: '2026-03-16T09:05:00Z', title: 'Saisine reçue', kind: 'legal', actor: 'Jeanne Aubry' },
    { at: '2026-03-18T08:00:00Z', title: 'Accusé envoyé', kind: 'system' },
  ];

  it('tells the latest first, who did it and on whose clocks', async () => {
    const { screen } = await render(Timeline, {
      inputs: { entries, timeZone: 'Indian/Reunion' },
    });
    const [latest, first] = screen.getAllByRole('listitem');
    expect(latest).toHaveTextContent(/18.mars 2026 à 12.h.00.*Accusé envoyé/);
    expect(first).toHaveTextContent(/Par Jeanne Aubry/);
    expect(screen.getByText(/heure de Reunion/)).toBeVisible();
  });

  it('leaves out a kind on demand', async () => {
    const { screen, fixture } = await render(Timeline, { inputs: { entries } });
    const filter = screen.getByRole('button', { name: /Automatique \(1\)/, pressed: true });
    await userEvent.click(filter);
    await fixture.whenStable();
    expect(screen.getByRole('status')).toHaveTextContent('1 sur 2 événements');
    expect(screen.queryByText('Accusé envoyé')).toBeNull();
    expect(filter).toHaveAttribute('aria-pressed', 'false');
  });

  it('says when nothing happened', async () => {
    const { screen } = await render(Timeline, { inputs: { entries: [] } });
    expect(screen.getByText('Rien ne s’est encore passé.')).toBeVisible();
  });
});

describe('KeyFigure', () => {
  it('leads where its figure comes from', async () => {
    const { screen } = await render(KeyFigure, {
      inputs: { label: 'Dossiers ouverts', value: '12', link: ['/dossiers'], query: { etat: 'A' } },
    });
    expect(screen.getByRole('link', { name: 'Dossiers ouverts' })).toHaveAttribute(
      'href',
      '/dossiers?etat=A',
    );
    expect(screen.getByText('12')).toBeVisible();
  });
});

describe('Chart', () => {
  const inputs = {
    heading: 'Dossiers reçus et clos',
    meaning: 'Quatre dossiers reçus en août.',
    axis: 'Mois',
    labels: ['août', 'sept.'],
    series: [{ name: 'Reçus', values: [4, 7.5] }],
  };

  it('gives its figures as a table and as a file', async () => {
    const { screen } = await render(Chart, { inputs });
    expect(screen.getByRole('figure', { name: inputs.heading })).toHaveTextContent(inputs.meaning);
    const offer = vi.spyOn(TestBed.inject(Download), 'offer').mockImplementation(() => undefined);
    await userEvent.click(screen.getByText('Voir les chiffres'));
    expect(screen.getByRole('row', { name: 'août 4' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /Télécharger les chiffres/ }));
    const [file, name] = offer.mock.calls[0] ?? [];
    expect(name).toBe('dossiers-recus-et-clos.csv');
    const text = await new Promise((done) => {
      const reader = new FileReader();
      reader.onload = () => done(reader.result);
      reader.readAsText(file as Blob);
    });
    expect(text).toContain('"Mois";"Reçus"\r\n"août";4\r\n"sept.";7,5\r\n');
  });

  it('says when there is nothing to draw', async () => {
    const { screen } = await render(Chart, {
      inputs: { ...inputs, series: [{ name: 'Reçus', values: [0, 0] }] },
    });
    expect(screen.getByText('Aucune donnée sur cette période.')).toBeVisible();
  });
});
