import { Injectable } from '@nestjs/common';
import type { Natura } from '@ponte/shared/code-lists/natura';
import { italianCheckDigit } from '@ponte/shared/vat-number';
import { Partner } from '../partners/partner.entity';
import { supplierKey, type SupplierIdentity } from '../partners/supplier-identity';
import { SupplierService } from '../partners/supplier.service';
import { Transactions } from '../platform/db/transactions.service';

/** A firm that bills us every month. */
export interface Supplier {
  /** Of its VAT number. */
  readonly ten: string;
  readonly name: string;
  readonly what: string;
  readonly price: string;
  /** Where it charges no VAT. */
  readonly natura: Natura | null;
  /** Where its costs are booked; other services if it is not said. */
  readonly account?: string;
  /** Where the office puts its first bill, which came to other services. */
  readonly corrected?: string;
  /** Percent that we withhold, of a professional. */
  readonly withheld?: string;
  /** Its VAT is due when it is paid (RF17); we deduct it at once all the same. */
  readonly cashVat?: boolean;
}

/** Who bills an ISP every month, for what and how much. */
export const SUPPLIERS: readonly [Supplier, ...Supplier[]] = [
  {
    ten: '0811111001',
    name: 'Dorsale Ottica Spa',
    what: 'Transito IP 10 Gbit/s',
    price: '1850.00',
    natura: null,
    account: '4120',
  },
  {
    ten: '0811111002',
    name: 'Accesso Rete Spa',
    what: 'Accessi FTTH wholesale',
    price: '2340.50',
    natura: null,
    account: '4121',
  },
  {
    ten: '0811111003',
    name: 'Energia dei Colli Srl',
    what: 'Energia elettrica dei siti',
    price: '612.37',
    natura: null,
    corrected: '4202',
  },
  {
    ...{ ten: '0811111004', name: 'Pulizie Valtronto Srl', what: 'Pulizia degli uffici' },
    ...{ price: '240.00', natura: 'N6.7' },
  },
  {
    ...{ ten: '0811111005', name: 'Studio Neri', what: 'Consulenza fiscale' },
    ...{ price: '450.00', natura: null, withheld: '20', cashVat: true },
  },
];

/** All of them sit in one place. */
export const SEAT = {
  ...{ street: 'Via dei Fornitori', houseNumber: '1', zip: '10121', town: 'Torino' },
  ...{ province: 'TO', country: 'IT' },
} as const;

export function vatCode({ ten }: Supplier): string {
  return ten + italianCheckDigit(ten);
}

/** The suppliers as partners, before their first bills come. */
@Injectable()
export class DemoSuppliers {
  constructor(
    private readonly suppliers: SupplierService,
    private readonly db: Transactions,
  ) {}

  /** Those whose costs have an account of their own; the others are made by their bills. */
  async enter(): Promise<void> {
    const own = SUPPLIERS.filter(({ account }) => account !== undefined);
    await this.db.run(async (tx) => {
      const ids = await this.suppliers.findOrCreate(tx, own.map(identity));
      for (const supplier of own) {
        const id = ids.get(supplierKey(identity(supplier)));
        if (typeof id === 'number')
          await tx.update(Partner, { id }, { costAccount: supplier.account ?? null });
      }
    });
  }
}

/** As its bills will show it. */
function identity(supplier: Supplier): SupplierIdentity {
  const { name } = supplier;
  return {
    ...{
      kind: 'company',
      name,
      firstName: null,
      lastName: null,
      country: 'IT',
      vatNumber: vatCode(supplier),
    },
    ...{ fiscalCode: null, email: null, phone: null, address: SEAT },
  };
}
