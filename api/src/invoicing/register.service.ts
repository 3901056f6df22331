import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { Not, type EntityManager } from 'typeorm';
import { Transactions } from '../platform/db/transactions.service';
import type { Page } from '../platform/http/list-query.dto';
import { contains, listRows } from '../platform/http/list-rows';
import { assertVersion } from '../platform/http/version';
import { formatFault, formatsMeet } from './invoice-number';
import { numbers, type RegisterKind } from './register-kind';
import {
  RegisterDto,
  type CreateRegisterDto,
  type EditRegisterDto,
  type RegisterQuery,
} from './register.dto';
import { Register } from './register.entity';

const SORTS = {
  code: 'register.code',
  name: 'register.name',
  kind: 'register.kind',
  branch: 'register.branch',
};

/** What a company begins with. */
const DEFAULTS: readonly Pick<Register, 'code' | 'name' | 'kind' | 'format' | 'electronic'>[] = [
  {
    code: 'FE',
    name: 'Fatture elettroniche',
    kind: 'invoice',
    format: '{year}/{number:5}',
    electronic: true,
  },
  { code: 'PF', name: 'Proforma', kind: 'proforma', format: 'PF {year}/{number:4}', electronic: false },
  {
    ...{ code: 'IR', name: 'Integrazioni e autofatture', kind: 'self-invoice' },
    ...{ format: 'IR {year}/{number:4}', electronic: true },
  },
];

/** The registers (sezionali) that documents take their numbers from. */
@Injectable()
export class RegisterService {
  constructor(private readonly db: Transactions) {}

  list(query: RegisterQuery): Promise<Page<Register>> {
    const registers = this.db.manager.createQueryBuilder(Register, 'register');
    const { q, kind, active } = query;
    if (q) registers.andWhere('(register.code LIKE :q OR register.name LIKE :q)', { q: contains(q) });
    if (kind !== undefined) registers.andWhere('register.kind = :kind', { kind });
    if (active !== undefined) registers.andWhere('register.active = :active', { active });
    return listRows(registers, query, SORTS);
  }

  async get(id: number): Promise<Register> {
    const register = await this.db.manager.findOneBy(Register, { id });
    if (!register) throw new DomainError('register.not-found', { id });
    return register;
  }

  /**
   * `register.invalid-format` unless its numbers suit FatturaPA, `register.numbers-meet` where another register could give the
   * same ones.
   */
  create(values: CreateRegisterDto): Promise<Register> {
    const usual = { kind: 'invoice' as const, branch: null, electronic: true, standard: false, active: true };
    return this.db.run((tx) => this.save(tx, Object.assign(tx.create(Register, usual), values)));
  }

  /** A new format is for numbers to come. The standard register of invoices stays in use until another takes its place. */
  edit(id: number, { version, ...changes }: EditRegisterDto): Promise<Register> {
    return this.db.run(async (tx) => {
      const register = await tx.findOne(Register, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!register) throw new DomainError('register.not-found', { id });
      assertVersion(register, { version }, RegisterDto.from(register));
      if (register.standard && register.kind === 'invoice' && changes.standard === false)
        throw new DomainError('register.standard-needed', { id });
      return this.save(tx, Object.assign(register, changes));
    });
  }

  /** The register used for documents of a kind where none is named. */
  async standard(tx: EntityManager, kind: RegisterKind): Promise<Register> {
    const register = await tx.findOneBy(Register, { kind, standard: true, active: true });
    if (!register) throw new DomainError('register.not-found', { kind });
    return register;
  }

  async standardId(tx: EntityManager, kind: RegisterKind = 'invoice'): Promise<number> {
    return (await this.standard(tx, kind)).id;
  }

  /** Where notes of a kind are numbered: in a register of their own, or else in that of the invoice they correct. */
  async idForNotes(
    tx: EntityManager,
    kind: 'credit-note' | 'debit-note',
    invoiceRegisterId: number,
  ): Promise<number> {
    const own = await tx.findOneBy(Register, { kind, standard: true, active: true });
    return own?.id ?? invoiceRegisterId;
  }

  /** The register that is named, if it is in use and numbers such documents (`register.wrong-kind`), or the standard one. */
  async usableId(tx: EntityManager, id: number | undefined, kind: RegisterKind = 'invoice'): Promise<number> {
    if (id === undefined) return this.standardId(tx, kind);
    const register = await tx.findOneBy(Register, { id });
    if (!register) throw new DomainError('register.not-found', { id });
    if (!register.active) throw new DomainError('register.not-active', { id });
    if (!numbers(register.kind, kind)) throw new DomainError('register.wrong-kind', { id, kind });
    return id;
  }

  /** Creates a standard register for each kind that needs one and has none; safe to repeat. */
  async ensureDefaults(tx: EntityManager): Promise<void> {
    for (const register of DEFAULTS) {
      if ((await tx.countBy(Register, { kind: register.kind })) === 0)
        await tx.save(Register, { ...register, standard: true });
    }
  }

  private async save(tx: EntityManager, register: Register): Promise<Register> {
    await this.assertFormat(tx, register);
    if (register.kind === 'proforma') register.electronic = false;
    if (register.standard && !register.active)
      throw new DomainError('register.standard-needed', { id: register.id });
    const saved = await tx.save(register);
    if (saved.standard) await this.replaceStandard(tx, saved);
    return saved;
  }

  private async assertFormat(tx: EntityManager, { id, format }: Register): Promise<void> {
    const fault = formatFault(format);
    if (fault) throw new DomainError(fault, {}, [{ field: 'format', code: fault }]);
    const others = await tx.find(Register, { select: { id: true, code: true, format: true } });
    const met = others.find((other) => other.id !== id && formatsMeet(other.format, format));
    const code = 'register.numbers-meet';
    if (met) throw new DomainError(code, { register: met.code }, [{ field: 'format', code }]);
  }

  private async replaceStandard(tx: EntityManager, { id, kind }: Register): Promise<void> {
    const others = await tx.findBy(Register, { standard: true, kind, id: Not(id) });
    for (const other of others) await tx.save(Object.assign(other, { standard: false }));
  }
}
