import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces } from '@nestjs/swagger';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { XLSX } from '../../platform/sheets/sheet';
import { REPORT_FORMATS } from './report-files.service';

/** Describes a handler that answers a report as PDF or spreadsheet; `notFound` are the codes of what it may lack besides. */
export function ApiReport(
  operationId: string,
  what: string,
  ...notFound: readonly string[]
): MethodDecorator {
  return applyDecorators(
    ApiParam({ name: 'format', enum: REPORT_FORMATS, description: 'On paper or as a spreadsheet.' }),
    ApiOperation({ operationId, summary: `${what} as PDF or spreadsheet` }),
    ApiProduces('application/pdf', XLSX),
    ApiOkResponse({ schema: { type: 'string', format: 'binary' } }),
    ApiProblem(404, 'report.not-found', ...notFound),
  );
}
