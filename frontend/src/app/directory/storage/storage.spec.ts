import { screen } from '@testing-library/dom';
import { render } from '../../../testing/render';
import type { Storage as StorageView } from '../../api/models';
import { Storage } from './storage';

const plenty: StorageView = {
  usedBytes: 12_400_000,
  quotaBytes: 20_000_000_000,
  files: 34,
  awaitingAnalysis: 0,
  quarantined: 0,
  antivirus: 'OFF',
};

async function show(storage: StorageView): Promise<void> {
  const rendered = await render(Storage, { inputs: { centre: 'cdg71' } });
  const asked = await vi.waitFor(() => rendered.http.expectOne('/api/v1/centres/cdg71/storage'));
  asked.flush(storage);
  await rendered.fixture.whenStable();
}

describe('Storage', () => {
  it('tells the room that is taken, and that nothing examines the files', async () => {
    await show(plenty);
    expect(
      await screen.findByText(/12,4\sMo utilisés sur 20\sGo, pour\s+34 fichiers/),
    ).toBeInTheDocument();
    expect(screen.getByRole('progressbar', { name: 'Fichiers reçus' })).toBeInTheDocument();
    expect(screen.getByText(/Aucun antivirus n’est configuré/)).toBeInTheDocument();
    expect(screen.queryByText(/presque plein/)).not.toBeInTheDocument();
  });

  it('warns before the room is full, and of what is held back', async () => {
    await show({
      ...plenty,
      usedBytes: 19_500_000_000,
      awaitingAnalysis: 2,
      quarantined: 1,
      antivirus: 'SILENT',
    });
    expect(await screen.findByText(/presque plein/)).toBeInTheDocument();
    expect(screen.getByText(/ne répond pas\s; 2 fichiers sont en attente/)).toBeInTheDocument();
    expect(screen.getByText(/1\s+fichier est en quarantaine/)).toBeInTheDocument();
  });
});
