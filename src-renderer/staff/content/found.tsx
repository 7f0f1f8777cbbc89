import { CheckCheck, Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EditionCard, FoundEdition } from '../../../src-shared/contract/content-calls.ts';
import { unreachable } from '../../../src-shared/result.ts';
import type { IsoDay } from '../../../src-shared/units.ts';
import { Button } from '../../components/button.tsx';
import { bilingual } from '../bilingual.ts';
import { Note } from '../note.tsx';
import { isoDayWords } from '../staff-words.ts';
import { ChangesTable } from './changes-table.tsx';
import wordsCard from '../words-card.module.css';
import styles from './content.module.css';

interface FoundProps {
  readonly found: FoundEdition;
  readonly shownDate: IsoDay | null;
  readonly isHeld: boolean;
  readonly onLoad: (card: EditionCard) => void;
}

/** One edition that was found: what it is and would change, or why it cannot be loaded. */
export function Found({ found, shownDate, isHeld, onLoad }: FoundProps) {
  const { t } = useTranslation();
  const folder = <p className={styles['folder']}>{t('content.find.inFolder', { name: found.name })}</p>;
  switch (found.step) {
    case 'sound':
      return (
        <article className={wordsCard['card']} data-testid="content-sound">
          {folder}
          <Sound found={found} shownDate={shownDate} isHeld={isHeld} onLoad={onLoad} />
        </article>
      );
    case 'broken':
      return (
        <article className={wordsCard['card']} data-testid="content-broken">
          {folder}
          <Broken found={found} />
        </article>
      );
    case 'tables':
      return (
        <article className={wordsCard['card']} data-testid="content-tables">
          {folder}
          <Note kind="warning">{t('content.find.tables')}</Note>
        </article>
      );
    default:
      return unreachable(found);
  }
}

type Of<S extends FoundEdition['step']> = Extract<FoundEdition, { readonly step: S }>;

function Sound({
  found,
  shownDate,
  isHeld,
  onLoad,
}: Omit<FoundProps, 'found'> & { readonly found: Of<'sound'> }) {
  const { t, i18n } = useTranslation();
  const { card, changes, isShown } = found;
  const { employers, onMap, jobs } = card.counts;
  const isOlder = shownDate !== null && card.date < shownDate;
  return (
    <>
      <h3 className={styles['title']}>{bilingual(card.title, i18n.language)}</h3>
      <p>{t('staff.kiosk.editionDate', { day: isoDayWords(card.date, i18n.language) })}</p>
      <p>
        {t('content.employers', { count: employers, onMap })}
        {' · '}
        {t('content.jobs', { count: jobs })}
      </p>
      {card.isSample && <Note kind="warning">{t('content.sample')}</Note>}
      {isOlder && (
        <Note kind="warning" testId="content-older">
          {t('content.find.older', { day: isoDayWords(shownDate, i18n.language) })}
        </Note>
      )}
      {isShown ? (
        <p data-testid="content-is-shown">{t('content.find.isShown')}</p>
      ) : (
        <>
          {changes !== null && <ChangesTable changes={changes} next={card.counts} />}
          <div className={styles['act']}>
            <p className={styles['checked']}>
              <CheckCheck aria-hidden className={styles['icon']} />
              {t('content.find.sound')}
            </p>
            <Button
              kind="primary"
              icon={Download}
              isDisabled={isHeld}
              testId="content-load"
              onPress={() => onLoad(card)}
            >
              {t('content.find.load')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function Broken({ found }: { readonly found: Of<'broken'> }) {
  const { t, i18n } = useTranslation();
  const { problems, problemCount } = found;
  const more = problemCount - problems.length;
  return (
    <>
      <Note kind="danger">{t('content.find.broken', { count: problemCount })}</Note>
      <p>{t('content.find.whatToDo')}</p>
      <ul className={styles['problems']}>
        {problems.map(({ place, wrong, remedy }, index) => (
          <li key={index} data-testid="content-edition-problem">
            <p className={styles['place']}>{bilingual(place, i18n.language)}</p>
            <p>{bilingual(wrong, i18n.language)}</p>
            <p className={styles['folder']}>{bilingual(remedy, i18n.language)}</p>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t('content.find.more', { count: more })}</p>}
    </>
  );
}
