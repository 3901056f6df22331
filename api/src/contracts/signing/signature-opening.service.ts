import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { Partner } from '../../partners/partner.entity';
import { PartnerService } from '../../partners/partner.service';
import { Transactions } from '../../platform/db/transactions.service';
import { ContractMoves } from '../contract-moves.service';
import { loadContract } from '../load-contract.query';
import { ContractPrints } from '../print/contract-prints.service';
import { SignatureRequestWriter, type Wanted } from './signature-request-writer.service';
import type { SignatureRequest } from './signature-request.entity';

/** Puts contracts before customers to be signed. */
@Injectable()
export class SignatureOpening {
  constructor(
    private readonly db: Transactions,
    private readonly moves: ContractMoves,
    private readonly prints: ContractPrints,
    private readonly writer: SignatureRequestWriter,
    private readonly partners: PartnerService,
  ) {}

  /**
   * Asks for the signature of a contract, which becomes a proposal if it is a draft, and is printed for it. `contract.not-found`,
   * `signature.contract-not-open` in any other state, `signature.already-waiting`, `signature.invalid-address` or `.invalid-phone` for a
   * link or code that would reach nobody, `sms.not-configured`.
   */
  async request(contractId: number, wanted: Wanted): Promise<SignatureRequest> {
    const contract = await loadContract(this.db.manager, contractId);
    const { status } = contract;
    if (status !== 'draft' && status !== 'proposal')
      throw new DomainError('signature.contract-not-open', { id: contractId, status });
    await this.writer.assertNoneWaits(contractId);
    const partner = await this.partners.get(contract.partnerId);
    const { mode, linkBy = 'email', codeBy = 'email' } = wanted;
    const ways = { mode, linkBy, codeBy };
    const reach = await this.writer.reach({
      ...ways,
      to: wanted.to ?? partner.email,
      phone: wanted.phone ?? partner.phone,
    });
    const proposal = status === 'draft' ? await this.moves.propose(contractId, {}) : contract;
    const print = await this.prints.render(contractId);
    return this.writer.write(proposal, print, {
      ...wanted,
      ...ways,
      ...reach,
      signerName: wanted.signerName ?? nameOf(partner),
    });
  }
}

/** A person's name as one signs it; documents have the surname first. */
function nameOf({ kind, name, firstName, lastName }: Partner): string {
  return kind === 'person' && firstName !== null && lastName !== null ? `${firstName} ${lastName}` : name;
}
