import { Module } from '@nestjs/common';
import { AppModule } from './app.module';
import { serveControllers } from './controllers';

serveControllers();

/** The house with its doors open: what the HTTP server and the OpenAPI writer start. */
@Module({ imports: [AppModule] })
export class ApiModule {}
