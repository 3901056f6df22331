import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { contactDepth, DEEPEST_CONTACT } from './contact-tree';
import type { ContactDto } from './contact.dto';
import { Contact } from './contact.entity';
import { normalizePhone } from './phone';

const BLANK = { role: null, email: null, phone: null };

/** Contacts of partners, a tree that is sent whole. */
@Injectable()
export class ContactService {
  /** Brings a partner's contacts to the tree sent: contacts named by id are kept and may have moved, the missing go. */
  async replace(tx: EntityManager, partnerId: number, sent: readonly ContactDto[]): Promise<void> {
    if (contactDepth(sent) > DEEPEST_CONTACT) {
      throw new DomainError('partner.invalid', {}, [{ field: 'contacts', code: 'contact.too-deep' }]);
    }
    const present = await tx.findBy(Contact, { partnerId });
    const left = new Map(present.map((contact) => [contact.id, contact]));
    await this.save(tx, { partnerId, parentId: null }, sent, left);
    await tx.remove([...left.values()]);
  }

  private async save(
    tx: EntityManager,
    place: { partnerId: number; parentId: number | null },
    sent: readonly ContactDto[],
    left: Map<number, Contact>,
  ): Promise<void> {
    for (const { id, contacts = [], ...values } of sent) {
      const contact = id === undefined ? tx.create(Contact, BLANK) : left.get(id);
      if (!contact) throw new DomainError('record.invalid-part', { id });
      left.delete(contact.id);
      const phone = values.phone ? normalizePhone(values.phone) : (values.phone ?? contact.phone);
      const { id: parentId } = await tx.save(Object.assign(contact, values, { phone }, place));
      await this.save(tx, { ...place, parentId }, contacts, left);
    }
  }
}
