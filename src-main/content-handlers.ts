import type { contentCalls } from '../src-shared/contract/content-calls.ts';
import type { Handlers } from '../src-shared/contract/contract.ts';
import { ok } from '../src-shared/result.ts';
import type { WithStaff } from './set-up-handlers.ts';
import type { Log } from './shell/log.ts';

/** Which edition the kiosk shows. What staff changed about it stands in the journal. */
export function createContentHandlers(
  withStaff: WithStaff,
  log: Log,
): Pick<Handlers, keyof typeof contentCalls> {
  return {
    'content:read': withStaff(async ({ content }) => ok(await content.read())),
    'content:find': withStaff(({ content }, _identity, { path }) => content.find(path)),
    'content:load': withStaff(async ({ content }, _identity, { path, fingerprint }) => {
      const loaded = await content.load(path, fingerprint);
      if (loaded.ok) log('edition.loaded', { id: loaded.value.shown?.card.id ?? 'none' });
      else log('edition.notLoaded', { code: loaded.error });
      return loaded;
    }),
    'content:restore': withStaff(async ({ content }, _identity, { fingerprint }) => {
      const restored = await content.restore(fingerprint);
      if (restored.ok) log('edition.loaded', { id: restored.value.shown?.card.id ?? 'none' });
      else log('edition.notLoaded', { code: restored.error });
      return restored;
    }),
  };
}
