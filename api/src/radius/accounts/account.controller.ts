import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { AccountActs } from './account-acts.service';
import { AccountEditor } from './account-editor.service';
import { AccountList } from './account-list.query';
import { AccountSuggestions } from './account-suggestions.service';
import {
  CreateRadiusAccountDto,
  EditRadiusAccountDto,
  RadiusAccountDetailDto,
  RadiusAccountDto,
  RadiusAccountQuery,
  SuggestionDto,
  SuggestionQuery,
} from './radius-account.dto';

@ApiTags('radius')
@Controller('radius-accounts')
export class AccountController {
  constructor(
    private readonly pages: AccountList,
    private readonly editor: AccountEditor,
    private readonly acts: AccountActs,
    private readonly suggestions: AccountSuggestions,
  ) {}

  @Get()
  @Permit('radius-account.read')
  @ApiOperation({
    operationId: 'listRadiusAccounts',
    summary:
      "Logins of customers' lines; sort by username, accessState, accessChangedAt, createdAt, expiresAt or whitelistUntil",
    description: '`q` finds the beginning of a name, the customer, a device or a fixed address.',
  })
  @ApiOkResponse({ type: pageOf(RadiusAccountDto) })
  async list(@Query() query: RadiusAccountQuery): Promise<Page<RadiusAccountDto>> {
    const { data, total } = await this.pages.list(query);
    return { data: data.map((row) => RadiusAccountDto.from(row)), total };
  }

  @Get('suggestion')
  @Permit('radius-account.write')
  @ApiOperation({ operationId: 'suggestRadiusAccount', summary: "A name that is nobody's, and a password" })
  @ApiOkResponse({ type: SuggestionDto })
  async suggest(@Query() { partnerId, contractId }: SuggestionQuery): Promise<SuggestionDto> {
    return Object.assign(new SuggestionDto(), await this.suggestions.make(partnerId, contractId));
  }

  @Get(':id')
  @Permit('radius-account.read')
  @ApiOperation({
    operationId: 'getRadiusAccount',
    summary: 'One account; its password is told by `reveal` alone',
  })
  @ApiOkResponse({ type: RadiusAccountDetailDto })
  @ApiProblem(404, 'radius-account.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<RadiusAccountDetailDto> {
    return RadiusAccountDetailDto.of(await this.pages.detail(id));
  }

  @Post()
  @Permit('radius-account.write')
  @ApiOperation({ operationId: 'createRadiusAccount', summary: 'Add an account' })
  @ApiCreatedResponse({ type: RadiusAccountDetailDto })
  @ApiProblem(422, 'radius-account.invalid')
  @ApiProblem(422, 'radius-address.invalid-taken')
  async create(@Body() body: CreateRadiusAccountDto): Promise<RadiusAccountDetailDto> {
    return this.get(await this.editor.create(body));
  }

  @Patch(':id')
  @Permit('radius-account.write')
  @ApiOperation({
    operationId: 'editRadiusAccount',
    summary: 'Change an account; a session that is up follows at once, or at its next login',
  })
  @ApiOkResponse({ type: RadiusAccountDetailDto })
  @ApiProblem(404, 'radius-account.not-found')
  @ApiProblem(409, 'record.changed')
  @ApiProblem(422, 'radius-account.invalid')
  @ApiProblem(422, 'radius-address.invalid-taken')
  async edit(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: EditRadiusAccountDto,
  ): Promise<RadiusAccountDetailDto> {
    await this.editor.edit(id, body);
    return this.get(id);
  }

  @Post(':id/duplicate')
  @Permit('radius-account.write')
  @ApiOperation({
    operationId: 'duplicateRadiusAccount',
    summary: 'Another account like it, with a name and password of its own, of no contract yet',
  })
  @ApiCreatedResponse({ type: RadiusAccountDetailDto })
  @ApiProblem(404, 'radius-account.not-found')
  async duplicate(@Param('id', ParseIntPipe) id: number): Promise<RadiusAccountDetailDto> {
    return this.get(await this.editor.duplicate(id));
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('radius-account.write')
  @ApiOperation({
    operationId: 'deleteRadiusAccount',
    summary: 'Delete an account: it is closed, its name stays taken and its addresses are free again',
  })
  @ApiNoContentResponse()
  @ApiProblem(404, 'radius-account.not-found')
  remove(@Param('id', ParseIntPipe) id: number): Promise<void> {
    return this.acts.remove(id);
  }
}
