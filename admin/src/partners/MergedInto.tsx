import Alert from '@mui/material/Alert';
import { useRecordContext, useTranslate } from 'react-admin';
import { PartnerLink } from '../fields/PartnerLink';
import type { Partner } from './partner';

/** The way on from a partner that turned out to be another. */
export const MergedInto = () => {
  const partner = useRecordContext<Partner>();
  const translate = useTranslate();
  if (partner?.mergedIntoId == null) return null;
  return (
    <Alert severity="info">
      {translate('resources.partners.merge.merged')} <PartnerLink source="mergedIntoId" />
    </Alert>
  );
};
