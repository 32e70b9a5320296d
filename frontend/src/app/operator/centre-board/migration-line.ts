import { Component, computed } from '@angular/core';
import { planMigrations } from '../../api/functions';
import { apiResource } from '../../shared/data/api-resource';
import { formatCount } from '../../shared/format/french';

/** Whether the schema of every centre is at the version of the program, and which scripts are missing where. */
@Component({
  selector: 'em-migration-line',
  template: `
    @if (plan(); as plan) {
      <p>
        Schémas à la version {{ plan.version }} du programme&nbsp;: {{ upToDate() }}.
        @if (plan.behind.length === 0 && plan.platform.length === 0) {
          Aucune migration en attente.
        }
      </p>
      @for (same of plan.behind; track same.centres[0]) {
        <p class="notice warning">
          {{ same.centres.join(', ') }}&nbsp;:
          @if (same.scripts.length > 0) {
            {{ same.scripts.length > 1 ? 'migrations en attente' : 'migration en attente' }},
            {{ same.scripts.join(', ') }}.
          } @else {
            la dernière migration est à relancer.
          }
        </p>
      }
    }
  `,
  styles: `
    .notice {
      overflow-wrap: anywhere;
    }
  `,
})
export class MigrationLine {
  private readonly resource = apiResource(planMigrations, () => ({}));
  protected readonly plan = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly upToDate = computed(() => {
    const count = this.plan()?.upToDate ?? 0;
    return `${formatCount(count)} ${count > 1 ? 'centres à jour' : 'centre à jour'}`;
  });
}
