import { EditionHead } from '../../src-shared/domain/edition.ts';

/** The head of a made-up edition; a test states only what matters to it. */
export function anEdition(parts: Partial<Record<keyof EditionHead, unknown>> = {}): EditionHead {
  return EditionHead.parse({
    format: 1,
    id: 'test',
    title: { de: 'Probe', en: 'Trial' },
    date: '2026-11-01',
    isSample: true,
    sources: [{ name: 'Probe', licence: 'CC0', url: null }],
    ...parts,
  });
}
