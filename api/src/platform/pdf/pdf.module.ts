import { Module } from '@nestjs/common';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import { PdfGateway } from './pdf.gateway';
import { TemplateService } from './template.service';

/** Documents: Handlebars to HTML, HTML to PDF. */
@Module({
  providers: [
    {
      provide: PdfGateway,
      inject: [CONFIG],
      useFactory: ({ chromiumPath }: Config) => new PdfGateway({ executablePath: chromiumPath }),
    },
    {
      provide: TemplateService,
      inject: [CONFIG],
      useFactory: ({ templatesDir }: Config) => new TemplateService(templatesDir),
    },
  ],
  exports: [PdfGateway, TemplateService],
})
export class PdfModule {}
