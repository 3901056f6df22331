import { Module } from '@nestjs/common';
import { OutageService } from './outage.service';

/** Faults of the network, which hold back cut-offs. */
@Module({ providers: [OutageService], exports: [OutageService] })
export class OutagesModule {}
