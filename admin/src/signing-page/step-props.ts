import type { Signing, SigningApi } from './signing-api';
import type { PageLanguage } from './texts';

/** What each step is given. */
export interface StepProps {
  readonly api: SigningApi;
  readonly signing: Signing;
  readonly language: PageLanguage;
}
