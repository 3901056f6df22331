import { Module } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { AccountsModule } from './accounts/accounts.module';
import { AddressesModule } from './addresses/addresses.module';
import { LoginsModule } from './logins/logins.module';
import { NasModule } from './nas/nas.module';
import { OutagesModule } from './outages/outages.module';
import { ServicesModule } from './services/services.module';
import { SessionsModule } from './sessions/sessions.module';

/** Logins of customers' lines, and the network they come in by. */
@Module({
  imports: [
    ...[ServicesModule, AccountsModule, AccessModule, LoginsModule],
    ...[NasModule, AddressesModule, SessionsModule, OutagesModule],
  ],
  exports: [SessionsModule],
})
export class RadiusModule {}
