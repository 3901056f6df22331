import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { components } from '@ponte/shared/generated/api-types';
import { useMemo } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { Link as RouterLink } from 'react-router-dom';
import { useSettled } from '../components/useSettled';
import { useApi } from '../providers/useApi';
import type { Partner } from './partner';

type Duplicate = components['schemas']['DuplicateDto'];

/** Says while one types that somebody with the same number, code or address is there already. */
export const DuplicateWarning = () => {
  const partner = useRecordContext<Partner>();
  const typed = useTypedIdentity();
  const asked = useSettled(typed, 500);
  const worth = asked.vatNumber ?? asked.fiscalCode ?? asked.email ?? asked.phone;
  const { data = [] } = useApi<Duplicate[]>(worth === undefined ? null : '/partners/duplicates', {
    ...asked,
    exceptId: partner?.id,
  });
  const translate = useTranslate();
  if (worth === undefined || data.length === 0) return null;
  return (
    <Alert severity="warning" sx={{ mb: 2, width: '100%' }}>
      {translate('resources.partners.duplicate', { smart_count: data.length })}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {data.map((duplicate) => (
          <Twin key={duplicate.partnerId} duplicate={duplicate} />
        ))}
      </Box>
    </Alert>
  );
};

const Twin = ({ duplicate: { partnerId, name, fields } }: { readonly duplicate: Duplicate }) => {
  const translate = useTranslate();
  const same = fields.map((field) => translate(`resources.partners.fields.${field}`)).join(', ');
  return (
    <li>
      <Link component={RouterLink} to={`/partners/${partnerId}/show`} target="_blank" color="inherit">
        {name}
      </Link>{' '}
      ({translate('resources.partners.same', { fields: same })})
    </li>
  );
};

/** What the form holds so far; half a number or address is left out, since it would find strangers. */
function useTypedIdentity() {
  const [country, vatNumber, fiscalCode, email, phone] = useWatch<
    Partner,
    ['country', 'vatNumber', 'fiscalCode', 'email', 'phone']
  >({ name: ['country', 'vatNumber', 'fiscalCode', 'email', 'phone'] });
  return useMemo(
    () => ({
      country,
      vatNumber: whole(vatNumber, 8),
      fiscalCode: whole(fiscalCode, 11),
      email: whole(email, 6),
      phone: whole(phone, 6),
    }),
    [country, vatNumber, fiscalCode, email, phone],
  );
}

function whole(text: string | null | undefined, least: number): string | undefined {
  return text && text.length >= least ? text : undefined;
}
