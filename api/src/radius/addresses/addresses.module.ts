import { Module } from '@nestjs/common';
import { AddressBook } from './address-book.service';
import { Addresses } from './addresses.service';
import { Pools } from './pools.service';
import { SubnetUseQuery } from './subnet-use.query';
import { Subnets } from './subnets.service';

/** Our networks, pools and addresses, and who has which. */
@Module({
  providers: [AddressBook, Addresses, Subnets, SubnetUseQuery, Pools],
  exports: [AddressBook, Addresses, Subnets, Pools],
})
export class AddressesModule {}
