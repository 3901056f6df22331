import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { TextField, useTranslate } from 'react-admin';
import { Facts } from '../components/Facts';
import { DayField, InstantField } from '../fields/DayField';
import { PartnerLink } from '../fields/PartnerLink';
import { StatusField } from '../fields/StatusField';
import { quoteName } from './quote-name';
import { QuoteActions } from './QuoteActions';
import { QuoteOrderLink } from './QuoteOrderLink';
import { SumBoxes } from './SumBoxes';

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
        {quote.status === 'accepted' && <QuoteOrderLink quoteId={quote.id} />}
        <QuoteActions quote={quote} />
      </Box>
      <SumBoxes once={quote.once} monthly={quote.monthly} />
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
