import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { Config } from '../../platform/config/config';
import { CONFIG } from '../../platform/config/config.module';
import { Transactions } from '../../platform/db/transactions.service';
import { assertVersion } from '../../platform/http/version';
import { Outbox } from '../../platform/outbox/outbox.service';
import { derivedKey, lock, unlock } from '../../platform/secret-box';
import type { EditBillMailboxDto } from './bill-mailbox.dto';
import { BILL_MAILBOX_ID, BillMailbox } from './bill-mailbox.entity';
import type { ImapAccount } from './imap.gateway';

/** Which mailbox suppliers write to. */
@Injectable()
export class BillMailboxes {
  private readonly key: Buffer;

  constructor(
    private readonly db: Transactions,
    private readonly outbox: Outbox,
    @Inject(CONFIG) { secret }: Pick<Config, 'secret'>,
  ) {
    this.key = derivedKey(secret, 'bill-mailbox');
  }

  current(): Promise<BillMailbox> {
    return this.db.manager.findOneByOrFail(BillMailbox, { id: BILL_MAILBOX_ID });
  }

  /** A password that is not told stays. `record.changed` on an old version, `bill-mailbox.account-missing` when switched on without one. */
  edit({ version, password, ...values }: EditBillMailboxDto): Promise<BillMailbox> {
    return this.db.run(async (tx) => {
      const mailbox = await tx.findOneOrFail(BillMailbox, {
        where: { id: BILL_MAILBOX_ID },
        lock: { mode: 'pessimistic_write' },
      });
      assertVersion(mailbox, { version });
      Object.assign(mailbox, values);
      if (password) mailbox.passwordSecret = lock(Buffer.from(password), this.key);
      const { enabled, host, userName, passwordSecret } = mailbox;
      if (enabled && (host === '' || userName === '' || passwordSecret === null))
        throw new DomainError('bill-mailbox.account-missing');
      return tx.save(mailbox);
    });
  }

  /** Has the worker look into the mailbox now. `bill-mailbox.off`. */
  async ask(): Promise<void> {
    if (!(await this.current()).enabled) throw new DomainError('bill-mailbox.off');
    await this.db.run((tx) => this.outbox.publish(tx, { type: 'bill-mailbox.asked' }));
  }

  /** `bill-mailbox.account-missing` also where the password was locked with another secret. */
  accountOf({ passwordSecret, host, port, secure, userName, folder, moveTo }: BillMailbox): ImapAccount {
    const password = passwordSecret === null ? null : unlock(passwordSecret, this.key);
    if (password === null) throw new DomainError('bill-mailbox.account-missing');
    return { host, port, secure, userName, password: password.toString(), folder, moveTo };
  }
}
