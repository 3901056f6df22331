import type { components } from '@ponte/shared/generated/api-types';
import { TextField } from 'react-admin';
import { InstantField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { RecordLink } from '../fields/RecordLink';
import { OwnerField } from './OwnerField';
import { ReleaseButton } from './ReleaseButton';

export type Address = components['schemas']['RadiusAddressDto'];

const release = <ReleaseButton key="release" />;
const use = <EnumField key="use" source="use" resource="radius-addresses" />;

/** Of an address on a line of a list, with its network or without. */
export const addressFields = (withSubnet: boolean) => [
  <TextField key="address" source="address" />,
  use,
  <OwnerField key="username" source="username" sortable={false} />,
  ...(withSubnet
    ? [
        <RecordLink
          key="subnetId"
          source="subnetId"
          reference="radius-subnets"
          name="subnetId"
          sortable={false}
        />,
      ]
    : []),
  <InstantField key="takenAt" source="takenAt" />,
  release,
];

export const addressOnPhone = {
  primary: <TextField source="address" />,
  secondary: (
    <>
      {use} · <OwnerField source="username" />
    </>
  ),
  end: release,
};
