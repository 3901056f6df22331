import { formatsFor } from '../fields/formats';
import { filled, type PageLanguage } from '../signing-page/texts';
import type { OfferedLine } from './quote-link-api';
import { QUOTE_TEXTS } from './texts';

interface OfferedLinesProps {
  readonly lines: readonly OfferedLine[];
  readonly language: PageLanguage;
  readonly chosen: ReadonlySet<number>;
  readonly onToggle: (position: number) => void;
}

/** What is offered: each month, once, and what may be chosen. */
export const OfferedLines = ({ lines, language, chosen, onToggle }: OfferedLinesProps) => {
  const t = QUOTE_TEXTS[language];
  const agreed = lines.filter(({ optional }) => !optional);
  const options = lines.filter(({ optional }) => optional);
  return (
    <>
      <Part title={t.monthly} lines={agreed.filter(({ recurring }) => recurring)} language={language} />
      <Part title={t.once} lines={agreed.filter(({ recurring }) => !recurring)} language={language} />
      {options.length > 0 && (
        <fieldset>
          <legend>
            <h2>{t.options}</h2>
          </legend>
          <p className="quiet">{t.options_hint}</p>
          {options.map((line) => (
            <label key={line.position} className="consent">
              <input
                type="checkbox"
                checked={chosen.has(line.position)}
                onChange={() => onToggle(line.position)}
              />
              <Line line={line} language={language} />
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
};

interface PartProps {
  readonly title: string;
  readonly lines: readonly OfferedLine[];
  readonly language: PageLanguage;
}

const Part = ({ title, lines, language }: PartProps) => {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="offer">
        {lines.map((line) => (
          <li key={line.position}>
            <Line line={line} language={language} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const Line = ({ line, language }: { readonly line: OfferedLine; readonly language: PageLanguage }) => {
  const t = QUOTE_TEXTS[language];
  const { money, decimal, percent } = formatsFor(language);
  const { description, quantity, unit, unitPrice, discountPercent, amount, recurring } = line;
  const count = `${decimal(quantity)}${unit === null ? '' : ` ${unit}`} × ${money(unitPrice)}`;
  const off = filled(t.discount, { percent: percent(discountPercent) });
  const factors = [quantity === '1' ? null : count, discountPercent === '0.00' ? null : off];
  const small = factors.filter((part) => part !== null).join(', ');
  return (
    <span className="offered">
      <span>
        {description}
        {small !== '' && <small>{small}</small>}
      </span>
      <strong>
        {money(amount)}
        <small>{recurring ? t.a_month : t.one_off}</small>
      </strong>
    </span>
  );
};
