import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { CentreStore } from '../../shared/data/centre-store';
import { failureOf } from '../../shared/data/problem';
import { formatDate, formatDateTime, formatLongDate } from '../../shared/format/french';
import { Chip } from '../../shared/ui/display/chip';
import { scanWords } from '../../shared/ui/display/scanned';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { type AssistantLine, mostAssistants, qualityOf } from '../data/assistance';
import type { ClaimantCase } from '../data/claimant-case';
import { FollowUpClient, type Link } from '../data/follow-up-client';
import { DesignateAssistant } from './designate-assistant';

/** «Se faire assister»: who reads the case with the claimant, since when and until when, and the way to end it. */
@Component({
  selector: 'em-assistants',
  imports: [Chip, DesignateAssistant, MatButton],
  template: `
    <section aria-labelledby="assistance">
      <h2 id="assistance">Se faire assister</h2>
      <p>
        Un avocat, un représentant syndical, une association, un élu ou un proche peut vous assister
        devant le médiateur (code de justice administrative,
        <span class="nowrap">art. R.&nbsp;213-3-1</span>). La personne que vous désignez voit ce que
        vous voyez de ce dossier, de lui seul, et peut y ajouter des pièces. Elle ne peut ni mettre
        fin à la médiation, ni désigner quelqu’un d’autre. Votre employeur n’en est pas averti.
      </p>
      @if (said()) {
        <p class="notice success" role="status" tabindex="-1">{{ said() }}</p>
      }
      @if (active().length > 0) {
        <ul>
          @for (assistant of active(); track assistant.id) {
            <li>
              <strong>{{ assistant.name }}</strong>, {{ quality(assistant).toLowerCase() }}
              @if (scans[assistant.mandate]; as why) {
                <em-chip tone="warning">Mandat&nbsp;: {{ why.toLowerCase() }}</em-chip>
              }
              <span class="muted"
                >{{ assistant.email }}<br />Accès ouvert le {{ at(assistant.since) }},
                {{ until(assistant) }}.</span
              >
              <button matButton="outlined" type="button" class="no-print" (click)="end(assistant)">
                Mettre fin à l’accès de {{ assistant.name }}
              </button>
            </li>
          }
        </ul>
      } @else {
        <p>Personne ne vous assiste pour le moment.</p>
      }
      @if (designating()) {
        <h3 tabindex="-1" class="designate">Désigner une personne</h3>
        <em-designate-assistant
          [link]="link()"
          [access]="access()"
          (designated)="designated($event)"
          (cancelled)="designating.set(false)"
          (expired)="expired.emit()"
        />
      } @else if (subject().mayDesignate) {
        @if (active().length < most) {
          <p class="no-print">
            <button matButton="outlined" type="button" (click)="begin()">
              Désigner une personne
            </button>
          </p>
        } @else {
          <p class="muted">
            Trois personnes au plus vous assistent en même temps&nbsp;: mettez d’abord fin à un
            accès pour en désigner une autre.
          </p>
        }
      }
      @if (ended().length > 0) {
        <details>
          <summary>Accès terminés ({{ ended().length }})</summary>
          <ul>
            @for (assistant of ended(); track assistant.id) {
              <li>
                <strong>{{ assistant.name }}</strong>, {{ quality(assistant).toLowerCase() }}
                <span class="muted"
                  >Du {{ at(assistant.since) }} au
                  {{ assistant.endedAt ? at(assistant.endedAt) : day(assistant.lastDay) }},
                  {{ why(assistant) }}</span
                >
              </li>
            }
          </ul>
        </details>
      }
    </section>
  `,
  styles: `
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
    }
    button {
      margin-block-start: 0.4rem;
    }
  `,
})
export class Assistants {
  private readonly client = inject(FollowUpClient);
  private readonly confirmation = inject(Confirmation);
  private readonly centre = inject(CentreStore).current;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);

  readonly link = input.required<Link>();
  readonly access = input.required<string>();
  readonly subject = input.required<ClaimantCase>();
  readonly changed = output<ClaimantCase>();
  readonly expired = output();

  protected readonly most = mostAssistants;
  protected readonly scans = scanWords;
  protected readonly quality = qualityOf;
  protected readonly designating = signal(false);
  protected readonly said = signal('');
  protected readonly active = computed(() => this.subject().assistants.filter((a) => a.active));
  protected readonly ended = computed(() => this.subject().assistants.filter((a) => !a.active));
  protected readonly day = (iso: string | null | undefined) => formatDate(iso);

  protected at(instant: string): string {
    return formatDateTime(instant, this.centre()?.timeZone);
  }

  protected until({ lastDay }: AssistantLine): string {
    return lastDay ? `jusqu’au ${formatLongDate(lastDay)} inclus` : 'aussi longtemps que le vôtre';
  }

  protected why({ endedBy, endReason }: AssistantLine): string {
    switch (endedBy) {
      case 'CLAIMANT':
        return 'par vous.';
      case 'CENTRE':
        return `par le centre de gestion. Motif\u00a0: ${endReason ?? ''}`;
      default:
        return 'dernier jour que vous aviez fixé.';
    }
  }

  protected begin(): void {
    this.said.set('');
    this.designating.set(true);
    this.focus('.designate');
  }

  protected designated(after: ClaimantCase): void {
    this.designating.set(false);
    this.changed.emit(after);
    this.tell('L’accès est ouvert. La personne désignée en est prévenue par courriel.');
  }

  protected async end(assistant: AssistantLine): Promise<void> {
    let answer: ClaimantCase | undefined;
    let over = false;
    await this.confirmation.ask({
      heading: `Mettre fin à l’accès de ${assistant.name ?? ''}\u00a0?`,
      consequence:
        'Cette personne ne peut plus ouvrir votre dossier, dès maintenant. Elle en est prévenue par courriel. Ce qu’elle a ajouté y reste.',
      confirm: 'Mettre fin à l’accès',
      act: async () => {
        try {
          answer = await this.client.endAssistance(this.link(), this.access(), assistant.id);
        } catch (error) {
          over = failureOf(error).slug === 'follow-up-code-needed';
          if (!over) {
            throw error;
          }
        }
      },
    });
    if (over) {
      this.expired.emit();
    } else if (answer) {
      this.changed.emit(answer);
      this.tell(`L’accès de ${assistant.name ?? ''} est terminé.`);
    }
  }

  /** What had the focus is gone: what is said takes it. */
  private tell(words: string): void {
    this.said.set(words);
    this.focus('.success');
  }

  private focus(selector: string): void {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus(), {
      injector: this.injector,
    });
  }
}
