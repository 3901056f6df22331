import Box from '@mui/material/Box';
import { Create, required, SimpleForm, TextInput } from 'react-admin';
import { FormFaults } from '../components/FormFaults';
import { FormGrid } from '../components/FormGrid';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { newQuote } from '../quotes/quote-request';
import { SaleLines } from '../quotes/SaleLines';

/** An order of a customer whom nothing was offered in writing. Once taken it is not changed, but can be called off. */
export const SaleOrderCreate = () => (
  <Create redirect="show" transform={newQuote}>
    <SimpleForm defaultValues={() => ({ lines: [{ quantity: '1' }] })}>
      <FormGrid columns={2}>
        <ReferenceChoice source="partnerId" reference="partners" validate={required()} />
        <TextInput source="title" validate={required()} />
      </FormGrid>
      <SaleLines preview="/sale-orders/preview" />
      <Box sx={{ width: '100%' }}>
        <TextInput source="notes" multiline minRows={3} helperText={false} />
      </Box>
      <FormFaults />
    </SimpleForm>
  </Create>
);
