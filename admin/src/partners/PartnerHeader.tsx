import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { countryName } from '@ponte/shared/code-lists/countries';
import { TextField, useLocale, useRecordContext, useTranslate } from 'react-admin';
import { Facts } from '../components/Facts';
import { StatusChip } from '../fields/StatusField';
import { useWords } from '../fields/useWords';
import { MailLink, PhoneLink } from './ContactLinks';
import type { Partner } from './partner';
import { TagsField } from './TagsField';

const ROLES = ['customer', 'supplier', 'reseller', 'agent'] as const;

/** Who it is, by which numbers the state knows them, and how to reach them. */
export const PartnerHeader = () => {
  const partner = useRecordContext<Partner>();
  if (!partner) return null;
  return (
    <Card component="section" sx={{ p: 2, display: 'grid', gap: 2 }}>
      <Box>
        <Typography variant="h5" component="h2" sx={{ overflowWrap: 'anywhere' }}>
          {partner.name}
        </Typography>
        <Marks partner={partner} />
      </Box>
      <Facts columns={4}>
        {partner.vatNumber && <TextField source="vatNumber" />}
        {partner.fiscalCode && <TextField source="fiscalCode" />}
        {partner.recipientCode && <TextField source="recipientCode" />}
        {partner.phone && <PhoneLink source="phone" />}
        {partner.email && <MailLink source="email" />}
        {partner.pec && <MailLink source="pec" />}
        {partner.externalRef && <TextField source="externalRef" />}
      </Facts>
    </Card>
  );
};

/** What they are to us, in chips. */
const Marks = ({ partner }: { readonly partner: Partner }) => {
  const kind = useWords('kind')(partner.kind);
  const translate = useTranslate();
  const locale = useLocale();
  const roles = ROLES.filter((role) => partner[role]);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75, mt: 0.75 }}>
      <Typography component="span" variant="body2" sx={{ color: 'text.secondary', mr: 0.5 }}>
        {partner.country === 'IT' ? kind : `${kind}, ${countryName(partner.country, locale)}`}
      </Typography>
      {!partner.active && <StatusChip status="inactive" resource="partners" />}
      {roles.map((role) => (
        <Chip key={role} label={translate(`resources.partners.fields.${role}`)} sx={{ height: 22 }} />
      ))}
      <TagsField source="tagIds" />
    </Box>
  );
};
