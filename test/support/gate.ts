import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A door before a server's unix socket, which a test can shut: to whoever comes by it the server is gone. */
export class Gate {
  private readonly dir = mkdtempSync(join(tmpdir(), 'ponte-gate-'));
  readonly path = join(this.dir, 'socket');
  private readonly open_ = new Set<Socket>();
  private shut_ = false;
  private readonly server = createServer((outer) => {
    if (this.shut_) {
      outer.destroy();
      return;
    }
    const inner = connect(this.behind);
    for (const [one, other] of [
      [outer, inner],
      [inner, outer],
    ] as const) {
      this.open_.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        this.open_.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });

  constructor(private readonly behind: string) {}

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(this.path, resolve));
    chmodSync(this.dir, 0o711);
    chmodSync(this.path, 0o777);
    return this;
  }

  shut(): void {
    this.shut_ = true;
    for (const socket of this.open_) socket.destroy();
  }

  open(): void {
    this.shut_ = false;
  }

  async stop(): Promise<void> {
    this.shut();
    await new Promise((resolve) => this.server.close(resolve));
    rmSync(this.dir, { recursive: true, force: true });
  }
}
