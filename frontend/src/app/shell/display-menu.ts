import { Component, inject } from '@angular/core';
import { DisplayChoice, type Scheme } from './display-choice';
import { Dropdown } from './dropdown';

/** Light, dark or as the device; more contrast or not: kept on this device. */
@Component({
  selector: 'em-display-menu',
  imports: [Dropdown],
  template: `
    <em-dropdown icon="contrast" label="Affichage" [quiet]="true">
      <fieldset>
        <legend>Couleurs</legend>
        @for (scheme of schemes; track scheme.value) {
          <label>
            <input
              type="radio"
              name="couleurs"
              [value]="scheme.value"
              [checked]="display.scheme() === scheme.value"
              (change)="display.chooseScheme(scheme.value)"
            />
            {{ scheme.label }}
          </label>
        }
      </fieldset>
      <label>
        <input
          type="checkbox"
          [checked]="display.highContrast()"
          (change)="display.chooseContrast($any($event.target).checked)"
        />
        Contraste renforcé
      </label>
    </em-dropdown>
  `,
  styles: `
    fieldset {
      margin: 0 0 0.5rem;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      font-weight: 650;
    }
    label {
      display: flex;
      align-items: center;
      gap: 0.6rem;
      min-block-size: 2.25rem;
    }
    input {
      inline-size: 1.2rem;
      block-size: 1.2rem;
      margin: 0;
      accent-color: var(--mat-sys-primary);
    }
  `,
})
export class DisplayMenu {
  protected readonly display = inject(DisplayChoice);
  protected readonly schemes: readonly { value: Scheme; label: string }[] = [
    { value: 'system', label: 'Comme l’appareil' },
    { value: 'light', label: 'Clair' },
    { value: 'dark', label: 'Sombre' },
  ];
}
