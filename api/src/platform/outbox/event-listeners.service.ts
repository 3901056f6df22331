import { Injectable } from '@nestjs/common';
import { DecoratedMethods } from '../decorated-methods.service';
import { OnEvent } from './on-event.decorator';
import type { DomainEvent } from './outbox.service';

export interface EventListener {
  /** `ClassName.method`: part of the job id, so that each listener gets each event once while it is remembered. */
  readonly name: string;
  readonly type: string;
  handle(event: DomainEvent): Promise<void>;
}

/** Finds the `@OnEvent` methods of all providers. */
@Injectable()
export class EventListeners {
  private found: readonly EventListener[] | null = null;

  constructor(private readonly methods: DecoratedMethods) {}

  of(type: string): readonly EventListener[] {
    return this.all().filter((listener) => listener.type === type);
  }

  byName(name: string): EventListener | undefined {
    return this.all().find((listener) => listener.name === name);
  }

  private all(): readonly EventListener[] {
    this.found ??= this.methods
      .find(OnEvent)
      .map(({ name, value, call }) => ({ name, type: value, handle: (event: DomainEvent) => call(event) }));
    return this.found;
  }
}
