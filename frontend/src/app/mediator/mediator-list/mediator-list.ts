import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { listMediators } from '../../api/functions';
import type { MediatorResponse } from '../../api/models';
import { listing } from '../../shared/data/listing';
import { may } from '../../shared/data/permissions';
import { SessionStore } from '../../shared/data/session-store';
import { formatDate, ofName } from '../../shared/format/french';
import { Chip } from '../../shared/ui/display/chip';
import { Cell, type Column, type RowAction } from '../../shared/ui/data-table/column';
import { DataTable } from '../../shared/ui/data-table/data-table';
import { MediatorForm } from './mediator-form';

/** The mediators whom the centre may give cases to. */
@Component({
  selector: 'em-mediator-list',
  imports: [Cell, Chip, DataTable, MatButton, MediatorForm],
  templateUrl: './mediator-list.html',
})
export class MediatorList {
  private readonly session = inject(SessionStore);
  readonly centre = input.required<string>();

  protected readonly mediators = listing(listMediators, () => ({ centre: this.centre() }), {
    name: 'mediators',
    sort: 'name,asc',
  });
  protected readonly mayEdit = computed(() =>
    this.session.hasRole(this.centre(), may.editMediators),
  );
  protected readonly editing = signal<MediatorResponse | 'new' | null>(null);
  protected readonly edited = computed(() => {
    const editing = this.editing();
    return editing === 'new' ? null : editing;
  });
  protected readonly done = signal('');

  protected readonly columns = computed((): readonly Column<MediatorResponse>[] => [
    {
      key: 'name',
      label: 'Nom',
      sort: 'name',
      exported: ['name', 'email'],
      text: (mediator) => mediator.name,
    },
    { key: 'qualification', label: 'Qualification', text: (mediator) => mediator.qualification },
    {
      key: 'trainedSince',
      label: 'Formation',
      text: (mediator) => formatDate(mediator.trainedSince),
    },
    { key: 'active', label: 'Activité', exported: ['active', 'activeFrom', 'activeTo'] },
  ]);
  protected readonly actions = computed(() =>
    this.mayEdit()
      ? (mediator: MediatorResponse): readonly RowAction<MediatorResponse>[] => [
          { label: 'Modifier la fiche', run: () => this.editing.set(mediator) },
          {
            label: 'Voir ses dossiers',
            link: ['/', this.centre(), 'dossiers'],
            query: { mediator: mediator.userId },
          },
        ]
      : undefined,
  );
  protected readonly date = formatDate;
  protected readonly byId = (mediator: MediatorResponse) => mediator.userId;

  protected saved(name: string): void {
    this.editing.set(null);
    this.done.set(`La fiche ${ofName(name)} est enregistrée.`);
    this.mediators.reload();
  }
}
