import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BillingSummary } from '../../api/models';
import { FrMoney } from '../../shared/format/pipes';
import { pipelineOf } from '../data/pipeline';

/** The way of the money in steps, each with what waits there: how many, how much, and the list of them. */
@Component({
  selector: 'em-pipeline',
  imports: [FrMoney, RouterLink],
  template: `
    <ol aria-label="De l’heure de médiation à l’encaissement">
      @for (step of steps(); track step.title) {
        <li class="card" [class.empty]="step.count === 0">
          <h3>
            @if (step.count > 0) {
              <a [routerLink]="['/', centre(), step.path]" [queryParams]="step.query">{{
                step.title
              }}</a>
            } @else {
              {{ step.title }}
            }
          </h3>
          <p class="amount">{{ step.amount | frMoney }}</p>
          <p>
            {{ step.count }} {{ unit(step.path, step.count) }}<br />
            <span class="muted">{{ step.count > 0 ? step.act : step.nothing }}</span>
          </p>
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      gap: 1rem;
      grid-template-columns: repeat(auto-fit, minmax(min(11.5rem, 100%), 1fr));
      margin: 0;
      padding: 0;
      list-style: none;
    }
    h3,
    p {
      margin: 0;
    }
    h3 {
      font-size: 1.15rem;
    }
    .amount {
      padding-block: 0.35rem;
      font-size: 1.6rem;
      font-variant-numeric: tabular-nums;
    }
    .empty .amount {
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class Pipeline {
  readonly centre = input.required<string>();
  readonly summary = input.required<BillingSummary>();

  protected readonly steps = computed(() => pipelineOf(this.summary()));

  protected unit(path: string, count: number): string {
    const one = path === 'factures' ? 'facture' : 'dossier';
    return count > 1 ? `${one}s` : one;
  }
}
