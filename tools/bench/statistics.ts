/** One line of the bench's output. */
export interface Measure {
  /** What was measured, in a stable kebab-case name. */
  readonly measure: string;
  readonly unit: 'ms' | 'MiB' | '%';
  readonly [figure: string]: string | number;
}

/** The smallest value that at least `share` (0 to 1) of all values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (found === undefined) throw new Error('no values to take a percentile of');
  return found;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Count, median, the given percentile and the largest value, rounded to hundredths. */
export function summarise(
  values: readonly number[],
  ...percents: readonly number[]
): Readonly<Record<string, number>> {
  return {
    n: values.length,
    p50: round(percentile(values, 0.5)),
    ...Object.fromEntries(
      percents.map((percent) => [`p${String(percent)}`, round(percentile(values, percent / 100))]),
    ),
    max: round(Math.max(...values)),
  };
}
