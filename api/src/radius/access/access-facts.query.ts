import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import type { EntityManager } from 'typeorm';
import type { ContractStatus, SuspensionCause } from '../../contracts/contract-state';
import { Clock } from '../../platform/clock.service';
import { PlacesQuery, type Places } from '../sessions/places.query';
import type { SessionPlace } from '../sessions/access-point-of';
import type { AccessFacts, LineStanding } from './access-rule';
import type { AccessReason, AccessState, AdminStatus } from './access-state';

/** An account as its access is decided on. */
export interface AccountFacts extends AccessFacts {
  readonly id: number;
  readonly reason: AccessReason;
  readonly accessVersion: number;
}

interface AccountRow {
  readonly id: number;
  readonly username: string;
  readonly adminStatus: AdminStatus;
  readonly state: AccessState;
  readonly reason: AccessReason;
  readonly accessVersion: number;
  readonly deleted: string;
  readonly whitelist: number;
  readonly whitelistUntil: CivilDate | null;
  readonly contractId: number | null;
  readonly originLineId: number | null;
  readonly nasId: number | null;
  readonly accessPointId: number | null;
}

interface ContractRow {
  readonly id: number;
  readonly status: ContractStatus;
  readonly suspensionCause: SuspensionCause | null;
}

interface ChainRow {
  readonly originId: number;
  readonly inForce: string;
  readonly past: string;
  readonly future: string;
}

/** What decides on the access of accounts, with a fixed number of queries. */
@Injectable()
export class AccessFactsQuery {
  constructor(
    private readonly places: PlacesQuery,
    private readonly clock: Clock,
  ) {}

  /** Locks the accounts first: whatever is read after that is as new as the last change of any of them. */
  async lock(tx: EntityManager, ids: readonly number[]): Promise<AccountFacts[]> {
    if (ids.length === 0) return [];
    const accounts = await tx.query<AccountRow[]>(`${ACCOUNTS} WHERE id IN (?) ORDER BY id FOR UPDATE`, [
      ids,
    ]);
    return this.complete(tx, accounts);
  }

  /** Without locks, for looking only: the accounts after an id, in order. */
  async after(tx: EntityManager, id: number, count: number): Promise<AccountFacts[]> {
    const accounts = await tx.query<AccountRow[]>(`${ACCOUNTS} WHERE id > ? ORDER BY id LIMIT ?`, [
      id,
      count,
    ]);
    return this.complete(tx, accounts);
  }

  private async complete(tx: EntityManager, accounts: readonly AccountRow[]): Promise<AccountFacts[]> {
    const contracts = await contractsOf(tx, accounts);
    const lines = await linesOf(tx, accounts, this.clock.today());
    const outage = await this.outages(
      tx,
      accounts.filter(({ contractId }) => contracts.get(contractId ?? 0)?.suspensionCause === 'default'),
    );
    return accounts.map((account) => ({
      id: account.id,
      deleted: Number(account.deleted) === 1,
      adminStatus: account.adminStatus,
      state: account.state,
      reason: account.reason,
      accessVersion: account.accessVersion,
      whitelist: account.whitelist === 1,
      whitelistUntil: account.whitelistUntil,
      contract: contracts.get(account.contractId ?? 0) ?? null,
      line: account.originLineId === null ? null : (lines.get(account.originLineId) ?? 'ended'),
      outage: outage.has(account.id),
    }));
  }

  /** Those whose NAS or access point has a fault now: where they are bound to, else where they were last. */
  private async outages(tx: EntityManager, accounts: readonly AccountRow[]): Promise<ReadonlySet<number>> {
    if (accounts.length === 0) return new Set();
    const open = await tx.query<{ nasId: number | null; accessPointId: number | null }[]>(
      `SELECT nas_id AS nasId, access_point_id AS accessPointId FROM radius_outage
        WHERE starts_at <= ? AND ends_at IS NULL`,
      [this.clock.now()],
    );
    if (open.length === 0) return new Set();
    const places = await this.places.all();
    const whereabouts = await lastPlaces(tx, accounts, places);
    const there = accounts.filter(({ id, nasId, accessPointId }) => {
      const last = whereabouts.get(id);
      return open.some(
        (fault) =>
          (fault.nasId !== null && fault.nasId === (nasId ?? last?.nasId)) ||
          (fault.accessPointId !== null && fault.accessPointId === (accessPointId ?? last?.accessPointId)),
      );
    });
    return new Set(there.map(({ id }) => id));
  }
}

const ACCOUNTS = `SELECT id, username, admin_status AS adminStatus, access_state AS state, access_reason AS reason,
  access_version AS accessVersion, deleted_at IS NOT NULL AS deleted, whitelist, whitelist_until AS whitelistUntil,
  contract_id AS contractId, origin_line_id AS originLineId, nas_id AS nasId, access_point_id AS accessPointId
  FROM radius_account`;

const present = (values: readonly (number | null)[]): number[] => [
  ...new Set(values.filter((value) => value !== null)),
];

async function contractsOf(
  tx: EntityManager,
  accounts: readonly AccountRow[],
): Promise<ReadonlyMap<number, ContractRow>> {
  const ids = present(accounts.map(({ contractId }) => contractId));
  if (ids.length === 0) return new Map();
  const rows = await tx.query<ContractRow[]>(
    'SELECT id, status, suspension_cause AS suspensionCause FROM contract WHERE id IN (?)',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** How the chains of lines stand: a chain with nothing in force today but a stretch to come either pauses or has yet to begin. */
async function linesOf(
  tx: EntityManager,
  accounts: readonly AccountRow[],
  today: CivilDate,
): Promise<ReadonlyMap<number, LineStanding>> {
  const ids = present(accounts.map(({ originLineId }) => originLineId));
  if (ids.length === 0) return new Map();
  const rows = await tx.query<ChainRow[]>(
    `SELECT COALESCE(origin_line_id, id) AS originId,
            SUM(starts_on <= ? AND COALESCE(ends_on, ?) >= ?) AS inForce, SUM(ends_on < ?) AS past,
            SUM(starts_on > ? AND COALESCE(ends_on, starts_on) >= starts_on) AS future
       FROM contract_line WHERE id IN (?) OR origin_line_id IN (?) GROUP BY COALESCE(origin_line_id, id)`,
    [today, today, today, today, today, ids, ids],
  );
  return new Map(rows.map((row) => [row.originId, standingOf(row)]));
}

function standingOf({ inForce, past, future }: ChainRow): LineStanding {
  if (Number(inForce) > 0) return 'in-force';
  if (Number(future) === 0) return 'ended';
  return Number(past) > 0 ? 'pausing' : 'in-force';
}

async function lastPlaces(
  tx: EntityManager,
  accounts: readonly AccountRow[],
  places: Places,
): Promise<ReadonlyMap<number, { nasId: number | null; accessPointId: number | null }>> {
  const rows = await tx.query<(SessionPlace & { accountId: number; shortname: string })[]>(
    `SELECT a.id AS accountId, s.nasshortname AS shortname, s.calledstationid AS calledStationId, s.nasportid AS nasPortId,
            s.circuitid AS circuitId, s.remoteid AS remoteId, s.callingstationid AS callingStationId,
            a.access_point_id AS accountAccessPointId
       FROM radius_account a JOIN radacct s ON s.radacctid = (
            SELECT r.radacctid FROM radacct r WHERE r.username = a.username ORDER BY r.acctstarttime DESC LIMIT 1)
      WHERE a.id IN (?)`,
    [accounts.map(({ id }) => id)],
  );
  return new Map(rows.map(({ accountId, shortname, ...place }) => [accountId, places.of(shortname, place)]));
}
