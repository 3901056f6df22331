import type { components } from '@ponte/shared/generated/api-types';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Title, useGetOne } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { LedgerView } from '../accounts/LedgerView';
import { useCan } from '../providers/useCan';

/** What a partner was charged and has paid, with the running balance. */
export const PartnerLedgerShow = () => {
  const id = Number(useParams().id);
  const seesPartners = useCan('partner.read');
  const { data: partner } = useGetOne<components['schemas']['PartnerDetailDto']>(
    'partners',
    { id },
    { enabled: seesPartners },
  );
  const name = partner?.name ?? '';
  return (
    <>
      <Title title={name} />
      <LedgerView
        path={`/partner-ledgers/${id}`}
        report={{ report: 'partner-ledger', about: { partnerId: id } }}
      >
        <Typography variant="h6" component="h2">
          <Link component={RouterLink} to={`/partners/${id}/show`}>
            {name}
          </Link>
        </Typography>
      </LedgerView>
    </>
  );
};
