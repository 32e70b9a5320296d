import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { listConventions, sendConventions } from '../../api/functions';
import type { ConventionSummary } from '../../api/models';
import { CentreStore } from '../../shared/data/centre-store';
import { may } from '../../shared/data/permissions';
import { SessionStore } from '../../shared/data/session-store';
import { listing } from '../../shared/data/listing';
import { formatDate, formatDateTime, formatSiren } from '../../shared/format/french';
import { Chip } from '../../shared/ui/display/chip';
import { BulkWork } from '../../shared/ui/data-table/bulk-work';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { type BulkAction, Cell, type Column } from '../../shared/ui/data-table/column';
import { DataTable } from '../../shared/ui/data-table/data-table';
import { stateChoices, stateLabel, stateTone } from '../data/wording';

const attentionChoices = [
  { value: 'NO_CONTACT', label: 'En vigueur, sans contact à informer' },
  { value: 'SENT_LONG_AGO', label: 'Envoyée depuis plus de 30\u00a0jours' },
];

/** The conventions of the centre, by body and by state. */
@Component({
  selector: 'em-convention-list',
  imports: [Cell, Chip, DataTable, MatButton, RouterLink],
  template: `
    <div class="page">
      <h1>Conventions</h1>
      <p class="lead">
        De la préparation au dernier jour couvert. Une convention se prépare depuis la page de la
        collectivité, sur sa délibération.
      </p>
      <em-data-table
        caption="Conventions"
        searchLabel="Collectivité&nbsp;: nom, SIREN ou code postal"
        emptyText="Aucune convention&nbsp;: ouvrez la page d’une collectivité, enregistrez sa délibération, puis préparez sa convention."
        [listing]="conventions"
        [columns]="columns"
        [rowId]="byId"
        [bulk]="bulk()"
        [selectable]="sendable"
        [jobId]="work.jobId()"
        (acted)="send($event.ids)"
      >
        <ng-template emCell="state" let-row>
          <em-chip [tone]="tone(row.state)">{{ label(row.state) }}</em-chip>
        </ng-template>
        <a empty matButton="outlined" [routerLink]="['/', centre(), 'collectivites']">
          Ouvrir la liste des collectivités
        </a>
      </em-data-table>
    </div>
  `,
})
export class ConventionList {
  private readonly centres = inject(CentreStore);
  protected readonly timeZone = computed(() => this.centres.current()?.timeZone);
  private readonly api = inject(Api);
  private readonly confirmation = inject(Confirmation);
  private readonly session = inject(SessionStore);
  readonly centre = input.required<string>();

  protected readonly bulk = computed((): readonly BulkAction[] =>
    this.session.hasRole(this.centre(), may.editAgreements)
      ? [{ key: 'send', label: 'Noter l’envoi' }]
      : [],
  );
  protected readonly sendable = (convention: ConventionSummary) => convention.state === 'DRAFT';
  protected readonly work = new BulkWork();

  protected readonly conventions = listing(listConventions, () => ({ centre: this.centre() }), {
    sort: 'body,asc',
    name: 'conventions',
    filters: [
      { kind: 'choice', name: 'state', label: 'État', choices: stateChoices },
      { kind: 'choice', name: 'attention', label: 'À surveiller', choices: attentionChoices },
      { kind: 'dates', from: 'effectiveFrom', to: 'effectiveTo', label: 'Prend effet' },
      {
        kind: 'dates',
        from: 'lastSignatureFrom',
        to: 'lastSignatureTo',
        label: 'Dernière signature',
      },
      { kind: 'dates', from: 'endsFrom', to: 'endsTo', label: 'Dernier jour couvert' },
    ],
  });
  protected readonly columns: readonly Column<ConventionSummary>[] = [
    {
      key: 'bodyName',
      label: 'Collectivité',
      sort: 'body',
      text: (convention) => convention.bodyName,
      link: (convention) => ['/', this.centre(), 'conventions', convention.id],
    },
    { key: 'siren', label: 'SIREN', text: (convention) => formatSiren(convention.siren) },
    { key: 'state', label: 'État' },
    {
      key: 'concludedOn',
      label: 'Conclue le',
      sort: 'concludedOn',
      text: (convention) => formatDate(convention.concludedOn),
    },
    {
      key: 'effectiveOn',
      label: 'Prend effet le',
      sort: 'effectiveOn',
      text: (convention) => formatDate(convention.effectiveOn),
    },
    {
      key: 'endsOn',
      label: 'Dernier jour couvert',
      sort: 'endsOn',
      text: (convention) => formatDate(convention.endsOn),
    },
    {
      key: 'draftedAt',
      label: 'Préparée',
      sort: 'draftedAt',
      spare: true,
      text: (convention) => formatDateTime(convention.draftedAt, this.timeZone()),
    },
    {
      key: 'sentOn',
      label: 'Envoyée le',
      spare: true,
      text: (convention) => formatDate(convention.sentOn),
    },
  ];
  protected readonly label = stateLabel;
  protected readonly tone = stateTone;
  protected readonly byId = (convention: ConventionSummary) => convention.id;

  protected async send(ids: readonly string[]): Promise<void> {
    const key = crypto.randomUUID();
    const many = ids.length > 1;
    await this.confirmation.ask({
      heading: 'Noter l’envoi',
      consequence: `${ids.length} ${many ? 'conventions sont notées envoyées' : 'convention est notée envoyée'} aujourd’hui à ${many ? 'leurs collectivités' : 'sa collectivité'}\u00a0; aucun message ne part. Ce qui est incomplet est refusé et dit pourquoi.`,
      confirm: 'Noter l’envoi',
      act: async () =>
        this.work.follow(
          await this.api.invoke(sendConventions, {
            centre: this.centre(),
            'Idempotency-Key': key,
            body: { selection: { ids: [...ids] } },
          }),
        ),
    });
  }
}
