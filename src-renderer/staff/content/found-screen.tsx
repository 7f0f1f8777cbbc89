import { ArrowLeft, RefreshCw } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContentState, FoundEditions } from '../../../src-shared/contract/content-calls.ts';
import type { IsoDay } from '../../../src-shared/units.ts';
import { Button } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import running from '../export-running.module.css';
import { STAY, useAskBeforeLeaving } from '../leave-guard.ts';
import { Note } from '../note.tsx';
import { Panel } from '../panel.tsx';
import { ScreenFrame } from '../screen-frame.tsx';
import { useAsk } from '../use-ask.ts';
import { useProblemWords } from '../use-problem-words.ts';
import { Found } from './found.tsx';
import styles from './content.module.css';

interface FoundScreenProps {
  readonly path: string;
  /** Of the edition that visitors see; `null`: there is none. */
  readonly shownDate: IsoDay | null;
  /** One of them is on the kiosk now. */
  readonly onLoaded: (content: ContentState) => void;
  readonly onElsewhere: () => void;
  readonly onLocked: () => void;
}

/** What lies in a folder: editions that can be loaded, with what they would change, and others with what is wrong. */
export function FoundScreen({ path, shownDate, onLoaded, onElsewhere, onLocked }: FoundScreenProps) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const { isBusy, problem, ask } = useAsk(onLocked);
  const [found, setFound] = useState<FoundEditions | null>(null);
  const look = useCallback(() => {
    ask((kiosk) => kiosk['content:find']({ path }), setFound);
  }, [ask, path]);
  useEffect(look, [look]);
  // What was found stays on the screen while one of them is loaded; nobody walks away from that.
  const isLoading = isBusy && found !== null;
  useAskBeforeLeaving(isLoading ? STAY : null);
  return (
    <ScreenFrame
      title={t('content.find.title')}
      about={isLoading ? 'loading' : `found-${path}`}
      testId="content-found"
      foot={
        <>
          <Button icon={ArrowLeft} isDisabled={isLoading} testId="content-elsewhere" onPress={onElsewhere}>
            {t('content.elsewhere')}
          </Button>
          <Button
            icon={RefreshCw}
            isDisabled={isBusy}
            testId="content-look-again"
            onPress={() => {
              setFound(null);
              look();
            }}
          >
            {t('content.again')}
          </Button>
        </>
      }
    >
      {problem !== null && (
        <Note kind="danger" isAlert testId="content-problem">
          {problemWords(problem)}
        </Note>
      )}
      {isBusy && (
        <div role="status" className={styles['waiting']}>
          <div className={classNames(running['bar'], running['unknown'])} />
          <p>{isLoading ? t('content.find.loading') : t('content.find.looking')}</p>
        </div>
      )}
      {found !== null && (
        <Panel title={t('content.find.found')}>
          {found.editions.length === 0 && (
            <Note kind="plain" testId="content-nothing">
              {t('content.find.nothing')}
            </Note>
          )}
          <ul className={styles['editions']}>
            {found.editions.map((edition) => (
              <li key={edition.path}>
                <Found
                  found={edition}
                  shownDate={shownDate}
                  isHeld={isBusy}
                  onLoad={({ fingerprint }) =>
                    ask((kiosk) => kiosk['content:load']({ path: edition.path, fingerprint }), onLoaded)
                  }
                />
              </li>
            ))}
          </ul>
          {found.isCutOff && <Note kind="warning">{t('content.find.cutOff')}</Note>}
        </Panel>
      )}
    </ScreenFrame>
  );
}
