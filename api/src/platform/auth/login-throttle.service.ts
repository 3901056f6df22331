import { Injectable } from '@nestjs/common';
import { RateLimits, type RateLimit } from '../rate-limits.service';
import { clientNetwork } from './client-network';
import { tokenHash } from './secret-token';

const WINDOW_S = 15 * 60;

/** Wrong passwords for one account from one network in a window; the next ones wait for the window to end. */
const TRIES_PER_ACCOUNT = 10;

/** Wrong passwords from one network over all accounts: an office behind one address still gets in. */
const TRIES_PER_NETWORK = 100;

/**
 * Slows down guessing of passwords. Each try is counted before it is judged, so that many at once gain nothing, and a
 * right one is taken off again. Counts by the e-mail as typed, known or not, so that a refusal tells nothing.
 */
@Injectable()
export class LoginThrottle {
  private readonly byAccount: RateLimit;
  private readonly byNetwork: RateLimit;

  constructor(limits: RateLimits) {
    this.byAccount = limits.limit('login:account', TRIES_PER_ACCOUNT, WINDOW_S);
    this.byNetwork = limits.limit('login:network', TRIES_PER_NETWORK, WINDOW_S);
  }

  /** Counts a try; `auth.too-many-attempts` with `retryAfterSeconds` when there were too many. */
  async admit(email: string, ip: string): Promise<void> {
    const network = clientNetwork(ip);
    await this.byNetwork.admit(network);
    await this.byAccount.admit(accountKey(email, network));
  }

  /** The password was right: forget the account's wrong ones, and that this try counted for the network. */
  async forgive(email: string, ip: string): Promise<void> {
    const network = clientNetwork(ip);
    await this.byNetwork.giveBack(network);
    await this.byAccount.forget(accountKey(email, network));
  }
}

/** E-mails stay out of Redis, and any text makes a short key. */
function accountKey(email: string, network: string): string {
  return `${tokenHash(email)}:${network}`;
}
