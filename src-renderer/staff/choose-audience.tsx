import { Building, Landmark, Mail, MessagesSquare, Network, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import {
  audienceKey,
  audiencesOf,
  mayGoToOneEmployer,
  type Audience,
} from '../../src-shared/export/audience.ts';
import { Choice } from './choice.tsx';
import styles from './choices.module.css';
import type { ExportChoice } from './export-stage.ts';
import { Panel } from './panel.tsx';

/** What an audience is called in the texts. */
export type AudienceName = 'controller' | 'each-employer' | 'employer' | 'network-contact' | 'network-news';

export function audienceName(audience: Audience): AudienceName {
  return audience.type === 'network' ? audience.purpose : audience.type;
}

const ICONS: Readonly<Record<AudienceName, LucideIcon>> = {
  controller: Landmark,
  'each-employer': Network,
  employer: Building,
  'network-contact': MessagesSquare,
  'network-news': Mail,
};

interface ChooseAudienceProps {
  readonly choice: ExportChoice;
  readonly onChoose: (audience: Audience) => void;
  readonly onAskEmployer: () => void;
}

/** For whom the files are. What nobody agreed to for them is not in the files, so this decides what is. */
export function ChooseAudience({ choice, onChoose, onAskEmployer }: ChooseAudienceProps) {
  const { t } = useTranslation();
  const chosen = audienceKey(choice.audience);
  return (
    <Panel title={t('export.audiences')}>
      <div className={styles['tiles']} role="radiogroup" aria-label={t('export.audiences')}>
        {audiencesOf(choice.target).map((audience) => {
          const name = audienceName(audience);
          return (
            <Choice
              key={name}
              icon={ICONS[name]}
              title={t(`export.audience.${name}`)}
              detail={t(`export.audienceWhen.${name}`)}
              isOn={audienceKey(audience) === chosen}
              testId={`staff-export-audience-${name}`}
              onChoose={() => onChoose(audience)}
            />
          );
        })}
        {mayGoToOneEmployer(choice.target) && (
          <Choice
            icon={ICONS.employer}
            title={choice.employerName ?? t('export.audience.employer')}
            detail={t('export.audienceWhen.employer')}
            isOn={choice.audience.type === 'employer'}
            testId="staff-export-audience-employer"
            onChoose={onAskEmployer}
          />
        )}
      </div>
    </Panel>
  );
}
