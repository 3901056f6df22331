import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { addMonths, type CivilDate } from '@ponte/shared/calendar';
import { TermsVersion } from '../contracts/print/terms-version.entity';
import { Terms } from '../contracts/print/terms.entity';
import { Clock } from '../platform/clock.service';
import type { Config } from '../platform/config/config';
import { CONFIG } from '../platform/config/config.module';
import { Transactions } from '../platform/db/transactions.service';
import { DemoPrinter } from './demo.printer';
import { DemoSigner } from './demo.signer';
import { DEMO_TERMS } from './demo-terms';

const LANGUAGES = ['it', 'en'] as const;

/** The paper of the demo ISP: its terms, and some contracts printed with them, signed or waiting for it. */
@Injectable()
export class DemoPapers {
  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
    private readonly printer: DemoPrinter,
    private readonly signer: DemoSigner,
    @Inject(CONFIG) private readonly config: Pick<Config, 'templatesDir' | 'chromiumPath'>,
  ) {}

  /** Safe to repeat: what is there stays. Without Chromium nothing is printed or signed. Leaves the clock held. */
  async write(today: CivilDate): Promise<void> {
    if ((await this.db.manager.count(Terms)) > 0) return;
    await this.writeTerms(addMonths(today, -24));
    if (this.config.chromiumPath === null) return;
    await this.printer.print();
    await this.signer.sign(today);
  }

  private writeTerms(validFrom: CivilDate): Promise<void> {
    return this.db.run(async (tx) => {
      for (const { file, slot, position, customerKind, name, title, clauses } of DEMO_TERMS) {
        for (const language of LANGUAGES) {
          const rule = { slot, position, customerKind, language, name: name[language] };
          const terms = await tx.save(tx.create(Terms, rule));
          await tx.save(
            tx.create(TermsVersion, {
              ...{ termsId: terms.id, number: 1, validFrom, title: title[language] },
              ...{ body: this.text(file, language), clauses: clauses?.[language] ?? null },
              ...{ usedAt: null, createdAt: this.clock.now() },
            }),
          );
        }
      }
    });
  }

  private text(file: string, language: string): string {
    return readFileSync(join(this.config.templatesDir, 'terms', `${file}.${language}.md`), 'utf8');
  }
}
