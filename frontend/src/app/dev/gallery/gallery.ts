import { Component } from '@angular/core';
import { DisplayGallery } from './display-gallery';
import { FeedbackGallery } from './feedback-gallery';
import { FieldGallery } from './field-gallery';
import { FileGallery } from './file-gallery';
import { HomeGallery } from './home-gallery';
import { TableGallery } from './table-gallery';
import { WindowGallery } from './window-gallery';

/** Every shared component in every state, for the eye and for screenshots. */
@Component({
  selector: 'em-gallery',
  imports: [
    DisplayGallery,
    FeedbackGallery,
    FieldGallery,
    FileGallery,
    HomeGallery,
    TableGallery,
    WindowGallery,
  ],
  template: `
    <div class="page">
      <h1>Galerie des composants</h1>
      <p class="lead">
        Chaque composant partagé dans chacun de ses états. Cette page n’existe que dans la version
        de développement.
      </p>
      <em-field-gallery />
      <em-file-gallery />
      <em-table-gallery />
      <em-feedback-gallery />
      <em-window-gallery />
      <em-display-gallery />
      <em-home-gallery />
    </div>
  `,
})
export class Gallery {}
