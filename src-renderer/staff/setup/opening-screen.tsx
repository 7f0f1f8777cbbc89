import {
  ArrowLeft,
  CircleAlert,
  CircleCheck,
  CircleX,
  Hand,
  RefreshCw,
  Volume2,
  type LucideIcon,
} from 'lucide-react';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpeningFacts } from '../../../src-shared/contract/opening-calls.ts';
import type { EditionHead } from '../../../src-shared/domain/edition.ts';
import type { Clock } from '../../../src-shared/ports.ts';
import { Button } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { playSound } from '../../sound/play-sound.ts';
import card from '../card-row.module.css';
import { ExportProgressBar } from '../export-progress-bar.tsx';
import { Note } from '../note.tsx';
import { ScreenFrame } from '../screen-frame.tsx';
import { isoDayWords, momentWords, sizeWords } from '../staff-words.ts';
import { useProblemWords } from '../use-problem-words.ts';
import { situationOf } from '../sync/sync-situation.ts';
import { useSyncWords } from '../sync/use-sync-words.ts';
import { wholeMm } from './card-measure.ts';
import type { FormContext } from './one-form.tsx';
import {
  judgeOpening,
  OPENING_ITEMS,
  worstOf,
  type Level,
  type OpeningItem,
  type TriedOut,
} from './opening-rule.ts';
import styles from './opening-screen.module.css';
import type { SetUpPart } from './set-up-parts.ts';
import { TouchTest } from './touch-test.tsx';

const ICONS: Readonly<Record<Level, LucideIcon>> = { good: CircleCheck, look: CircleAlert, bad: CircleX };

interface OpeningScreenProps {
  readonly context: FormContext;
  readonly edition: EditionHead | null;
  readonly clock: Clock;
  readonly onShow: (part: SetUpPart) => void;
  readonly onBack: () => void;
}

/** What a volunteer goes through in the morning: each point good, worth a look or bad, and what to do about it. */
export function OpeningScreen({ context, edition, onShow, onBack }: OpeningScreenProps) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const { state, description, problem, isBusy, actions } = context;
  const { ask } = actions;
  const [facts, setFacts] = useState<OpeningFacts | null>(null);
  const [tried, setTried] = useState<TriedOut>({ isTouchGood: null, isSoundHeard: null });
  const [isTouching, setTouching] = useState(false);
  const [hasSounded, setSounded] = useState(false);
  const look = useCallback(() => {
    ask((kiosk) => kiosk['opening:check'](), setFacts);
  }, [ask]);
  useEffect(look, [look]);
  const wordsFor = useItemWords({ facts, edition, context });

  const actionsOf: Partial<Record<OpeningItem, ReactNode>> = {
    touch: (
      <Button icon={Hand} testId="opening-touch" onPress={() => setTouching(true)}>
        {t('setup.opening.tryTouch')}
      </Button>
    ),
    sound: state.settings.sound !== 'off' && (
      <>
        <Button
          icon={Volume2}
          testId="opening-sound"
          onPress={() => {
            playSound('idleWarning');
            setSounded(true);
          }}
        >
          {t('setup.opening.trySound')}
        </Button>
        {hasSounded && (
          <>
            <Button testId="opening-heard" onPress={() => setTried({ ...tried, isSoundHeard: true })}>
              {t('setup.opening.heard')}
            </Button>
            <Button testId="opening-silent" onPress={() => setTried({ ...tried, isSoundHeard: false })}>
              {t('setup.opening.silent')}
            </Button>
          </>
        )}
      </>
    ),
    screen: state.settings.screenMm === null && (
      <Button onPress={() => onShow('screen')}>{t('setup.hub.screen')}</Button>
    ),
    hub: facts?.sync.hub != null && (
      <Button testId="opening-hub" onPress={() => onShow('sync')}>
        {t('sync.open')}
      </Button>
    ),
    demo: state.isDemo && <Button onPress={() => onShow('wizard')}>{t('setup.hub.start')}</Button>,
  };
  const levels =
    facts === null
      ? null
      : judgeOpening({
          facts,
          edition,
          tried,
          settings: state.settings,
          isDemo: state.isDemo,
          isWindowed: description.isWindowed,
        });
  return (
    <ScreenFrame
      title={t('setup.opening.title')}
      about="opening"
      testId="setup-opening"
      foot={
        <>
          <Button icon={ArrowLeft} testId="setup-back" onPress={onBack}>
            {t('setup.back')}
          </Button>
          <Button icon={RefreshCw} isBusy={isBusy} testId="opening-again" onPress={look}>
            {t('setup.opening.again')}
          </Button>
        </>
      }
    >
      {problem !== null && (
        <Note kind="danger" isAlert>
          {problemWords(problem)}
        </Note>
      )}
      {levels === null && problem === null && <ExportProgressBar words={t('setup.opening.looking')} />}
      {levels !== null && (
        <>
          <p className={styles['verdict']} role="status" data-testid="opening-verdict">
            {t(`setup.opening.verdict.${worstOf(Object.values(levels))}`)}
          </p>
          <ul className={styles['items']}>
            {OPENING_ITEMS.map((item) => (
              <Item
                key={item}
                item={item}
                level={levels[item]}
                words={wordsFor(item, levels[item])}
                action={actionsOf[item]}
              />
            ))}
          </ul>
        </>
      )}
      {isTouching && (
        <TouchTest
          onEnd={(isTouchGood) => {
            setTouching(false);
            setTried({ ...tried, isTouchGood });
          }}
        />
      )}
    </ScreenFrame>
  );
}

