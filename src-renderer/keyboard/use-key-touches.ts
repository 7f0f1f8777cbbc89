import { useEffect, useLayoutEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { Schedule } from '../app/idle-watch.ts';
import { HOLD_MS, startRepeating } from './key-repeat.ts';
import { afterLift, FORGIVEN_MM, isWithin, variantUnder, type Point } from './key-touch.ts';
import type { OpenVariants } from './key-variants.tsx';
import { repeats } from './layouts.ts';
import { mmInPx } from './millimetres.ts';
import { placeVariants } from './place-variants.ts';

/** A finger that is down. */
interface Touch {
  readonly key: string;
  readonly element: Element;
  readonly start: Point;
  isDone: boolean;
  isOnKey: boolean;
  hasVariants: boolean;
  /** Calls off what holding would do. */
  stop: () => void;
}

/** A finger wanders a little while it rests; before so much it does not slide. */
const SLIDE_MM = 3;

interface KeyTouches {
  /** Keys that are down. */
  readonly pressed: readonly string[];
  readonly open: OpenVariants | null;
  readonly onPointerDown: (event: PointerEvent) => void;
}

/** Hears every finger on the keyboard: taps, rolling two-finger typing, holding, sliding into variants. */
export function useKeyTouches(
  host: RefObject<HTMLElement | null>,
  parts: {
    readonly schedule: Schedule;
    readonly variantsOf: (key: string) => readonly string[];
    readonly onPress: (key: string) => void;
    readonly onVariant: (text: string) => void;
  },
): KeyTouches {
  const latest = useRef(parts);
  useLayoutEffect(() => {
    latest.current = parts;
  });
  const touches = useRef(new Map<number, Touch>());
  const [pressed, setPressed] = useState<readonly string[]>([]);
  const [open, setOpenState] = useState<OpenVariants | null>(null);
  const openRef = useRef<OpenVariants | null>(null); // the state of this very moment, between two renderings
  const setOpen = (next: OpenVariants | null): void => {
    openRef.current = next;
    setOpenState(next);
  };
  const showPressed = (): void => {
    setPressed([...touches.current.values()].filter(({ isOnKey }) => isOnKey).map(({ key }) => key));
  };

  const lift = (id: number, touch: Touch): void => {
    touch.stop();
    touches.current.delete(id);
    const shown = touch.hasVariants ? openRef.current : null;
    const after = afterLift({
      variants: shown?.variants ?? null,
      chosen: shown?.chosen ?? null,
      isOnKey: touch.isOnKey,
      isDone: touch.isDone,
    });
    if (shown !== null && after.lift !== 'keep') setOpen(null);
    if (after.lift === 'type') latest.current.onVariant(after.text);
    if (after.lift === 'press') latest.current.onPress(touch.key);
    showPressed();
  };

  const onPointerDown = (event: PointerEvent): void => {
    event.preventDefault(); // the focus stays in the field
    if (!(event.target instanceof Element) || event.button > 0) return;
    const variant = event.target.closest('[data-variant]')?.getAttribute('data-variant');
    if (variant != null) {
      setOpen(null);
      latest.current.onVariant(variant);
      return;
    }
    // Typing fast, the next finger is down before the last is up.
    for (const [id, touch] of [...touches.current]) if (!touch.hasVariants) lift(id, touch);
    setOpen(null);
    const element = event.target.closest('[data-key]');
    const key = element?.getAttribute('data-key');
    if (element == null || key == null) return;
    const touch: Touch = {
      key,
      element,
      start: { x: event.clientX, y: event.clientY },
      isDone: repeats(key),
      isOnKey: true,
      hasVariants: false,
      stop: () => undefined,
    };
    touches.current.set(event.pointerId, touch);
    showPressed();
    const { schedule } = latest.current;
    if (touch.isDone) {
      latest.current.onPress(key);
      touch.stop = startRepeating(schedule, () => {
        latest.current.onPress(key);
      });
      return;
    }
    const variants = latest.current.variantsOf(key);
    if (variants.length > 0)
      touch.stop = schedule(() => {
        if (host.current === null) return;
        touch.hasVariants = true;
        setOpen({ key, variants, chosen: null, ...placeVariants(host.current, element, variants.length) });
      }, HOLD_MS);
  };

  const handlers = useRef({ lift, setOpen, showPressed });
  useLayoutEffect(() => {
    handlers.current = { lift, setOpen, showPressed };
  });
  useEffect(() => {
    const down = touches.current;
    const move = (event: globalThis.PointerEvent): void => {
      const touch = down.get(event.pointerId);
      if (touch === undefined) return;
      const point = { x: event.clientX, y: event.clientY };
      const place = touch.element.getBoundingClientRect();
      const wasOnKey = touch.isOnKey;
      touch.isOnKey = isWithin(place, point, FORGIVEN_MM * mmInPx());
      const shown = touch.hasVariants ? openRef.current : null;
      if (shown !== null) {
        const hasSlid = Math.hypot(point.x - touch.start.x, point.y - touch.start.y) > SLIDE_MM * mmInPx();
        const cells = [...(host.current?.querySelectorAll('[data-variant]') ?? [])];
        const chosen = hasSlid
          ? variantUnder(
              cells.map((cell) => cell.getBoundingClientRect()),
              point,
              place.height,
            )
          : null;
        if (chosen !== shown.chosen) handlers.current.setOpen({ ...shown, chosen });
      } else if (wasOnKey && !touch.isOnKey) touch.stop();
      if (wasOnKey !== touch.isOnKey) handlers.current.showPressed();
    };
    const up = (event: globalThis.PointerEvent): void => {
      const touch = down.get(event.pointerId);
      if (touch !== undefined) handlers.current.lift(event.pointerId, touch);
    };
    const cancel = (event: globalThis.PointerEvent): void => {
      const touch = down.get(event.pointerId);
      if (touch === undefined) return;
      touch.isDone = true;
      handlers.current.lift(event.pointerId, touch);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', cancel);
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', cancel);
      for (const touch of down.values()) touch.stop();
      down.clear();
    };
  }, [host]);

  return { pressed, open, onPointerDown };
}
