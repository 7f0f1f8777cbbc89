import fc from 'fast-check';
import type { LeadToExport } from '../../src-shared/export/lead-to-export.ts';
import { A_MONDAY } from './calm-world.ts';
import { aSealedLead } from './a-lead.ts';

/** Texts that make trouble in files: quotes, delimiters, line breaks, formulas, spaces at the ends, every plane of Unicode, broken halves. */
const awkwardText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '=1+1',
    '"',
    ';',
    'a;b',
    ' a ',
    '\n',
    'a\nb',
    '\uD83D',
    '\uFFFE',
    '_x0041_',
    '<b>&amp;</b>',
    '007',
    'constructor',
    '__proto__',
    'valueOf',
    '1e5',
  ),
);

/** Leads whose texts are as awkward as the format lets them be; more than the form would take. */
export const awkwardLead: fc.Arbitrary<LeadToExport> = fc
  .record({
    firstName: awkwardText,
    lastName: awkwardText,
    message: awkwardText,
    email: fc.option(awkwardText),
    phone: fc.option(fc.constantFrom('+4915123456789', '+493641123456', '+12015550123')),
    event: awkwardText,
    capturedAtMs: fc.integer({ min: A_MONDAY - 10 ** 12, max: A_MONDAY + 10 ** 12 }),
  })
  .map((changes) => aSealedLead(changes));
