import { Body, Controller, Get, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { AccountDto, AccountQuery, CreateAccountDto, EditAccountDto } from './account.dto';
import { AccountService } from './account.service';

@ApiTags('accounting')
@Controller('accounts')
export class AccountController {
  constructor(private readonly accounts: AccountService) {}

  @Get()
  @Permit('account.read')
  @ApiOperation({ operationId: 'listAccounts', summary: 'Chart of accounts; sort by `code`, `name`, `type`' })
  @ApiOkResponse({ type: pageOf(AccountDto) })
  async list(@Query() query: AccountQuery): Promise<Page<AccountDto>> {
    const { data, total } = await this.accounts.list(query);
    return { data: data.map((account) => AccountDto.from(account)), total };
  }

  @Get(':id')
  @Permit('account.read')
  @ApiOperation({ operationId: 'getAccount', summary: 'One account' })
  @ApiOkResponse({ type: AccountDto })
  @ApiProblem(404, 'account.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<AccountDto> {
    return AccountDto.from(await this.accounts.get(id));
  }

  @Post()
  @Permit('account.write')
  @ApiOperation({ operationId: 'createAccount', summary: 'Add an account to the chart' })
  @ApiCreatedResponse({ type: AccountDto })
  @ApiProblem(409, 'record.duplicate')
  async create(@Body() body: CreateAccountDto): Promise<AccountDto> {
    return AccountDto.from(await this.accounts.create(body));
  }

  @Patch(':id')
  @Permit('account.write')
  @ApiOperation({
    operationId: 'editAccount',
    summary: 'Rename an account or take it out of choice; code and type only while nothing is posted to it',
  })
  @ApiOkResponse({ type: AccountDto })
  @ApiProblem(409, 'account.in-use')
  @ApiProblem(409, 'record.changed')
  async edit(@Param('id', ParseIntPipe) id: number, @Body() body: EditAccountDto): Promise<AccountDto> {
    return AccountDto.from(await this.accounts.edit(id, body));
  }
}
