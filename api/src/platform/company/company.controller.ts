import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../auth/permit.decorator';
import { ApiProblem } from '../http/api-problem.decorator';
import { CompanyDto, EditCompanyDto } from './company.dto';
import { CompanyService } from './company.service';

@ApiTags('company')
@Controller('company')
export class CompanyController {
  constructor(private readonly company: CompanyService) {}

  @Get()
  @Permit('company.read')
  @ApiOperation({
    operationId: 'getCompany',
    summary: 'Our own legal data; blank with version 0 until they are entered',
  })
  @ApiOkResponse({ type: CompanyDto })
  async get(): Promise<CompanyDto> {
    return CompanyDto.from(await this.company.current());
  }

  @Patch()
  @Permit('company.write')
  @ApiOperation({ operationId: 'editCompany', summary: 'Enter or change our own legal data' })
  @ApiOkResponse({ type: CompanyDto })
  @ApiProblem(409, 'record.changed')
  @ApiProblem(422, 'company.invalid')
  async edit(@Body() body: EditCompanyDto): Promise<CompanyDto> {
    return CompanyDto.from(await this.company.edit(body));
  }
}
