import {
  EnumField,
  IdField,
  InstantField,
  IntField,
  NestedField,
  ObjectField,
  TextField,
} from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import { RECEIVED_FILE_STATES, type ReceivedFile, type ReceivedFileState } from './received-file.entity';

export class ReceivedFileQuery extends ListQuery {
  @EnumField(RECEIVED_FILE_STATES, { optional: true }) state?: ReceivedFileState;
}

export class ReceivedFileDto {
  @IdField() id: number;

  @TextField({ example: 'IT01234567890_00042.xml.p7m' }) name: string;

  @EnumField(RECEIVED_FILE_STATES, {
    description:
      '`read` made bills; `quarantined` waits, for the reason in `code`; `duplicate` repeats `billId`.',
  })
  state: ReceivedFileState;

  @TextField({
    nullable: true,
    example: 'fatturapa.invalid-structure',
    description: 'Why, as errors are told.',
  })
  code: string | null;

  @ObjectField({ description: 'What completes the sentence of `code`.' })
  params: Readonly<Record<string, unknown>>;

  @IdField({ nullable: true, description: 'The first bill that it made, or the one that it repeats.' })
  billId: number | null;

  @TextField({ description: 'SHA-256 of the XML, hexadecimal.' }) sha256: string;

  @InstantField() receivedAt: string;

  @TextField({ example: 'Anna Verdi', description: 'Who brought it.' }) receivedBy: string;

  static from({ receivedAt, ...file }: ReceivedFile): ReceivedFileDto {
    const { id, name, state, code, params, billId, sha256, receivedBy } = file;
    return Object.assign(new ReceivedFileDto(), {
      ...{ id, name, state, code, params, billId, sha256, receivedBy },
      receivedAt: receivedAt.toISOString(),
    });
  }
}

export class ImportResultDto {
  @IntField({ example: 3, description: 'Files that made bills.' }) read: number;

  @IntField({ example: 0, description: 'Files that wait for somebody.' }) quarantined: number;

  @IntField({ example: 1, description: 'Files of bills that we had.' }) duplicates: number;

  @NestedField(() => ReceivedFileDto, { list: true, most: 4000 }) files: ReceivedFileDto[];

  static of(files: readonly ReceivedFile[]): ImportResultDto {
    const count = (state: ReceivedFileState): number => files.filter((file) => file.state === state).length;
    return Object.assign(new ImportResultDto(), {
      ...{ read: count('read'), quarantined: count('quarantined'), duplicates: count('duplicate') },
      files: files.map((file) => ReceivedFileDto.from(file)),
    });
  }
}
