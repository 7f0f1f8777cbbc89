import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { RefusalCode } from '../src-shared/protocol/refusal.ts';
import type { Rejection } from '../src-shared/protocol/batch.ts';

/** What is counted for Prometheus. Sums only; no kiosk and no event has a line of its own. */
export interface Metrics {
  readonly countVerdict: (verdict: 'stored' | 'already' | 'retry') => void;
  readonly countRejection: (reason: Rejection) => void;
  readonly countRefusal: (code: RefusalCode) => void;
  readonly timeBatch: (seconds: number) => void;
  /** The text that Prometheus reads. */
  readonly read: () => Promise<string>;
  readonly contentType: string;
}

interface MetricsOptions {
  /** Counted anew for each reading. */
  readonly countLedger: () => Promise<Readonly<Record<string, number>>>;
}

export function createMetrics({ countLedger }: MetricsOptions): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const verdicts = new Counter({
    name: 'hub_verdicts_total',
    help: 'Records by what the hub said of them',
    labelNames: ['verdict'] as const,
    registers,
  });
  const rejections = new Counter({
    name: 'hub_rejections_total',
    help: 'Rejected records by reason',
    labelNames: ['reason'] as const,
    registers,
  });
  const refusals = new Counter({
    name: 'hub_refused_requests_total',
    help: 'Requests refused as a whole, by code',
    labelNames: ['code'] as const,
    registers,
  });
  const batches = new Histogram({
    name: 'hub_batch_seconds',
    help: 'Time from a whole batch to its answer',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const rows = new Gauge({
    name: 'hub_rows',
    help: 'What the ledger holds',
    labelNames: ['table'] as const,
    registers,
    async collect() {
      for (const [table, count] of Object.entries(await countLedger())) this.set({ table }, count);
    },
  });
  void rows;
  return {
    countVerdict: (verdict) => verdicts.inc({ verdict }),
    countRejection: (reason) => {
      verdicts.inc({ verdict: 'rejected' });
      rejections.inc({ reason });
    },
    countRefusal: (code) => refusals.inc({ code }),
    timeBatch: (seconds) => batches.observe(seconds),
    read: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
