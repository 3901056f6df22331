import type { components } from '@ponte/shared/generated/api-types';
import type { MouseEvent } from 'react';
import { Link, useTranslate } from 'react-admin';
import { mendAddress, mendField } from './mend';

interface MendLinkProps {
  readonly fault: components['schemas']['EinvoiceFaultDto'];
}

/** Leads to where a fault is put right, and says which field it is. */
export const MendLink = ({ fault: { mend } }: MendLinkProps) => {
  const translate = useTranslate();
  const where = translate(`resources.einvoices.mend.${mend.resource}`);
  const { key, line } = mendField(mend);
  const field = key === null ? '' : ` · ${translate(key, { line })}`;
  return (
    <Link to={mendAddress(mend)} onClick={(event: MouseEvent) => event.stopPropagation()}>
      {`${where}${field}`}
    </Link>
  );
};
