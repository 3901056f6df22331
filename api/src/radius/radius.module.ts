import { Module } from '@nestjs/common';
import { ContractsModule } from '../contracts/contracts.module';
import { PartnersModule } from '../partners/partners.module';
import { AccessModule } from './access/access.module';
import { AddressesModule } from './addresses/addresses.module';
import { OutagesModule } from './outages/outages.module';
import { ServicesModule } from './services/services.module';
import { SessionsModule } from './sessions/sessions.module';

/** Logins of customers' lines, and the network they come in by. */
@Module({
  imports: [
    PartnersModule,
    ContractsModule,
    SessionsModule,
    OutagesModule,
    AccessModule,
    ServicesModule,
    AddressesModule,
  ],
  exports: [SessionsModule],
})
export class RadiusModule {}
