import { Injectable } from '@nestjs/common';
import Big from 'big.js';
import { In, type EntityManager } from 'typeorm';
import { PriceListItem } from '../catalog/price-list-item.entity';
import { PriceList } from '../catalog/price-list.entity';
import { ProductCategory } from '../catalog/product-category.entity';
import { Product } from '../catalog/product.entity';
import { TaxCode } from '../catalog/tax-code.entity';
import { ContractLine } from '../contracts/contract-line.entity';
import { Contract } from '../contracts/contract.entity';
import { Address } from '../partners/address.entity';
import { Contact } from '../partners/contact.entity';
import { Partner } from '../partners/partner.entity';
import { PaymentMethod } from '../partners/payment-method.entity';
import { PaymentTerm } from '../partners/payment-term.entity';
import { normalizePhone } from '../partners/phone';
import { Tag } from '../partners/tag.entity';
import { Clock } from '../platform/clock.service';
import { insertMany, type Row } from '../platform/db/bulk-writer';
import type { DemoContact, DemoContract, DemoCustomer, DemoRegisters } from './demo-types';

/** Ids of the registers by the codes that the demo data name them with. */
export interface RegisterIds {
  readonly taxCodes: ReadonlyMap<string, number>;
  readonly products: ReadonlyMap<string, number>;
  readonly priceLists: ReadonlyMap<string, number>;
  readonly terms: ReadonlyMap<string, number>;
  readonly methods: ReadonlyMap<string, number>;
  readonly tags: ReadonlyMap<string, number>;
}

/** Writes demo records by the hundred, straight to the tables as a migration would: the generator vouches for them. */
@Injectable()
export class DemoWriter {
  constructor(private readonly clock: Clock) {}

  /** Products, price lists and tags that are not there yet; answers the ids of all registers. */
  async registers(tx: EntityManager, demo: DemoRegisters): Promise<RegisterIds> {
    const taxCodes = await idsByCode(tx, TaxCode);
    if ((await tx.count(Product)) === 0) {
      const categories = new Map((await tx.find(ProductCategory)).map(({ name, id }) => [name, id]));
      await tx.save(
        Product,
        demo.products.map(({ category, taxCode, unitPrice, ...product }) => ({
          ...product,
          unitPrice: new Big(unitPrice),
          categoryId: idOf(categories, category),
          taxCodeId: idOf(taxCodes, taxCode),
        })),
      );
    }
    const products = await idsByCode(tx, Product);
    if ((await tx.count(PriceList)) === 0) {
      for (const { items, ...list } of demo.priceLists) {
        const { id } = await tx.save(PriceList, { ...list });
        await tx.save(
          PriceListItem,
          items.map(({ product, unitPrice, startsOn }) => ({
            priceListId: id,
            productId: idOf(products, product),
            unitPrice: new Big(unitPrice),
            startsOn,
          })),
        );
      }
    }
    if ((await tx.count(Tag)) === 0)
      await tx.save(
        Tag,
        demo.tags.map((name) => ({ name })),
      );
    return {
      taxCodes,
      products,
      priceLists: await idsByCode(tx, PriceList),
      terms: await idsByCode(tx, PaymentTerm),
      methods: await idsByCode(tx, PaymentMethod),
      tags: new Map((await tx.find(Tag)).map(({ name, id }) => [name, id])),
    };
  }

  /** Customers with addresses, contacts, tags and contracts; those whose code is known already are left out. */
  async customers(tx: EntityManager, customers: readonly DemoCustomer[], ids: RegisterIds): Promise<void> {
    const known = await partnerIds(
      tx,
      customers.map(({ code }) => code),
    );
    const fresh = customers.filter(({ code }) => !known.has(code));
    if (fresh.length === 0) return;
    const resellers = await partnerIds(
      tx,
      fresh.flatMap(({ partner }) => partner.resellerCode ?? []),
    );
    const partners = await insertMany(
      tx,
      Partner,
      fresh.map((customer) => this.partnerRow(customer, ids, resellers)),
    );
    await this.contacts(tx, fresh, partners);
    const addresses = await insertMany(
      tx,
      Address,
      fresh.flatMap((customer, index) =>
        customer.addresses.map((address) => ({ ...address, partnerId: partners[index] ?? 0 })),
      ),
    );
    await this.tags(tx, fresh, partners, ids);
    await this.contracts(tx, fresh, partners, addresses, ids);
  }

  private partnerRow(
    { code, partner }: DemoCustomer,
    ids: RegisterIds,
    resellers: ReadonlyMap<string, number>,
  ): Row<Partner> {
    const { kind, name, firstName, lastName, country, vatNumber, fiscalCode, recipientCode, pec } = partner;
    const { email, phone, language, iban, reseller } = partner;
    return {
      ...{
        kind,
        name,
        firstName,
        lastName,
        country,
        vatNumber,
        fiscalCode,
        recipientCode,
        pec,
        email,
        phone: normalizePhone(phone),
        language,
        iban,
        reseller,
      },
      customer: true,
      supplier: false,
      active: true,
      externalRef: code,
      notes: null,
      paymentTermId: idOf(ids.terms, partner.paymentTerm),
      paymentMethodId: idOf(ids.methods, partner.paymentMethod),
      priceListId: partner.priceList === null ? null : idOf(ids.priceLists, partner.priceList),
      taxCodeId: partner.taxCode === null ? null : idOf(ids.taxCodes, partner.taxCode),
      resellerId: partner.resellerCode === null ? null : (resellers.get(partner.resellerCode) ?? null),
      createdAt: this.clock.now(),
    };
  }

