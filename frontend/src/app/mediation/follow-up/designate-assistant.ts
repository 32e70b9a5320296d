import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { CentreStore } from '../../shared/data/centre-store';
import { today } from '../../shared/format/french';
import { DateInput } from '../../shared/ui/form/date-input';
import { EmailInput } from '../../shared/ui/form/email-input';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { type ChosenFile, FileDrop } from '../../shared/ui/form/file-drop';
import { Submission } from '../../shared/ui/form/submission';
import { guardUnsaved } from '../../shared/ui/form/unsaved-changes';
import { qualities } from '../data/assistance';
import type { ClaimantCase } from '../data/claimant-case';
import { FollowUpClient, type Link } from '../data/follow-up-client';
import { newKey } from '../data/stored-referral';

/** Names somebody who assists, with the mandate that both have signed. */
@Component({
  selector: 'em-designate-assistant',
  imports: [Control, DateInput, EmailInput, ErrorSummary, Field, FileDrop, FormField, MatButton],
  template: `
    <em-error-summary [form]="form" [submission]="submission" />
    <form novalidate (submit)="$event.preventDefault(); designate()">
      <p class="muted">Sauf mention contraire, tous les champs sont obligatoires.</p>
      <em-field label="Nom de la personne" [field]="form.name">
        <input class="control" emControl autocomplete="off" [formField]="form.name" />
      </em-field>
      <em-field label="À quel titre elle vous assiste" [field]="form.quality">
        <select class="control" emControl [formField]="form.quality">
          <option value="">Choisissez</option>
          @for (quality of qualities; track quality.value) {
            <option [value]="quality.value">{{ quality.label }}</option>
          }
        </select>
      </em-field>
      <em-field
        label="Son adresse électronique"
        hint="Vérifiez-la bien&nbsp;: le lien et les codes y sont envoyés. Votre nom n’est pas écrit dans le courriel, donnez-lui votre numéro de dossier."
        [field]="form.email"
      >
        <em-email-input [formField]="form.email" />
      </em-field>
      <em-field
        label="Dernier jour de l’accès"
        hint="Laissez vide pour qu’il dure autant que le vôtre. Vous pourrez y mettre fin à tout moment."
        [optional]="true"
        [field]="form.lastDay"
      >
        <em-date-input [from]="earliest()" [formField]="form.lastDay" />
      </em-field>
      <em-field
        label="Le mandat signé"
        hint="Une feuille où vous écrivez que cette personne vous assiste dans ce dossier, datée et signée par vous deux. Le médiateur la lit."
        [field]="form.mandate"
      >
        <em-file-drop
          [multiple]="false"
          nature="Mandat signé"
          [submission]="submission"
          [formField]="form.mandate"
          (retry)="designate()"
        />
      </em-field>
      <p class="actions">
        <button matButton="filled" type="submit" [attr.aria-busy]="submission.running()">
          {{ submission.running() ? 'Envoi en cours…' : 'Désigner cette personne' }}
        </button>
        <button matButton="text" type="button" (click)="cancelled.emit()">Annuler</button>
      </p>
    </form>
  `,
})
export class DesignateAssistant {
  private readonly client = inject(FollowUpClient);
  private readonly centre = inject(CentreStore).current;

  readonly link = input.required<Link>();
  readonly access = input.required<string>();
  readonly designated = output<ClaimantCase>();
  readonly cancelled = output();
  readonly expired = output();

  protected readonly qualities = qualities;
  protected readonly earliest = computed(() => today(this.centre()?.timeZone));
  protected readonly submission = new Submission();
  private readonly model = signal({
    name: '',
    quality: '',
    email: '',
    lastDay: '',
    mandate: [] as readonly ChosenFile[],
  });
  protected readonly form = form(this.model, (path) => {
    required(path.name, { message: 'Indiquez le nom de la personne.' });
    required(path.quality, { message: 'Indiquez à quel titre cette personne vous assiste.' });
    required(path.email, { message: 'Indiquez son adresse électronique.' });
    validate(path.lastDay, ({ value }) =>
      value() && value() < this.earliest()
        ? { kind: 'past', message: 'Cette date est passée.' }
        : undefined,
    );
    validate(path.mandate, ({ value }) =>
      value().length === 1
        ? undefined
        : { kind: 'file', message: 'Joignez le mandat signé, en un seul fichier.' },
    );
  });
  // The same sending, tried again after a lost answer, must not designate twice; another one is another.
  private sent = { text: '', key: newKey() };

  constructor() {
    guardUnsaved(this.form, this.submission);
  }

  protected async designate(): Promise<void> {
    let answer: ClaimantCase | undefined;
    await this.submission.send(this.form, async () => {
      const { mandate, ...person } = this.model();
      const [chosen] = mandate;
      if (chosen) {
        const designation = { ...person, lastDay: person.lastDay || null };
        answer = await this.client.designate(
          this.link(),
          this.access(),
          this.keyOf(JSON.stringify(designation) + chosen.file.name + chosen.file.lastModified),
          designation,
          chosen.file,
          (percent) => this.submission.progress.set(percent),
        );
      }
    });
    if (answer) {
      this.designated.emit(answer);
    } else if (this.submission.failure()?.slug === 'follow-up-code-needed') {
      this.expired.emit();
    }
  }

  private keyOf(text: string): string {
    if (this.sent.text !== text) {
      this.sent = { text, key: newKey() };
    }
    return this.sent.key;
  }
}
