import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../http/api-problem.decorator';
import { pageOf, type Page } from '../http/list-query.dto';
import { ApiKeyDto, ApiKeyQuery, CreateApiKeyDto, NewApiKeyDto } from './api-key.dto';
import { ApiKeyService } from './api-key.service';
import { Permit } from './permit.decorator';

@ApiTags('api-keys')
@Controller('api-keys')
export class ApiKeyController {
  constructor(private readonly keys: ApiKeyService) {}

  @Get()
  @Permit('api-key.read')
  @ApiOperation({
    operationId: 'listApiKeys',
    summary: 'API keys, without the keys themselves; sort by `name`, `createdAt`, `expiresAt`, `lastUsedAt`',
  })
  @ApiOkResponse({ type: pageOf(ApiKeyDto) })
  async list(@Query() query: ApiKeyQuery): Promise<Page<ApiKeyDto>> {
    const { data, total } = await this.keys.list(query);
    return { data: data.map((key) => ApiKeyDto.from(key)), total };
  }

  @Get(':id')
  @Permit('api-key.read')
  @ApiOperation({ operationId: 'getApiKey', summary: 'One API key, without the key itself' })
  @ApiOkResponse({ type: ApiKeyDto })
  @ApiProblem(404, 'api-key.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<ApiKeyDto> {
    return ApiKeyDto.from(await this.keys.get(id));
  }

  @Post()
  @Permit('api-key.write')
  @ApiOperation({ operationId: 'createApiKey', summary: 'Make an API key; the answer shows it this once' })
  @ApiCreatedResponse({ type: NewApiKeyDto })
  @ApiProblem(403, 'auth.forbidden')
  @ApiProblem(422, 'api-key.invalid-expiry')
  async create(@Body() body: CreateApiKeyDto): Promise<NewApiKeyDto> {
    const { apiKey, key } = await this.keys.create(body);
    return NewApiKeyDto.issued(apiKey, key);
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @Permit('api-key.write')
  @ApiOperation({ operationId: 'revokeApiKey', summary: 'End an API key for good' })
  @ApiOkResponse({ type: ApiKeyDto })
  @ApiProblem(404, 'api-key.not-found')
  async revoke(@Param('id', ParseIntPipe) id: number): Promise<ApiKeyDto> {
    return ApiKeyDto.from(await this.keys.revoke(id));
  }
}
