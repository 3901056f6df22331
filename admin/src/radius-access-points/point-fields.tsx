import { NumberField, TextField } from 'react-admin';
import { RecordLink } from '../fields/RecordLink';
import { TwoLineField } from '../fields/TwoLineField';
import { SessionsLink } from '../radius-nas/SessionsLink';
import { MatchField } from './MatchField';

/** Of an access point on a line of a list, with its NAS or without. */
export const pointFields = (withNas: boolean) => [
  <TwoLineField key="name" source="name" second="site" />,
  ...(withNas ? [<RecordLink key="nasId" source="nasId" reference="radius-nas" name="nasId" />] : []),
  <MatchField key="matchValue" source="matchValue" sortable={false} />,
  <TextField key="coordinates" source="coordinates" sortable={false} />,
  <SessionsLink key="sessions" filter="accessPointId" source="sessions" sortable={false} />,
];

export const pointOnPhone = {
  primary: <TextField source="name" />,
  secondary: <TextField source="site" />,
  end: <NumberField source="sessions" />,
};
