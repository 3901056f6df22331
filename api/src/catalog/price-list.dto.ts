import { PartialType } from '@nestjs/swagger';
import { price } from '@ponte/shared/money';
import {
  BoolField,
  DayField,
  IdField,
  IntField,
  NestedField,
  PriceField,
  TextField,
} from '../platform/http/fields';
import { ListQuery } from '../platform/http/list-query.dto';
import type { PriceListItem } from './price-list-item.entity';
import type { PriceList } from './price-list.entity';

const optional = { optional: true };
const code = { max: 32, example: 'RIVENDITORI', description: 'Short name, unique.' };
const name = { example: 'Listino rivenditori 2026' };

export class PriceListQuery extends ListQuery {
  @BoolField({ ...optional, description: 'Only those in use, or only those out of use.' })
  active?: boolean;
}

export class PriceListItemDto {
  @IdField({ ...optional, description: 'Of the item; left out for a new one.' })
  id?: number;

  @IdField()
  productId: number;

  @PriceField({ description: 'EUR without VAT, per month or per unit as the product is sold.' })
  unitPrice: string;

  @DayField({ description: 'First day.' })
  startsOn: string;

  @DayField({ optional: true, nullable: true, description: 'Last day; null without end.' })
  endsOn?: string | null;

  static from({ id, productId, unitPrice, startsOn, endsOn }: PriceListItem): PriceListItemDto {
    return Object.assign(new PriceListItemDto(), {
      id,
      productId,
      unitPrice: price(unitPrice),
      startsOn,
      endsOn,
    });
  }
}

export class CreatePriceListDto {
  @TextField(code)
  code: string;

  @TextField(name)
  name: string;

  @BoolField(optional)
  active?: boolean;

  @NestedField(() => PriceListItemDto, {
    ...optional,
    list: true,
    most: 5000,
    description:
      'All prices of the list: those left out are taken out. Of several in force on a day the newest counts.',
  })
  items?: PriceListItemDto[];
}

export class EditPriceListDto extends PartialType(CreatePriceListDto, { skipNullProperties: false }) {
  @IntField({ description: 'Version that was read.' })
  version: number;
}

export class PriceListDto {
  @IdField()
  id: number;

  @TextField(code)
  code: string;

  @TextField(name)
  name: string;

  @BoolField()
  active: boolean;

  @IntField()
  version: number;

  static from({ id, code, name, active, version }: PriceList): PriceListDto {
    return Object.assign(new PriceListDto(), { id, code, name, active, version });
  }
}

export class PriceListDetailDto extends PriceListDto {
  @NestedField(() => PriceListItemDto, { list: true })
  items: PriceListItemDto[];

  static override from(list: PriceList): PriceListDetailDto {
    const items = list.items.map((item) => PriceListItemDto.from(item));
    return Object.assign(new PriceListDetailDto(), PriceListDto.from(list), { items });
  }
}
