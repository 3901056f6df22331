import AddIcon from '@mui/icons-material/Add';
import type { components } from '@ponte/shared/generated/api-types';
import { decimal, ZERO } from '@ponte/shared/money';
import { EditButton, TopToolbar, useRecordContext } from 'react-admin';
import { LinkButton } from '../components/LinkButton';
import { createLink } from '../components/list-link';
import { RefundDialog } from '../payments/RefundDialog';
import { useApi } from '../providers/useApi';
import { useCan } from '../providers/useCan';
import { MergeDialog } from './MergeDialog';
import type { Partner } from './partner';

/** What is done from here: a quote, a contract, a payment, an invoice by hand, a refund, a correction. */
export const PartnerActions = () => {
  const partner = useRecordContext<Partner>();
  const actions = [
    { resource: 'quotes', allowed: useCan('quote.write') },
    { resource: 'contracts', allowed: useCan('contract.write') },
    { resource: 'invoices', allowed: useCan('invoice.write') },
    { resource: 'payments', allowed: useCan('payment.write') },
  ];
  if (partner?.mergedIntoId !== null) return <TopToolbar />; // not there yet, or nothing to do any more
  return (
    <TopToolbar sx={{ flexWrap: 'wrap' }}>
      {actions
        .filter(({ allowed }) => allowed)
        .map(({ resource }) => (
          <LinkButton
            key={resource}
            to={createLink(resource, { partnerId: partner.id })}
            label={`resources.partners.new.${resource}`}
            icon={<AddIcon />}
          />
        ))}
      <Refund partnerId={partner.id} />
      <MergeDialog partnerId={partner.id} />
      <EditButton />
    </TopToolbar>
  );
};

/** Only for who has something with us. */
const Refund = ({ partnerId }: { readonly partnerId: number }) => {
  const { data } = useApi<components['schemas']['PartnerCountersDto']>(`/partners/${partnerId}/counters`);
  const credit = decimal(data?.credit ?? '0').plus(data?.openCreditNotes ?? '0');
  return credit.gt(ZERO) && <RefundDialog partnerId={partnerId} />;
};
