import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { BillService, type RecordedBill } from '../../invoicing/bills/bill.service';
import type { NewBill } from '../../invoicing/bills/new-bill';
import { Clock } from '../../platform/clock.service';
import { CompanyService } from '../../platform/company/company.service';
import { currentActor } from '../../platform/context';
import { insertMany, type Row } from '../../platform/db/bulk-writer';
import { Transactions } from '../../platform/db/transactions.service';
import { sha256 } from '../../platform/files/file-storage';
import { FileService } from '../../platform/files/file.service';
import { parseFatturaPa } from '../fatturapa/fatturapa-parse';
import { receivedBills } from './received-bill';
import { ReceivedFile } from './received-file.entity';
import { receivedText } from './received-text';
import { unwrap, type NamedBytes } from './unwrap';

const CHUNK = 200;

/** A file that was read, or why it can't be. */
interface ReadFile {
  readonly name: string;
  readonly original: Buffer;
  readonly sha256: string;
  readonly bills: readonly NewBill[];
  readonly fault: DomainError | null;
}

type Outcome = Pick<ReceivedFile, 'state' | 'code' | 'params' | 'billId'>;

/** Takes in suppliers' files. Every one is kept, whatever is in it. */
@Injectable()
export class BillImport {
  constructor(
    private readonly db: Transactions,
    private readonly bills: BillService,
    private readonly files: FileService,
    private readonly company: CompanyService,
    private readonly clock: Clock,
  ) {}

  /**
   * Reads files, opens archives, and records what is new, 200 in a transaction with a fixed number of statements. Answers
   * the ids of a `ReceivedFile` for each: what can't be read waits there with its reason.
   */
  async import(uploads: readonly NamedBytes[]): Promise<number[]> {
    const us = await this.ourselves();
    const ids: number[] = [];
    let chunk: ReadFile[] = [];
    for (const upload of uploads) {
      for (const file of await readUpload(upload, us)) {
        chunk.push(file);
        if (chunk.length < CHUNK) continue;
        ids.push(...(await this.keep(chunk)));
        chunk = [];
      }
    }
    return [...ids, ...(await this.keep(chunk))];
  }

  /** The same with the caller's transaction: files are kept exactly when it is. */
  async importIn(tx: EntityManager, uploads: readonly NamedBytes[]): Promise<number[]> {
    const us = await this.ourselves();
    const files: ReadFile[] = [];
    for (const upload of uploads) files.push(...(await readUpload(upload, us)));
    return files.length === 0 ? [] : this.keepIn(tx, files);
  }

  /** Reads again what waits: what was in its way may be mended. `received-file.not-found`, `received-file.not-waiting`. */
  async retry(id: number): Promise<void> {
    const us = await this.ourselves();
    const waiting = await this.db.manager.findOneBy(ReceivedFile, { id });
    if (!waiting) throw new DomainError('received-file.not-found', { id });
    const bytes = await this.files.read(waiting.fileId);
    const [file] = await readUpload({ name: waiting.name, bytes }, us);
    await this.db.run(async (tx) => {
      const row = await tx.findOne(ReceivedFile, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (row?.state !== 'quarantined') throw new DomainError('received-file.not-waiting', { id });
      const [outcome] = file ? await this.record(tx, [file], [row.fileId]) : [];
      if (outcome) await tx.save(Object.assign(row, outcome));
    });
  }

  private async keep(chunk: readonly ReadFile[]): Promise<number[]> {
    if (chunk.length === 0) return [];
    return this.db.run((tx) => this.keepIn(tx, chunk));
  }

  private async keepIn(tx: EntityManager, chunk: readonly ReadFile[]): Promise<number[]> {
    const fileIds = await this.files.storeMany(
      tx,
      chunk.map(({ name, original }) => ({ name, bytes: original, mime: 'application/octet-stream' })),
    );
    const outcomes = await this.record(tx, chunk, fileIds);
    return insertMany(
      tx,
      ReceivedFile,
      chunk.map(({ name, sha256: hash }, index): Row<ReceivedFile> => ({
        name: name.slice(-255),
        fileId: fileIds[index] ?? 0,
        sha256: hash,
        ...(outcomes[index] ?? quarantined(new DomainError('received-file.not-found'))),
        receivedAt: this.clock.now(),
        receivedBy: currentActor().name,
      })),
    );
  }

  private async record(
    tx: EntityManager,
    chunk: readonly ReadFile[],
    fileIds: readonly number[],
  ): Promise<Outcome[]> {
    const filed = chunk.flatMap(({ bills }, index) =>
      bills.map((bill) => ({ ...bill, fileId: fileIds[index] ?? 0 })),
    );
    const recorded = await this.bills.record(tx, filed);
    let at = 0;
    return chunk.map(({ bills, fault }) => {
      const own = recorded.slice(at, at + bills.length);
      at += bills.length;
      return fault ? quarantined(fault) : outcomeOf(own);
    });
  }

  private async ourselves(): Promise<Ourselves> {
    const { vatNumber, fiscalCode, taxRegime } = await this.company.current();
    return {
      numbers: [vatNumber, fiscalCode].filter((number) => number !== ''),
      cashVat: taxRegime === 'RF17',
    };
  }
}

/** Our VAT number and fiscal code, and whether we settle VAT when money moves. */
interface Ourselves {
  readonly numbers: readonly string[];
  readonly cashVat: boolean;
}

/** The files in an upload: one, or those of an archive. */
async function readUpload({ name, bytes }: NamedBytes, us: Ourselves): Promise<ReadFile[]> {
  const { files, refused } = await unwrap(name, bytes);
  return [
    ...files.map((file) => ({
      ...{ name: file.name, original: file.original, sha256: sha256(file.bytes) },
      ...read(file.bytes, us),
    })),
    ...refused.map(({ name: refusedName, original, fault }) => ({
      ...{ name: refusedName, original, sha256: sha256(original), bills: [], fault },
    })),
  ];
}

function read(xml: Buffer, { numbers, cashVat }: Ourselves): Pick<ReadFile, 'bills' | 'fault'> {
  try {
    return { bills: receivedBills(parseFatturaPa(receivedText(xml)), numbers, cashVat), fault: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { bills: [], fault: error };
  }
}

/** A file is read if it brought anything new; it is a duplicate if all that is in it was there. */
function outcomeOf(recorded: readonly RecordedBill[]): Outcome {
  const fault = recorded.find((bill) => bill.fault !== null)?.fault;
  if (fault) return quarantined(fault);
  const fresh = recorded.find((bill) => bill.fresh);
  if (fresh) return { state: 'read', code: null, params: {}, billId: fresh.billId };
  return {
    state: 'duplicate',
    code: 'received-file.duplicate',
    params: {},
    billId: recorded[0]?.billId ?? null,
  };
}

function quarantined({ code, params }: DomainError): Outcome {
  return { state: 'quarantined', code, params, billId: null };
}
