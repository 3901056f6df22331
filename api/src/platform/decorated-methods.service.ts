import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, type DiscoverableDecorator } from '@nestjs/core';

/** A method of a provider that bears a decorator. */
export interface DecoratedMethod<T> {
  /** `ClassName.method`. */
  readonly name: string;
  /** What the decorator was given. */
  readonly value: T;
  readonly call: (...given: unknown[]) => Promise<void>;
}

type Method = (...given: unknown[]) => Promise<void>;

/** Finds the methods of all providers that bear a decorator. */
@Injectable()
export class DecoratedMethods {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  find<T>(decorator: DiscoverableDecorator<T>): DecoratedMethod<T>[] {
    return this.discovery.getProviders().flatMap((wrapper) => {
      const instance: unknown = wrapper.instance;
      if (typeof instance !== 'object' || instance === null) return [];
      const prototype = Object.getPrototypeOf(instance) as object | null;
      if (!prototype) return [];
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const value = this.discovery.getMetadataByDecorator(decorator, wrapper, name);
        const method = (instance as Record<string, Method>)[name];
        if (value === undefined || !method) return [];
        return [
          {
            name: `${instance.constructor.name}.${name}`,
            value,
            call: (...given: unknown[]) => method.apply(instance, given),
          },
        ];
      });
    });
  }
}
