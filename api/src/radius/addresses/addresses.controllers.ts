import { SubnetController } from './subnet.controller';
import { NatBlockController } from './nat-block.controller';
import { PoolController } from './pool.controller';
import { AddressController } from './address.controller';

export const ADDRESSES_CONTROLLERS = [
  SubnetController,
  PoolController,
  AddressController,
  NatBlockController,
];
