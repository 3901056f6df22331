import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { TextField, useTranslate } from 'react-admin';
import { Facts } from '../components/Facts';
import { DayField, InstantField } from '../fields/DayField';
import { PartnerLink } from '../fields/PartnerLink';
import { StatusField } from '../fields/StatusField';
import { useFormats } from '../fields/useFormats';
import { quoteName } from './quote-name';
import { QuoteActions } from './QuoteActions';

interface HeadProps {
  readonly quote: components['schemas']['QuoteDetailDto'];
}

/** What the quote is, whose, and how much; with what can be done about it. */
export const QuoteHead = ({ quote }: HeadProps) => {
  const translate = useTranslate();
  return (
    <Card component="section" sx={{ p: 2, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography variant="h6" component="h2" sx={{ flex: '1 1 auto' }}>
          {translate('resources.quotes.title', { name: quoteName(quote) })} <StatusField source="status" />
        </Typography>
        <QuoteActions quote={quote} />
      </Box>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        <SumBox title="once" sum={quote.once} />
        <SumBox title="monthly" sum={quote.monthly} />
      </Box>
      <Facts>
        <PartnerLink source="partnerId" name="customerName" />
        <TextField source="title" />
        <DayField source="validUntil" />
        <InstantField source="sentAt" emptyText="app.none" />
        <TextField source="sentTo" emptyText="app.none" />
        {quote.notes !== null && <TextField source="notes" sx={{ whiteSpace: 'pre-line' }} />}
      </Facts>
    </Card>
  );
};

interface SumProps {
  readonly title: 'once' | 'monthly';
  readonly sum: components['schemas']['QuoteSumDto'];
}

const SumBox = ({ title, sum }: SumProps) => {
  const translate = useTranslate();
  const { money } = useFormats();
  return (
    <Box sx={{ p: 1.5, borderRadius: 1, bgcolor: 'action.hover' }}>
      <Typography variant="caption" component="h3">
        {translate(`resources.quotes.sum.${title}`)}
      </Typography>
      <Typography variant="h6" component="p" sx={{ whiteSpace: 'nowrap' }}>
        {money(sum.taxable)}
      </Typography>
      <Typography variant="body2">
        {translate('resources.quotes.sum.with_tax', { tax: money(sum.tax), total: money(sum.total) })}
      </Typography>
    </Box>
  );
};
