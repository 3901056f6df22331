import Box from '@mui/material/Box';
import { maxLength, required, TextInput } from 'react-admin';
import { FormGrid } from '../components/FormGrid';
import { EmailInput } from '../inputs/EmailInput';
import { PartsInput } from '../inputs/PartsInput';

/** How deep the API lets contacts of contacts go. */
const DEEPEST = 5;

interface ContactInputsProps {
  readonly source: string;
  /** 1 for the partner's own contacts, 2 for theirs, … */
  readonly level: number;
}

/** Contacts, each with those reached through them. */
export const ContactInputs = ({ source, level }: ContactInputsProps) => (
  <PartsInput
    source={source}
    label={false}
    add={level === 1 ? 'resources.partners.add_contact' : 'resources.partners.add_contact_below'}
    remove="resources.partners.remove_contact"
  >
    <FormGrid columns={4}>
      <TextInput source="name" label={label('name')} validate={[required(), maxLength(120)]} />
      <TextInput source="role" label={label('role')} validate={maxLength(60)} />
      <TextInput source="phone" label={label('phone')} type="tel" validate={maxLength(32)} />
      <EmailInput source="email" label={label('email')} />
    </FormGrid>
    {level < DEEPEST && (
      <Box sx={{ pl: 2, borderLeft: 2, borderColor: 'divider', mb: 1 }}>
        <ContactInputs source="contacts" level={level + 1} />
      </Box>
    )}
  </PartsInput>
);

/** The labels are the same on every level, while the sources grow. */
function label(field: string): string {
  return `resources.partners.contact.${field}`;
}
