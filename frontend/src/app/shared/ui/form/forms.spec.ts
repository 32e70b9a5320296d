import { HttpErrorResponse } from '@angular/common/http';
import { Component, signal } from '@angular/core';
import { email, form, FormField, required } from '@angular/forms/signals';
import userEvent from '@testing-library/user-event';
import { render } from '../../../../testing/render';
import { ChoiceField } from './choice-field';
import { DateInput } from './date-input';
import { ErrorSummary } from './error-summary';
import { Control, Field } from './field';
import { failureOf } from '../../data/problem';
import { type ChosenFile, FileDrop } from './file-drop';
import { Submission } from './submission';

@Component({
  selector: 'em-sample-form',
  imports: [ChoiceField, Control, DateInput, ErrorSummary, Field, FileDrop, FormField],
  template: `
    <em-error-summary [form]="form" [submission]="submission" />
    <em-field label="Adresse électronique" hint="Par exemple nom@exemple.fr" [field]="form.email">
      <input class="control" emControl [formField]="form.email" />
    </em-field>
    <em-field label="Date de la décision" [field]="form.on">
      <em-date-input [formField]="form.on" />
    </em-field>
    <em-choice-field legend="Votre statut" [choices]="choices" [formField]="form.status" />
    <em-field label="Pièces" [field]="form.files">
      <em-file-drop
        [categories]="categories"
        [submission]="submission"
        [formField]="form.files"
        (retry)="again()"
      />
    </em-field>
    <em-field label="Délibération" [field]="form.act">
      <em-file-drop kind="pdf" nature="Délibération" [multiple]="false" [formField]="form.act" />
    </em-field>
    <button type="button" (click)="send()">Envoyer</button>
  `,
})
class SampleForm {
  readonly submission = new Submission();
  readonly model = signal({
    email: '',
    on: '',
    status: '',
    files: [] as readonly ChosenFile[],
    act: [] as readonly ChosenFile[],
  });
  readonly form = form(this.model, (path) => {
    required(path.email, { message: 'Saisissez votre adresse électronique.' });
    email(path.email, { message: 'Cette adresse électronique est incomplète.' });
    required(path.status, { message: 'Choisissez votre statut.' });
  });
  readonly choices = [
    { value: 'CIVIL_SERVANT', label: 'Fonctionnaire' },
    { value: 'CONTRACTUAL', label: 'Contractuel' },
  ];
  readonly categories = [
    { value: 'DECISION', label: 'La décision' },
    { value: 'OTHER', label: 'Autre pièce' },
  ];
  readonly again = vi.fn();
  answer: () => Promise<unknown> = () => Promise.resolve();

  send() {
    return this.submission.send(this.form, () => this.answer());
  }
}

describe('a form', () => {
  it('says what to correct, takes the focus and leads to the field', async () => {
    const { screen, fixture } = await render(SampleForm);
    await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
    await fixture.whenStable();

    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent('2 réponses sont à corriger');
    expect(document.activeElement).toBe(alert);

    await userEvent.click(
      screen.getByRole('link', { name: 'Saisissez votre adresse électronique.' }),
    );
    const box = screen.getByRole('textbox', { name: 'Adresse électronique' });
    expect(document.activeElement).toBe(box);
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(box).toHaveAccessibleDescription(/nom@exemple\.fr.*Saisissez votre adresse/);
  });

  it('lays a refusal of the server on its field, and asks it again', async () => {
    const { screen, fixture } = await render(SampleForm);
    fixture.componentInstance.model.update((model) => ({
      ...model,
      email: 'a@exemple.fr',
      status: 'CONTRACTUAL',
    }));
    fixture.componentInstance.answer = () =>
      Promise.reject(
        new HttpErrorResponse({
          status: 422,
          error: {
            type: '/problems/invalid-input',
            errors: [{ field: 'on', message: 'Cette date est à venir.' }],
          },
        }),
      );
    await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
    await fixture.whenStable();

    expect(screen.getByRole('alert')).toHaveTextContent('Une réponse est à corriger');
    expect(
      screen.getByRole('textbox', { name: 'Date de la décision' }),
    ).toHaveAccessibleDescription(/Cette date est à venir/);

    const asked = vi.fn(() => Promise.resolve());
    fixture.componentInstance.answer = asked;
    await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
    await fixture.whenStable();
    expect(asked).toHaveBeenCalledOnce();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('reads a date typed in French and spells it back', async () => {
    const { screen, fixture } = await render(SampleForm);
    await userEvent.type(screen.getByRole('textbox', { name: 'Date de la décision' }), '16/3/2026');
    await fixture.whenStable();
    expect(fixture.componentInstance.model().on).toBe('2026-03-16');
    expect(screen.getByText(/lundi 16.mars 2026/)).toBeDefined();
  });

  it('refuses a day that does not exist', async () => {
    const { screen, fixture } = await render(SampleForm);
    const box = screen.getByRole('textbox', { name: 'Date de la décision' });
    await userEvent.type(box, '31/04/2026');
    await userEvent.tab();
    await fixture.whenStable();
    expect(box).toHaveAccessibleDescription(/saisissez une date qui existe/);
    expect(fixture.componentInstance.model().on).toBe('');
  });

  it('keeps one answer among several', async () => {
    const { screen, fixture } = await render(SampleForm);
    await userEvent.click(screen.getByRole('radio', { name: 'Contractuel' }));
    expect(fixture.componentInstance.model().status).toBe('CONTRACTUAL');
  });

  it('keeps several files with their category and says why one is refused', async () => {
    const { screen, fixture } = await render(SampleForm);
    const box = screen.getByLabelText('Pièces');
    await userEvent
      .setup({ applyAccept: false })
      .upload(box, [
        new File(['decision'], 'decision.pdf'),
        new File(['x'], 'programme.exe'),
        new File([], 'vide.pdf'),
      ]);
    await fixture.whenStable();
    expect(screen.getByText(/programme\.exe : ce type de fichier/)).toBeDefined();
    expect(screen.getByText(/vide\.pdf : ce fichier est vide/)).toBeDefined();

    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Nature de decision.pdf' }),
      'OTHER',
    );
    expect(fixture.componentInstance.model().files.map((chosen) => chosen.category)).toEqual([
      'OTHER',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Retirer decision.pdf' }));
    expect(fixture.componentInstance.model().files).toEqual([]);
  });

  it('says what a file is where it can only be one thing', async () => {
    const { screen } = await render(SampleForm);
    await userEvent.upload(screen.getByLabelText('Délibération'), new File(['acte'], 'acte.pdf'));
    expect(screen.getByRole('listitem')).toHaveTextContent(/acte\.pdf.*Délibération/);
    expect(screen.queryByRole('combobox', { name: 'Nature de acte.pdf' })).toBeNull();
  });

  it('tells how far each file is, and offers to send again what was held up', async () => {
    const { screen, fixture } = await render(SampleForm);
    const sample = fixture.componentInstance;
    const files = ['a.pdf', 'b.pdf', 'c.pdf'].map((name) => new File(['12345678'], name));
    await userEvent.upload(screen.getByLabelText('Pièces'), files);
    sample.submission.progress.set(50);
    await fixture.whenStable();
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      expect.stringContaining('envoyé'),
      expect.stringMatching(/50.%/),
      expect.stringContaining('en attente'),
    ]);

    sample.submission.progress.set(null);
    sample.submission.failure.set(failureOf(new HttpErrorResponse({ status: 503 })));
    await fixture.whenStable();
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer l’envoi' }));
    expect(sample.again).toHaveBeenCalledOnce();
  });
});
