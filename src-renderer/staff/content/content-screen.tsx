import { History, Usb } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ContentState, EditionCard } from '../../../src-shared/contract/content-calls.ts';
import type { ErrorCode } from '../../../src-shared/contract/contract.ts';
import type { EpochMs, Sha256Hex } from '../../../src-shared/units.ts';
import { Button } from '../../components/button.tsx';
import { bilingual } from '../bilingual.ts';
import { FactList } from '../fact-list.tsx';
import { Note } from '../note.tsx';
import { Panel, PanelRow } from '../panel.tsx';
import { ScreenFrame } from '../screen-frame.tsx';
import { SoundNote } from '../sound-note.tsx';
import { isoDayWords, momentWords } from '../staff-words.ts';
import { useProblemWords } from '../use-problem-words.ts';

/** What has just been done. `isStickFree`: nothing more is read from the stick that it came from. */
export interface ContentNews {
  readonly about: 'loaded' | 'restored';
  readonly isStickFree: boolean;
}

interface ContentScreenProps {
  /** `null`: not known yet. */
  readonly content: ContentState | null;
  readonly news: ContentNews | null;
  readonly isBusy: boolean;
  readonly problem: ErrorCode | null;
  readonly onLoad: () => void;
  readonly onRestore: (fingerprint: Sha256Hex) => void;
}

/** The edition that visitors see, since when, and the one before it a tap away. */
export function ContentScreen({ content, news, isBusy, problem, onLoad, onRestore }: ContentScreenProps) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  return (
    <ScreenFrame
      title={t('content.title')}
      about={`content-${content?.shown?.card.fingerprint ?? ''}`}
      testId="staff-content"
      foot={
        <>
          <span /> {/* the next step stands at the right */}
          <Button kind="primary" icon={Usb} isDisabled={isBusy} testId="content-from-stick" onPress={onLoad}>
            {t('content.fromStick')}
          </Button>
        </>
      }
    >
      {problem !== null && (
        <Note kind="danger" isAlert testId="content-problem">
          {problemWords(problem)}
        </Note>
      )}
      {news !== null && (
        <SoundNote title={t(`content.${news.about}`)} isNews testId={`content-${news.about}`}>
          {news.isStickFree && <p>{t('content.stickFree')}</p>}
        </SoundNote>
      )}
      {content === null && problem === null && <p>{t('content.reading')}</p>}
      {content !== null && (
        <>
          <Panel title={t('content.shownTitle')}>
            {content.shown === null ? (
              <Note kind="danger">{t('content.none')}</Note>
            ) : (
              <Shown {...content.shown} />
            )}
          </Panel>
          <Panel title={t('content.beforeTitle')}>
            {content.before === null ? (
              <p>{t('content.noBefore')}</p>
            ) : (
              <Before card={content.before} isBusy={isBusy} onRestore={onRestore} />
            )}
          </Panel>
          <p>{t('content.contactsStay')}</p>
        </>
      )}
    </ScreenFrame>
  );
}

function Shown({ card, sinceMs }: { readonly card: EditionCard; readonly sinceMs: EpochMs | null }) {
  const { t, i18n } = useTranslation();
  const { employers, onMap, jobs } = card.counts;
  return (
    <>
      <FactList
        facts={[
          { id: 'edition', label: t('content.edition'), value: bilingual(card.title, i18n.language) },
          { id: 'date', label: t('content.date'), value: isoDayWords(card.date, i18n.language) },
          {
            id: 'since',
            label: t('content.since'),
            value: sinceMs === null ? t('content.sinceShipped') : momentWords(sinceMs, i18n.language),
          },
          {
            id: 'counts',
            label: t('content.holds'),
            value: (
              <>
                <p>{t('content.employers', { count: employers, onMap })}</p>
                <p>{t('content.jobs', { count: jobs })}</p>
              </>
            ),
          },
        ]}
      />
      {card.isSample && (
        <Note kind="warning" testId="content-sample">
          {t('content.sample')}
        </Note>
      )}
    </>
  );
}

interface BeforeProps {
  readonly card: EditionCard;
  readonly isBusy: boolean;
  readonly onRestore: (fingerprint: Sha256Hex) => void;
}

/** Going back asks nothing: the way forth again is the same tap. */
function Before({ card, isBusy, onRestore }: BeforeProps) {
  const { t, i18n } = useTranslation();
  const words = [
    bilingual(card.title, i18n.language),
    t('staff.kiosk.editionDate', { day: isoDayWords(card.date, i18n.language) }),
    t('content.employers', { count: card.counts.employers, onMap: card.counts.onMap }),
    t('content.jobs', { count: card.counts.jobs }),
    ...(card.isShipped ? [t('content.shippedMark')] : []),
  ];
  return (
    <PanelRow
      words={words.join(' · ')}
      action={
        <Button
          icon={History}
          isBusy={isBusy}
          testId="content-restore"
          onPress={() => onRestore(card.fingerprint)}
        >
          {t('content.restore')}
        </Button>
      }
    />
  );
}
