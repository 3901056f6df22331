import { Module } from '@nestjs/common';
import { AddressBook } from './address-book.service';
import { AddressController } from './address.controller';
import { Addresses } from './addresses.service';
import { PoolController } from './pool.controller';
import { Pools } from './pools.service';
import { SubnetController } from './subnet.controller';
import { SubnetUseQuery } from './subnet-use.query';
import { Subnets } from './subnets.service';

/** Our networks, pools and addresses, and who has which. */
@Module({
  controllers: [SubnetController, PoolController, AddressController],
  providers: [AddressBook, Addresses, Subnets, SubnetUseQuery, Pools],
  exports: [AddressBook, Addresses, Subnets, Pools],
})
export class AddressesModule {}
