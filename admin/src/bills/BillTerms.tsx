import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { TextField, useTranslate } from 'react-admin';
import { Rows } from '../components/Rows';
import { DayField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';

type Bill = components['schemas']['BillDetailDto'];

/** When it is to be paid, and what is to be withheld. */
export const BillTerms = ({ bill }: { readonly bill: Bill }) => {
  const translate = useTranslate();
  return (
    <Box>
      <Rows
        rows={bill.instalments}
        resource="bill-instalments"
        phone={{
          primary: <DayField source="dueOn" />,
          secondary: <TextField source="iban" />,
          end: <MoneyField source="amount" />,
        }}
      >
        <DayField source="dueOn" />
        <TextField source="method" />
        <TextField source="iban" />
        <MoneyField source="amount" />
        <MoneyField source="withheld" />
        <MoneyField source="settled" />
      </Rows>
      {bill.withholdings.length > 0 && (
        <>
          <Typography variant="subtitle2" component="h3" sx={{ mt: 2, mb: 0.5 }}>
            {translate('resources.bills.part.withholdings')}
          </Typography>
          <Rows
            rows={bill.withholdings}
            resource="bill-withholdings"
            phone={{
              primary: <TextField source="kind" />,
              secondary: <TextField source="rate" />,
              end: <MoneyField source="amount" />,
            }}
          >
            <TextField source="kind" />
            <TextField source="reason" />
            <TextField source="rate" />
            <MoneyField source="amount" />
          </Rows>
        </>
      )}
    </Box>
  );
};
