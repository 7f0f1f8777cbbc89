import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { err, ok } from '../../../src-shared/result.ts';
import { Sha256Hex } from '../../../src-shared/units.ts';
import { LoadedProvider, type Loaded } from '../../../src-renderer/app/loaded-context.ts';
import { useNewEdition } from '../../../src-renderer/app/use-new-edition.ts';
import { KioskProvider } from '../../../src-renderer/kiosk-context.ts';
import { scriptedKiosk, type Line } from '../staff/scripted-kiosk.ts';

afterEach(cleanup);

const versionOf = (digit: string): Sha256Hex => Sha256Hex.parse(digit.repeat(64));

/** A page that shows edition `a` asks main; answers whether it was loaded anew. */
async function isReloaded(answer: Extract<Line, { call: 'catalogue:version' }>['answer']): Promise<boolean> {
  const { kiosk, left } = scriptedKiosk([{ call: 'catalogue:version', answer }]);
  const reload = vi.fn();
  // The hook uses this one part of what was loaded.
  const loaded = { editionVersion: versionOf('a') } as unknown as Loaded;
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <KioskProvider value={kiosk}>
      <LoadedProvider value={loaded}>{children}</LoadedProvider>
    </KioskProvider>
  );
  const { result } = renderHook(() => useNewEdition({ reload }), { wrapper });
  await act(async () => {
    result.current();
  });
  expect(left()).toEqual([]);
  return reload.mock.calls.length > 0;
}

test.each([
  ['is loaded anew when main has another edition', ok({ version: versionOf('b') }), true],
  ['stays when main has the same edition', ok({ version: versionOf('a') }), false],
  ['stays when main cannot say: an old edition is better than none', err('EDITION_UNREADABLE'), false],
] as const)('the page %s', async (_, answer, expected) => {
  expect(await isReloaded(answer)).toBe(expected);
});
