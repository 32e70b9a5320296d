import { inject, Injectable, signal } from '@angular/core';
import { Api } from '../../api/api';
import { searchPublicBodies } from '../../api/functions';

/** The names of public bodies by their SIREN, for addresses that hold nothing but the number. */
@Injectable({ providedIn: 'root' })
export class BodyNames {
  private readonly api = inject(Api);
  private readonly known = signal<ReadonlyMap<string, string>>(new Map());
  private readonly asked = new Set<string>();

  find(siren: string): string | undefined {
    return this.known().get(siren);
  }

  learn(siren: string, name: string): void {
    this.known.update((before) => new Map(before).set(siren, name));
  }

  /** Asks once; a body that nobody knows keeps its number. */
  async read(centre: string, siren: string): Promise<void> {
    if (this.known().has(siren) || this.asked.has(siren)) {
      return;
    }
    this.asked.add(siren);
    try {
      const [body] = await this.api.invoke(searchPublicBodies, { centre, q: siren, limit: 1 });
      if (body?.siren === siren) {
        this.learn(siren, body.name);
      }
    } catch {
      this.asked.delete(siren);
    }
  }
}
