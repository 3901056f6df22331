import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../../platform/auth/permit.decorator';
import { ApiProblem } from '../../../platform/http/api-problem.decorator';
import { ImportRadiusAccountsDto, ImportReportDto } from './account-import.dto';
import { AccountImport } from './account-import.service';

@ApiTags('radius')
@Controller('radius-accounts/import')
export class AccountImportController {
  constructor(private readonly imports: AccountImport) {}

  @Post()
  @HttpCode(200)
  @Permit('radius-account.import')
  @ApiOperation({
    operationId: 'importRadiusAccounts',
    summary: 'Make the accounts of a CSV text, row by row; safe to repeat',
    description: 'A name that is there already is left as it is. A row at fault holds up no other.',
  })
  @ApiOkResponse({ type: ImportReportDto })
  @ApiProblem(422, 'radius-import.invalid-csv')
  @ApiProblem(422, 'radius-import.invalid-column')
  async run(
    @Body() { csv, dryRun = false, from = 0, count = 200 }: ImportRadiusAccountsDto,
  ): Promise<ImportReportDto> {
    return Object.assign(new ImportReportDto(), await this.imports.run({ csv, dryRun, from, count }));
  }
}
