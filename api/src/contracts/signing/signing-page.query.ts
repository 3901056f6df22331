import { Injectable } from '@nestjs/common';
import { CompanyService } from '../../platform/company/company.service';
import { askedConsents } from './asked-consents';
import { CODE_PAUSE_MS, maskedAddress } from './one-time-code';
import type { SignatureCode } from './signature-code.entity';
import { SignatureFactsQuery } from './signature-facts.query';
import type { SignatureRequest } from './signature-request.entity';
import { SentCodeDto, SigningDto } from './signing.dto';

/** What the page for signers shows. */
@Injectable()
export class SigningPage {
  constructor(
    private readonly company: CompanyService,
    private readonly facts: SignatureFactsQuery,
  ) {}

  /** Of a request that ended without a signature nothing but that it ended. */
  async show(request: SignatureRequest): Promise<SigningDto> {
    const { state, language } = request;
    const { name, logo, phone, email } = await this.company.current();
    const shell = { state, language, company: { name, logo, phone, email } };
    if (state !== 'waiting' && state !== 'signed')
      return Object.assign(new SigningDto(), { ...NOTHING, ...shell });
    const { mode, channel, signerName: signer, toAddress, toPhone, codeBy } = request;
    const { expiresAt, readAt, endedAt } = request;
    const copyTo = toAddress === null ? null : maskedAddress(toAddress);
    const codesTo = codeBy === 'sms' && toPhone !== null ? maskedAddress(toPhone) : copyTo;
    const { print, customerKind, known } = await this.facts.load(request);
    return Object.assign(new SigningDto(), {
      ...{ ...shell, mode, signer, contract: known.contractCode, pages: print.pages },
      expiresAt: expiresAt.toISOString(),
      read: readAt !== null,
      codesTo: mode === 'link' ? codesTo : null,
      copyTo,
      consents: askedConsents({ boxes: print.boxes, customerKind, channel }, language),
      signedAt: state === 'signed' ? (endedAt?.toISOString() ?? null) : null,
    });
  }

  sent({ sentTo, sentAt, expiresAt }: SignatureCode): SentCodeDto {
    return Object.assign(new SentCodeDto(), {
      to: maskedAddress(sentTo),
      expiresAt: expiresAt.toISOString(),
      againAt: new Date(sentAt.getTime() + CODE_PAUSE_MS).toISOString(),
    });
  }
}

const NOTHING = {
  ...{ mode: null, signer: null, contract: null, pages: null, expiresAt: null, read: false },
  ...{ codesTo: null, copyTo: null, consents: [], signedAt: null },
};
