import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useRecordContext } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { Panel } from '../components/Panel';
import { Reach } from './ContactLinks';
import type { Contact, Partner } from './partner';

/** Whom to speak to, and who stands behind them. */
export const PartnerContacts = () => {
  const partner = useRecordContext<Partner>();
  if (!partner) return null;
  return (
    <Panel title="resources.partners.fields.contacts">
      {partner.contacts.length === 0 ? (
        <EmptyState text="resources.partners.without_contacts" />
      ) : (
        <ContactTree contacts={partner.contacts} />
      )}
    </Panel>
  );
};

const ContactTree = ({ contacts }: { readonly contacts: readonly Contact[] }) => (
  <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
    {contacts.map((contact) => (
      <Box component="li" key={contact.id}>
        <Person contact={contact} />
        {contact.contacts && contact.contacts.length > 0 && (
          <Box sx={{ mt: 1, pl: 2, borderLeft: 2, borderColor: 'divider' }}>
            <ContactTree contacts={contact.contacts} />
          </Box>
        )}
      </Box>
    ))}
  </Box>
);

const Person = ({ contact: { name, role, phone, email } }: { readonly contact: Contact }) => (
  <>
    <Typography variant="body2" sx={{ fontWeight: 600 }}>
      {name}
      {role && (
        <Typography component="span" variant="body2" sx={{ color: 'text.secondary', ml: 1 }}>
          {role}
        </Typography>
      )}
    </Typography>
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
      <Reach value={phone} scheme="tel" />
      <Reach value={email} scheme="mailto" />
    </Box>
  </>
);
