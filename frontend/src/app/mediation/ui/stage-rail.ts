import { Component, computed, input } from '@angular/core';
import type { CaseSheet } from '../../api/models';
import { dayOf, formatDate } from '../../shared/format/french';

interface Stage {
  readonly title: string;
  readonly detail: string;
  readonly state: 'done' | 'now' | 'later';
}

/** The stages of a case, each with its day: done, being done, still to come. */
@Component({
  selector: 'em-stage-rail',
  template: `
    <ol>
      @for (stage of stages(); track stage.title) {
        <li [class]="stage.state" [attr.aria-current]="stage.state === 'now' ? 'step' : null">
          <strong>{{ stage.title }}</strong>
          <span>{{ stage.detail }}</span>
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      position: relative;
      padding: 0 0 1.1rem 1.75rem;
      &::before {
        content: '';
        position: absolute;
        inset-inline-start: 0;
        inset-block-start: 0.3rem;
        inline-size: 0.9rem;
        block-size: 0.9rem;
        border: 2px solid var(--mat-sys-outline);
        border-radius: 50%;
        background: var(--mat-sys-surface);
        z-index: 1;
      }
      &:not(:last-child)::after {
        content: '';
        position: absolute;
        inset-inline-start: calc(0.45rem - 1px);
        inset-block: 0.6rem -0.4rem;
        border-inline-start: 2px solid var(--mat-sys-outline-variant);
      }
    }
    .done::before,
    .now::before {
      border-color: var(--mat-sys-primary);
    }
    .done::before {
      background: var(--mat-sys-primary);
    }
    strong {
      display: block;
      line-height: 1.35;
    }
    span {
      font-size: 0.92rem;
      color: var(--mat-sys-on-surface-variant);
    }
    .later strong {
      font-weight: 450;
    }
  `,
})
export class StageRail {
  readonly sheet = input.required<CaseSheet>();
  readonly timeZone = input('Europe/Paris');

  protected readonly stages = computed<Stage[]>(() => stagesOf(this.sheet(), this.timeZone()));
}

/** The stages by the facts of the case; what follows an early end is not shown as still to come. */
export function stagesOf({ summary, dates, closing }: CaseSheet, timeZone: string): Stage[] {
  const { state } = summary;
  const received = done('Saisine reçue', formatDate(dayOf(summary.receivedAt, timeZone)));
  if (state === 'WITHDRAWN') {
    return [received, done('Saisine retirée', formatDate(dates.withdrawnOn))];
  }
  if (state === 'INADMISSIBLE') {
    return [
      received,
      done('Déclarée irrecevable', formatDate(dayOf(dates.inadmissibleAt, timeZone))),
    ];
  }
  const over = state === 'CLOSED';
  const steps: [string, string | null | undefined, string][] = [
    ['Déclarée recevable', dayOf(dates.acceptedAt, timeZone), 'à examiner'],
    ['Médiateur nommé', dayOf(dates.assignedAt, timeZone), over ? 'sans objet' : 'à nommer'],
    ['Employeur informé', dayOf(summary.employerInformedAt, timeZone), over ? 'non' : 'à informer'],
    [
      answerTitle(summary.employerAccepts),
      dates.employerAnsweredOn,
      over ? 'pas de réponse' : 'attendue',
    ],
    ['Médiation terminée', dayOf(closing?.closedAt, timeZone), 'à venir'],
  ];
  const next = over ? -1 : steps.findIndex(([, on]) => !on);
  return [
    received,
    ...steps.map(([title, on, otherwise], index): Stage => {
      if (on) {
        return done(title, formatDate(on));
      }
      return { title, detail: otherwise, state: index === next ? 'now' : 'later' };
    }),
  ];
}

function answerTitle(accepts: boolean | null | undefined): string {
  if (accepts === null || accepts === undefined) {
    return 'Réponse de l’employeur';
  }
  return accepts ? 'L’employeur accepte' : 'L’employeur refuse';
}

function done(title: string, detail: string): Stage {
  return { title, detail, state: 'done' };
}
