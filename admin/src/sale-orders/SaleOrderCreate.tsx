import Box from '@mui/material/Box';
import { ArrayInput, Create, required, SimpleForm, SimpleFormIterator, TextInput } from 'react-admin';
import { AddLineButton } from '../components/AddLineButton';
import { FormGrid } from '../components/FormGrid';
import { LineCell, LineGrid } from '../components/LineGrid';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { LineAmount } from '../invoices/LineAmount';
import { AccountCell, DescriptionCell, FigureCells, ProductCell, TaxCell } from '../invoices/LineInputs';
import { newQuote } from '../quotes/quote-request';
import { QuoteTotals } from '../quotes/QuoteTotals';

/** An order of a customer whom nothing was offered in writing. Once taken it is not changed, but can be called off. */
export const SaleOrderCreate = () => (
  <Create redirect="show" transform={newQuote}>
    <SimpleForm defaultValues={() => ({ lines: [{ quantity: '1' }] })}>
      <FormGrid columns={2}>
        <ReferenceChoice source="partnerId" reference="partners" validate={required()} />
        <TextInput source="title" validate={required()} />
      </FormGrid>
      <ArrayInput source="lines">
        <SimpleFormIterator addButton={<AddLineButton />} disableClear>
          <LineGrid>
            <ProductCell />
            <DescriptionCell />
            <FigureCells />
            <TaxCell />
            <AccountCell />
            <LineCell md={3} wide>
              <LineAmount />
            </LineCell>
          </LineGrid>
        </SimpleFormIterator>
      </ArrayInput>
      <QuoteTotals />
      <Box sx={{ width: '100%' }}>
        <TextInput source="notes" multiline minRows={3} helperText={false} />
      </Box>
    </SimpleForm>
  </Create>
);
