import { HttpErrorResponse } from '@angular/common/http';
import { afterNextRender, Component, input, linkedSignal, signal } from '@angular/core';
import { disabled, form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { BodyAutocomplete } from '../../shared/ui/form/body-autocomplete';
import { CheckField } from '../../shared/ui/form/check-field';
import { ChoiceField } from '../../shared/ui/form/choice-field';
import { CodeGate, type Door } from '../../shared/ui/form/code-gate';
import { CompanyNumberInput } from '../../shared/ui/form/company-number-input';
import { ConflictChoice } from '../../shared/ui/form/conflict-choice';
import { DateInput } from '../../shared/ui/form/date-input';
import { DurationInput } from '../../shared/ui/form/duration-input';
import { EmailInput } from '../../shared/ui/form/email-input';
import { DraftFound, DraftSaved } from '../../shared/ui/form/draft-notice';
import { Control, Field } from '../../shared/ui/form/field';
import { FormProblems } from '../../shared/ui/form/form-problems';
import { MoneyInput } from '../../shared/ui/form/money-input';
import { PhoneInput } from '../../shared/ui/form/phone-input';
import { Steps } from '../../shared/ui/form/steps';
import { Submission } from '../../shared/ui/form/submission';
import type { ChosenBody } from '../../shared/data/chosen-body';

type State = 'empty' | 'filled' | 'wrong' | 'off';

interface Sample {
  readonly name: string;
  readonly text: string;
  readonly select: string;
  readonly on: string;
  readonly siret: string;
  readonly amount: number | null;
  readonly minutes: number | null;
  readonly phone: string;
  readonly email: string;
  readonly choice: string;
  readonly checked: boolean;
  readonly body: ChosenBody | null;
}

const empty: Sample = {
  name: '',
  text: '',
  select: '',
  on: '',
  siret: '',
  amount: null,
  minutes: null,
  phone: '',
  email: '',
  choice: '',
  checked: false,
  body: null,
};

const filled: Sample = {
  name: 'Syndicat intercommunal à vocation unique pour l’assainissement collectif du Val-de-Saône',
  text: 'Un texte assez long pour tenir sur plusieurs lignes et montrer comment le champ le garde lisible, sans le couper.',
  select: '1',
  on: '2026-03-16',
  siret: '21710137700018',
  amount: 1234.5,
  minutes: 90,
  phone: '0385000000',
  email: 'prenom.nom@exemple.fr',
  choice: 'b',
  checked: true,
  body: { siren: '217101377', name: 'Cluny' },
};

/** A form in one state: empty, filled, to be corrected or disabled. */
@Component({
  selector: 'em-sample-form',
  imports: [
    BodyAutocomplete,
    CheckField,
    ChoiceField,
    CompanyNumberInput,
    Control,
    DateInput,
    DurationInput,
    EmailInput,
    Field,
    FormField,
    FormProblems,
    MoneyInput,
    PhoneInput,
  ],
  templateUrl: './sample-form.html',
})
class SampleForm {
  readonly submission = new Submission();
  readonly state = input.required<State>();
  private readonly model = linkedSignal(() =>
    this.state() === 'empty' || this.state() === 'wrong' ? empty : filled,
  );
  protected readonly choices = [
    { value: 'a', label: 'Fonctionnaire', hint: 'Titulaire ou stagiaire' },
    { value: 'b', label: 'Agent contractuel' },
  ];
  readonly form = form(this.model, (path) => {
    disabled(path, () => this.state() === 'off');
    required(path.name, { message: 'Nom\u00a0: une réponse est attendue.' });
    required(path.on, { message: 'Date de la décision\u00a0: une réponse est attendue.' });
    required(path.siret, { message: 'SIRET\u00a0: une réponse est attendue.' });
    required(path.amount, { message: 'Montant\u00a0: une réponse est attendue.' });
    required(path.minutes, { message: 'Durée\u00a0: une réponse est attendue.' });
    required(path.choice, { message: 'Votre statut\u00a0: une réponse est attendue.' });
  });

  constructor() {
    afterNextRender(() => {
      if (this.state() === 'wrong') {
        void this.submission.send(this.form, () => Promise.resolve());
      }
    });
  }
}

/** Fields, steps, errors and the window of two versions. */
@Component({
  selector: 'em-field-gallery',
  imports: [CodeGate, ConflictChoice, DraftFound, DraftSaved, MatButton, SampleForm, Steps],
  template: `
    <h2>Boutons</h2>
    <p class="actions">
      <button matButton="filled" type="button">Enregistrer</button>
      <button matButton="filled" type="button" class="danger">Supprimer la vue</button>
      <button matButton="tonal" type="button">Télécharger</button>
      <button matButton="outlined" type="button">Annuler</button>
      <button matButton="text" type="button">Réessayer</button>
      <button matButton="filled" type="button" disabled>Indisponible</button>
    </p>
    <h2>Étapes</h2>
    <em-steps [titles]="steps" [current]="0" />
    <em-steps [titles]="steps" [current]="2" />
    <h2>Formulaires</h2>
    <div class="forms">
      @for (state of states; track state.name) {
        <section [attr.aria-label]="state.label">
          <h3>{{ state.label }}</h3>
          <em-sample-form [state]="state.name" />
        </section>
      }
    </div>
    <h2>Code reçu par courriel</h2>
    <div class="forms">
      <em-code-gate heading="Première visite" opens="Ouvrir" [door]="door" />
      <em-code-gate heading="Accès terminé" opens="Ouvrir" [door]="door" [again]="true" />
      <em-code-gate heading="Code envoyé" opens="Ouvrir" [door]="door" [mailed]="true">
        <p><a href="#">Je n’ai plus accès à cette adresse</a></p>
      </em-code-gate>
    </div>
    <h2>Deux versions</h2>
    <em-conflict-choice [takesFocus]="false" [differences]="differences" />
    <em-conflict-choice [takesFocus]="false" [differences]="[]" />
    <em-conflict-choice
      [takesFocus]="false"
      heading="Le dossier a avancé entre-temps&nbsp;: saisine déclarée recevable"
      keep=""
      take="Garder ce qui est enregistré"
      [differences]="overtaken"
    />
    <h2>Brouillons</h2>
    <em-draft-found [draft]="draft" />
    <em-draft-saved [draft]="draft" />
    <em-draft-saved [draft]="refused" />
  `,
  styles: `
    .forms {
      display: grid;
      gap: 2rem;
      grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr));
    }
  `,
})
export class FieldGallery {
  protected readonly steps = ['Vous', 'Votre employeur', 'La décision'];
  protected readonly states = [
    { name: 'empty', label: 'Vide' },
    { name: 'filled', label: 'Rempli' },
    { name: 'wrong', label: 'À corriger' },
    { name: 'off', label: 'Désactivé' },
  ] as const;
  protected readonly door: Door = {
    askCode: () => Promise.resolve(),
    open: () => Promise.reject(new HttpErrorResponse({ status: 503 })),
  };
  protected readonly differences = [
    { label: 'Code service', mine: 'RH', theirs: 'DRH' },
    { label: 'Adresse', mine: '', theirs: '1 place du Marché, 71250 Cluny' },
  ];
  protected readonly overtaken = [
    { label: 'État', mine: 'Irrecevable', theirs: 'Recevable, médiateur à nommer' },
    { label: 'Motif', mine: 'La décision n’entre dans aucune des sept catégories.', theirs: '' },
  ];
  private readonly at = '2026-03-16T13:32:00Z';
  protected readonly draft = {
    found: signal({ value: null, savedAt: this.at }),
    savedAt: signal(this.at),
    where: () => 'sur cet appareil',
    resume: () => undefined,
    giveUp: () => undefined,
  };
  protected readonly refused = { ...this.draft, savedAt: signal(null) };
}
