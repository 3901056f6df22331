import { Injectable } from '@nestjs/common';
import type { ImapFlow } from 'imapflow';

export interface ImapAccount {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly userName: string;
  readonly password: string;
  readonly folder: string;
  /** Blank: what is done with stays, marked as read. */
  readonly moveTo: string;
}

/** A folder while it is open. */
export interface ImapFolder {
  readonly uidValidity: string;
  readonly uids: readonly number[];
  /** Those that still stand where they were, or unread: `done` was not said of them, or in vain. */
  readonly undone: ReadonlySet<number>;
  /** A message as it came; null when it is gone or larger than is taken. */
  source(uid: number): Promise<Buffer | null>;
  /** Moves a message away or marks it as read. */
  done(uid: number): Promise<void>;
}

const LARGEST = 60_000_000;
const CONNECT_MS = 10_000;
const SILENCE_MS = 60_000;

/** Reads a folder over IMAP (RFC 3501). No password and no text goes to the log. */
@Injectable()
export class ImapGateway {
  /** Opens the folder for some work and closes the line after it. Throws what the server complains of. */
  async visit(account: ImapAccount, work: (folder: ImapFolder) => Promise<void>): Promise<void> {
    const { host, port, secure, userName: user, password: pass } = account;
    const { ImapFlow: Client } = await import('imapflow');
    const client = new Client({
      ...{ host, port, secure, auth: { user, pass }, logger: false, disableAutoIdle: true },
      ...{ connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, socketTimeout: SILENCE_MS },
    });
    client.on('error', () => undefined); // whoever waits for an answer is told anyway
    try {
      await client.connect();
      await work(await open(client, account));
      await client.logout();
    } finally {
      client.close();
    }
  }
}

async function open(client: ImapFlow, { folder, moveTo }: ImapAccount): Promise<ImapFolder> {
  const { uidValidity } = await client.mailboxOpen(folder);
  const search = async (query: object): Promise<number[]> => {
    const found = await client.search(query, { uid: true });
    return Array.isArray(found) ? found : [];
  };
  const uids = await search({ all: true });
  return {
    ...{ uidValidity: String(uidValidity), uids },
    undone: new Set(moveTo === '' ? await search({ seen: false }) : uids),
    async source(uid) {
      const told = await client.fetchOne(String(uid), { size: true }, { uid: true });
      if (!told || (told.size ?? 0) > LARGEST) return null;
      const message = await client.fetchOne(String(uid), { source: true }, { uid: true });
      return message ? (message.source ?? null) : null;
    },
    async done(uid) {
      if (moveTo === '') await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
      else await client.messageMove(String(uid), moveTo, { uid: true });
    },
  };
}
