import Box from '@mui/material/Box';
import { required, TextInput } from 'react-admin';
import { FormGrid } from '../components/FormGrid';
import { DayInput } from '../inputs/DayInput';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { SaleLines } from './SaleLines';

/** The form of a draft, new or changed. */
export const QuoteInputs = () => (
  <>
    <FormGrid columns={3}>
      <ReferenceChoice source="partnerId" reference="partners" validate={required()} />
      <TextInput source="title" validate={required()} />
      <DayInput source="validUntil" helperText="resources.quotes.help.validUntil" />
    </FormGrid>
    <SaleLines preview="/quotes/preview" optional />
    <Box sx={{ width: '100%' }}>
      <TextInput source="notes" multiline minRows={3} helperText="resources.quotes.help.notes" />
    </Box>
  </>
);
