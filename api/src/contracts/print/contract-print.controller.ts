import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { keptFile } from '../../platform/files/kept-file';
import { FileService } from '../../platform/files/file.service';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { Idempotent } from '../../platform/http/idempotency.interceptor';
import { ContractConsents } from './contract-consents.service';
import {
  ConsentDto,
  ContractPrintDto,
  RecordConsentsDto,
  SendPrintDto,
  SentPrintDto,
} from './contract-print.dto';
import { PrintMailing } from './print-mailing.service';
import { ContractPrints } from './contract-prints.service';

@ApiTags('contracts')
@Controller('contracts/:contractId')
export class ContractPrintController {
  constructor(
    private readonly prints: ContractPrints,
    private readonly consents: ContractConsents,
    private readonly files: FileService,
    private readonly mailing: PrintMailing,
  ) {}

  @Get('prints')
  @Permit('contract.read')
  @ApiOperation({ operationId: 'listContractPrints', summary: 'How a contract was printed, newest first' })
  @ApiOkResponse({ type: ContractPrintDto, isArray: true })
  @ApiProblem(404, 'contract.not-found')
  async list(@Param('contractId', ParseIntPipe) contractId: number): Promise<ContractPrintDto[]> {
    return (await this.prints.list(contractId)).map(({ print, stale }) =>
      ContractPrintDto.from(print, stale),
    );
  }

  @Post('prints')
  @Permit('contract.write')
  @ApiOperation({
    operationId: 'printContract',
    summary: 'Print a contract as it is now, for its signature',
    description: 'The PDF is kept. It may be made anew until one is signed.',
  })
  @ApiCreatedResponse({ type: ContractPrintDto })
  @ApiProblem(404, 'contract.not-found')
  @ApiProblem(409, 'contract-print.signed')
  @ApiProblem(409, 'record.changed')
  @ApiProblem(422, 'contract.invalid-without-address')
  async print(@Param('contractId', ParseIntPipe) contractId: number): Promise<ContractPrintDto> {
    return ContractPrintDto.from(await this.prints.render(contractId));
  }

  @Get('prints/:printId/pdf')
  @Permit('contract.read')
  @ApiOperation({
    operationId: 'getContractPdf',
    summary: 'A printed contract, to be shown; with its signatures once signed',
  })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(404, 'contract.not-found')
  @ApiProblem(404, 'contract-print.not-found')
  async pdf(
    @Param('contractId', ParseIntPipe) contractId: number,
    @Param('printId', ParseIntPipe) printId: number,
  ): Promise<StreamableFile> {
    const { fileId, signedFileId } = await this.prints.get(contractId, printId);
    return keptFile(await this.files.stream(signedFileId ?? fileId), 'inline');
  }

  @Post('prints/:printId/send')
  @HttpCode(200)
  @Permit('message.send')
  @Idempotent()
  @ApiOperation({
    operationId: 'sendContractPrint',
    summary: 'Send a printed contract to the customer by e-mail',
  })
  @ApiOkResponse({ type: SentPrintDto })
  @ApiProblem(404, 'contract-print.not-found')
  @ApiProblem(422, 'message.invalid-address')
  async send(
    @Param('contractId', ParseIntPipe) contractId: number,
    @Param('printId', ParseIntPipe) printId: number,
    @Body() { to }: SendPrintDto,
  ): Promise<SentPrintDto> {
    const messageId = await this.mailing.send(contractId, printId, to);
    return Object.assign(new SentPrintDto(), { messageId });
  }

  @Get('consents')
  @Permit('contract.read')
  @ApiOperation({ operationId: 'listConsents', summary: 'What the customer said about the use of his data' })
  @ApiOkResponse({ type: ConsentDto, isArray: true })
  @ApiProblem(404, 'contract.not-found')
  async listConsents(@Param('contractId', ParseIntPipe) contractId: number): Promise<ConsentDto[]> {
    return (await this.consents.get(contractId)).map((consent) => ConsentDto.from(consent));
  }

  @Post('consents')
  @HttpCode(200)
  @Permit('contract.write')
  @ApiOperation({ operationId: 'recordConsents', summary: 'Write down what the customer told the office' })
  @ApiOkResponse({ type: ConsentDto, isArray: true })
  @ApiProblem(404, 'contract.not-found')
  async recordConsents(
    @Param('contractId', ParseIntPipe) contractId: number,
    @Body() { consents }: RecordConsentsDto,
  ): Promise<ConsentDto[]> {
    const now = await this.consents.recordByOffice(contractId, consents);
    return now.map((consent) => ConsentDto.from(consent));
  }
}
