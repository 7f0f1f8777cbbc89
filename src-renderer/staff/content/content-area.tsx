import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContentState, EditionCard } from '../../../src-shared/contract/content-calls.ts';
import type { ExportPlace } from '../../../src-shared/contract/export-contract.ts';
import { unreachable } from '../../../src-shared/result.ts';
import { announce } from '../../components/live-region.tsx';
import { STAY, useAskBeforeLeaving } from '../leave-guard.ts';
import { PickFolder } from '../pick-folder.tsx';
import { useAsk } from '../use-ask.ts';
import { ContentScreen, type ContentNews } from './content-screen.tsx';
import { FoundScreen } from './found-screen.tsx';

type Stage =
  | { readonly step: 'state'; readonly news: ContentNews | null }
  | { readonly step: 'place' }
  | { readonly step: 'found'; readonly path: string; readonly place: ExportPlace };

interface ContentAreaProps {
  /** Visitors are going to see this edition from now on. */
  readonly onChanged: (card: EditionCard) => void;
  readonly onLocked: () => void;
}

/** Which edition visitors see, and showing them another one. */
export function ContentArea({ onChanged, onLocked }: ContentAreaProps) {
  const { t } = useTranslation();
  const { isBusy, problem, ask } = useAsk(onLocked);
  const [content, setContent] = useState<ContentState | null>(null);
  const [stage, setStage] = useState<Stage>({ step: 'state', news: null });
  useAskBeforeLeaving(isBusy && content !== null ? STAY : null);
  useEffect(() => {
    ask((kiosk) => kiosk['content:read'](), setContent);
  }, [ask]);
  const changed = (news: ContentNews) => (state: ContentState) => {
    setContent(state);
    if (state.shown !== null) onChanged(state.shown.card);
    setStage({ step: 'state', news });
    announce(t(`content.${news.about}`));
  };

  switch (stage.step) {
    case 'state':
      return (
        <ContentScreen
          content={content}
          news={stage.news}
          isBusy={isBusy}
          problem={problem}
          onLoad={() => setStage({ step: 'place' })}
          onRestore={(fingerprint) =>
            ask(
              (kiosk) => kiosk['content:restore']({ fingerprint }),
              changed({ about: 'restored', isStickFree: false }),
            )
          }
        />
      );
    case 'place':
      return (
        <PickFolder
          words={{
            title: t('content.find.title'),
            places: t('content.find.places'),
            folders: t('content.find.folders'),
            choose: t('content.find.choose'),
          }}
          onPick={(path, place) => setStage({ step: 'found', path, place })}
          onBack={() => setStage({ step: 'state', news: null })}
          onLocked={onLocked}
        />
      );
    case 'found':
      return (
        <FoundScreen
          path={stage.path}
          shownDate={content?.shown?.card.date ?? null}
          onLoaded={changed({ about: 'loaded', isStickFree: stage.place.kind === 'stick' })}
          onElsewhere={() => setStage({ step: 'place' })}
          onLocked={onLocked}
        />
      );
    default:
      return unreachable(stage);
  }
}
