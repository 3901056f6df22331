import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import { sha256 } from '../../platform/files/file-storage';
import { FileService } from '../../platform/files/file.service';
import { ContractPrint } from '../print/contract-print.entity';
import { loadRequest } from './load-request.query';
import { CompanyChain, EMPTY, type ChainFault } from './signature-chain';
import { CHAIN_END_ID, SignatureChainEnd } from './signature-chain-end.entity';
import { SignatureEvent } from './signature-event.entity';
import { SignatureLog } from './signature-log.service';
import { SignatureRequest } from './signature-request.entity';
import { logTampering, toldHashes, type Tampering } from './tampering';

const BATCH = 1000;

/** What was found out, and when. */
export interface Verification {
  readonly checkedAt: Date;
  readonly faults: readonly Tampering[];
}

/** Finds out whether anything of a signature was changed since. */
@Injectable()
export class SignatureVerifier {
  constructor(
    private readonly db: Transactions,
    private readonly files: FileService,
    private readonly log: SignatureLog,
    private readonly clock: Clock,
  ) {}

  /** All of one request: its log, its row, its files, and that the company's chain holds its events. `signature.not-found`. */
  async verify(id: number): Promise<Verification> {
    const tx = this.db.manager;
    const request = await loadRequest(tx, id);
    const events = await tx.find(SignatureEvent, { where: { requestId: id }, order: { number: 'ASC' } });
    const print = await tx.findOneByOrFail(ContractPrint, { id: request.printId });
    const told = toldHashes(events);
    const { signedFileId, evidenceFileId, drawingFileId } = request;
    const files = [
      ...(await this.file('document', print.fileId, told.document)),
      ...(await this.file('page', print.pageFileId, told.page)),
      ...(await this.file('signed', signedFileId, told.signed)),
      ...(await this.file('evidence', evidenceFileId, told.evidence)),
      ...(await this.file('drawing', drawingFileId, told.drawing)),
    ];
    return this.verification([
      ...logTampering(request, events),
      ...printTampering(print, request, told.document),
      ...files,
      ...chained(await this.placesOf(events)),
    ]);
  }

  /** The company's chain from its first link to its sealed end: also what vanished whole is missed. */
  async verifyChain(): Promise<Verification> {
    const chain = new CompanyChain();
    for (let after = 0; ;) {
      const links = await this.db.manager.query<{ position: number; hash: string; link: string }[]>(
        'SELECT position, hash, link FROM signature_event WHERE position > ? ORDER BY position LIMIT ?',
        [after, BATCH],
      );
      chain.follow(links);
      const last = links.at(-1);
      if (!last) break;
      after = last.position;
    }
    const end = await this.db.manager.findOneBy(SignatureChainEnd, { id: CHAIN_END_ID });
    return this.verification(chained(this.finish(chain, end)));
  }

  private finish(chain: CompanyChain, end: SignatureChainEnd | null): readonly ChainFault[] {
    if (!end) return [{ number: 1, fault: 'missing' }];
    const isEmpty = end.length === 0 && end.seal === '' && chain.isEmpty;
    return isEmpty ? [] : chain.finish(end, this.log.key);
  }

  private verification(faults: readonly Tampering[]): Verification {
    return { checkedAt: this.clock.now(), faults };
  }

  /** Ids of all requests, oldest first, for the command line. */
  async all(): Promise<number[]> {
    const rows = await this.db.manager.find(SignatureRequest, { select: { id: true }, order: { id: 'ASC' } });
    return rows.map(({ id }) => id);
  }

  private async file(
    part: Tampering['part'],
    fileId: number | null,
    told: string | null,
  ): Promise<Tampering[]> {
    if (fileId === null && told === null) return [];
    const fault = { part, number: null, field: null };
    if (fileId === null) return [{ ...fault, fault: 'missing' }];
    const bytes = await this.files.read(fileId).catch(() => null);
    if (!bytes) return [{ ...fault, fault: 'unreadable' }];
    return sha256(bytes) === told ? [] : [{ ...fault, fault: 'changed' }];
  }

  /** Each event follows the link that stands before it in the company's chain. */
  private async placesOf(events: readonly SignatureEvent[]): Promise<ChainFault[]> {
    if (events.length === 0) return [];
    const before = await this.db.manager.query<{ position: number; link: string }[]>(
      'SELECT position, link FROM signature_event WHERE position IN (?)',
      [events.map(({ position }) => position - 1)],
    );
    const links = new Map(before.map(({ position, link }) => [position, link]));
    return events.flatMap((event) => {
      const length = event.position - 1;
      const head = length === 0 ? EMPTY.head : links.get(length);
      if (head === undefined) return [{ number: length, fault: 'missing' as const }];
      const chain = new CompanyChain({ length, head });
      chain.follow([event]);
      return chain.faults;
    });
  }
}

function chained(faults: readonly ChainFault[]): Tampering[] {
  return faults.map(({ number, fault }) => ({ part: 'chain', fault, number, field: null }));
}

/** The print's row says the same as the log and the request. */
function printTampering(
  print: ContractPrint,
  { state, signedFileId }: SignatureRequest,
  documentSha256: string | null,
): Tampering[] {
  const fault = { part: 'print', fault: 'changed', number: null } as const;
  return [
    ...(print.sha256 === documentSha256 ? [] : [{ ...fault, field: 'sha256' }]),
    ...(state !== 'signed' || print.signedFileId === signedFileId
      ? []
      : [{ ...fault, field: 'signedFileId' }]),
  ];
}
