import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { DomainEvent } from './outbox.service';
import { OnEvent } from './on-event.decorator';

export interface EventListener {
  /** `ClassName.method`: part of the job id, so that each listener gets each event once while it is remembered. */
  readonly name: string;
  readonly type: string;
  handle(event: DomainEvent): Promise<void>;
}

type Handler = (event: DomainEvent) => Promise<void>;

/** Finds the `@OnEvent` methods of all providers. */
@Injectable()
export class EventListeners {
  private found: readonly EventListener[] | null = null;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  of(type: string): readonly EventListener[] {
    return this.all().filter((listener) => listener.type === type);
  }

  byName(name: string): EventListener | undefined {
    return this.all().find((listener) => listener.name === name);
  }

  private all(): readonly EventListener[] {
    this.found ??= this.discovery.getProviders().flatMap((wrapper) => {
      const instance: unknown = wrapper.instance;
      if (typeof instance !== 'object' || instance === null) return [];
      const prototype = Object.getPrototypeOf(instance) as object | null;
      if (!prototype) return [];
      return this.scanner.getAllMethodNames(prototype).flatMap((method) => {
        const type = this.discovery.getMetadataByDecorator(OnEvent, wrapper, method);
        if (type === undefined) return [];
        const handler = (instance as Record<string, Handler>)[method];
        if (!handler) return [];
        const name = `${instance.constructor.name}.${method}`;
        return [{ name, type, handle: (event: DomainEvent) => handler.call(instance, event) }];
      });
    });
    return this.found;
  }
}
