import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ProblemDto } from './platform/http/problem.dto';

const DESCRIPTION = `
REST API of Ponte, the management system for Internet and wireless ISPs.

* **Money** is a decimal string in euro, \`"36.60"\`; unit prices may have up to eight decimals. Never a float.
* **Days** are \`YYYY-MM-DD\`, **instants** ISO 8601 in UTC.
* **Lists** take \`page\`, \`perPage\`, \`sort\`, \`order\`, \`q\` and named filters, and answer \`{ data, total }\`.
* **Errors** are \`application/problem+json\` with a stable \`code\` and, for bad input, \`errors\` by field.
* **Edits** carry the \`version\` that was read; if the record has changed since, the answer is 409 \`record.changed\` with both values.
* **POSTs that create money or send something** demand an \`Idempotency-Key\` header and take effect once.
* **Sign in** with \`POST /api/v1/auth/login\`, or send an API key in \`X-Api-Key\`.
`;

/** The OpenAPI description of everything the application answers to. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Ponte')
    .setDescription(DESCRIPTION.trim())
    .setVersion('1')
    .addBearerAuth()
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-Api-Key' }, 'api-key')
    .build();
  return SwaggerModule.createDocument(app, config, { extraModels: [ProblemDto] });
}