interface ItemProps {
  readonly item: OpeningItem;
  readonly level: Level;
  readonly words: string;
  readonly action: ReactNode;
}

function Item({ item, level, words, action }: ItemProps) {
  const { t } = useTranslation();
  const Icon = ICONS[level];
  return (
    <li className={classNames(card['row'], styles[level])} data-testid={`opening-${item}-${level}`}>
      <Icon className={styles['icon']} aria-label={t(`setup.opening.level.${level}`)} role="img" />
      <div className={styles['words']}>
        <p className={styles['name']}>{t(`setup.opening.item.${item}`)}</p>
        <p>{words}</p>
      </div>
      {Boolean(action) && <div className={styles['actions']}>{action}</div>}
    </li>
  );
}

function useItemWords({
  facts,
  edition,
  context,
}: {
  readonly facts: OpeningFacts | null;
  readonly edition: EditionHead | null;
  readonly context: FormContext;
}): (item: OpeningItem, level: Level) => string {
  const { t, i18n } = useTranslation();
  const { settings } = context.state;
  const sync = useSyncWords();
  const hubWords = (state: OpeningFacts['sync']): string => {
    const situation = situationOf(state);
    if (situation.about === 'failed') return sync.problem(situation.problem);
    return state.rejected > 0 ? t('sync.setAside', { count: state.rejected }) : sync.headline(situation);
  };
  return (item, level) => {
    if (facts === null) return '';
    switch (item) {
      case 'clock':
        return t(`setup.opening.clock.${level === 'bad' ? 'bad' : 'good'}`, {
          moment: momentWords(facts.nowMs, i18n.language),
        });
      case 'disk':
        return facts.freeBytes === null
          ? t('setup.opening.disk.unknown')
          : t(`setup.opening.disk.${level}`, { size: sizeWords(facts.freeBytes, i18n.language) });
      case 'edition':
        if (edition === null) return t('setup.opening.edition.bad');
        return t(
          edition.isSample
            ? 'setup.opening.edition.sample'
            : `setup.opening.edition.${level === 'good' ? 'good' : 'old'}`,
          {
            day: isoDayWords(edition.date, i18n.language),
          },
        );
      case 'exported':
        return facts.unexportedCount === 0
          ? t('setup.opening.exported.good')
          : t('setup.opening.exported.look', { count: facts.unexportedCount });
      case 'sound':
        return settings.sound === 'off' ? t('setup.opening.sound.off') : t(`setup.opening.sound.${level}`);
      case 'hub':
        return hubWords(facts.sync);
      case 'database':
        return t(`setup.opening.database.${level === 'bad' ? 'bad' : 'good'}`);
      case 'screen':
        return settings.screenMm === null
          ? t('setup.opening.screen.look')
          : t('setup.opening.screen.good', wholeMm(settings.screenMm));
      case 'demo':
      case 'lock':
        return t(`setup.opening.${item}.${level === 'good' ? 'good' : 'look'}`);
      case 'touch':
      case 'power':
        return t(`setup.opening.${item}.${level}`);
    }
  };
}
