import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Register } from './register.entity';

/** The registers (sezionali) that documents take their numbers from. */
@Injectable()
export class RegisterService {
  /** The register used where none is named. */
  async standardId(tx: EntityManager): Promise<number> {
    const register = await tx.findOneBy(Register, { standard: true, active: true });
    if (!register) throw new DomainError('register.not-found', { standard: true });
    return register.id;
  }

  /** Creates the standard register if there is none; safe to repeat. */
  async ensureDefaults(tx: EntityManager): Promise<void> {
    if ((await tx.count(Register)) > 0) return;
    await tx.save(Register, { code: 'FE', name: 'Fatture elettroniche', format: '{year}/{number:5}', standard: true });
  }
}
