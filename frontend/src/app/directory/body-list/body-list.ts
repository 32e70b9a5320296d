import { Component, computed, inject, input, signal } from '@angular/core';
import { listBodies } from '../../api/functions';
import type { BodyRow } from '../../api/models';
import { affiliationChoices, affiliationLabel } from '../../shared/data/affiliation';
import { listing } from '../../shared/data/listing';
import { may } from '../../shared/data/permissions';
import { SessionStore } from '../../shared/data/session-store';
import { formatCount, formatDate, formatSiren, none } from '../../shared/format/french';
import { Chip } from '../../shared/ui/display/chip';
import { BulkWork } from '../../shared/ui/data-table/bulk-work';
import { type BulkAction, Cell, type Column } from '../../shared/ui/data-table/column';
import { DataTable } from '../../shared/ui/data-table/data-table';
import { coverageWords, kindChoices, kindLabel } from '../data/wording';
import { ChangeStatus } from '../body-page/change-status';
import { DirectoryFilling } from './directory-filling';

/** The bodies of the centre, found by name, SIREN or postcode. */
@Component({
  selector: 'em-body-list',
  imports: [Cell, ChangeStatus, Chip, DataTable, DirectoryFilling],
  templateUrl: './body-list.html',
})
export class BodyList {
  private readonly session = inject(SessionStore);
  readonly centre = input.required<string>();

  protected readonly bodies = listing(listBodies, () => ({ centre: this.centre() }), {
    sort: 'name,asc',
    name: 'bodies',
    filters: [
      {
        kind: 'choice',
        name: 'status',
        label: 'Statut',
        choices: [...affiliationChoices, { value: 'UNSET', label: affiliationLabel(null) }],
      },
      { kind: 'choice', name: 'kind', label: 'Nature', all: 'Toutes', choices: kindChoices },
      {
        kind: 'yes-no',
        name: 'covered',
        label: 'Convention en vigueur',
        all: 'Toutes',
      },
      {
        kind: 'numbers',
        from: 'populationFrom',
        to: 'populationTo',
        label: 'Population',
        unit: 'habitants',
      },
    ],
  });
  protected readonly bulk = computed((): readonly BulkAction[] =>
    this.mayFill() ? [{ key: 'status', label: 'Changer le statut' }] : [],
  );
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly work = new BulkWork();
  protected readonly mayFill = computed(() => this.session.hasRole(this.centre(), may.editBodies));

  protected readonly columns: readonly Column<BodyRow>[] = [
    {
      key: 'name',
      label: 'Nom',
      sort: 'name',
      text: (body) => body.name,
      link: (body) => ['/', this.centre(), 'collectivites', body.siren],
    },
    { key: 'kind', label: 'Nature', text: kindLabel },
    { key: 'siren', label: 'SIREN', sort: 'siren', text: (body) => formatSiren(body.siren) },
    {
      key: 'postcodes',
      label: 'Code postal',
      text: (body) => body.postcodes.slice(0, 3).join(', ') || none,
    },
    {
      key: 'population',
      label: 'Habitants',
      sort: 'population',
      numeric: true,
      text: (body) => (body.population == null ? none : formatCount(body.population)),
    },
    { key: 'status', label: 'Statut', sort: 'status' },
    { key: 'coverage', label: 'Couverture' },
    {
      key: 'coveredFrom',
      label: 'Couverte depuis le',
      spare: true,
      text: ({ coverage }) => (coverage ? formatDate(coverage.from) : none),
    },
    {
      key: 'coveredUntil',
      label: 'Couverte jusqu’au',
      spare: true,
      text: ({ coverage }) => (coverage?.until ? formatDate(coverage.until) : none),
    },
    {
      key: 'department',
      label: 'Département',
      spare: true,
      text: (body) => body.department ?? none,
    },
  ];
  protected readonly statusLabel = affiliationLabel;
  protected readonly coverageWords = coverageWords;
  protected readonly bySiren = (body: BodyRow) => body.siren;
}
