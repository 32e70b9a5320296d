import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import {
  listAllCentres,
  reopenCentre,
  resendLostMails,
  retryMigration,
  setCentreFeature,
  suspendCentre,
} from '../../api/functions';
import type { CentreLine } from '../../api/models';
import { listing } from '../../shared/data/listing';
import { Toasts } from '../../shared/data/toasts';
import {
  formatCount,
  formatDate,
  formatDateTime,
  formatFileSize,
} from '../../shared/format/french';
import { Cell, type Column, type RowAction } from '../../shared/ui/data-table/column';
import { DataTable } from '../../shared/ui/data-table/data-table';
import { Chip, type Tone } from '../../shared/ui/display/chip';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { featureWords, healthWords, statusWords } from '../data/wording';
import { MigrationLine } from './migration-line';
import { OwnHostForm } from './own-host-form';
import { QuotaForm } from './quota-form';

const statusTones: Readonly<Record<CentreLine['status'], Tone>> = {
  OPEN: 'success',
  SUSPENDED: 'neutral',
  MIGRATION_FAILED: 'warning',
};

const features = Object.keys(featureWords) as CentreLine['closed'][number][];

/** Every centre with its state and its numbers, and what can be done about it; nothing of what it works on. */
@Component({
  selector: 'em-centre-board',
  imports: [Cell, Chip, DataTable, MatButton, MigrationLine, OwnHostForm, QuotaForm, RouterLink],
  templateUrl: './centre-board.html',
  styles: `
    .health::before {
      content: '';
      display: inline-block;
      inline-size: 0.7rem;
      block-size: 0.7rem;
      margin-inline-end: 0.4rem;
      border-radius: 50%;
      background: var(--em-success);
    }
    .health.ATTENTION::before {
      background: var(--em-warning);
    }
    .health.DOWN::before {
      background: var(--em-error);
    }
    small {
      display: block;
    }
  `,
})
export class CentreBoard {
  private readonly api = inject(Api);
  private readonly confirmation = inject(Confirmation);
  private readonly toasts = inject(Toasts);

  protected readonly centres = listing(listAllCentres, () => ({}), {
    sort: 'name,asc',
    filters: [
      {
        kind: 'choice',
        name: 'status',
        label: 'État',
        choices: Object.entries(statusWords).map(([value, label]) => ({ value, label })),
      },
    ],
  });
  protected readonly columns: readonly Column<CentreLine>[] = [
    { key: 'name', label: 'Centre', sort: 'name', text: ({ name }) => name },
    { key: 'status', label: 'État', sort: 'status' },
    { key: 'health', label: 'Santé' },
    {
      key: 'bodies',
      label: 'Collectivités',
      numeric: true,
      text: ({ volumes }) => number(volumes?.bodies),
    },
    {
      key: 'cases',
      label: 'Dossiers',
      numeric: true,
      text: ({ volumes }) => number(volumes?.cases),
    },
    {
      key: 'files',
      label: 'Fichiers',
      numeric: true,
    },
    {
      key: 'members',
      label: 'Membres',
      sort: 'members',
      numeric: true,
      text: ({ members }) => formatCount(members),
    },
    {
      key: 'lastLoginAt',
      label: 'Dernière connexion',
      sort: 'lastLoginAt',
      text: ({ lastLoginAt }) => formatDateTime(lastLoginAt),
    },
    { key: 'migration', label: 'Schéma' },
    {
      key: 'openedAt',
      label: 'Ouvert le',
      sort: 'openedAt',
      spare: true,
      text: ({ openedAt }) => formatDate(openedAt.slice(0, 10)),
    },
  ];
  /** The centre whose room for files is being set. */
  protected readonly sizing = signal<CentreLine | null>(null);
  /** The centre whose own host name is being set. */
  protected readonly naming = signal<CentreLine | null>(null);
  protected readonly status = (line: CentreLine) => statusWords[line.status];
  protected readonly tone = (line: CentreLine) => statusTones[line.status];
  protected readonly health = (line: CentreLine) => healthWords[line.health];
  protected readonly closed = (line: CentreLine) =>
    line.closed.map((feature) => featureWords[feature].name).join(', ');
  protected readonly size = (bytes: number) => formatFileSize(bytes);
  protected readonly moment = (at: string) => formatDateTime(at);
  protected readonly bySlug = (line: CentreLine) => line.slug;
  protected readonly actions = (line: CentreLine): readonly RowAction<CentreLine>[] => [
    { label: 'Voir la page publique', link: ['/', line.slug] },
    ...(line.status === 'MIGRATION_FAILED'
      ? [{ label: 'Relancer la mise à jour', run: (row: CentreLine) => void this.retry(row) }]
      : []),
    ...(line.volumes?.lostMails
      ? [
          {
            label: 'Renvoyer les courriels non remis',
            run: (row: CentreLine) => void this.resend(row),
          },
        ]
      : []),
    ...(line.suspendedAt
      ? [{ label: 'Rouvrir le centre', run: (row: CentreLine) => void this.reopen(row) }]
      : [{ label: 'Suspendre le centre', run: (row: CentreLine) => void this.suspend(row) }]),
    { label: 'Fixer le quota de fichiers', run: (row: CentreLine) => this.sizing.set(row) },
    { label: 'Fixer l’adresse propre', run: (row: CentreLine) => this.naming.set(row) },
    ...features.map((feature) => ({
      label: `${line.closed.includes(feature) ? 'Ouvrir' : 'Fermer'}\u00a0: ${featureWords[feature].name}`,
      run: (row: CentreLine) => void this.setFeature(row, feature),
    })),
  ];

