import { Injectable } from '@nestjs/common';
import type { Language } from '../../partners/partner-kind';
import { sha256 } from '../../platform/files/file-storage';
import { FileService } from '../../platform/files/file.service';
import { PdfGateway } from '../../platform/pdf/pdf.gateway';
import { TemplateService } from '../../platform/pdf/template.service';
import { PdfSeal } from '../../platform/seal/pdf-seal.service';
import type { ContractPrint } from '../print/contract-print.entity';
import { drawingSvg, type Drawing } from './drawing';
import { evidencePage } from './evidence-page';
import { evidenceText, type SignatureFacts, type SignedDocument } from './evidence';
import { instantText } from './instant-text';

/** What a signature leaves on paper, not yet kept. */
export interface SignedPapers {
  readonly pdf: Uint8Array;
  readonly svg: string;
  readonly evidence: string;
  readonly signed: SignedDocument;
}

const WORDS: Readonly<Record<Language, { reason: string; caption: string; on: string; request: string }>> = {
  it: { reason: 'Contratto firmato', caption: 'Firmato elettronicamente da', on: 'il', request: 'prova n.' },
  en: { reason: 'Signed contract', caption: 'Signed electronically by', on: 'on', request: 'evidence no.' },
};

/** Makes the signed contract: signature on its lines, page of evidence behind, the company's seal over all, and the evidence itself. */
@Injectable()
export class SignedPapersPress {
  constructor(
    private readonly files: FileService,
    private readonly templates: TemplateService,
    private readonly pdf: PdfGateway,
    private readonly seal: PdfSeal,
  ) {}

  /** Keeps nothing: the bytes are kept with the transaction that makes the signature. */
  async make(print: ContractPrint, drawing: Drawing, facts: SignatureFacts): Promise<SignedPapers> {
    const { language, boxes } = print;
    const words = WORDS[language];
    const svg = drawingSvg(drawing);
    const html = this.templates.render('signature', language, evidencePage(facts, svg, language));
    const evidence = await this.pdf.printBare(html, []);
    const when = instantText(facts.signedAt, language);
    const caption = `${words.caption} ${facts.signer.name} ${words.on} ${when} – ${words.request} ${facts.request.id}`;
    const { signedPdf } = await import('./signed-pdf');
    const printed = await this.files.read(print.fileId);
    const made = await signedPdf(printed, { boxes, drawing, caption }, evidence.pdf);
    const { pdf, certificate } = await this.seal.seal(made.pdf, `${words.reason} ${facts.contractCode}`);
    const signed = { sha256: sha256(pdf), bytes: pdf.length, pages: made.pages, seal: certificate };
    return { pdf, svg, evidence: evidenceText(facts, signed), signed };
  }
}
