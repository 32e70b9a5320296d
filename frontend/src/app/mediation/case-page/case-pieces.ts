import { Component, input } from '@angular/core';
import type { CaseSheet, PieceLine } from '../../api/models';
import { FrDateTime } from '../../shared/format/pipes';
import { Chip } from '../../shared/ui/display/chip';
import { scanWords } from '../../shared/ui/display/scanned';
import { pieceNames } from '../data/case-words';

/** The pieces that this person may open; each opening is written down. */
@Component({
  selector: 'em-case-pieces',
  imports: [Chip, FrDateTime],
  template: `
    <section aria-labelledby="pieces">
      <h2 id="pieces">Pièces ({{ sheet().pieces.length }})</h2>
      @for (piece of sheet().missing; track piece) {
        <p class="notice warning">Manque&nbsp;: {{ names[piece].toLowerCase() }}.</p>
      }
      @if (sheet().pieces.length > 0) {
        <ul>
          @for (piece of sheet().pieces; track piece.id) {
            <li>
              @if (scans[piece.scan]; as why) {
                <strong>{{ piece.name }}</strong>&ngsp;<em-chip tone="warning">{{ why }}</em-chip>
              } @else {
                <a
                  [href]="
                    '/api/v1/centres/' +
                    centre() +
                    '/cases/' +
                    sheet().summary.reference +
                    '/pieces/' +
                    piece.id
                  "
                  [attr.download]="piece.name"
                  >{{ piece.name }}</a
                >
              }
              <span class="muted"
                >{{ names[piece.category] }}, reçue le {{ piece.addedAt | frDateTime: timeZone()
                }}{{ adder(piece) }}</span
              >
            </li>
          }
        </ul>
      } @else {
        <p class="muted">
          {{
            sheet().hidden.referral
              ? 'Les pièces sont réservées au médiateur.'
              : 'Aucune pièce n’est jointe.'
          }}
        </p>
      }
    </section>
  `,
  styles: `
    section {
      margin-block-end: 2rem;
    }
    ul {
      padding: 0;
      list-style: none;
    }
    li {
      padding-block: 0.5rem;
      border-block-end: 1px solid var(--mat-sys-outline-variant);
      overflow-wrap: anywhere;
    }
    .muted {
      display: block;
      font-size: 0.95rem;
    }
  `,
})
export class CasePieces {
  readonly centre = input.required<string>();
  readonly sheet = input.required<CaseSheet>();
  readonly timeZone = input('Europe/Paris');
  protected readonly names = pieceNames;
  protected readonly scans = scanWords;

  protected adder({ assistantId }: PieceLine): string {
    const name = this.sheet().assistants.find(({ id }) => id === assistantId)?.name;
    return name ? `, ajoutée par ${name} qui assiste l’agent` : '';
  }
}
