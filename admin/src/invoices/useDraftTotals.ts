import type { components } from '@ponte/shared/generated/api-types';
import { useGetList, useGetMany, useGetOne } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { usePreviewedLines } from './LinesPreview';
import { draftTotals, type DraftTotals, type LineDraft } from './draft-totals';

type Partner = components['schemas']['PartnerDetailDto'];
type Product = components['schemas']['ProductDto'];
type TaxCode = components['schemas']['TaxCodeDto'];

/** A line in the form, and what kind of thing it sells; undefined without a product. */
export interface WeighedLine {
  readonly line: LineDraft;
  readonly kind: Product['kind'] | undefined;
}

/**
 * The totals of the draft in the form, or of those of its lines that are `kept`. A line's tax is the one chosen, else the one that
 * the API foretells; until it has, the customer's own, else the product's.
 */
export function useDraftTotals(kept: (weighed: WeighedLine) => boolean = () => true): DraftTotals {
  const written = useWatch({ name: 'lines' }) as (LineDraft | null)[] | null | undefined;
  const partnerId = useWatch({ name: 'partnerId' }) as number | null | undefined;
  const previewed = usePreviewedLines();
  const lines = (written ?? []).flatMap((line, index) => (line ? { ...line, index } : []));

  const { data: codes = [] } = useGetList<TaxCode>('tax-codes', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'name', order: 'ASC' },
  });
  const productIds = [...new Set(lines.flatMap(({ productId }) => productId ?? []))];
  const { data: products = [] } = useGetMany<Product>(
    'products',
    { ids: productIds },
    { enabled: productIds.length > 0 },
  );
  const { data: partner } = useGetOne<Partner>(
    'partners',
    { id: partnerId ?? 0 },
    { enabled: Boolean(partnerId) },
  );

  const counted = lines.filter((line) =>
    kept({ line, kind: products.find(({ id }) => id === line.productId)?.kind }),
  );
  return draftTotals(counted, ({ index, taxCodeId, productId }) => {
    const foreseen = previewed[index]?.terms;
    const asWritten = taxCodeId == null || taxCodeId === foreseen?.taxCodeId;
    if (foreseen && asWritten)
      return { rate: foreseen.taxRate, natura: foreseen.natura, payability: foreseen.payability };
    const product = products.find(({ id }) => id === productId);
    const wanted = taxCodeId ?? partner?.taxCodeId ?? product?.taxCodeId;
    return codes.find(({ id }) => id === wanted);
  });
}
