import { Component, input } from '@angular/core';
import type { InvitationLine } from '../../api/models';
import { FrDate, FrDateTime } from '../../shared/format/pipes';
import { Scanned } from '../../shared/ui/display/scanned';

/** What was sent to employees and whether they answered; never what became of it. */
@Component({
  selector: 'em-invitation-list',
  imports: [FrDate, FrDateTime, Scanned],
  template: `
    <h2>{{ title() }} ({{ lines().length }})</h2>
    @if (lines().length > 0) {
      <ul>
        @for (line of lines(); track line.id) {
          <li>
            <strong>{{ line.givenName }} {{ line.familyName }}</strong>
            <span class="muted">, envoyé le {{ line.sentAt | frDateTime: timeZone() }}</span>
            <br />
            @if (line.answeredOn) {
              {{ line.accepted ? 'Accepté' : 'Refusé' }} le {{ line.answeredOn | frDate }}
            } @else {
              En attente de la réponse de l’agent
            }
            <em-scanned [scan]="line.scan" label="Courrier" />
          </li>
        }
      </ul>
    } @else {
      <p class="muted">{{ nothing() }}</p>
    }
  `,
  styles: `
    ul {
      padding: 0;
      list-style: none;
    }
    li {
      padding-block: 0.5rem;
      border-block-end: 1px solid var(--mat-sys-outline-variant);
    }
  `,
})
export class InvitationList {
  readonly title = input.required<string>();
  readonly nothing = input.required<string>();
  readonly lines = input.required<readonly InvitationLine[]>();
  readonly timeZone = input('Europe/Paris');
}
