import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api } from '../../api/api';
import { ownDevices, removeDevice } from '../../api/functions';
import type { TrustedDevice } from '../../api/models';
import { apiResource } from '../../shared/data/api-resource';
import { failureOf } from '../../shared/data/problem';
import { Toasts } from '../../shared/data/toasts';
import { formatDate } from '../../shared/format/french';
import { RetryNotice } from '../../shared/ui/feedback/retry-notice';

/** The devices on which the second factor is not asked for, each until a day. */
@Component({
  selector: 'em-device-list',
  imports: [MatButton, RetryNotice],
  template: `
    <h3>Appareils de confiance</h3>
    @if (devices.error(); as error) {
      <em-retry-notice [error]="error" (retry)="devices.reload()" />
    } @else {
      <ul>
        @for (device of rows(); track device.id) {
          <li>
            <span>
              <strong>{{ device.device }}</strong>{{ about(device) }}
            </span>
            <button matButton="text" type="button" (click)="remove(device)">
              Retirer&nbsp;<span class="visually-hidden">l’appareil {{ device.device }}</span>
            </button>
          </li>
        } @empty {
          <li>Aucun&nbsp;: le code vous est demandé à chaque connexion.</li>
        }
      </ul>
    }
  `,
  styleUrl: './own-rows.scss',
})
export class DeviceList {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);

  protected readonly devices = apiResource(ownDevices, () => ({}));
  protected readonly rows = computed(() =>
    this.devices.hasValue() ? (this.devices.value() ?? []) : [],
  );

  protected about({ current, expiresAt }: TrustedDevice): string {
    return `${current ? ' (celui-ci)' : ''}, jusqu’au ${formatDate(expiresAt)}`;
  }

  protected async remove({ id }: TrustedDevice): Promise<void> {
    try {
      await this.api.invoke(removeDevice, { id });
      this.toasts.say('Le code sera de nouveau demandé sur cet appareil.');
    } catch (error) {
      this.toasts.fail(failureOf(error).message);
    }
    this.devices.reload();
  }
}
