import type { CivilDate } from '@ponte/shared/calendar';
import type { Language } from '../../partners/partner-kind';
import { mostParticular, type Rule, type RuleSubject } from './rule';

/** Terms with their wordings. */
export interface TermsCandidate extends Rule {
  readonly id: number;
  readonly slot: string;
  readonly position: number;
  readonly language: Language;
  readonly versions: readonly TermsWording[];
}

export interface TermsWording {
  readonly id: number;
  readonly number: number;
  readonly validFrom: CivilDate;
  readonly title: string;
  readonly body: string;
  /** Clauses to be signed for apart, as `art. 5, 8 e 12`; null where there are none. */
  readonly clauses: string | null;
}

/**
 * The wordings a contract prints on a day, in their order: of each slot the most particular terms that apply, in the customer's language
 * or else in Italian, and of these the wording in force. A wording of the future is not printed, and terms that have none yet do
 * not count.
 */
export function chooseTerms(
  all: readonly TermsCandidate[],
  subject: RuleSubject,
  language: Language,
  day: CivilDate,
): TermsWording[] {
  const inForce = all.flatMap((terms) => {
    const wording = wordingOn(terms.versions, day);
    return wording ? [{ ...terms, wording }] : [];
  });
  const slots = [...new Set(inForce.map(({ slot }) => slot))];
  return slots
    .flatMap((slot) => {
      const ofSlot = inForce.filter((terms) => terms.slot === slot);
      const spoken = ofSlot.filter((terms) => terms.language === language);
      const chosen =
        mostParticular(spoken, subject) ??
        mostParticular(
          ofSlot.filter((terms) => terms.language === 'it'),
          subject,
        );
      return chosen ?? [];
    })
    .sort((a, b) => a.position - b.position || a.id - b.id)
    .map(({ wording }) => wording);
}

/** The last wording whose day has come; of one day the later number. */
function wordingOn(versions: readonly TermsWording[], day: CivilDate): TermsWording | undefined {
  return versions
    .filter(({ validFrom }) => validFrom <= day)
    .reduce<TermsWording | undefined>(
      (best, version) =>
        best &&
        (best.validFrom > version.validFrom ||
          (best.validFrom === version.validFrom && best.number > version.number))
          ? best
          : version,
      undefined,
    );
}
