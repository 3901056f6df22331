import { existsSync } from 'node:fs';
import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { OpenAPIObject } from '@nestjs/swagger';
import cookieParser from 'cookie-parser';
import type { Request, Response } from 'express';
import helmet from 'helmet';
import swaggerUi from 'swagger-ui-express';
import { openApiDocument } from './openapi-document';
import type { Config } from './platform/config/config';
import { CONFIG } from './platform/config/config.module';
import { openContext } from './platform/http/context.middleware';
import { validationPipe } from './platform/http/validation';

/** Everything between the socket and the controllers; the same for the server, the tests and the OpenAPI writer. */
export function configureHttp(app: NestExpressApplication): void {
  const config = app.get<Config>(CONFIG);
  app.set('trust proxy', 'loopback, linklocal, uniquelocal');
  app.disable('x-powered-by');
  app.use(helmet({ contentSecurityPolicy: { directives: contentSecurity(config) } }));
  app.use(openContext);
  app.use(cookieParser());
  app.useBodyParser('json', { limit: '2mb' });
  setPrefix(app);
  app.useGlobalPipes(validationPipe());
  app.enableShutdownHooks();
}

/** All routes live under `/api/v1`, but for the health checks. */
export function setPrefix(app: INestApplication): void {
  app.setGlobalPrefix('api/v1', { exclude: ['api/health/live', 'api/health/ready'] });
}

/** Own scripts and styles only; frames and images may come from blobs, which is how the SPA shows a PDF it fetched. */
function contentSecurity(config: Config): Record<string, string[] | null> {
  return {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    frameSrc: ["'self'", 'blob:'],
    objectSrc: ["'self'", 'blob:'],
    upgradeInsecureRequests: config.secureCookies ? [] : null,
  };
}

/** OpenAPI JSON, Swagger UI and, when it is built, the SPA. */
export function serveDocumentsAndAdmin(app: NestExpressApplication): void {
  const config = app.get<Config>(CONFIG);
  const url = '/api/openapi.json';
  let document: OpenAPIObject | undefined;
  app.use(url, (_request: Request, response: Response) => {
    document ??= openApiDocument(app); // some megabytes, and few ever ask for it
    response.json(document);
  });
  const options = { customSiteTitle: 'Ponte API', swaggerOptions: { url } };
  app.use('/api/docs', swaggerUi.serve, swaggerUi.setup(undefined, options));
  if (existsSync(config.adminDir)) {
    app.useStaticAssets(config.adminDir, { index: ['index.html'], setHeaders: cacheForever });
  }
}

/** Vite names its assets by content, so they never change; the page that names them must be asked for each time. */
function cacheForever(response: Response, path: string): void {
  response.setHeader(
    'Cache-Control',
    path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
}
