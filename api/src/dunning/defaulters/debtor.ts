import type { CivilDate } from '@ponte/shared/calendar';
import { policyFor, type DunningPolicyFacts, type PolicyTarget } from '../policies/policy';
import type { CutOffCalendar } from '../calendar/cut-off-calendar';
import {
  cutOffDecision,
  resumeCause,
  type CutOffDecision,
  type DebtorFacts,
  type Now,
  type ResumeCause,
} from './cut-off-decision';
import { DUNNING_STAGES, stageOf } from './stage';

/** A contract that a debtor pays for: in force, or suspended because he does not. */
export interface DebtorContract {
  readonly id: number;
  readonly code: string;
  readonly cutOff: boolean;
}

/** A customer who owes something, or is cut off, with all that decides what becomes of him. */
export interface Debtor extends Omit<DebtorFacts, 'cuttable' | 'cutOff' | 'reachable'> {
  readonly partnerId: number;
  readonly name: string;
  readonly email: string | null;
  readonly language: 'it' | 'en';
  readonly tagIds: readonly number[];
  readonly contracts: readonly DebtorContract[];
}

type Policy = DunningPolicyFacts & PolicyTarget;

/** What becomes of a debtor: of contracts under several policies, the furthest that any of them goes. */
export interface Assessment<P extends Policy> {
  readonly policy: P;
  readonly decision: CutOffDecision;
  /** Contracts to be cut off at this moment. */
  readonly toCut: readonly number[];
}

export interface Rules<P extends Policy> {
  readonly policies: readonly P[];
  readonly calendar: CutOffCalendar;
}

/** Decides about a debtor: once for each policy that his contracts are under. */
export function assess<P extends Policy>(
  debtor: Debtor,
  { policies, calendar }: Rules<P>,
  now: Now,
): Assessment<P> {
  const inForce = debtor.contracts.filter(({ cutOff }) => !cutOff);
  const ofPolicy = new Map<P, number[]>();
  for (const { id } of inForce) {
    const policy = policyFor(policies, id, debtor.tagIds);
    ofPolicy.set(policy, [...(ofPolicy.get(policy) ?? []), id]);
  }
  if (ofPolicy.size === 0) ofPolicy.set(policyFor(policies, null, debtor.tagIds), []);
  const decided = [...ofPolicy].map(([policy, contractIds]) => ({
    policy,
    contractIds,
    decision: cutOffDecision(factsOf(debtor, contractIds.length > 0), policy, calendar, now),
  }));
  const [furthest] = decided.sort((a, b) => order(a.decision) - order(b.decision));
  if (!furthest) throw new Error('a debtor is always under a policy');
  return {
    policy: furthest.policy,
    decision: furthest.decision,
    toCut: decided.flatMap(({ decision, contractIds }) => (decision.cut ? contractIds : [])),
  };
}

/** Contracts of a debtor that come back now, and why. */
export function toResume(
  debtor: Debtor,
  policies: readonly Policy[],
  today: CivilDate,
): { contractIds: number[]; cause: ResumeCause | null } {
  const facts = factsOf(debtor, false);
  const causes = debtor.contracts.flatMap(({ id, cutOff }) => {
    const cause = cutOff ? resumeCause(facts, policyFor(policies, id, debtor.tagIds), today) : null;
    return cause === null ? [] : [{ id, cause }];
  });
  return { contractIds: causes.map(({ id }) => id), cause: causes[0]?.cause ?? null };
}

function factsOf(debtor: Debtor, cuttable: boolean): DebtorFacts {
  return {
    ...debtor,
    cuttable,
    cutOff: debtor.contracts.some(({ cutOff }) => cutOff),
    reachable: debtor.email !== null,
  };
}

function order({ cause }: CutOffDecision): number {
  return DUNNING_STAGES.indexOf(stageOf(cause));
}
