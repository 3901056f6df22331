import Box from '@mui/material/Box';
import { ArrayInput, BooleanInput, required, SimpleFormIterator, TextInput } from 'react-admin';
import { AddLineButton } from '../components/AddLineButton';
import { FormGrid } from '../components/FormGrid';
import { LineCell, LineGrid } from '../components/LineGrid';
import { DayInput } from '../inputs/DayInput';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { AccountCell, DescriptionCell, FigureCells, ProductCell, TaxCell } from '../invoices/LineInputs';
import { LineAmount } from '../invoices/LineAmount';
import { QuoteTotals } from './QuoteTotals';

/** The form of a draft, new or changed. */
export const QuoteInputs = () => (
  <>
    <FormGrid columns={3}>
      <ReferenceChoice source="partnerId" reference="partners" validate={required()} />
      <TextInput source="title" validate={required()} />
      <DayInput source="validUntil" helperText="resources.quotes.help.validUntil" />
    </FormGrid>
    <ArrayInput source="lines">
      <SimpleFormIterator addButton={<AddLineButton />} disableClear>
        <LineGrid>
          <ProductCell />
          <DescriptionCell />
          <FigureCells />
          <TaxCell />
          <AccountCell />
          <LineCell md={5} wide>
            <BooleanInput source="optional" helperText={false} />
          </LineCell>
          <LineCell md={3} wide>
            <LineAmount />
          </LineCell>
        </LineGrid>
      </SimpleFormIterator>
    </ArrayInput>
    <QuoteTotals />
    <Box sx={{ width: '100%' }}>
      <TextInput source="notes" multiline minRows={3} helperText="resources.quotes.help.notes" />
    </Box>
  </>
);
