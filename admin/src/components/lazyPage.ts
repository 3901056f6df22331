import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** A page that is fetched when first opened: `list: lazyPage(() => import('./PartnerList'), 'PartnerList')`. */
export function lazyPage<Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): LazyExoticComponent<ComponentType> {
  return lazy(async () => ({ default: (await load())[name] }));
}
