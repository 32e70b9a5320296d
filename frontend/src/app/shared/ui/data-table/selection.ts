import { computed, signal } from '@angular/core';

/** The rows that somebody ticked, over as many pages as they like, by their ids. */
export class Selection {
  private readonly chosen = signal<ReadonlySet<string>>(new Set());

  readonly ids = computed(() => [...this.chosen()]);
  readonly size = computed(() => this.chosen().size);

  has(id: string): boolean {
    return this.chosen().has(id);
  }

  hasAll(ids: readonly string[]): boolean {
    return ids.length > 0 && ids.every((id) => this.has(id));
  }

  hasSome(ids: readonly string[]): boolean {
    return ids.some((id) => this.has(id));
  }

  add(ids: readonly string[]): void {
    this.chosen.update((before) => new Set([...before, ...ids]));
  }

  remove(ids: readonly string[]): void {
    this.chosen.update((before) => new Set([...before].filter((id) => !ids.includes(id))));
  }

  set(ids: readonly string[]): void {
    this.chosen.set(new Set(ids));
  }

  clear(): void {
    this.chosen.set(new Set());
  }
}
