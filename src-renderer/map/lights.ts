import type { EmployerId } from '../../src-shared/domain/employer.ts';

/** A light needs this long to come up or go down: far below three changes a second, so nothing flashes. */
export const LIGHT_MS = 700;
/** Brightness is drawn in so many steps. */
export const LIGHT_STEPS = 8;

interface Light {
  readonly from: number;
  readonly to: number;
  readonly startedAtMs: number;
}

/**
 * Which employers are lit, and how bright they are while that changes. Knows no clock: every call says what time it is,
 * in milliseconds from any start.
 */
export interface Lights {
  /** From now on exactly these are lit. With `atOnce` nothing fades. */
  readonly lightOnly: (ids: Iterable<EmployerId>, nowMs: number, atOnce: boolean) => void;
  /** 0 dark to 1 lit, in steps of 1 / {@link LIGHT_STEPS}. */
  readonly brightness: (id: EmployerId, nowMs: number) => number;
  readonly isChanging: (nowMs: number) => boolean;
}

export function createLights(): Lights {
  const lights = new Map<EmployerId, Light>();

  function exact(id: EmployerId, nowMs: number): number {
    const light = lights.get(id);
    if (light === undefined) return 0;
    const share = Math.min(1, Math.max(0, (nowMs - light.startedAtMs) / LIGHT_MS));
    return light.from + (light.to - light.from) * share;
  }

  return {
    lightOnly(ids, nowMs, atOnce) {
      const lit = new Set(ids);
      for (const id of new Set([...lights.keys(), ...lit])) {
        const to = lit.has(id) ? 1 : 0;
        if ((lights.get(id)?.to ?? 0) === to) continue;
        lights.set(id, { from: atOnce ? to : exact(id, nowMs), to, startedAtMs: nowMs });
      }
      for (const [id, light] of lights) if (light.to === 0 && exact(id, nowMs) === 0) lights.delete(id);
    },
    brightness: (id, nowMs) => Math.round(exact(id, nowMs) * LIGHT_STEPS) / LIGHT_STEPS,
    isChanging: (nowMs) =>
      [...lights.values()].some((light) => light.from !== light.to && nowMs - light.startedAtMs < LIGHT_MS),
  };
}
