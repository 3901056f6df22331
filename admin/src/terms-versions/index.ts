import { lazyPage } from '../components/lazyPage';

/** No list of its own: wordings are reached by their terms. */
export const termsVersions = {
  recordRepresentation: 'title',
  create: lazyPage(() => import('./TermsVersionCreate'), 'TermsVersionCreate'),
  edit: lazyPage(() => import('./TermsVersionEdit'), 'TermsVersionEdit'),
};
