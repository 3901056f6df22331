import { required } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ReferenceChoice } from '../inputs/ReferenceChoice';

/** The invoice that a debit note adds to. */
export const CorrectedInvoice = () => {
  const [documentType, partnerId] = useWatch({ name: ['documentType', 'partnerId'] }) as unknown[];
  if (documentType !== 'TD05' || typeof partnerId !== 'number') return null;
  return (
    <ReferenceChoice
      source="correctedInvoiceId"
      reference="invoices"
      filter={{ partnerId, type: 'invoice', status: 'issued' }}
      sortBy="id"
      optionText="number"
      validate={required()}
    />
  );
};
