import { Component, input } from '@angular/core';
import { ExportSettings } from '../ui/export-settings';
import { ImportSettings } from '../ui/import-settings';

/** The settings of the centre out of one installation and into another, from a test to production. */
@Component({
  selector: 'em-settings-transfer',
  imports: [ExportSettings, ImportSettings],
  template: `
    <div class="page">
      <h1>Transfert des réglages</h1>
      <p class="lead">
        Réglez votre centre dans une installation d’essai, puis reprenez ses réglages en production,
        sans rien ressaisir.
      </p>
      <em-export-settings [centre]="centre()" />
      <em-import-settings [centre]="centre()" />
    </div>
  `,
})
export class SettingsTransfer {
  readonly centre = input.required<string>();
}