  private async contacts(
    tx: EntityManager,
    customers: readonly DemoCustomer[],
    partners: readonly number[],
  ): Promise<void> {
    let level = customers.flatMap(({ contacts }, index) =>
      contacts.map((contact) => ({
        contact,
        partnerId: partners[index] ?? 0,
        parentId: null as number | null,
      })),
    );
    while (level.length > 0) {
      const ids = await insertMany(
        tx,
        Contact,
        level.map(({ contact: { name, role, email, phone }, ...place }) => ({
          ...place,
          name,
          role,
          email,
          phone: normalizePhone(phone),
        })),
      );
      level = level.flatMap(({ contact, partnerId }, index) =>
        contact.contacts.map((child: DemoContact) => ({
          contact: child,
          partnerId,
          parentId: ids[index] ?? null,
        })),
      );
    }
  }

  private async tags(
    tx: EntityManager,
    customers: readonly DemoCustomer[],
    partners: readonly number[],
    ids: RegisterIds,
  ): Promise<void> {
    const rows = customers.flatMap(({ tags }, index) =>
      tags.map((tag) => [partners[index], idOf(ids.tags, tag)]),
    );
    if (rows.length > 0) await tx.query('INSERT INTO partner_tag (partner_id, tag_id) VALUES ?', [rows]);
  }

  private async contracts(
    tx: EntityManager,
    customers: readonly DemoCustomer[],
    partners: readonly number[],
    addresses: readonly number[],
    ids: RegisterIds,
  ): Promise<void> {
    let firstAddress = 0;
    const rows: { contract: DemoContract; row: Row<Contract> }[] = [];
    customers.forEach((customer, index) => {
      for (const contract of customer.contracts) {
        rows.push({
          contract,
          row: this.contractRow(
            contract,
            partners[index] ?? 0,
            addresses[firstAddress + contract.siteAddress] ?? null,
            ids,
          ),
        });
      }
      firstAddress += customer.addresses.length;
    });
    const contractIds = await insertMany(
      tx,
      Contract,
      rows.map(({ row }) => row),
    );
    await insertMany(
      tx,
      ContractLine,
      rows.flatMap(({ contract }, index) =>
        contract.lines.map(
          ({ product, taxCode, quantity, unitPrice, discountPercent, ...line }, position) => ({
            ...line,
            contractId: contractIds[index] ?? 0,
            position: position + 1,
            productId: idOf(ids.products, product),
            taxCodeId: idOf(ids.taxCodes, taxCode),
            quantity: new Big(quantity),
            unitPrice: new Big(unitPrice),
            discountPercent: new Big(discountPercent),
            billedTo: null,
          }),
        ),
      ),
    );
  }

  /** Every contract but a draft begins active; suspensions and closings are replayed on their day. */
  private contractRow(
    contract: DemoContract,
    partnerId: number,
    siteAddressId: number | null,
    ids: RegisterIds,
  ): Row<Contract> {
    const { code, startsOn, recurrenceMonths, policy, fixedDay, anchor, notes } = contract;
    const draft = contract.status === 'draft';
    return {
      ...{ code, partnerId, siteAddressId, startsOn, recurrenceMonths, policy, fixedDay, anchor, notes },
      status: draft ? 'draft' : 'active',
      endsOn: null,
      paymentTermId: contract.paymentTerm === null ? null : idOf(ids.terms, contract.paymentTerm),
      paymentMethodId: contract.paymentMethod === null ? null : idOf(ids.methods, contract.paymentMethod),
      nextBillingOn: draft ? null : startsOn,
      createdAt: this.clock.now(),
    };
  }
}

async function idsByCode(
  tx: EntityManager,
  target: typeof TaxCode | typeof Product | typeof PriceList | typeof PaymentTerm | typeof PaymentMethod,
): Promise<Map<string, number>> {
  const rows = await tx.find<{ code: string; id: number }>(target);
  return new Map(rows.map(({ code, id }) => [code, id]));
}

async function partnerIds(tx: EntityManager, codes: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.find(Partner, {
    select: { id: true, externalRef: true },
    where: { externalRef: In([...codes]) },
  });
  return new Map(
    rows.flatMap(({ externalRef, id }) => (externalRef === null ? [] : [[externalRef, id] as const])),
  );
}

function idOf(ids: ReadonlyMap<string, number>, code: string): number {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`the demo names a code that is not there: ${code}`);
  return id;
}
