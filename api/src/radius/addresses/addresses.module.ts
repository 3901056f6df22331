import { Module } from '@nestjs/common';
import { AddressBook } from './address-book.service';
import { Addresses } from './addresses.service';
import { NatBlocks } from './nat-blocks.service';
import { Pools } from './pools.service';
import { SubnetUseQuery } from './subnet-use.query';
import { Subnets } from './subnets.service';

/** Our networks, pools and addresses, and who has which. */
@Module({
  providers: [AddressBook, Addresses, Subnets, SubnetUseQuery, Pools, NatBlocks],
  exports: [AddressBook, Addresses, Subnets, Pools, NatBlocks],
})
export class AddressesModule {}
