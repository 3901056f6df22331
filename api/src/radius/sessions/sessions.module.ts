import { AddressesModule } from '../addresses/addresses.module';
import { Module } from '@nestjs/common';
import { CoaGateway } from '../coa/coa.gateway';
import { PacketBudget } from '../coa/packet-budget.service';
import { AddressHolderQuery } from './address-holder.query';
import { LineStateQuery } from './line-state.query';
import { NasSeen } from './nas-seen.service';
import { NasStateQuery } from './nas-state.query';
import { PlaceCountsQuery } from './place-counts.query';
import { FoundLoginsQuery } from './found-logins.query';
import { PlacesQuery } from './places.query';
import { SentPackets } from './sent-packets.service';
import { SessionChangesQuery } from './session-changes.query';
import { SessionList } from './session-list.query';
import { SessionQueue } from './session-queue.service';
import { SessionRequestList } from './session-request-list.query';
import { SessionRequestsListener } from './session-requests.listener';
import { SessionRequests } from './session-requests.service';
import { SessionRetention } from './session-retention.service';
import { SessionRounds } from './session-rounds.service';
import { SessionRowsQuery } from './session-rows.query';
import { SessionSweeper } from './session-sweeper.service';
import { SessionWorkQuery } from './session-work.query';
import { SessionWork } from './session-work.service';
import { TrafficAgeing } from './traffic-ageing.service';
import { TrafficSamples } from './traffic-samples.service';
import { TrafficQuery } from './traffic.query';

/** Sessions of customers' lines: who is online, what the NASes are asked to do about it, and what is kept of it. */
@Module({
  imports: [AddressesModule],
  providers: [
    ...[CoaGateway, PacketBudget],
    ...[SessionList, SessionRowsQuery, FoundLoginsQuery, PlacesQuery, PlaceCountsQuery, SessionRequestList],
    ...[LineStateQuery, NasStateQuery, TrafficQuery, AddressHolderQuery],
    ...[SessionRequests, SessionQueue, SessionRequestsListener, SessionRounds],
    ...[SessionWork, SentPackets, SessionWorkQuery, SessionChangesQuery],
    ...[NasSeen, SessionSweeper, SessionRetention, TrafficSamples, TrafficAgeing],
  ],
  exports: [SessionWork, PlacesQuery, PlaceCountsQuery, CoaGateway],
})
export class SessionsModule {}
