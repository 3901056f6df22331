import { Injectable } from '@nestjs/common';
import { ContractAttachments } from '../contracts/print/contract-attachments.service';
import { ContractConsents } from '../contracts/print/contract-consents.service';
import { ContractPrints } from '../contracts/print/contract-prints.service';
import { PrintMailing } from '../contracts/print/print-mailing.service';
import { Transactions } from '../platform/db/transactions.service';

interface Chosen {
  readonly id: number;
}

/** Contracts printed of each kind of customer. */
const OF_EACH_KIND = 2;

/** Some contracts of the demo on paper: with a survey behind the first, consents, and sent to their customers. */
@Injectable()
export class DemoPrinter {
  constructor(
    private readonly db: Transactions,
    private readonly prints: ContractPrints,
    private readonly attachments: ContractAttachments,
    private readonly consents: ContractConsents,
    private readonly mailing: PrintMailing,
  ) {}

  async print(): Promise<void> {
    for (const [index, { id }] of (await this.chosen()).entries()) {
      if (index === 0) await this.attach(id);
      await this.consents.recordByOffice(id, [
        { kind: 'marketing', given: index % 2 === 0 },
        { kind: 'profiling', given: false },
        { kind: 'third-parties', given: false },
      ]);
      const print = await this.prints.render(id);
      await this.mailing.send(id, print.id);
    }
  }

  /** The newest active contracts of persons, companies and those who speak English. */
  private async chosen(): Promise<Chosen[]> {
    const of = (condition: string): Promise<Chosen[]> =>
      this.db.manager.query<Chosen[]>(
        `SELECT c.id FROM contract c JOIN partner p ON p.id = c.partner_id
          WHERE c.status = 'active' AND p.email IS NOT NULL AND ${condition} ORDER BY c.id DESC LIMIT ?`,
        [OF_EACH_KIND],
      );
    return [
      ...(await of("p.kind = 'person' AND p.language = 'it'")),
      ...(await of("p.kind = 'company' AND p.language = 'it'")),
      ...(await of("p.language = 'en'")),
    ];
  }

  private async attach(contractId: number): Promise<void> {
    const survey = { name: 'sopralluogo.pdf', bytes: await surveyPdf() };
    await this.attachments.add(contractId, survey, { title: 'Verbale di sopralluogo', printed: true });
    const note = {
      name: 'note-interne.txt',
      bytes: Buffer.from('Scala di 7 metri. Chiavi del portone in ufficio.\n'),
    };
    await this.attachments.add(contractId, note, { title: 'Note per i tecnici', printed: false });
  }
}

/** What a technician leaves behind after a survey. */
async function surveyPdf(): Promise<Uint8Array> {
  const { PDFDocument, rgb, StandardFonts } = await import('pdf-lib');
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([595, 842]);
  page.drawText('Verbale di sopralluogo', { x: 60, y: 760, size: 20, font });
  const rows = [
    'Visibilità ottica con il traliccio: sì, libera da alberi',
    'Segnale misurato: -61 dBm, MCS 9',
    'Staffa a muro sul lato sud, cavo FTP cat. 6: 24 m',
    'Passaggio interno: canalina esistente fino al soggiorno',
    'Esito: attivabile con il profilo richiesto',
  ];
  rows.forEach((row, index) => {
    page.drawText(row, { x: 60, y: 710 - index * 26, size: 12, font });
  });
  const sheet = { x: 60, y: 300, width: 475, height: 250, color: rgb(1, 1, 1) };
  page.drawRectangle({ ...sheet, borderWidth: 1, borderColor: rgb(0.4, 0.4, 0.4) });
  page.drawText('Schizzo del tetto', { x: 70, y: 530, size: 10, font });
  return document.save();
}
