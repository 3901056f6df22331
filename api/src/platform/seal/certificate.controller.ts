import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../auth/permit.decorator';
import { ApiProblem } from '../http/api-problem.decorator';
import { CompanyCertificateDto, UploadCertificateDto } from './certificate.dto';
import { CompanyCertificates } from './certificate.service';

@ApiTags('company')
@Controller('company/certificate')
export class CertificateController {
  constructor(private readonly certificates: CompanyCertificates) {}

  @Get()
  @Permit('company.read')
  @ApiOperation({
    operationId: 'getCompanyCertificate',
    summary: 'What certificate seals our documents; never its key',
  })
  @ApiOkResponse({ type: CompanyCertificateDto })
  async get(): Promise<CompanyCertificateDto> {
    return CompanyCertificateDto.from(await this.certificates.current());
  }

  @Post()
  @HttpCode(200)
  @Permit('company.write')
  @ApiOperation({
    operationId: 'uploadCompanyCertificate',
    summary: 'Enter or replace the certificate; the file and its passphrase are kept encrypted',
  })
  @ApiOkResponse({ type: CompanyCertificateDto })
  @ApiProblem(
    422,
    'certificate.invalid-file',
    'certificate.invalid-passphrase',
    'certificate.invalid-key',
    'certificate.invalid-period',
  )
  async upload(@Body() body: UploadCertificateDto): Promise<CompanyCertificateDto> {
    return CompanyCertificateDto.from(await this.certificates.upload(body));
  }

  @Post('remove')
  @HttpCode(200)
  @Permit('company.write')
  @ApiOperation({
    operationId: 'removeCompanyCertificate',
    summary: 'Take the certificate away; documents are no longer sealed',
  })
  @ApiOkResponse({ type: CompanyCertificateDto })
  async remove(): Promise<CompanyCertificateDto> {
    await this.certificates.remove();
    return CompanyCertificateDto.from(null);
  }
}
