import type { components } from '@ponte/shared/generated/api-types';
import {
  ArrayInput,
  ReferenceInput,
  required,
  SelectInput,
  SimpleFormIterator,
  TextInput,
  useRecordContext,
} from 'react-admin';
import { AddLineButton } from '../components/AddLineButton';
import { FormGrid } from '../components/FormGrid';
import { EnumInput } from '../inputs/EnumInput';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { AdvancesInput } from './AdvancesInput';
import { CorrectedInvoice } from './CorrectedInvoice';
import { DraftTotals } from './DraftTotals';
import { WRITTEN_DOCUMENTS } from './invoice-request';
import { LineInputs } from './LineInputs';
import { LinesPreview } from './LinesPreview';

/** The form of a draft, new or changed. A credit note's customer and lines are those of its invoice. */
export const InvoiceInputs = ({ created = false }: { readonly created?: boolean }) => {
  const draft = useRecordContext<Partial<components['schemas']['InvoiceDetailDto']>>();
  const fixed = draft?.type === 'credit-note';
  return (
    <>
      <FormGrid columns={3}>
        {created && <EnumInput source="documentType" values={WRITTEN_DOCUMENTS} validate={required()} />}
        {!fixed && <ReferenceChoice source="partnerId" reference="partners" validate={required()} />}
        <ReferenceInput
          source="registerId"
          reference="registers"
          filter={{ active: true }}
          sort={{ field: 'name', order: 'ASC' }}
        >
          <SelectInput helperText="resources.invoices.help.registerId" />
        </ReferenceInput>
        <TextInput source="notes" helperText="resources.invoices.help.notes" />
        {created && <CorrectedInvoice />}
      </FormGrid>
      {!fixed && <AdvancesInput />}
      {!fixed && <Lines />}
    </>
  );
};

const Lines = () => (
  <LinesPreview>
    <ArrayInput source="lines">
      <SimpleFormIterator addButton={<AddLineButton />} disableClear>
        <LineInputs />
      </SimpleFormIterator>
    </ArrayInput>
    <DraftTotals />
  </LinesPreview>
);
