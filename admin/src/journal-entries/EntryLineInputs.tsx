import Box from '@mui/material/Box';
import type { KeyboardEvent } from 'react';
import { useSimpleFormIterator } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { LineCell, LineGrid } from '../components/LineGrid';
import { MoneyInput } from '../inputs/DecimalInput';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { balancingLine, type EntryForm } from './entry-form';

/** One line: account, partner where it is a customer's or supplier's, debit or credit. Enter begins the next one. */
export const EntryLineInputs = () => {
  const { add } = useSimpleFormIterator();
  const { getValues } = useFormContext<EntryForm>();

  const next = (event: KeyboardEvent<HTMLElement>) => {
    const choosing = (event.target as HTMLElement).getAttribute('aria-expanded') === 'true';
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || choosing) return;
    event.preventDefault(); // Enter in a form would save it
    add(balancingLine(getValues('lines')));
  };

  return (
    <Box sx={{ flex: 1, minWidth: 0 }} onKeyDown={next}>
      <LineGrid>
        <LineCell md={5} wide>
          <ReferenceChoice
            source="accountId"
            reference="accounts"
            filter={{ active: true }}
            sortBy="code"
            helperText={false}
          />
        </LineCell>
        <LineCell md={3} wide>
          <ReferenceChoice source="partnerId" reference="partners" helperText={false} />
        </LineCell>
        <LineCell md={2}>
          <MoneyInput source="debit" min={0} helperText={false} />
        </LineCell>
        <LineCell md={2}>
          <MoneyInput source="credit" min={0} helperText={false} />
        </LineCell>
      </LineGrid>
    </Box>
  );
};
