import { Injectable } from '@nestjs/common';
import { PartnerService } from '../../partners/partner.service';
import type { PartnerKind } from '../../partners/partner-kind';
import { CompanyService } from '../../platform/company/company.service';
import { Transactions } from '../../platform/db/transactions.service';
import { FileService } from '../../platform/files/file.service';
import { ContractPrint } from '../print/contract-print.entity';
import type { SignatureFacts } from './evidence';
import { CHAIN_END_ID, SignatureChainEnd } from './signature-chain-end.entity';
import { SignatureEvent } from './signature-event.entity';
import type { SignatureRequest } from './signature-request.entity';

type Terms = SignatureFacts['terms'][number];

/** What is known of a request before it is signed. */
export interface StandingFacts {
  readonly print: ContractPrint;
  readonly customerKind: PartnerKind;
  readonly known: Omit<SignatureFacts, 'signedAt' | 'readAt' | 'client' | 'consents' | 'drawing' | 'code'>;
}

/** Gathers the evidence that was there before the signature. */
@Injectable()
export class SignatureFactsQuery {
  constructor(
    private readonly db: Transactions,
    private readonly company: CompanyService,
    private readonly partners: PartnerService,
    private readonly files: FileService,
  ) {}

  print({ printId }: SignatureRequest): Promise<ContractPrint> {
    return this.db.manager.findOneByOrFail(ContractPrint, { id: printId });
  }

  async load(request: SignatureRequest): Promise<StandingFacts> {
    const { id, mode, channel, requestedAt, requestedBy, witness, toAddress } = request;
    const print = await this.print(request);
    const { name, vatNumber } = await this.company.current();
    const signer = await this.partners.get(request.partnerId);
    const page = print.pageFileId === null ? null : await this.files.get(print.pageFileId);
    return {
      print,
      customerKind: signer.kind,
      known: {
        request: { id, mode, channel, requestedAt, requestedBy, witness },
        contractCode: await this.contractCode(request.contractId),
        company: { name, vatNumber },
        signer: {
          name: request.signerName,
          fiscalCode: signer.fiscalCode,
          vatNumber: signer.vatNumber,
          email: toAddress,
        },
        document: {
          name: (await this.files.get(print.fileId)).name,
          pages: print.pages,
          sha256: print.sha256,
        },
        pageSha256: page?.sha256 ?? null,
        terms: await this.terms(print.termsVersionIds),
        openedAt: await this.openedAt(request),
        log: {
          request: { length: request.eventCount, head: request.eventHead },
          company: await this.companyEnd(),
        },
      },
    };
  }

  private async contractCode(id: number): Promise<string> {
    const [row] = await this.db.manager.query<{ code: string }[]>('SELECT code FROM contract WHERE id = ?', [
      id,
    ]);
    return row?.code ?? '';
  }

  private terms(ids: readonly number[]): Promise<Terms[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return this.db.manager.query<Terms[]>(
      `SELECT v.title, v.number, v.valid_from AS validFrom
         FROM terms_version v JOIN terms t ON t.id = v.terms_id
        WHERE v.id IN (?) ORDER BY t.position, t.id`,
      [ids],
    );
  }

  private async openedAt({ id, requestedAt }: SignatureRequest): Promise<Date> {
    const [first] = await this.db.manager.find(SignatureEvent, {
      where: { requestId: id, kind: 'opened' },
      order: { number: 'ASC' },
      take: 1,
    });
    return first?.at ?? requestedAt;
  }

  private async companyEnd(): Promise<{ length: number; head: string }> {
    const { length, head } = await this.db.manager.findOneByOrFail(SignatureChainEnd, { id: CHAIN_END_ID });
    return { length, head };
  }
}
