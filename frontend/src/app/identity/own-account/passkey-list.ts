import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import {
  addPasskey,
  beginPasskey,
  ownPasskeys,
  removePasskey,
  renamePasskey,
} from '../../api/functions';
import type { Passkey } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { isGivenUp, knowsPasskeys, makePasskey } from '../../shared/data/passkeys';
import { Toasts } from '../../shared/data/toasts';
import { formatDateTime } from '../../shared/format/french';
import { Confirmation } from '../../shared/ui/feedback/confirmation';
import { Modal } from '../../shared/ui/feedback/modal';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';
import { ErrorSummary } from '../../shared/ui/form/error-summary';
import { Control, Field } from '../../shared/ui/form/field';
import { Submission } from '../../shared/ui/form/submission';

/** The passkeys that open the account: made on this device, named, taken away. */
@Component({
  selector: 'em-passkey-list',
  imports: [Control, ErrorSummary, Field, FormField, MatButton, Modal, RetryNotice],
  template: `
    <p>
      Une clé d’accès vous connecte avec le verrou de votre appareil (empreinte, visage, code), sans
      mot de passe ni code à recopier. Elle ne quitte pas l’appareil ou votre trousseau.
    </p>
    @if (passkeys.error(); as error) {
      <em-retry-notice [error]="error" (retry)="passkeys.reload()" />
    } @else {
      <ul>
        @for (passkey of rows(); track passkey.id) {
          <li>
            <span>
              <strong>{{ passkey.name }}</strong>{{ about(passkey) }}
            </span>
            <span>
              <button matButton="text" type="button" (click)="edit(passkey)">
                Renommer&nbsp;<span class="visually-hidden">{{ passkey.name }}</span>
              </button>
              <button matButton="text" type="button" (click)="remove(passkey)">
                Retirer&nbsp;<span class="visually-hidden">{{ passkey.name }}</span>
              </button>
            </span>
          </li>
        } @empty {
          <li>Aucune clé d’accès.</li>
        }
      </ul>
      @if (known) {
        <p>
          <button matButton="outlined" type="button" (click)="edit(null)">
            Ajouter une clé d’accès
          </button>
        </p>
      } @else {
        <p>Ce navigateur ne connaît pas encore les clés d’accès.</p>
      }
    }
    @if (editing(); as editing) {
      <em-modal
        [heading]="editing.id ? 'Renommer la clé d’accès' : 'Ajouter une clé d’accès'"
        (closed)="this.editing.set(null)"
      >
        <em-error-summary [form]="form" [submission]="submission" />
        <form novalidate (submit)="$event.preventDefault(); save(editing.id)">
          <em-field
            label="Nom de la clé"
            hint="Pour la reconnaître, par exemple «&nbsp;Mon téléphone&nbsp;»"
            [field]="form.name"
          >
            <input class="control" autocomplete="off" emControl [formField]="form.name" />
          </em-field>
          <div class="actions">
            <button matButton="filled" type="submit">
              {{ editing.id ? 'Renommer' : 'Créer la clé sur cet appareil' }}
            </button>
            <button matButton="outlined" type="button" (click)="this.editing.set(null)">
              Annuler
            </button>
          </div>
        </form>
      </em-modal>
    }
  `,
  styleUrl: './own-rows.scss',
})
export class PasskeyList {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly confirmation = inject(Confirmation);

  protected readonly known = knowsPasskeys();
  protected readonly passkeys = apiResource(ownPasskeys, () => ({}));
  protected readonly rows = computed(() =>
    this.passkeys.hasValue() ? (this.passkeys.value() ?? []) : [],
  );
  /** The passkey that is being named; without id, one to be made. */
  protected readonly editing = signal<{ readonly id?: string } | null>(null);
  protected readonly submission = new Submission();
  private readonly model = signal({ name: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.name, { message: 'Donnez un nom à cette clé.' });
    maxLength(path.name, 80, { message: '80\u00a0caractères au plus.' });
  });

  protected about({ synced, createdAt, lastUsedAt }: Passkey): string {
    return [
      '',
      ...(synced ? ['dans un trousseau synchronisé'] : []),
      `ajoutée le ${formatDateTime(createdAt)}`,
      lastUsedAt ? `utilisée le ${formatDateTime(lastUsedAt)}` : 'jamais utilisée',
    ].join(', ');
  }

  protected edit(passkey: Passkey | null): void {
    this.model.set({ name: passkey?.name ?? '' });
    this.editing.set(passkey ? { id: passkey.id } : {});
  }

  protected async save(id: string | undefined): Promise<void> {
    const name = this.model().name.trim();
    let kept = true;
    const call = id
      ? () => this.api.invoke(renamePasskey, { id, body: { name } })
      : async () => {
          kept = await this.make(name);
        };
    if (!(await this.submission.send(this.form, call))) {
      return;
    }
    if (!kept) {
      this.toasts.fail('Votre appareil n’a pas créé de clé. Réessayez quand vous voulez.');
      return;
    }
    this.toasts.say(id ? 'La clé d’accès est renommée.' : 'La clé d’accès est ajoutée.');
    this.editing.set(null);
    this.passkeys.reload();
  }

  protected async remove({ id, name }: Passkey): Promise<void> {
    const done = await this.confirmation.ask({
      heading: `Retirer la clé «\u00a0${name}\u00a0»\u00a0?`,
      consequence:
        'Elle ne vous connectera plus. Effacez-la aussi des réglages de votre appareil, qui la garde.',
      confirm: 'Retirer la clé',
      act: () => this.api.invoke(removePasskey, { id }),
    });
    if (done) {
      this.toasts.say('La clé d’accès est retirée.');
      this.passkeys.reload();
    }
  }

  /** False when the person, or the device, lets it be. */
  private async make(name: string): Promise<boolean> {
    const { options } = await this.api.invoke(beginPasskey);
    try {
      const credential = await makePasskey(options);
      await this.api.invoke(addPasskey, { body: { name, credential } });
      return true;
    } catch (error) {
      if (isGivenUp(error)) {
        return false;
      }
      throw error;
    }
  }
}
