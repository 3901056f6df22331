import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';

/** Between the socket and the page; the same for the process and its tests. Nobody's word on an address counts but the proxies'. */
export function configureWalled(app: NestExpressApplication, trustedProxies: readonly string[]): void {
  app.set('trust proxy', trustedProxies.length === 0 ? false : [...trustedProxies]);
  app.disable('x-powered-by');
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          styleSrc: ["'unsafe-inline'"],
          baseUri: ["'none'"],
          formAction: ["'none'"],
        },
      },
      strictTransportSecurity: false, // the names it answers to are other people's
    }),
  );
  app.enableShutdownHooks();
}
