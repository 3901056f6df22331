import { BoolField, IdField, InstantField, IntField, TextField } from '../../platform/http/fields';
import type { BillMailbox } from './bill-mailbox.entity';

const optional = { optional: true };

export class EditBillMailboxDto {
  @IntField({ min: 1, description: 'Version that was read.' }) version: number;

  @BoolField({ ...optional, description: 'The folder is looked into every five minutes.' }) enabled?: boolean;

  @TextField({ ...optional, pattern: /^[A-Za-z0-9.:-]*$/, example: 'imap.example.it' }) host?: string;

  @IntField({ ...optional, min: 1, max: 65_535, example: 993 }) port?: number;

  @BoolField({ ...optional, description: 'TLS from the first byte; else STARTTLS where it is offered.' })
  secure?: boolean;

  @TextField({ ...optional, example: 'fatture@example.it' }) userName?: string;

  @TextField({ ...optional, max: 200, description: 'Never told again. Blank or missing: it stays.' })
  password?: string;

  @TextField({ ...optional, min: 1, example: 'INBOX' }) folder?: string;

  @TextField({ ...optional, example: 'Archivio', description: 'Blank: messages stay, marked as read.' })
  moveTo?: string;
}

export class BillMailboxDto {
  @IntField({ example: 1 }) version: number;

  @IdField({ example: 1 }) id: number;

  @BoolField() enabled: boolean;

  @TextField({ example: 'imap.example.it' }) host: string;

  @IntField({ example: 993 }) port: number;

  @BoolField() secure: boolean;

  @TextField({ example: 'fatture@example.it' }) userName: string;

  @BoolField({ description: 'There is a password; it is never told.' }) passwordSet: boolean;

  @TextField({ example: 'INBOX' }) folder: string;

  @TextField({ example: 'Archivio' }) moveTo: string;

  @InstantField({ nullable: true, description: 'When it was last looked into.' }) lastRunAt: string | null;

  @TextField({ nullable: true, max: 500, description: 'What was wrong then; null when nothing.' })
  lastError: string | null;

  static from({ passwordSecret, lastRunAt, ...mailbox }: BillMailbox): BillMailboxDto {
    return Object.assign(new BillMailboxDto(), {
      ...mailbox,
      passwordSet: passwordSecret !== null,
      lastRunAt: lastRunAt?.toISOString() ?? null,
    });
  }
}
