import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { Not, type EntityManager } from 'typeorm';
import { Transactions } from '../platform/db/transactions.service';
import type { ListQuery, Page } from '../platform/http/list-query.dto';
import { contains, listRows } from '../platform/http/list-rows';
import { assertVersion } from '../platform/http/version';
import { formatFault } from './invoice-number';
import { RegisterDto, type CreateRegisterDto, type EditRegisterDto } from './register.dto';
import { Register } from './register.entity';

const SORTS = { code: 'register.code', name: 'register.name' };

/** The registers (sezionali) that documents take their numbers from. */
@Injectable()
export class RegisterService {
  constructor(private readonly db: Transactions) {}

  list(query: ListQuery): Promise<Page<Register>> {
    const registers = this.db.manager.createQueryBuilder(Register, 'register');
    if (query.q)
      registers.andWhere('(register.code LIKE :q OR register.name LIKE :q)', { q: contains(query.q) });
    return listRows(registers, query, SORTS);
  }

  async get(id: number): Promise<Register> {
    const register = await this.db.manager.findOneBy(Register, { id });
    if (!register) throw new DomainError('register.not-found', { id });
    return register;
  }

  /** `register.invalid-format` unless its numbers suit FatturaPA; no two registers share a format, lest numbers meet. */
  create(values: CreateRegisterDto): Promise<Register> {
    return this.db.run((tx) =>
      this.save(tx, Object.assign(tx.create(Register, { standard: false, active: true }), values)),
    );
  }

  /** A new format is for numbers to come. The standard register stays in use until another takes its place. */
  edit(id: number, { version, ...changes }: EditRegisterDto): Promise<Register> {
    return this.db.run(async (tx) => {
      const register = await tx.findOne(Register, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!register) throw new DomainError('register.not-found', { id });
      assertVersion(register, { version }, RegisterDto.from(register));
      if (register.standard && changes.standard === false)
        throw new DomainError('register.standard-needed', { id });
      return this.save(tx, Object.assign(register, changes));
    });
  }

  /** The register used where none is named. */
  async standardId(tx: EntityManager): Promise<number> {
    const register = await tx.findOneBy(Register, { standard: true, active: true });
    if (!register) throw new DomainError('register.not-found', { standard: true });
    return register.id;
  }

  /** The register that is named, if it is in use, or the standard one. */
  async usableId(tx: EntityManager, id: number | undefined): Promise<number> {
    if (id === undefined) return this.standardId(tx);
    const register = await tx.findOneBy(Register, { id });
    if (!register) throw new DomainError('register.not-found', { id });
    if (!register.active) throw new DomainError('register.not-active', { id });
    return id;
  }

  /** Creates the standard register if there is none; safe to repeat. */
  async ensureDefaults(tx: EntityManager): Promise<void> {
    if ((await tx.count(Register)) > 0) return;
    await tx.save(Register, {
      code: 'FE',
      name: 'Fatture elettroniche',
      format: '{year}/{number:5}',
      standard: true,
    });
  }

  private async save(tx: EntityManager, register: Register): Promise<Register> {
    const fault = formatFault(register.format);
    if (fault) throw new DomainError(fault, {}, [{ field: 'format', code: fault }]);
    if (register.standard && !register.active)
      throw new DomainError('register.standard-needed', { id: register.id });
    const saved = await tx.save(register);
    if (saved.standard) await this.replaceStandard(tx, saved.id);
    return saved;
  }

  private async replaceStandard(tx: EntityManager, id: number): Promise<void> {
    const others = await tx.findBy(Register, { standard: true, id: Not(id) });
    for (const other of others) await tx.save(Object.assign(other, { standard: false }));
  }
}
