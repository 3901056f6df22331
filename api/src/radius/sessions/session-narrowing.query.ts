import { addDays } from '@ponte/shared/calendar';
import { startOfDay } from '@ponte/shared/office-day';
import type { SelectQueryBuilder } from 'typeorm';
import { ownPartnersOnly } from '../../partners/partner-scope';
import { currentActor } from '../../platform/context';
import { startsWith } from '../../platform/http/list-rows';
import { RadiusAccount } from '../accounts/radius-account.entity';
import type { RadAcct } from '../freeradius/rad-acct.entity';
import { onAccessPoint } from './access-point-conditions';
import type { FoundLogins } from './found-logins.query';
import type { Places } from './places.query';
import { typed, type SessionFilter } from './session-filter';
import { MISSED_REPORTS, type Freshness } from './session-freshness';

type Sessions = SelectQueryBuilder<RadAcct>;

const SILENT = 'TIMESTAMPDIFF(SECOND, COALESCE(s.acctupdatetime, s.acctstarttime), :now)';
const INTERVAL = '(SELECT v.interim_interval_s FROM radius_service v WHERE v.id = a.serviceId)';
const FRESH: Readonly<Record<Freshness, string>> = {
  online: `${SILENT} <= ${INTERVAL}`,
  late: `${SILENT} > ${INTERVAL} AND ${SILENT} <= ${MISSED_REPORTS} * ${INTERVAL}`,
  stale: `${SILENT} > ${MISSED_REPORTS} * ${INTERVAL}`,
};

/** Among which sessions is looked. */
interface Among {
  readonly places: Places;
  readonly now: Date;
  /** Only those that are up. */
  readonly open: boolean;
  /** Those that a quick search is about. */
  readonly logins: FoundLogins;
}

/** Keeps of the sessions `s` those that the filter wants and the actor may see. Accounts are joined, as `a`, only when asked of. */
export function narrowSessions(
  query: Sessions,
  filter: SessionFilter,
  { places, now, open, logins }: Among,
): void {
  const { partnerId, contractId, accountId, serviceId, state, freshness, accessPointId, area, q } = filter;
  if (open) query.andWhere('s.acctstoptime IS NULL');
  const ofAccount = { partnerId, contractId, id: accountId, serviceId, accessState: state };
  const named = Object.entries(ofAccount).filter(([, value]) => value !== undefined);
  const byPlace = accessPointId !== undefined || area !== undefined;
  if (named.length > 0 || freshness || byPlace || currentActor().resellerId !== null) {
    query.innerJoin(RadiusAccount, 'a', 'a.username = s.username');
    ownPartnersOnly(query, 'a.partnerId');
  }
  for (const [name, value] of named) query.andWhere(`a.${name} = :${name}`, { [name]: value });
  if (freshness) query.andWhere(FRESH[freshness], { now });
  narrowByPlace(query, filter, places);
  narrowByTime(query, filter);
  if (q) search(query, q, logins);
}

function narrowByPlace(query: Sessions, { nasId, accessPointId, area }: SessionFilter, places: Places): void {
  if (nasId !== undefined) {
    const nas = places.nases.find(({ id }) => id === nasId);
    query.andWhere('s.nasshortname = :nas', { nas: nas?.shortname ?? '' });
  }
  if (accessPointId !== undefined) {
    onPoints(query, places, ({ id }) => id === accessPointId);
  }
  if (area !== undefined) onPoints(query, places, ({ site }) => site === area, area);
}

/** On any of these access points; of an area also what is on no access point of a NAS that stands there. */
function onPoints(
  query: Sessions,
  places: Places,
  wanted: (point: Places['points'][number]) => boolean,
  area?: string,
): void {
  const points = places.points.filter(wanted);
  const conditions = points.map((point, index) => onAccessPoint(point, places.points, `p${index}x`));
  const nases = places.nases.filter(({ site }) => site !== null && site === area);
  const elsewhere = places.points
    .filter((point) => nases.some(({ shortname }) => shortname === point.nasShortname) && !wanted(point))
    .map((point, index) => onAccessPoint(point, places.points, `e${index}x`));
  const where = conditions.map((condition) => condition.where);
  if (nases.length > 0) {
    const others = elsewhere.map((condition) => ` AND NOT ${condition.where}`).join('');
    where.push(`(s.nasshortname IN (:...areaNases)${others})`);
  }
  query.andWhere(where.length > 0 ? `(${where.join(' OR ')})` : '1 = 0', {
    areaNases: nases.map(({ shortname }) => shortname),
  });
  for (const { parameters } of [...conditions, ...elsewhere]) query.setParameters(parameters);
}

function narrowByTime(query: Sessions, { ip, at, from, to }: SessionFilter): void {
  if (ip !== undefined) query.andWhere('s.framedipaddress = :ip', { ip });
  if (at !== undefined) {
    query.andWhere('s.acctstarttime <= :at AND (s.acctstoptime IS NULL OR s.acctstoptime >= :at)', {
      at: new Date(at),
    });
  }
  if (from !== undefined) {
    query.andWhere('s.acctstarttime >= :from', { from: new Date(startOfDay(from)) });
  }
  if (to !== undefined) {
    query.andWhere('s.acctstarttime < :to', { to: new Date(startOfDay(addDays(to, 1))) });
  }
}

/** By an address or by the beginning of a MAC; by logins that were found before, or by those that the database finds. */
function search(query: Sessions, q: string, logins: FoundLogins): void {
  const { kind, text } = typed(q);
  if (kind === 'ip') query.andWhere('s.framedipaddress = :typed', { typed: text });
  else if (kind === 'mac') query.andWhere('s.callingstationid LIKE :typed', { typed: startsWith(text) });
  else if (logins.few) query.andWhere('s.username IN (:...logins)', { logins: ['', ...logins.few] });
  else query.innerJoin(logins.sql, 'found', 'found.username = s.username', logins.parameters);
}
