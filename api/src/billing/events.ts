/** A run was created, confirmed or is to try again: its chunks of this phase wait for workers. */
export interface BillingRunReady {
  readonly type: 'billing-run.ready';
  readonly runId: number;
  readonly phase: 'preview' | 'bill';
}

/** Every chunk of a run is done. */
export interface BillingRunFinished {
  readonly type: 'billing-run.finished';
  readonly runId: number;
}
