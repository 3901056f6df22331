import { SERVICE_VENDORS } from '@ponte/shared/service-attributes';
import {
  AutocompleteArrayInput,
  BooleanInput,
  maxLength,
  NumberInput,
  ReferenceArrayInput,
  required,
  TextInput,
} from 'react-admin';
import { FormGrid } from '../components/FormGrid';
import { FormSection } from '../components/FormSection';
import { AttributesInput } from '../inputs/AttributesInput';
import { EnumInput } from '../inputs/EnumInput';
import { useCan } from '../providers/useCan';
import { LimitInputs } from './LimitInputs';
import { SERVICE_KINDS } from './service';
import { ServicePreviewPanel } from './ServicePreviewPanel';

const TEXTS = 'resources.radius-services';

/** The form of a service; what its router is told is seen as one types. */
export const ServiceInputs = () => {
  const products = useCan('product.read');
  return (
    <>
      <FormSection title={`${TEXTS}.section.service`}>
        <FormGrid columns={4}>
          <TextInput source="name" validate={[required(), maxLength(80)]} />
          <EnumInput source="kind" values={SERVICE_KINDS} validate={required()} />
          <EnumInput source="vendor" values={SERVICE_VENDORS} validate={required()} />
          <BooleanInput source="active" sx={{ mt: 1 }} />
        </FormGrid>
        <TextInput source="description" parse={asText} validate={maxLength(255)} fullWidth />
      </FormSection>
      <LimitInputs />
      <ServicePreviewPanel />
      <FormSection title={`${TEXTS}.section.session`}>
        <FormGrid columns={4}>
          <NumberInput source="sessionTimeoutS" min={1} helperText={`${TEXTS}.help.sessionTimeoutS`} />
          <NumberInput source="idleTimeoutS" min={1} helperText={`${TEXTS}.help.idleTimeoutS`} />
          <NumberInput
            source="interimIntervalS"
            min={60}
            max={3600}
            validate={required()}
            helperText={`${TEXTS}.help.interimIntervalS`}
          />
          <NumberInput
            source="simultaneousUse"
            min={0}
            max={100}
            validate={required()}
            helperText={`${TEXTS}.help.simultaneousUse`}
          />
        </FormGrid>
      </FormSection>
      <FormSection title={`${TEXTS}.section.attributes`}>
        <AttributesInput source="attributes" helperText={`${TEXTS}.help.attributes`} />
      </FormSection>
      {products && (
        <FormSection title={`${TEXTS}.section.products`}>
          <ReferenceArrayInput
            source="productIds"
            reference="products"
            sort={{ field: 'name', order: 'ASC' }}
          >
            <AutocompleteArrayInput filterToQuery={searchByText} helperText={`${TEXTS}.help.productIds`} />
          </ReferenceArrayInput>
        </FormSection>
      )}
    </>
  );
};

/** An emptied text says that there is none. */
function asText(text: string | null): string {
  return text ?? '';
}

function searchByText(text: string): { q: string } {
  return { q: text };
}
