import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { firstValueFrom } from 'rxjs';
import type { JournalCheck as Found } from '../../api/models';
import { CentreStore } from '../../shared/data/centre-store';
import { failureOf } from '../../shared/data/problem';
import { breakInWords, wholeInWords } from '../data/wording';

/** Has the seals of the whole journal computed again and says what came out. */
@Component({
  selector: 'em-journal-check',
  imports: [MatButton],
  template: `
    <p>
      <button matButton="tonal" type="button" [attr.aria-disabled]="running()" (click)="check()">
        {{ running() ? 'Vérification en cours…' : 'Vérifier l’intégrité du journal' }}
      </button>
    </p>
    <div aria-live="polite">
      @if (failure(); as message) {
        <p class="notice error">{{ message }}</p>
      } @else if (broken(); as said) {
        <div class="notice error">
          <p><strong>Le journal a été altéré.</strong> {{ said }}</p>
          <p>
            Les lignes précédentes sont intactes. Prévenez l’exploitant de la plateforme et
            conservez une copie de la base de données.
          </p>
        </div>
      } @else if (whole(); as said) {
        <p class="notice success">{{ said }}</p>
      }
    </div>
  `,
})
export class JournalCheck {
  private readonly http = inject(HttpClient);
  private readonly centreStore = inject(CentreStore);
  readonly centre = input.required<string>();

  protected readonly running = signal(false);
  protected readonly failure = signal('');
  private readonly found = signal<Found | null>(null);
  protected readonly broken = computed(() => {
    const broken = this.found()?.broken;
    return broken ? breakInWords(broken) : '';
  });
  protected readonly whole = computed(() => {
    const found = this.found();
    return found && !found.broken
      ? wholeInWords(found, this.centreStore.current()?.timeZone ?? 'Europe/Paris')
      : '';
  });

  protected async check(): Promise<void> {
    if (this.running()) {
      return;
    }
    this.running.set(true);
    this.failure.set('');
    try {
      this.found.set(
        await firstValueFrom(
          this.http.post<Found>(`/api/v1/centres/${this.centre()}/journal/check`, {}),
        ),
      );
    } catch (error) {
      this.found.set(null);
      this.failure.set(failureOf(error).message);
    } finally {
      this.running.set(false);
    }
  }
}
