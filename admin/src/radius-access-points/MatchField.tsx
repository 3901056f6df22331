import type { components } from '@ponte/shared/generated/api-types';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { useWords } from '../fields/useWords';

type Point = components['schemas']['AccessPointDto'];

/** By what its sessions are known: the field that its router sends, and the value. */
export const MatchField = (field: FieldProps<Point>) => {
  const point = useRecordContext<Point>(field);
  const words = useWords('matchField', 'radius-access-points');
  const translate = useTranslate();
  if (!point?.matchField) return <span>{translate('resources.radius-access-points.by_account')}</span>;
  return (
    <span>
      {words(point.matchField)}: {point.matchValue}
    </span>
  );
};
