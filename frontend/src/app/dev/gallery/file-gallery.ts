import { HttpErrorResponse } from '@angular/common/http';
import { Component, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { failureOf } from '../../shared/data/problem';
import { Field } from '../../shared/ui/form/field';
import { FileByFile } from '../../shared/ui/form/file-by-file';
import { type ChosenFile, FileDrop } from '../../shared/ui/form/file-drop';
import { Submission } from '../../shared/ui/form/submission';

const chosen: readonly ChosenFile[] = [
  { file: new File([new Uint8Array(48_000)], 'decision.pdf'), category: 'DECISION' },
  {
    file: new File(
      [new Uint8Array(2_400_000)],
      'courrier-recommande-du-service-des-ressources-humaines-du-16-mars-2026.pdf',
    ),
    category: 'OTHER',
  },
];

/** Files: none, several with their category, on their way, held up. */
@Component({
  selector: 'em-file-gallery',
  imports: [Field, FileDrop, FormField],
  template: `
    <h2>Fichiers</h2>
    <div class="grid">
      <em-field label="Aucun fichier" [field]="none">
        <em-file-drop [formField]="none" />
      </em-field>
      <em-field label="Une délibération" [field]="none">
        <em-file-drop kind="pdf" [multiple]="false" nature="Délibération" [formField]="none" />
      </em-field>
      <em-field label="Une seule nature possible" [field]="one">
        <em-file-drop kind="pdf" [multiple]="false" nature="Délibération" [formField]="one" />
      </em-field>
      <em-field label="Plusieurs pièces" [field]="some">
        <em-file-drop [categories]="categories" [formField]="some" />
      </em-field>
      <em-field label="Envoi en cours" [field]="some">
        <em-file-drop [categories]="categories" [submission]="sending" [formField]="some" />
      </em-field>
      <em-field label="Envoi interrompu" [field]="some">
        <em-file-drop [submission]="heldUp" [formField]="some" />
      </em-field>
      <em-field label="Fichier par fichier" [field]="some">
        <em-file-drop [categories]="categories" [oneByOne]="byFile" [formField]="some" />
      </em-field>
    </div>
  `,
  styles: `
    .grid {
      grid-template-columns: repeat(auto-fill, minmax(min(26rem, 100%), 1fr));
    }
  `,
})
export class FileGallery {
  protected readonly none = form(signal<readonly ChosenFile[]>([]));
  protected readonly one = form(signal(chosen.slice(0, 1)));
  protected readonly some = form(signal(chosen));
  protected readonly sending = new Submission();
  protected readonly heldUp = new Submission();
  protected readonly byFile = new FileByFile();
  protected readonly categories = [
    { value: 'DECISION', label: 'La décision' },
    { value: 'OTHER', label: 'Autre pièce' },
  ];

  constructor() {
    this.sending.progress.set(40);
    const lost = new HttpErrorResponse({ status: 0 });
    this.heldUp.failure.set(failureOf(lost));
    void this.byFile
      .send(
        chosen,
        ({ category }) => (category === 'OTHER' ? Promise.reject(lost) : Promise.resolve()),
        () => undefined,
      )
      .catch(() => undefined);
  }
}
