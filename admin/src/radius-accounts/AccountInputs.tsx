import { maxLength, NumberInput, TextInput } from 'react-admin';
import { FormGrid } from '../components/FormGrid';
import { FormSection } from '../components/FormSection';
import { AttributesInput } from '../inputs/AttributesInput';
import { OfficeDayInput } from '../inputs/OfficeDayInput';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { useCan } from '../providers/useCan';
import { TEXTS } from './account';
import { FreeAddressInput } from './FreeAddressInput';

/** What of an account is its own and not its service's. */
export const AccountInputs = () => {
  const nases = useCan('radius-nas.read');
  return (
    <>
      <FormSection title={`${TEXTS}.section.addresses`}>
        <FormGrid columns={3}>
          <FreeAddressInput source="framedIp" purpose="static" helperText={`${TEXTS}.help.framedIp`} />
          <TextInput source="framedIpv6Prefix" />
          <FreeAddressInput source="delegatedIpv6Prefix" purpose="delegated" />
          <TextInput source="framedPool" helperText={`${TEXTS}.help.framedPool`} />
          <TextInput source="framedRoute" helperText={`${TEXTS}.help.framedRoute`} />
        </FormGrid>
      </FormSection>
      <FormSection title={`${TEXTS}.section.limits`}>
        <FormGrid columns={3}>
          <TextInput source="macLock" helperText={`${TEXTS}.help.macLock`} />
          <OfficeDayInput source="expiresAt" edge="end" helperText={`${TEXTS}.help.expiresAt`} />
          <NumberInput
            source="simultaneousUse"
            min={0}
            max={100}
            helperText={`${TEXTS}.help.simultaneousUse`}
          />
          {nases && (
            <ReferenceChoice source="nasId" reference="radius-nas" helperText={`${TEXTS}.help.nasId`} />
          )}
          {nases && (
            <ReferenceChoice
              source="accessPointId"
              reference="radius-access-points"
              helperText={`${TEXTS}.help.accessPointId`}
            />
          )}
        </FormGrid>
      </FormSection>
      <FormSection title={`${TEXTS}.section.attributes`}>
        <AttributesInput source="attributes" lists={['reply', 'check']} />
      </FormSection>
      <TextInput source="note" multiline minRows={2} validate={maxLength(1000)} fullWidth />
    </>
  );
};
