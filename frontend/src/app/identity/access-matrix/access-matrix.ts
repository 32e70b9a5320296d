import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { getAccessMatrix } from '../../api/functions';
import type { Line } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { csvFile } from '../../shared/data/csv';
import { Download } from '../../shared/data/download';
import { roleName } from '../../shared/data/role-names';
import type { Column } from '../../shared/ui/data-table/column';
import { SimpleTable } from '../../shared/ui/data-table/simple-table';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { actionName, reachName, resourceName } from './wording';

/** Which role may do what, as the server enforces it. */
@Component({
  selector: 'em-access-matrix',
  imports: [MatButton, RetryNotice, SimpleTable],
  template: `
    <div class="page">
      <h1>Droits des rôles</h1>
      <p class="lead">
        Ce que chaque rôle peut faire dans le centre. Ces droits sont ceux que l’application vérifie
        à chaque demande&nbsp;: aucun rôle n’en reçoit d’autres, et aucun ne dépasse le centre. Un
        programme n’a que ceux des autorisations que le centre lui donne.
      </p>
      @if (matrix.error(); as error) {
        <em-retry-notice [error]="error" (retry)="matrix.reload()" />
      } @else if (matrix.hasValue()) {
        <em-simple-table caption="Droits des rôles" [rows]="lines()" [columns]="columns()" />
        <p>
          <button matButton="outlined" type="button" (click)="save()">
            Télécharger les droits (CSV)
          </button>
        </p>
      } @else {
        <p role="status">Lecture des droits…</p>
      }
    </div>
  `,
})
export class AccessMatrix {
  private readonly download = inject(Download);
  readonly centre = input.required<string>();

  protected readonly matrix = apiResource(getAccessMatrix, () => ({ centre: this.centre() }));
  protected readonly lines = computed(() => this.matrix.value()?.lines ?? []);
  /** The operator belongs to no centre: a column of refusals would say nothing. */
  private readonly roles = computed(() =>
    (this.matrix.value()?.roles ?? []).filter((role) => role !== 'OPERATOR'),
  );
  protected readonly columns = computed((): readonly Column<Line>[] => [
    { key: 'resource', label: 'Sur quoi', text: resourceName },
    { key: 'action', label: 'Quoi', text: actionName },
    ...this.roles().map((role) => ({
      key: role,
      label: roleName(role),
      text: ({ roles }: Line) => (roles.includes(role) ? 'Oui' : 'Non'),
    })),
    { key: 'scopes', label: 'Programmes', text: ({ scopes }) => scopes.join(', ') || 'Jamais' },
    { key: 'reach', label: 'Jusqu’où', text: reachName },
  ]);

  protected save(): void {
    const columns = this.columns();
    const rows = [
      columns.map(({ label }) => label),
      ...this.lines().map((line) => columns.map(({ text }) => text?.(line) ?? '')),
    ];
    this.download.offer(csvFile(rows), `droits-${this.centre()}.csv`);
  }
}
