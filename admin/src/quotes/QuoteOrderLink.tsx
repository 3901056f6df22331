import { useGetList, type RaRecord } from 'react-admin';
import { LinkButton } from '../components/LinkButton';
import { useCan } from '../providers/useCan';

/** Leads to the order that an accepted quote became. */
export const QuoteOrderLink = ({ quoteId }: { readonly quoteId: number }) => {
  const enabled = useCan('sale-order.read');
  const { data } = useGetList<RaRecord>('sale-orders', { filter: { quoteId } }, { enabled });
  const [order] = data ?? [];
  return order ? (
    <LinkButton to={`/sale-orders/${order.id}/show`} label="resources.quotes.action.order" />
  ) : null;
};
