import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/db/transactions.service';
import { AccountNames } from './account-names.service';
import { AccountPlaces } from './account-places.service';

/** What a form for a new account is filled in with. */
@Injectable()
export class AccountSuggestions {
  constructor(
    private readonly db: Transactions,
    private readonly names: AccountNames,
    private readonly places: AccountPlaces,
  ) {}

  /** A name for the customer, where one is known, and a password. */
  async make(
    partnerId: number | undefined,
    contractId: number | undefined,
  ): Promise<{ readonly username: string; readonly password: string }> {
    const password = this.names.password();
    if (partnerId === undefined && contractId === undefined) return { username: '', password };
    const place = await this.places.find(this.db.manager, {
      ...(partnerId === undefined ? {} : { partnerId }),
      ...(contractId === undefined ? {} : { contractId }),
    });
    const username = await this.names.suggest(this.db.manager, place.partnerId, place.contractId);
    return { username, password };
  }
}
