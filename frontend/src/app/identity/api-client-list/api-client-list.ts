import { Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { listApiClients, revokeApiClient } from '../../api/functions';
import type { ApiClientSheet, NewSecretResponse } from '../../api/models';
import { CentreStore } from '../../shared/data/centre-store';
import { listing } from '../../shared/data/listing';
import { Toasts } from '../../shared/data/toasts';
import { formatDate, formatDateTime } from '../../shared/format/french';
import { Cell, type Column, type RowAction } from '../../shared/ui/data-table/column';
import { DataTable } from '../../shared/ui/data-table/data-table';
import { Chip, type Tone } from '../../shared/ui/display/chip';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { scopeWords } from '../data/api-scopes';
import { NewClientForm } from './new-client-form';
import { RotateForm } from './rotate-form';
import { SecretOnce } from './secret-once';

const states: Readonly<Record<ApiClientSheet['state'], string>> = {
  ACTIVE: 'Actif',
  EXPIRED: 'Secret expiré',
  REVOKED: 'Révoqué',
};
const tones: Readonly<Record<ApiClientSheet['state'], Tone>> = {
  ACTIVE: 'success',
  EXPIRED: 'warning',
  REVOKED: 'neutral',
};

/** The programs that the centre lets in, for what, and when each was last heard of. */
@Component({
  selector: 'em-api-client-list',
  imports: [Cell, Chip, DataTable, MatButton, NewClientForm, RotateForm, SecretOnce],
  templateUrl: './api-client-list.html',
  styles: `
    ul {
      margin: 0;
      padding-inline-start: 1.1rem;
    }
    code {
      overflow-wrap: anywhere;
    }
  `,
})
export class ApiClientList {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly confirmation = inject(Confirmation);
  private readonly current = inject(CentreStore).current;
  private readonly zone = computed(() => this.current()?.timeZone);
  protected readonly origin = inject(DOCUMENT).location.origin;
  readonly centre = input.required<string>();

  protected readonly programs = listing(listApiClients, () => ({ centre: this.centre() }), {
    sort: 'name,asc',
    filters: [
      {
        kind: 'choice',
        name: 'state',
        label: 'État',
        choices: Object.entries(states).map(([value, label]) => ({ value, label })),
      },
    ],
  });
  protected readonly columns: readonly Column<ApiClientSheet>[] = [
    { key: 'name', label: 'Programme', sort: 'name', text: ({ name }) => name },
    { key: 'scopes', label: 'Autorisations' },
    {
      key: 'expiresOn',
      label: 'Dernier jour du secret',
      sort: 'expiresOn',
      text: ({ expiresOn }) => formatDate(expiresOn),
    },
    { key: 'lastUsedAt', label: 'Dernier usage', sort: 'lastUsedAt' },
    { key: 'state', label: 'État' },
  ];
  protected readonly actions = (program: ApiClientSheet): readonly RowAction<ApiClientSheet>[] =>
    program.state === 'REVOKED'
      ? []
      : [
          { label: 'Donner un nouveau secret', run: () => this.rotating.set(program) },
          { label: 'Révoquer le programme', run: () => void this.revoke(program) },
        ];
  protected readonly byId = ({ id }: ApiClientSheet) => id;
  protected readonly byName = ({ name }: ApiClientSheet) => name;
  protected readonly words = scopeWords;
  protected readonly state = (program: ApiClientSheet) => states[program.state];
  protected readonly tone = (program: ApiClientSheet) => tones[program.state];
  protected readonly at = (instant: string | null | undefined) =>
    formatDateTime(instant, this.zone());

  protected readonly adding = signal(false);
  protected readonly rotating = signal<ApiClientSheet | null>(null);
  /** Shown once, then gone for good. */
  protected readonly secret = signal<NewSecretResponse | null>(null);

  protected made(made: NewSecretResponse): void {
    this.adding.set(false);
    this.rotating.set(null);
    this.secret.set(made);
    this.programs.reload();
  }

  private async revoke({ id, name }: ApiClientSheet): Promise<void> {
    const done = await this.confirmation.ask({
      heading: `Révoquer le programme «\u00a0${name}\u00a0»\u00a0?`,
      consequence:
        'Ses secrets et ses jetons ne valent plus rien, tout de suite et pour toujours. Ce qu’il a fait reste dans le journal. Pour le faire revenir, il faudra autoriser un nouveau programme.',
      confirm: 'Révoquer le programme',
      danger: true,
      reason: { label: 'Motif', hint: 'Inscrit au journal du centre', maxLength: 300 },
      act: ({ reason }) =>
        this.api.invoke(revokeApiClient, { centre: this.centre(), id, body: { reason } }),
    });
    if (done) {
      this.toasts.say(`Le programme «\u00a0${name}\u00a0» est révoqué.`);
      this.programs.reload();
    }
  }
}
