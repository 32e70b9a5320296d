import { Component, DOCUMENT, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { NewSecretResponse } from '../../api/models';
import { formatDate } from '../../shared/format/french';
import { Modal } from '../../shared/ui/feedback/modal';

/** The one time that a secret is on screen. */
@Component({
  selector: 'em-secret-once',
  imports: [MatButton, Modal],
  template: `
    <em-modal heading="Le secret du programme" (closed)="closed.emit()">
      <div class="notice warning">
        <p>
          <strong>Ce secret ne sera plus jamais montré.</strong> Copiez-le maintenant dans la
          configuration du programme ou dans un coffre à mots de passe. Perdu, il se remplace par un
          nouveau&nbsp;; ne l’envoyez pas par courriel.
        </p>
      </div>
      <dl class="facts">
        <dt>Programme</dt>
        <dd>{{ made().client.name }}</dd>
        <dt>Identifiant (<code>client_id</code>)</dt>
        <dd>
          <code>{{ made().client.clientId }}</code>
        </dd>
        <dt>Secret (<code>client_secret</code>)</dt>
        <dd>
          <code>{{ made().secret }}</code>
        </dd>
        <dt>Valable jusqu’au</dt>
        <dd>{{ lastDay() }} inclus</dd>
      </dl>
      <div class="actions">
        <button matButton="filled" type="button" (click)="copy()">Copier le secret</button>
        <button matButton="outlined" type="button" (click)="closed.emit()">
          J’ai gardé le secret
        </button>
      </div>
      <p role="status">{{ told() }}</p>
    </em-modal>
  `,
  styles: `
    code {
      overflow-wrap: anywhere;
    }
  `,
})
export class SecretOnce {
  private readonly window = inject(DOCUMENT).defaultView;
  readonly made = input.required<NewSecretResponse>();
  readonly closed = output();

  protected readonly told = signal('');
  protected readonly lastDay = () => formatDate(this.made().client.expiresOn);

  protected async copy(): Promise<void> {
    try {
      await this.window?.navigator.clipboard.writeText(this.made().secret);
      this.told.set('Le secret est copié.');
    } catch {
      this.told.set('La copie n’est pas permise ici\u00a0: sélectionnez le secret et copiez-le.');
    }
  }
}
