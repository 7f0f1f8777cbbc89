import {
  CircleDashed,
  FileCheck,
  FileClock,
  Flame,
  MailCheck,
  MailQuestionMark,
  MailX,
  Send,
  Snowflake,
  Sun,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OptInState } from '../../../src-shared/domain/opt-in.ts';
import { classNames } from '../../components/class-names.ts';
import styles from './lead-marks.module.css';
import type { RatingChoice } from './lead-look.ts';

/* How a contact stands, each by its own sign and word; colour only adds to them. */

export const RATING_ICONS: Readonly<Record<RatingChoice, LucideIcon>> = {
  hot: Flame,
  warm: Sun,
  cold: Snowflake,
  none: CircleDashed,
};

const OPT_IN_ICONS: Readonly<Record<OptInState, LucideIcon>> = {
  recorded: MailQuestionMark,
  'mail-sent': Send,
  confirmed: MailCheck,
  expired: MailX,
};

export function RatingMark({ rating }: { readonly rating: RatingChoice }) {
  const { t } = useTranslation();
  return <Mark icon={RATING_ICONS[rating]} look={rating} words={t(`leads.rating.${rating}`)} />;
}

export function OptInMark({ state }: { readonly state: OptInState }) {
  const { t } = useTranslation();
  return <Mark icon={OPT_IN_ICONS[state]} look={state} words={t(`leads.optIn.${state}`)} />;
}

export function ExportMark({ isExported }: { readonly isExported: boolean }) {
  const { t } = useTranslation();
  return (
    <Mark
      icon={isExported ? FileCheck : FileClock}
      look={isExported ? 'exported' : 'new'}
      words={t(isExported ? 'leads.exported' : 'leads.notExported')}
    />
  );
}

function Mark({
  icon: Icon,
  look,
  words,
}: {
  readonly icon: LucideIcon;
  readonly look: string;
  readonly words: string;
}) {
  return (
    <span className={classNames(styles['mark'], styles[look])}>
      <Icon aria-hidden className={styles['icon']} />
      {words}
    </span>
  );
}
