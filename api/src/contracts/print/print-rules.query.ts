import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import type { EntityManager } from 'typeorm';
import type { Language } from '../../partners/partner-kind';
import { ContractTemplate } from './contract-template.entity';
import { mostParticular, type RuleSubject } from './rule';
import { chooseTerms, type TermsWording } from './terms-choice';
import { Terms } from './terms.entity';

/** Asks the rules of terms and templates. */
@Injectable()
export class PrintRules {
  /** The wordings a contract prints on a day, in their order. */
  async terms(
    tx: EntityManager,
    subject: RuleSubject,
    language: Language,
    day: CivilDate,
  ): Promise<TermsWording[]> {
    const all = await tx.find(Terms, { where: { active: true }, relations: { versions: true } });
    return chooseTerms(all, subject, language, day);
  }

  /** The folder of `templates/contract` that prints it: by the office's rules, else by what the customer is. */
  async template(tx: EntityManager, subject: RuleSubject): Promise<string> {
    const rules = await tx.find(ContractTemplate, { order: { id: 'ASC' } });
    return (
      mostParticular(rules, subject)?.template ??
      (subject.customerKind === 'person' ? 'consumer' : 'business')
    );
  }
}
