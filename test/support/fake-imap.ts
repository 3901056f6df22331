import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

interface Kept {
  readonly uid: number;
  readonly source: Buffer;
  seen: boolean;
}

/** An IMAP server on the loopback (RFC 3501, with MOVE of RFC 6851) with one mailbox: enough of the protocol to read a folder. */
export class FakeImap {
  readonly account = { userName: 'fatture@prova.example', password: 'segreta "1"' };
  uidValidity = 1;
  /** What was downloaded, by number: how often somebody has fetched a text. */
  readonly fetched: number[] = [];
  /** Hangs up instead of moving or marking, once. */
  hangUp = false;
  private readonly folders = new Map<string, Kept[]>([
    ['INBOX', []],
    ['Archivio', []],
  ]);
  private next = 1;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server = createServer((socket) => this.serve(socket));

  async start(): Promise<void> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  deliver(source: Buffer, folder = 'INBOX'): void {
    this.in(folder).push({ uid: this.next++, source, seen: false });
  }

  /** The numbers of a folder begin anew. */
  renumber(): void {
    this.uidValidity += 1;
    for (const [name, mails] of this.folders)
      this.folders.set(
        name,
        mails.map((mail) => ({ ...mail, uid: this.next++ })),
      );
  }

  in(folder: string): Kept[] {
    return this.folders.get(folder) ?? [];
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => undefined);
    socket.write('* OK ready\r\n');
    let folder = 'INBOX';
    let rest = '';
    socket.on('data', (bytes) => {
      rest += bytes.toString('latin1');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const [, tag = '', command = ''] = /^(\S+) (.*)$/.exec(rest.slice(0, end)) ?? [];
        rest = rest.slice(end + 2);
        const selected = /^SELECT "?([^"\s]+)"?/i.exec(command)?.[1];
        if (selected !== undefined) folder = selected;
        this.answer(socket, tag, command, folder);
      }
    });
  }

  private answer(socket: Socket, tag: string, command: string, folder: string): void {
    const ok = (...lines: readonly (string | Buffer)[]): void => {
      for (const line of lines) socket.write(line);
      socket.write(`${tag} OK done\r\n`);
    };
    const [word = '', second = ''] = command.toUpperCase().split(' ');
    const mails = this.in(folder);
    if (word === 'CAPABILITY') ok('* CAPABILITY IMAP4rev1 MOVE UIDPLUS\r\n');
    else if (word === 'LOGIN') this.login(socket, tag, command);
    else if (word === 'LIST') ok('* LIST (\\Noselect) "/" ""\r\n');
    else if (word === 'SELECT') this.select(socket, tag, folder);
    else if (word === 'LOGOUT') ok('* BYE\r\n');
    else if (second === 'SEARCH') ok(searched(mails, command));
    else if (second === 'FETCH') ok(...this.fetch(mails, command));
    else if (second === 'STORE' || second === 'MOVE') this.finish(socket, tag, command, folder);
    else ok();
  }

  private login(socket: Socket, tag: string, command: string): void {
    const words = [...command.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, bare]) =>
      quoted === undefined ? (bare ?? '') : quoted.replaceAll(/\\(.)/g, '$1'),
    );
    const { userName, password } = this.account;
    const right = words[1] === userName && words[2] === password;
    socket.write(right ? `${tag} OK in\r\n` : `${tag} NO [AUTHENTICATIONFAILED] wrong user or password\r\n`);
  }

  private select(socket: Socket, tag: string, folder: string): void {
    if (!this.folders.has(folder)) {
      socket.write(`${tag} NO no such folder\r\n`);
      return;
    }
    socket.write(
      `* FLAGS (\\Seen)\r\n* ${this.in(folder).length} EXISTS\r\n* 0 RECENT\r\n` +
        `* OK [UIDVALIDITY ${this.uidValidity}] valid\r\n* OK [UIDNEXT ${this.next}] next\r\n${tag} OK [READ-WRITE] open\r\n`,
    );
  }

  private fetch(mails: readonly Kept[], command: string): (string | Buffer)[] {
    const uid = uidOf(command);
    const at = mails.findIndex((mail) => mail.uid === uid);
    const mail = mails[at];
    if (!mail) return [];
    const head = `* ${at + 1} FETCH (UID ${uid} RFC822.SIZE ${mail.source.length}`;
    if (!command.includes('BODY.PEEK[]')) return [`${head})\r\n`];
    this.fetched.push(uid);
    return [`${head} BODY[] {${mail.source.length}}\r\n`, mail.source, ')\r\n'];
  }

  private finish(socket: Socket, tag: string, command: string, folder: string): void {
    if (this.hangUp) {
      this.hangUp = false;
      socket.destroy();
      return;
    }
    const mails = this.in(folder);
    const at = mails.findIndex(({ uid }) => uid === uidOf(command));
    const target = /MOVE \d+ "?([^"]+)"?$/i.exec(command)?.[1];
    if (target === undefined) mails[at]!.seen = true;
    else {
      this.deliver(mails[at]!.source, target);
      mails.splice(at, 1);
      socket.write(`* ${at + 1} EXPUNGE\r\n`);
    }
    socket.write(`${tag} OK done\r\n`);
  }
}

function uidOf(command: string): number {
  return Number(/^UID \w+ (\d+)/i.exec(command)?.[1]);
}

function searched(mails: readonly Kept[], command: string): string {
  const found = command.includes('UNSEEN') ? mails.filter(({ seen }) => !seen) : mails;
  return `* SEARCH${found.map(({ uid }) => ` ${uid}`).join('')}\r\n`;
}
