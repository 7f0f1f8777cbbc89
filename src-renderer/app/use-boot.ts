import { useCallback, useEffect, useState } from 'react';
import type { KioskDescription } from '../../src-shared/contract/contract.ts';
import type { Result } from '../../src-shared/result.ts';
import { setLanguage } from '../i18n/i18n.ts';
import { useKiosk } from '../kiosk-context.ts';
import { applyPxPerMm, pxPerMm } from '../theme/screen-size.ts';
import { arrangeCatalogue } from '../visitor/catalogue-view.ts';
import type { Schedule } from './idle-watch.ts';
import { createLazySearch } from './lazy-search.ts';
import type { Loaded } from './loaded-context.ts';

/** Without readable data the kiosk looks again so often: staff may have repaired it from another screen. */
const RETRY_MS = 15_000;

export type Boot =
  | { readonly step: 'loading' }
  | { readonly step: 'ready'; readonly loaded: Loaded }
  /** `description`: `null` when even that is not known; the staff area then has nothing to work with. */
  | { readonly step: 'fault'; readonly description: KioskDescription | null };

/** Reads once what every screen needs: how the kiosk is set up, and the edition. Makes `--mm` true on the way. */
export function useBoot(schedule: Schedule): {
  readonly boot: Boot;
  readonly retry: () => void;
  /** Reads anew how the kiosk is set up, after staff changed it. The edition stays. */
  readonly describeAnew: () => void;
} {
  const kiosk = useKiosk();
  const [boot, setBoot] = useState<Boot>({ step: 'loading' });
  const [attempt, setAttempt] = useState(1);
  const retry = useCallback(() => {
    setAttempt((before) => before + 1);
  }, []);

  const describeAnew = useCallback(() => {
    void kiosk['kiosk:describe']().then((described) => {
      const description = valueOf(described);
      if (description !== null) setBoot((before) => withDescription(before, description));
    });
  }, [kiosk]);

  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<void> => {
      // The version is asked for first: should staff choose another edition in between, it is at most too old, and the page is
      // loaded once more than needed.
      const [described, version, read] = await Promise.all([
        kiosk['kiosk:describe'](),
        kiosk['catalogue:version'](),
        kiosk['catalogue:read'](),
      ]);
      if (!isWanted) return;
      const description = valueOf(described);
      const measured = description === null ? null : measureScreen(description);
      const catalogue = valueOf(read);
      const editionVersion = valueOf(version)?.version ?? null;
      // Each visitor begins in the kiosk's own language; without an edition there are no visitors, but still this screen.
      if (description !== null && attempt === 1) setLanguage(description.settings.defaultLanguage);
      if (description === null || measured === null || catalogue === null || editionVersion === null)
        setBoot({ step: 'fault', description });
      else
        setBoot({
          step: 'ready',
          loaded: {
            description,
            describeAnew,
            view: arrangeCatalogue(catalogue),
            editionVersion,
            pxPerMm: measured,
            search: createLazySearch(catalogue),
          },
        });
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [kiosk, attempt, describeAnew]);

  useEffect(() => (boot.step === 'fault' ? schedule(retry, RETRY_MS) : undefined), [boot, retry, schedule]);
  return { boot, retry, describeAnew };
}

function withDescription(boot: Boot, description: KioskDescription): Boot {
  switch (boot.step) {
    case 'loading':
      return boot;
    case 'fault':
      return { step: 'fault', description };
    case 'ready':
      return {
        step: 'ready',
        loaded: { ...boot.loaded, description, pxPerMm: measureScreen(description) },
      };
  }
}

function valueOf<T>(result: Result<T, string>): T | null {
  return result.ok ? result.value : null;
}

/** Makes `--mm` true and returns it in CSS pixels. */
function measureScreen({ settings, isWindowed }: KioskDescription): number {
  // A window on a developer's screen stands for the kiosk's whole screen.
  const px = isWindowed ? { width: innerWidth, height: innerHeight } : screen;
  const measured = pxPerMm(px, settings.screenMm);
  applyPxPerMm(document.documentElement, measured);
  return measured;
}
