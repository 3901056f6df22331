import { Module } from '@nestjs/common';
import { OutageController } from './outage.controller';
import { OutageService } from './outage.service';

/** Faults of the network, which hold back cut-offs. */
@Module({ controllers: [OutageController], providers: [OutageService], exports: [OutageService] })
export class OutagesModule {}
