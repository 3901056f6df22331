import type { components } from '@ponte/shared/generated/api-types';
import AgreesIcon from '@mui/icons-material/CheckCircleOutline';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useLocale, useTranslate } from 'react-admin';
import { useFormats } from '../fields/useFormats';
import { useApi } from '../providers/useApi';

type Explained = components['schemas']['ExplainedInvoiceDto'];
type Invoice = components['schemas']['InvoiceDetailDto'];
type Sentence = components['schemas']['SentenceDto'];

/** Where each amount comes from: days, denominators, prices, discounts, tax rules and accounts, worked out again from the facts. */
export const InvoiceExplanation = ({ invoice }: { readonly invoice: Invoice }) => {
  const { data } = useApi<Explained>(`/invoices/${invoice.id}/explain`, { version: invoice.version });
  if (!data) return <Skeleton variant="rounded" height={160} width="100%" />;
  return (
    <Box sx={{ width: '100%', display: 'grid', gap: 1.5 }}>
      <Verdict agrees={data.agrees} />
      {data.lines.map((line) => (
        <Step
          key={line.position}
          title={line.description}
          amount={line.amount}
          said={[line.formula, line.tax, line.account]}
          agrees={line.agrees}
        />
      ))}
      {data.taxes.map((tax, index) => (
        <Step
          key={`tax ${index}`}
          title="resources.invoices.fields.tax"
          amount={tax.tax}
          said={[tax.formula]}
          agrees={tax.agrees}
        />
      ))}
      <Conclusions explained={data} payable={invoice.payable !== invoice.total} />
    </Box>
  );
};

const Verdict = ({ agrees }: Pick<Explained, 'agrees'>) => {
  const translate = useTranslate();
  return (
    <Alert severity={agrees ? 'success' : 'warning'} icon={agrees ? <AgreesIcon /> : undefined}>
      {translate(`resources.invoices.explained.${agrees ? 'agrees' : 'differs'}`)}
    </Alert>
  );
};

interface StepProps {
  /** Text, or a translation key. */
  readonly title: string;
  readonly amount: string;
  readonly said: readonly Sentence[];
  readonly agrees: boolean;
}

const Step = ({ title, amount, said, agrees }: StepProps) => {
  const translate = useTranslate();
  const { money } = useFormats();
  return (
    <Box sx={{ pb: 1, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {translate(title, { _: title })}
        </Typography>
        <Typography
          variant="body2"
          sx={{ fontWeight: 600, whiteSpace: 'nowrap', ...(agrees ? {} : { color: 'error.main' }) }}
        >
          {money(amount)}
        </Typography>
      </Box>
      {said.map((sentence) => (
        <Said key={sentence.en} sentence={sentence} />
      ))}
    </Box>
  );
};

interface ConclusionsProps {
  readonly explained: Explained;
  /** Something else is to be paid than the total, which wants its reason. */
  readonly payable: boolean;
}

const Conclusions = ({ explained, payable }: ConclusionsProps) => (
  <Box>
    <Said sentence={explained.total} />
    {payable && <Said sentence={explained.payable} />}
    {explained.stampDuty && <Said sentence={explained.stampDuty} />}
  </Box>
);

/** A sentence in the user's language. */
const Said = ({ sentence }: { readonly sentence: Sentence }) => {
  const locale = useLocale();
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
      {locale === 'it' ? sentence.it : sentence.en}
    </Typography>
  );
};
