import type { components } from '@ponte/shared/generated/api-types';

type Fault = components['schemas']['EinvoiceFaultDto'];

/** What SDI would object to, in the user's language. */
export function faultMessage({ message }: Fault, locale: string): string {
  return locale === 'it' ? message.it : message.en;
}
