import { Module } from '@nestjs/common';
import { AppModule } from './app.module';
import { DemoModule } from './demo/demo.module';

/** The house plus what only the command line needs. */
@Module({ imports: [AppModule, DemoModule] })
export class CliModule {}
