import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { KioskDescription } from '../../src-shared/contract/contract.ts';
import type { EditionHead } from '../../src-shared/domain/edition.ts';
import { bilingual } from './bilingual.ts';
import { FactList, type Fact } from './fact-list.tsx';
import { isoDayWords } from './staff-words.ts';

export interface EditionFacts {
  readonly edition: EditionHead | null;
  readonly counts: { readonly employers: number; readonly jobs: number } | null;
}

interface KioskFactsProps {
  readonly description: KioskDescription;
  readonly facts: EditionFacts;
  /** `null`: not known yet. */
  readonly dataFolder: string | null;
  readonly more?: readonly Fact[];
}

/** What this kiosk is and runs on, honest about a stand-in runtime, sample jobs and demo. */
export function KioskFacts({ description, facts, dataFolder, more = [] }: KioskFactsProps) {
  const { t, i18n } = useTranslation();
  const { edition, counts } = facts;
  const { electron, chromium, isFallback } = description.runtime;

  const editionWords: ReactNode =
    edition === null ? (
      <p>{t('staff.kiosk.noEdition')}</p>
    ) : (
      <>
        <p>{bilingual(edition.title, i18n.language)}</p>
        <p>{t('staff.kiosk.editionDate', { day: isoDayWords(edition.date, i18n.language) })}</p>
        {counts !== null && (
          <p>
            {t('staff.kiosk.employers', { count: counts.employers })}
            {' · '}
            {t('staff.kiosk.jobs', { count: counts.jobs })}
          </p>
        )}
        {edition.isSample && (
          <p>
            <strong>{t('staff.kiosk.sample')}</strong>
          </p>
        )}
      </>
    );

  const all: readonly Fact[] = [
    { id: 'edition', label: t('staff.kiosk.edition'), value: editionWords },
    {
      id: 'runtime',
      label: t('staff.kiosk.runtime'),
      value: isFallback ? (
        <>
          <p>
            <strong>{t('staff.kiosk.fallback', { electron })}</strong>
          </p>
          <p>{t('staff.kiosk.electron', { electron, chromium })}</p>
        </>
      ) : (
        t('staff.kiosk.electron', { electron, chromium })
      ),
    },
    {
      id: 'program',
      label: t('staff.kiosk.program'),
      value: t('staff.kiosk.programVersion', { version: description.programVersion }),
    },
    {
      id: 'mode',
      label: t('staff.kiosk.mode'),
      value: description.isDemo ? <strong>{t('staff.kiosk.demoOn')}</strong> : t('staff.kiosk.demoOff'),
    },
    ...(dataFolder === null
      ? []
      : [{ id: 'data-folder', label: t('staff.kiosk.dataFolder'), value: dataFolder }]),
    ...more,
  ];
  return <FactList facts={all} />;
}
