import { Component, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { Field } from '../../shared/ui/form/field';
import { type ChosenFile, FileDrop } from '../../shared/ui/form/file-drop';

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
        <em-file-drop [multiple]="false" [pdfOnly]="true" [formField]="none" />
      </em-field>
      <em-field label="Plusieurs pièces" [field]="some">
        <em-file-drop [categories]="categories" [formField]="some" />
      </em-field>
      <em-field label="Envoi en cours" [field]="some">
        <em-file-drop [categories]="categories" [progress]="40" [formField]="some" />
      </em-field>
      <em-field label="Envoi interrompu" [field]="some">
        <em-file-drop [failed]="true" [formField]="some" />
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
  protected readonly some = form(signal(chosen));
  protected readonly categories = [
    { value: 'DECISION', label: 'La décision' },
    { value: 'OTHER', label: 'Autre pièce' },
  ];
}
