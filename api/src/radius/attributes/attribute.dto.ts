import { EnumField, IntField, TextField, TextListField } from '../../platform/http/fields';
import type { AttributeRow } from './attribute-fault';
import { CHECK_OPS, REPLY_OPS } from './attribute-fault';
import type { CatalogueAttribute } from './catalogue';

/** An attribute that is given or asked by hand. */
export class RadiusAttributeDto implements AttributeRow {
  @TextField({ max: 64, example: 'Filter-Id', description: 'Of the catalogue.' })
  attribute: string;

  @EnumField([...REPLY_OPS, ...CHECK_OPS], {
    description: ':= sets, += adds to others of the name; == and != compare.',
  })
  op: string;

  @TextField({ max: 253, example: 'clienti' })
  value: string;
}

export class RadiusCatalogueAttributeDto {
  @TextField({ example: 'Filter-Id' }) id: string;

  @IntField({ nullable: true, description: 'Number of the vendor.' }) vendor: number | null;

  @TextField({ example: 'string' }) type: string;

  @TextListField({ values: ['reply', 'check'] }) lists: string[];

  @TextListField({ description: 'Words that stand for numbers.' }) words: string[];

  static from({ name, vendor, type, lists, words = [] }: CatalogueAttribute): RadiusCatalogueAttributeDto {
    return Object.assign(new RadiusCatalogueAttributeDto(), { id: name, vendor, type, lists, words });
  }
}
