import { IsoDay, type Language } from '../../../src-shared/units.ts';

/* Days as staff type and read them: `17.11.2026`, `17/11/2026` or `2026-11-17`. */

export type TypedDay = { readonly ok: true; readonly day: IsoDay | null } | { readonly ok: false };

/** Nothing typed is no day; what is no day of the calendar is a mistake. */
export function parseDay(typed: string): TypedDay {
  const text = typed.trim();
  if (text === '') return { ok: true, day: null };
  const parts =
    /^(?<day>\d{1,2})[./ -]+(?<month>\d{1,2})[./ -]+(?<year>\d{4})$/.exec(text)?.groups ??
    /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/.exec(text)?.groups;
  if (parts === undefined) return { ok: false };
  const { day = '', month = '', year = '' } = parts;
  const parsed = IsoDay.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return parsed.success ? { ok: true, day: parsed.data } : { ok: false };
}

export function typedDay(day: IsoDay | null, language: Language): string {
  if (day === null) return '';
  const [year, month, date] = day.split('-');
  return [date, month, year].join(language === 'de' ? '.' : '/');
}
