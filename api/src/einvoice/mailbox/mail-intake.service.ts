import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.service';
import { isDuplicate, Transactions } from '../../platform/db/transactions.service';
import { sha256 } from '../../platform/files/file-storage';
import { OnSchedule } from '../../platform/jobs/on-schedule.decorator';
import { OnEvent } from '../../platform/outbox/on-event.decorator';
import { BillImport } from '../received/bill-import.service';
import { BillMail } from './bill-mail.entity';
import { BILL_MAILBOX_ID, type BillMailbox } from './bill-mailbox.entity';
import { BillMailboxes } from './bill-mailbox.service';
import { ImapGateway, type ImapFolder } from './imap.gateway';
import { mailFiles } from './mail-files';

/** Takes in what suppliers send to the mailbox. Two rounds at once do no harm: the keys of `bill_mail` let one of them win. */
@Injectable()
export class MailIntake {
  constructor(
    private readonly db: Transactions,
    private readonly mailboxes: BillMailboxes,
    private readonly imap: ImapGateway,
    private readonly imports: BillImport,
    private readonly clock: Clock,
  ) {}

  /** A round through the folder, by the clock or because somebody asked. What goes wrong is told on the setting. */
  @OnSchedule({ everyMinutes: 5 })
  @OnEvent('bill-mailbox.asked')
  async round(): Promise<void> {
    const mailbox = await this.mailboxes.current();
    if (!mailbox.enabled) return;
    let fault: string | null = null;
    try {
      await this.imap.visit(this.mailboxes.accountOf(mailbox), async (folder) => {
        fault = await this.takeIn(placeOf(mailbox), folder);
      });
    } catch (error) {
      fault = told(error);
    }
    await this.db.manager.query('UPDATE bill_mailbox SET last_run_at = ?, last_error = ? WHERE id = ?', [
      ...[this.clock.now(), fault, BILL_MAILBOX_ID],
    ]);
  }

  /** A message is moved or marked only after its files are kept; one at fault does not stop the others. Answers the last fault. */
  private async takeIn(place: string, folder: ImapFolder): Promise<string | null> {
    const known = await this.known(place, folder);
    let fault: string | null = null;
    for (const uid of folder.uids) {
      try {
        if (!known.has(uid) && !(await this.takeOne(place, folder, uid))) {
          fault = `message ${uid} is larger than is taken`;
          continue;
        }
        if (folder.undone.has(uid)) await folder.done(uid);
      } catch (error) {
        fault = told(error);
      }
    }
    return fault;
  }

  private async known(place: string, { uidValidity }: ImapFolder): Promise<Set<number>> {
    const rows = await this.db.manager.query<{ uid: string }[]>(
      'SELECT uid FROM bill_mail WHERE place = ? AND uid_validity = ?',
      [place, uidValidity],
    );
    return new Set(rows.map(({ uid }) => Number(uid)));
  }

  /** Files and the note that they were taken in are kept together or not at all. False when there is no message to be had. */
  private async takeOne(place: string, folder: ImapFolder, uid: number): Promise<boolean> {
    const source = await folder.source(uid);
    if (!source) return false;
    const { subject, from, files } = await mailFiles(source);
    const where = { place, uidValidity: folder.uidValidity, uid: String(uid) };
    const sourceHash = sha256(source);
    try {
      await this.db.run(async (tx) => {
        await tx.insert(BillMail, {
          ...{ ...where, sourceHash, files: files.length, takenAt: this.clock.now() },
          ...{ subject: subject.slice(0, 255), fromAddress: from.slice(0, 255) },
        });
        await this.imports.importIn(tx, files);
      });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      // The same message in another place, or another round was quicker: it is in, and now known here.
      await this.db.manager.update(BillMail, { sourceHash }, where);
    }
    return true;
  }
}

function placeOf({ host, port, userName, folder }: BillMailbox): string {
  return createHash('sha256')
    .update(JSON.stringify([host, port, userName, folder]))
    .digest('hex');
}

function told(error: unknown): string {
  const { message = String(error), responseText } = error as { message?: string; responseText?: string };
  return (responseText ?? message).slice(0, 500);
}
