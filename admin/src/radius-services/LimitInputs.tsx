import { BooleanInput, maxValue, minValue, NumberInput, required, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { MOST_KBPS } from '@ponte/shared/rate-limit';
import { FormGrid } from '../components/FormGrid';
import { FormSection } from '../components/FormSection';

const TEXTS = 'resources.radius-services';
const speed = [minValue(1), maxValue(MOST_KBPS)];
const seconds = [minValue(1), maxValue(3600)];

/** Speeds, bursts, pools: what the template of the vendor turns into attributes. */
export const LimitInputs = () => {
  const [vendor, unlimited] = useWatch({ name: ['vendor', 'unlimited'] }) as [unknown, unknown];
  return (
    <>
      <FormSection title={`${TEXTS}.section.speed`}>
        <FormGrid columns={4}>
          <NumberInput source="downKbps" validate={unlimited === true ? [] : [required(), ...speed]} />
          <NumberInput source="upKbps" validate={unlimited === true ? [] : [required(), ...speed]} />
          <NumberInput
            source="priority"
            min={1}
            max={8}
            validate={required()}
            helperText={`${TEXTS}.help.priority`}
          />
          <BooleanInput source="unlimited" sx={{ mt: 1 }} />
          <NumberInput source="minDownKbps" validate={speed} helperText={`${TEXTS}.help.min`} />
          <NumberInput source="minUpKbps" validate={speed} />
        </FormGrid>
      </FormSection>
      <FormSection title={`${TEXTS}.section.burst`}>
        <FormGrid columns={3}>
          <NumberInput source="burstDownKbps" validate={speed} />
          <NumberInput source="thresholdDownKbps" validate={speed} helperText={`${TEXTS}.help.threshold`} />
          <NumberInput source="burstTimeDownS" validate={seconds} helperText={`${TEXTS}.help.burstTime`} />
          <NumberInput source="burstUpKbps" validate={speed} />
          <NumberInput source="thresholdUpKbps" validate={speed} />
          <NumberInput source="burstTimeUpS" validate={seconds} />
        </FormGrid>
      </FormSection>
      <FormSection title={`${TEXTS}.section.router`}>
        <FormGrid columns={4}>
          <TextInput source="framedPool" />
          <TextInput source="ipv6Pool" />
          {vendor === 'mikrotik' && (
            <TextInput source="addressList" helperText={`${TEXTS}.help.addressList`} />
          )}
          {BY_POLICY.has(String(vendor)) && <TextInput source="policyDown" />}
          {BY_POLICY.has(String(vendor)) && <TextInput source="policyUp" />}
        </FormGrid>
      </FormSection>
    </>
  );
};

/** Vendors whose routers know limits by a name. */
const BY_POLICY = new Set(['cisco', 'juniper', 'huawei', 'generic']);
