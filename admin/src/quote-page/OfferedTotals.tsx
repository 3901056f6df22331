import { formatsFor } from '../fields/formats';
import { filled, type PageLanguage } from '../signing-page/texts';
import { offeredSums, type OfferedSum } from './offered-sums';
import type { OfferedLine } from './quote-link-api';
import { QUOTE_TEXTS } from './texts';

interface OfferedTotalsProps {
  readonly lines: readonly OfferedLine[];
  readonly language: PageLanguage;
  readonly chosen: ReadonlySet<number>;
}

/** What it comes to with the options ticked so far; told aloud when it changes. */
export const OfferedTotals = ({ lines, language, chosen }: OfferedTotalsProps) => {
  const t = QUOTE_TEXTS[language];
  const { once, monthly } = offeredSums(lines, chosen);
  return (
    <section aria-label={t.totals} aria-live="polite" className="totals">
      {monthly && <Total title={t.monthly} sum={monthly} language={language} />}
      {once && <Total title={t.once} sum={once} language={language} />}
    </section>
  );
};

interface TotalProps {
  readonly title: string;
  readonly sum: OfferedSum;
  readonly language: PageLanguage;
}

const Total = ({ title, sum, language }: TotalProps) => {
  const t = QUOTE_TEXTS[language];
  const { money } = formatsFor(language);
  return (
    <div>
      <p>
        {title}, {t.without_tax}
      </p>
      <strong>{money(sum.taxable)}</strong>
      <p>{filled(t.with_tax, { total: money(sum.total) })}</p>
    </div>
  );
};
