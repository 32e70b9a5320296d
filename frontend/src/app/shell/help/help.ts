import { Component, computed, inject, output } from '@angular/core';
import { CentreStore } from '../../shared/data/centre-store';
import { SessionStore } from '../../shared/data/session-store';
import { CentreContact } from '../../shared/ui/display/centre-contact';
import { Modal } from '../../shared/ui/feedback/modal';
import { Panels } from '../panels';
import { helpFor } from './help-texts';

/** What one's role needs to know, the shortcuts, and whom to call. */
@Component({
  selector: 'em-help',
  imports: [CentreContact, Modal],
  template: `
    <em-modal heading="Aide" (closed)="closed.emit()">
      @for (text of texts(); track text.title) {
        <h3>{{ text.title }}</h3>
        <ul>
          @for (line of text.lines; track line) {
            <li>{{ line }}</li>
          }
        </ul>
      }
      <h3>Raccourcis clavier</h3>
      <dl class="facts">
        @if (member()) {
          <dt><kbd>Ctrl</kbd> + <kbd>K</kbd></dt>
          <dd>Rechercher ou agir (<kbd>⌘</kbd> + <kbd>K</kbd> sur Mac)</dd>
        }
        @if (member()) {
          <dt><kbd>Ctrl</kbd> + <kbd>S</kbd></dt>
          <dd>Enregistrer la fiche ouverte (<kbd>⌘</kbd> + <kbd>S</kbd> sur Mac)</dd>
        }
        <dt><kbd>?</kbd></dt>
        <dd>Afficher cette aide</dd>
        <dt><kbd>Échap</kbd></dt>
        <dd>Fermer une fenêtre ou un menu</dd>
        <dt><kbd>Tab</kbd>, dès l’ouverture d’une page</dt>
        <dd>Aller au contenu, au menu ou au pied de page</dd>
      </dl>
      <p class="muted">
        @if (member()) {
          Pendant la saisie dans un champ, seuls <kbd>Ctrl</kbd> + <kbd>S</kbd> et
          <kbd>Échap</kbd> agissent.
        } @else {
          Aucun raccourci n’agit pendant la saisie dans un champ.
        }
      </p>
      <p>
        <label>
          <input
            type="checkbox"
            [checked]="panels.singleKeys()"
            (change)="panels.allowSingleKeys($any($event.target).checked)"
          />
          Autoriser les raccourcis d’une seule touche
        </label>
      </p>
      @if (centre(); as centre) {
        <h3>Qui appeler</h3>
        <p>{{ centre.name }}</p>
        <em-centre-contact />
      }
    </em-modal>
  `,
  styles: `
    label {
      display: flex;
      align-items: center;
      gap: 0.6rem;
    }
    input {
      inline-size: 1.2rem;
      block-size: 1.2rem;
      accent-color: var(--mat-sys-primary);
    }
    dd {
      font-weight: 400;
    }
  `,
})
export class Help {
  private readonly session = inject(SessionStore);
  protected readonly panels = inject(Panels);
  protected readonly centre = inject(CentreStore).current;

  readonly closed = output();

  private readonly roles = computed(() => this.session.rolesIn(this.centre()?.slug ?? ''));
  protected readonly member = computed(() => this.roles().length > 0);
  protected readonly texts = computed(() => helpFor(this.roles()));
}
