import { Component, computed, inject, input } from '@angular/core';
import { getCentreSheet } from '../../api/functions';
import type { CentreIdentity } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { CentrePresentation } from '../../shared/data/centre-presentation';
import { missingForConventions, missingForInvoices } from '../../shared/data/centre-readiness';
import { may } from '../../shared/data/permissions';
import { SessionStore } from '../../shared/data/session-store';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { Storage } from '../storage/storage';
import { facts } from './centre-model';
import { EditCentre } from './edit-centre';
import { EditVoice } from './edit-voice';

/** The centre's own sheet: read by its staff, written by its administrators. */
@Component({
  selector: 'em-centre-sheet',
  imports: [EditCentre, EditVoice, RetryNotice, Storage],
  template: `
    <div class="page page-form">
      <h1>Fiche du centre</h1>
      <p class="lead">
        Ce que disent du centre ses conventions, ses courriers, ses factures et sa page publique.
      </p>
      @if (resource.error(); as error) {
        <em-retry-notice [error]="error" (retry)="resource.reload()" />
      } @else if (sheet(); as sheet) {
        @for (gap of gaps(); track gap.what) {
          <p class="notice warning">
            <strong>Il manque pour {{ gap.what }}&nbsp;:</strong> {{ gap.fields.join(', ') }}.
          </p>
        }
        @if (mayEdit()) {
          <em-edit-centre [centre]="centre()" [sheet]="sheet" (saved)="written($event)" />
          <em-edit-voice [centre]="centre()" />
          <em-storage [centre]="centre()" />
        } @else {
          <p class="muted">Seule l’administration du centre modifie cette fiche.</p>
          <dl class="facts">
            @for (fact of facts(); track fact[0]) {
              <dt>{{ fact[0] }}</dt>
              <dd>{{ fact[1] || 'À renseigner' }}</dd>
            }
          </dl>
        }
      } @else {
        <p role="status">Chargement de la fiche…</p>
      }
    </div>
  `,
  styles: `
    dd {
      white-space: pre-line;
    }
  `,
})
export class CentreSheet {
  private readonly session = inject(SessionStore);
  private readonly presentation = inject(CentrePresentation);
  readonly centre = input.required<string>();

  protected readonly resource = apiResource(getCentreSheet, () => ({ centre: this.centre() }));
  protected readonly sheet = computed((): CentreIdentity | undefined =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly mayEdit = computed(() =>
    this.session.hasRole(this.centre(), may.editSettings),
  );
  protected readonly facts = computed(() => {
    const sheet = this.sheet();
    return sheet ? Object.entries(facts(sheet)) : [];
  });
  protected readonly gaps = computed(() => {
    const sheet = this.sheet();
    return sheet
      ? [
          { what: 'les conventions', fields: missingForConventions(sheet) },
          { what: 'les factures', fields: missingForInvoices(sheet) },
        ].filter((gap) => gap.fields.length > 0)
      : [];
  });

  protected written(sheet: CentreIdentity): void {
    this.resource.set(sheet);
    this.presentation.reload();
  }
}
