import { Component, computed, DestroyRef, effect, inject, signal, untracked } from '@angular/core';
import {
  email,
  form,
  FormField,
  maxLength,
  pattern,
  required,
  validate,
} from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { getOpening, getOpeningTexts, openCentre } from '../../api/functions';
import type { OpeningState } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { DraftFound, DraftSaved } from '../../shared/ui/form/draft-notice';
import { Control, Field } from '../../shared/ui/form/field';
import { keepDraft } from '../../shared/ui/form/kept-draft';
import { Submission } from '../../shared/ui/form/submission';
import { openingSteps } from '../data/wording';
import { chosen, noTexts, replaced, usualTexts } from './opening-texts';

/** How often the steps are asked for while a centre is being opened. */
const beat = 250;

/** Opens a centre in one step: sent twice it is opened once, and what fails leaves nothing. */
@Component({
  selector: 'em-open-centre',
  imports: [
    Control,
    DraftFound,
    DraftSaved,
    ErrorSummary,
    Field,
    FormField,
    MatButton,
    RetryNotice,
    RouterLink,
  ],
  templateUrl: './open-centre.html',
})
export class OpenCentre {
  private readonly api = inject(Api);

  protected readonly submission = new Submission();
  /** The same for each sending of the same answers: a lost answer opens nothing twice. */
  private key = crypto.randomUUID();
  private sent = '';
  private timer?: ReturnType<typeof setInterval>;
  protected readonly opened = signal<{ slug: string; name: string } | null>(null);
  protected readonly state = signal<OpeningState['step'] | null>(null);
  protected readonly steps = computed(() => {
    const at = openingSteps.findIndex(({ step }) => step === this.state());
    return openingSteps.map(({ text }, index) => ({
      text,
      state: index < at ? 'fait' : index === at ? 'en cours' : 'à venir',
    }));
  });

  /** The name as it was when its field was left: the usual texts name the centre. */
  private readonly named = signal('');
  protected readonly usual = apiResource(getOpeningTexts, () => ({ name: this.named() }));
  /** The usual texts that the form was last filled with. */
  private readonly laid = signal(noTexts);

