import { ApiProperty } from '@nestjs/swagger';
import { IntField, ObjectField, TextField } from './fields';

export class FieldFaultDto {
  @TextField({ example: 'lines.0.unitPrice', description: 'Path of the field at fault.' }) field: string;

  @TextField({ example: 'isDecimal' }) code: string;

  @TextField({ optional: true }) message?: string;
}

/** What every error looks like (RFC 9457, application/problem+json). */
export class ProblemDto {
  @TextField({ example: 'about:blank' }) type: string;

  @TextField({ example: 'invoice: not draft' }) title: string;

  @IntField({ example: 409 }) status: number;

  @TextField({ example: 'invoice.not-draft', description: 'Stable code to act upon.' }) code: string;

  @ObjectField({ optional: true, description: 'Values that complete the message.' }) params?: Record<
    string,
    unknown
  >;

  @ApiProperty({ type: FieldFaultDto, isArray: true, required: false }) errors?: FieldFaultDto[];

  @TextField({ optional: true, description: 'Id to quote to support.' }) requestId?: string;
}
