import {
  BookCheck,
  CalendarDays,
  Download,
  MapPinned,
  MonitorCog,
  Settings2,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './staff-nav.module.css';
import { STAFF_VIEWS, type StaffView } from './staff-state.ts';

const ICONS: Readonly<Record<StaffView, LucideIcon>> = {
  today: CalendarDays,
  leads: Users,
  export: Download,
  content: MapPinned,
  books: BookCheck,
  setup: Settings2,
  about: MonitorCog,
};

interface StaffNavProps {
  readonly shown: StaffView;
  /** Something runs that is not to be walked away from. */
  readonly isHeld: boolean;
  readonly onShow: (view: StaffView) => void;
}

export function StaffNav({ shown, isHeld, onShow }: StaffNavProps) {
  const { t } = useTranslation();
  return (
    <nav className={styles['nav']} aria-label={t('staff.nav')}>
      {STAFF_VIEWS.map((view) => {
        const Icon = ICONS[view];
        return (
          <button
            key={view}
            type="button"
            className={styles['place']}
            aria-current={view === shown ? 'page' : undefined}
            disabled={isHeld}
            data-testid={`staff-nav-${view}`}
            onClick={() => onShow(view)}
          >
            <Icon aria-hidden className={styles['icon']} />
            <span>{t(`staff.view.${view}`)}</span>
          </button>
        );
      })}
    </nav>
  );
}
