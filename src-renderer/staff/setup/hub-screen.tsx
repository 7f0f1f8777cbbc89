import {
  Brush,
  CalendarDays,
  FileText,
  KeyRound,
  ListChecks,
  LockKeyhole,
  MonitorSmartphone,
  Ruler,
  Scale,
  Server,
  Timer,
  Wand2,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SetUpState } from '../../../src-shared/contract/set-up-calls.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../choice.tsx';
import choices from '../choices.module.css';
import { Note } from '../note.tsx';
import { Panel } from '../panel.tsx';
import { ScreenFrame } from '../screen-frame.tsx';
import { firstOpenStep, type SetUpPart } from './set-up-parts.ts';

type Tile = Exclude<SetUpPart, 'hub' | 'wizard'>;

const DAILY: readonly Tile[] = ['opening', 'sync', 'cleaning'];
const KEPT: readonly Tile[] = [
  'event',
  'kiosk',
  'screen',
  'times',
  'privacy',
  'sealing',
  'passphrases',
  'recovery',
];

const ICONS: Readonly<Record<Tile, LucideIcon>> = {
  opening: ListChecks,
  cleaning: Brush,
  sync: Server,
  event: CalendarDays,
  kiosk: MonitorSmartphone,
  screen: Ruler,
  times: Timer,
  privacy: Scale,
  sealing: LockKeyhole,
  passphrases: KeyRound,
  recovery: FileText,
};

interface HubScreenProps {
  readonly state: SetUpState;
  readonly onShow: (part: SetUpPart) => void;
}

/** What can be set and done to this kiosk; first of all the set-up, as long as it is a demo. */
export function HubScreen({ state, onShow }: HubScreenProps) {
  const { t } = useTranslation();
  const tiles = (parts: readonly Tile[]) => (
    <div className={choices['tiles']}>
      {parts.map((part) => (
        <Choice
          key={part}
          icon={ICONS[part]}
          title={t(`setup.hub.${part}`)}
          detail={t(`setup.hub.detail.${part}`)}
          testId={`setup-open-${part}`}
          onChoose={() => onShow(part)}
        />
      ))}
    </div>
  );
  return (
    <ScreenFrame title={t('setup.hub.title')} about="hub" testId="setup-hub">
      {state.isDemo && (
        <Note
          kind="warning"
          testId="setup-todo"
          action={
            <Button kind="primary" icon={Wand2} testId="setup-start" onPress={() => onShow('wizard')}>
              {firstOpenStep(state) === 'event' ? t('setup.hub.start') : t('setup.hub.goOn')}
            </Button>
          }
        >
          {t('setup.hub.demo')}
        </Note>
      )}
      <Panel title={t('setup.hub.daily')}>{tiles(DAILY)}</Panel>
      <Panel title={t('setup.hub.kept')}>{tiles(KEPT)}</Panel>
    </ScreenFrame>
  );
}
