import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';

const load = createRequire(__filename);

/** Handlebars of one's own. Loaded with the first template only: most processes never print, and it would weigh on all of them. */
export function newHandlebars(): ReturnType<typeof Handlebars.create> {
  return (load('handlebars') as typeof Handlebars).create();
}
