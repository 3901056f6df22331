import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@ponte/shared/domain-error';
import { DueIntegrations } from '../../invoicing/integrations/due-integrations.query';
import { VatIntegrations } from '../../invoicing/integrations/vat-integration.service';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { Idempotent } from '../../platform/http/idempotency.interceptor';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { EinvoiceZip } from '../einvoice-zip.service';
import { EinvoiceFiles } from '../einvoice.query';
import { IntegrationFiles } from './integration-files.service';
import {
  DueIntegrationDto,
  DueIntegrationQuery,
  IssuedIntegrationsDto,
  IssueIntegrationsDto,
  VatIntegrationDto,
  VatIntegrationQuery,
  VatIntegrationZipQuery,
} from './vat-integration.dto';
import { VatIntegrationList } from './vat-integration.query';

@ApiTags('einvoice')
@Controller()
export class VatIntegrationController {
  constructor(
    private readonly integrations: VatIntegrations,
    private readonly due: DueIntegrations,
    private readonly lists: VatIntegrationList,
    private readonly built: IntegrationFiles,
    private readonly files: EinvoiceFiles,
    private readonly zips: EinvoiceZip,
  ) {}

  @Get('due-integrations')
  @Permit('vat-integration.read')
  @ApiOperation({
    operationId: 'listDueIntegrations',
    summary: 'Bills under reverse charge without their integration, with the kind proposed',
  })
  @ApiOkResponse({ type: pageOf(DueIntegrationDto) })
  async waiting(@Query() query: DueIntegrationQuery): Promise<Page<DueIntegrationDto>> {
    const { data, total } = await this.due.list(query);
    return { data: data.map((each) => DueIntegrationDto.from(each)), total };
  }

  @Get('vat-integrations')
  @Permit('vat-integration.read')
  @ApiOperation({
    operationId: 'listVatIntegrations',
    summary: 'Integrations TD16 to TD19 of suppliers’ bills',
  })
  @ApiOkResponse({ type: pageOf(VatIntegrationDto) })
  async list(@Query() query: VatIntegrationQuery): Promise<Page<VatIntegrationDto>> {
    const { data, total } = await this.lists.list(query);
    return { data: data.map((row) => VatIntegrationDto.from(row)), total };
  }

  @Post('vat-integrations')
  @HttpCode(200)
  @Idempotent()
  @Permit('vat-integration.issue')
  @ApiOperation({
    operationId: 'issueVatIntegrations',
    summary: 'Integrate bills under reverse charge, each once, with numbers of their own register',
  })
  @ApiOkResponse({ type: IssuedIntegrationsDto })
  @ApiProblem(404, 'bill.not-found')
  @ApiProblem(409, 'vat-integration.not-due', 'bill.undone')
  @ApiProblem(422, 'vat-integration.invalid-type')
  async issue(@Body() { billIds, documentType }: IssueIntegrationsDto): Promise<IssuedIntegrationsDto> {
    const ids = await this.integrations.issue(billIds, documentType);
    return { made: ids.length, ids };
  }

  @Get('vat-integrations/zip')
  @Permit('vat-integration.read')
  @Header('Content-Disposition', 'attachment; filename="integrazioni.zip"')
  @ApiOperation({
    operationId: 'downloadVatIntegrations',
    summary: 'Files of integrations as one ZIP, streamed',
  })
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(404, 'einvoice.not-found')
  async zip(@Query() { ids }: VatIntegrationZipQuery): Promise<StreamableFile> {
    return new StreamableFile(this.zips.stream(await this.lists.files(ids)), { type: 'application/zip' });
  }

  @Get('vat-integrations/:id')
  @Permit('vat-integration.read')
  @ApiOperation({ operationId: 'getVatIntegration', summary: 'An integration with the state of its file' })
  @ApiOkResponse({ type: VatIntegrationDto })
  @ApiProblem(404, 'vat-integration.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<VatIntegrationDto> {
    return VatIntegrationDto.from(await this.lists.one(id));
  }

  @Get('vat-integrations/:id/einvoice.xml')
  @Permit('vat-integration.read')
  @ApiOperation({ operationId: 'downloadVatIntegration', summary: 'The FatturaPA file of an integration' })
  @ApiProduces('application/xml')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(404, 'vat-integration.not-found', 'einvoice.not-found')
  async xml(@Param('id', ParseIntPipe) id: number): Promise<StreamableFile> {
    const { fileId, fileName } = await this.lists.one(id);
    const [file] = fileId === null ? [] : await this.files.contents([fileId]);
    if (!file || fileName === null) throw new DomainError('einvoice.not-found', { id });
    return new StreamableFile(file.xml, {
      type: 'application/xml; charset=utf-8',
      disposition: `attachment; filename="${fileName}"`,
    });
  }

  @Post('vat-integrations/:id/einvoice')
  @HttpCode(200)
  @Permit('vat-integration.issue')
  @ApiOperation({
    operationId: 'rebuildVatIntegration',
    summary: 'Build the file anew, under a new name, after a fault was mended',
  })
  @ApiOkResponse({ type: VatIntegrationDto })
  @ApiProblem(404, 'vat-integration.not-found')
  @ApiProblem(409, 'einvoice.sent')
  async rebuild(@Param('id', ParseIntPipe) id: number): Promise<VatIntegrationDto> {
    await this.lists.one(id);
    await this.built.rebuild(id);
    return VatIntegrationDto.from(await this.lists.one(id));
  }
}
