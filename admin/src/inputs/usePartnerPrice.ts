import type { components } from '@ponte/shared/generated/api-types';
import type { CivilDate } from '@ponte/shared/calendar';
import { useDataProvider } from 'react-admin';
import type { PonteDataProvider } from '../providers/dataProvider';
import { today } from './today';

type Partner = components['schemas']['PartnerDetailDto'];
type Product = components['schemas']['ProductDto'];
type ProductPrice = components['schemas']['ProductPriceDto'];

/** What a product costs a partner on a day by the partner's price list, EUR without VAT; its own price without one. */
export function usePartnerPrice(): (
  product: Product,
  partnerId: number | null,
  on?: CivilDate,
) => Promise<string> {
  const dataProvider = useDataProvider<PonteDataProvider>();
  return async (product, partnerId, on = today()) => {
    if (!partnerId) return product.unitPrice;
    const { data } = await dataProvider.getOne<Partner>('partners', { id: partnerId });
    if (data.priceListId === null) return product.unitPrice;
    const query = { priceListId: data.priceListId, on };
    const { unitPrice } = await dataProvider.get<ProductPrice>(`/products/${product.id}/price`, query);
    return unitPrice;
  };
}
