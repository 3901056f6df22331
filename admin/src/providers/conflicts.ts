import type { Identifier, RaRecord } from 'react-admin';

/** Somebody saved the record while it was being edited here. */
export interface Conflict {
  readonly resource: string;
  readonly id: Identifier;
  readonly yours: Readonly<Record<string, unknown>>;
  readonly current: RaRecord;
}

/** Carries a conflict from the data provider, which is no component, to the dialog that shows it. */
export class Conflicts {
  private conflict: Conflict | null = null;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly latest = (): Conflict | null => this.conflict;

  raise(conflict: Conflict): void {
    this.set(conflict);
  }

  readonly settle = (): void => {
    this.set(null);
  };

  private set(conflict: Conflict | null): void {
    this.conflict = conflict;
    for (const listener of this.listeners) listener();
  }
}
