import { Module } from '@nestjs/common';
import { ContractsModule } from '../../contracts/contracts.module';
import { AccessModule } from '../access/access.module';
import { AddressesModule } from '../addresses/addresses.module';
import { LoginsModule } from '../logins/logins.module';
import { AccountAccess } from './account-access.service';
import { AccountActs } from './account-acts.service';
import { AccountEditor } from './account-editor.service';
import { AccountList } from './account-list.query';
import { AccountNames } from './account-names.service';
import { AccountPlaces } from './account-places.service';
import { AccountSuggestions } from './account-suggestions.service';
import { AccountImport } from './import/account-import.service';
import { ImportLookups } from './import/import-lookups.query';

/** Logins of customers' lines. */
@Module({
  imports: [ContractsModule, AccessModule, AddressesModule, LoginsModule],
  providers: [
    ...[AccountList, AccountEditor, AccountActs, AccountAccess],
    ...[AccountNames, AccountPlaces, AccountSuggestions],
    ...[AccountImport, ImportLookups],
  ],
})
export class AccountsModule {}
