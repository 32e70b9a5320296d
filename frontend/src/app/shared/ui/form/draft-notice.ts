import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
  type Signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { CentreStore } from '../../data/centre-store';
import type { Kept } from '../../data/drafts';
import { formatDateTime, formatTime } from '../../format/french';

/** Above a form: the draft of an earlier visit, to be resumed or given up. */
@Component({
  selector: 'em-draft-found',
  imports: [MatButton],
  template: `
    @if (at(); as at) {
      <section class="notice" aria-label="Brouillon">
        <p>
          <strong>Vous avez un brouillon de ce formulaire</strong>, enregistré le {{ at }}
          {{ draft().where() }}. Ce que vous écrivez n’est pas enregistré tant que vous n’avez pas
          choisi.
        </p>
        <div class="actions">
          <button matButton="filled" type="button" (click)="resume()">
            Reprendre le brouillon
          </button>
          <button matButton="outlined" type="button" (click)="giveUp()">
            Abandonner le brouillon
          </button>
        </div>
      </section>
    } @else if (said()) {
      <p class="muted" role="status" tabindex="-1">{{ said() }}</p>
    }
  `,
})
export class DraftFound {
  private readonly centre = inject(CentreStore).current;
  readonly draft = input.required<{
    readonly found: Signal<Kept<unknown> | undefined>;
    readonly where: () => string;
    resume(): void;
    giveUp(): unknown;
  }>();
  protected readonly at = computed(() => {
    const found = this.draft().found();
    return found ? formatDateTime(found.savedAt, this.centre()?.timeZone) : '';
  });
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  protected readonly said = signal('');

  protected resume(): void {
    this.draft().resume();
    this.say('Le brouillon est repris.');
  }

  protected async giveUp(): Promise<void> {
    await this.draft().giveUp();
    if (!this.draft().found()) {
      this.say('Le brouillon est abandonné.');
    }
  }

  /** The button that was pressed is gone: the focus stays in its place. */
  private say(sentence: string): void {
    this.said.set(sentence);
    afterNextRender(() => this.host.nativeElement.querySelector('p')?.focus(), {
      injector: this.injector,
    });
  }
}

/** Below a form: since when what is on the screen is kept. */
@Component({
  selector: 'em-draft-saved',
  imports: [MatButton],
  template: `
    <p class="muted" role="status">{{ sentence() }}</p>
    @if (draft().savedAt()) {
      <button matButton="text" type="button" (click)="draft().giveUp()">
        Abandonner le brouillon
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 1rem;
      margin-block-start: 0.75rem;
    }
    p {
      margin: 0;
    }
  `,
})
export class DraftSaved {
  private readonly centre = inject(CentreStore).current;
  readonly draft = input.required<{
    readonly savedAt: Signal<string | null | undefined>;
    readonly where: () => string;
    giveUp(): unknown;
  }>();
  protected readonly sentence = computed(() => {
    const at = this.draft().savedAt();
    return at
      ? `Brouillon enregistré à ${formatTime(at, this.centre()?.timeZone)}, ${this.draft().where()} seulement.`
      : at === null
        ? 'Votre navigateur refuse de garder un brouillon\u00a0: ne fermez pas cette page avant l’envoi.'
        : '';
  });
}
