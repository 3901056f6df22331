import { Injectable } from '@nestjs/common';
import { Transactions } from '../db/transactions.service';
import { LoginThrottle } from './login-throttle.service';
import { NOBODYS_HASH, verifyPassword } from './password';
import { User } from './user.entity';

/** The form in which e-mails are stored and compared. */
export function normalizeEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Judges e-mail and password. Neither the answer nor its time tells whether the account exists. */
@Injectable()
export class CredentialsService {
  constructor(
    private readonly db: Transactions,
    private readonly throttle: LoginThrottle,
  ) {}

  /** The active user with this e-mail and password, or null. Throws `auth.too-many-attempts` when guessed too often. */
  async check(email: string, password: string, ip: string): Promise<User | null> {
    const address = normalizeEmail(email);
    await this.throttle.admit(address, ip);
    const user = await this.db.manager.findOneBy(User, { email: address });
    const fits = await verifyPassword(password, user?.passwordHash ?? NOBODYS_HASH);
    if (!user?.active || !fits) return null;
    await this.throttle.forgive(address, ip);
    return user;
  }
}