  private readonly model = signal({
    slug: '',
    name: '',
    departments: '',
    timeZone: 'Europe/Paris',
    referenceCode: '',
    lastInvoiceNumber: '',
    adminEmail: '',
    texts: noTexts,
  });
  protected readonly form = form(this.model, (path) => {
    required(path.name, { message: 'Indiquez le nom du centre.' });
    required(path.slug, { message: 'Indiquez le nom court.' });
    pattern(path.slug, /^[a-z][a-z0-9]{1,30}$/, {
      message: 'De 2 à 31 lettres minuscules ou chiffres, en commençant par une lettre.',
    });
    required(path.departments, { message: 'Indiquez au moins un département.' });
    pattern(path.departments, /^\s*(\d{2,3}|2[AB])([\s,;]+(\d{2,3}|2[AB]))*\s*$/, {
      message: 'Des codes de département séparés par des virgules, par exemple 71, 2A.',
    });
    required(path.timeZone, { message: 'Choisissez le fuseau horaire.' });
    required(path.referenceCode, { message: 'Indiquez le code des références.' });
    pattern(path.referenceCode, /^[0-9A-Z]{1,8}$/, {
      message: 'De 1 à 8 chiffres ou lettres capitales.',
    });
    pattern(path.lastInvoiceNumber, /^\d{0,6}$/, {
      message: 'Un nombre entier de 6 chiffres au plus.',
    });
    required(path.adminEmail, { message: 'Indiquez l’adresse électronique.' });
    email(path.adminEmail, {
      message: 'Saisissez une adresse électronique complète, par exemple nom@exemple.fr.',
    });
    maxLength(path.texts.presentation, 5000, { message: '5\u00a0000 caractères au plus.' });
    maxLength(path.texts.publicationDirector, 200, { message: '200 caractères au plus.' });
    maxLength(path.texts.host, 500, { message: '500 caractères au plus.' });
    maxLength(path.texts.vatMention, 500, { message: '500 caractères au plus.' });
    // The centre's own name is good however it is written.
    validate(path.texts.mailSender, ({ value }) => {
      const sender = value();
      if (sender === this.laid().mailSender) {
        return undefined;
      }
      if (sender.length > 80) {
        return { kind: 'long', message: '80 caractères au plus.' };
      }
      return /[<>"@]/.test(sender)
        ? { kind: 'sender', message: 'Un nom, sans adresse ni guillemet.' }
        : undefined;
    });
  });
  protected readonly zones = [
    ['Europe/Paris', 'Hexagone et Corse'],
    ['America/Guadeloupe', 'Guadeloupe'],
    ['America/Martinique', 'Martinique'],
    ['America/Cayenne', 'Guyane'],
    ['Indian/Reunion', 'La Réunion'],
    ['Indian/Mayotte', 'Mayotte'],
    ['America/Miquelon', 'Saint-Pierre-et-Miquelon'],
  ] as const;

  protected readonly draft = keepDraft({
    name: 'ouverture',
    // No centre is there yet, and a centre's name has no capital.
    centre: () => 'PLATEFORME',
    form: this.form,
    submission: this.submission,
    read: this.model,
    write: (kept) => {
      // One that was kept before there were texts has none.
      this.model.set({ ...kept, texts: { ...this.laid(), ...kept.texts } });
      this.leaveName();
    },
  });

  /** Open as the person leaves it; an error in it opens it, and correcting that error does not close it. */
  protected readonly textsShown = signal(false);

  constructor() {
    effect(() => {
      if (this.form.texts().touched() && this.form.texts().invalid()) {
        this.textsShown.set(true);
      }
    });
    inject(DestroyRef).onDestroy(() => clearInterval(this.timer));
    effect(() => {
      if (this.usual.hasValue()) {
        const now = usualTexts(this.usual.value());
        untracked(() => {
          const before = this.laid();
          this.laid.set(now);
          this.model.update((model) => ({ ...model, texts: replaced(model.texts, before, now) }));
        });
      }
    });
  }

  protected leaveName(): void {
    this.named.set(this.model().name.trim().slice(0, 120));
  }

  protected async open(): Promise<void> {
    const { departments, lastInvoiceNumber, texts: written, ...rest } = this.model();
    const texts = chosen(written, this.laid());
    const body = {
      ...rest,
      departments: departments.split(/[\s,;]+/).filter(Boolean),
      ...(lastInvoiceNumber ? { lastInvoiceNumber: Number(lastInvoiceNumber) } : {}),
      ...(texts ? { texts } : {}),
    };
    const text = JSON.stringify(body);
    if (text !== this.sent) {
      this.key = crypto.randomUUID();
      this.sent = text;
    }
    await this.submission.send(
      this.form,
      async () => {
        this.follow();
        try {
          await this.api.invoke(openCentre, { 'Idempotency-Key': this.key, body });
          this.opened.set({ slug: body.slug, name: body.name });
        } finally {
          clearInterval(this.timer);
          this.state.set(null);
        }
      },
      {
        'opening-failed':
          'L’ouverture a échoué et rien n’en est resté. Réessayez\u00a0; si elle échoue encore, le journal du serveur dit pourquoi.',
        'opening-under-way': 'Ce centre est déjà en cours d’ouverture. Patientez un instant.',
      },
    );
  }

  /** Reads where the opening stands while its answer is awaited; before its first step nothing is known of it. */
  private follow(): void {
    const key = this.key;
    this.state.set('SPACE');
    clearInterval(this.timer);
    this.timer = setInterval(() => {
      this.api.invoke(getOpening, { key }).then(
        ({ step }) => this.state() && this.state.set(step),
        () => undefined,
      );
    }, beat);
  }
}
