import { ApiProperty } from '@nestjs/swagger';
import { EnumField, IdListField, IntField, TextField } from './fields';

/** What every list takes. Subclasses add named filters. */
export class ListQuery {
  @IntField({ min: 1, max: 1_000_000, optional: true, example: 1, description: 'Page, counted from 1.' })
  page = 1;

  @IntField({ min: 1, max: 500, optional: true, example: 25, description: 'Rows a page.' })
  perPage = 25;

  @TextField({
    optional: true,
    max: 40,
    description: 'Field to sort by; the endpoint names those it allows.',
  })
  sort?: string;

  @EnumField(['ASC', 'DESC'], { optional: true })
  order: 'ASC' | 'DESC' = 'ASC';

  @TextField({ optional: true, max: 100, description: 'Quick search.', example: 'rossi' })
  q?: string;

  @IdListField({ optional: true, description: 'Only these ids.' })
  ids?: number[];
}

/** One page of rows and how many there are in all. */
export interface Page<T> {
  readonly data: T[];
  readonly total: number;
}

/** The OpenAPI class of a page of `Row`s. */
export function pageOf<T>(row: new () => T): new () => Page<T> {
  class PageDto implements Page<T> {
    @ApiProperty({ type: row, isArray: true })
    data: T[];

    @ApiProperty({ type: 'integer', example: 400, description: 'Rows in all pages together.' })
    total: number;
  }
  Object.defineProperty(PageDto, 'name', { value: `${row.name.replace(/Dto$/, '')}PageDto` });
  return PageDto;
}