  protected sized(text: string): void {
    this.sizing.set(null);
    this.done(true, text);
  }

  protected named(text: string): void {
    this.naming.set(null);
    this.done(true, text);
  }

  private async suspend({ slug, name }: CentreLine): Promise<void> {
    const given = await this.confirmation.ask({
      heading: `Suspendre le centre – ${name}`,
      consequence:
        'Ses pages publiques diront que le service est suspendu et ses membres n’y pourront plus rien faire, même déjà connectés. Aucune donnée n’est perdue.',
      confirm: 'Suspendre le centre',
      danger: true,
      reason: { label: 'Motif', hint: 'Gardé au journal de l’exploitation, jamais publié.' },
      act: ({ reason }) => this.api.invoke(suspendCentre, { slug, body: { reason } }),
    });
    this.done(given, `${name} est suspendu.`);
  }

  private async reopen({ slug, name }: CentreLine): Promise<void> {
    const given = await this.confirmation.ask({
      heading: `Rouvrir le centre – ${name}`,
      consequence: 'Ses pages publiques et l’accès de ses membres reviennent aussitôt.',
      confirm: 'Rouvrir le centre',
      reason: { label: 'Motif', hint: 'Gardé au journal de l’exploitation, jamais publié.' },
      act: ({ reason }) => this.api.invoke(reopenCentre, { slug, body: { reason } }),
    });
    this.done(given, `${name} est rouvert.`);
  }

  private async setFeature(
    { slug, name, closed }: CentreLine,
    feature: CentreLine['closed'][number],
  ): Promise<void> {
    const on = closed.includes(feature);
    const words = featureWords[feature];
    const verb = on ? 'Ouvrir' : 'Fermer';
    const given = await this.confirmation.ask({
      heading: `${verb}\u00a0: ${words.name} – ${name}`,
      consequence: on ? 'Ses membres retrouvent cette fonction aussitôt.' : words.closing,
      confirm: `${verb} cette fonction`,
      danger: !on,
      reason: { label: 'Motif', hint: 'Gardé au journal de l’exploitation et à celui du centre.' },
      act: ({ reason }) =>
        this.api.invoke(setCentreFeature, { slug, body: { feature, on, reason } }),
    });
    this.done(given, `${name}\u00a0: ${words.name}, fonction ${on ? 'ouverte' : 'fermée'}.`);
  }

  private async retry({ slug, name }: CentreLine): Promise<void> {
    let worked = false;
    const given = await this.confirmation.ask({
      heading: `Relancer la mise à jour – ${name}`,
      consequence:
        'Le schéma du centre est remis à la version du programme\u00a0; le centre rouvre si tout va bien.',
      confirm: 'Relancer la mise à jour',
      act: async () => {
        const line = await this.api.invoke(retryMigration, { slug });
        worked = !line.migration?.error;
      },
    });
    this.done(
      given,
      worked
        ? `Le schéma est à jour\u00a0: ${name}.`
        : `La mise à jour échoue encore\u00a0: ${name}.`,
    );
  }

  private async resend({ slug, name }: CentreLine): Promise<void> {
    const given = await this.confirmation.ask({
      heading: `Renvoyer les courriels non remis – ${name}`,
      consequence:
        'Tous repartent à la prochaine tournée d’envoi. Les codes et les liens qu’ils portent ont pu expirer\u00a0: leurs destinataires en demanderont d’autres.',
      confirm: 'Renvoyer les courriels',
      act: () => this.api.invoke(resendLostMails, { slug }),
    });
    this.done(given, `Les courriels sont remis à l’envoi\u00a0: ${name}.`);
  }

  private done(given: unknown, text: string): void {
    if (given) {
      this.toasts.say(text);
      this.centres.reload();
    }
  }
}

function number(value: number | undefined): string {
  return value === undefined ? '—' : formatCount(value);
}
