import { LogOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session-context.ts';
import { STAFF_HOLD_MS } from '../../app/staff-gesture.ts';
import { Button } from '../../components/button.tsx';
import { HoldButton } from '../../components/hold-button.tsx';
import { Logo } from '../../components/logo.tsx';
import { AccessButton } from '../access/access-button.tsx';
import { LanguageSwitch } from '../language-switch.tsx';
import styles from './top-bar.module.css';

interface TopBarProps {
  readonly onWholeCity: () => void;
}

/** What is at hand on every screen of a visit. */
export function TopBar({ onWholeCity }: TopBarProps) {
  const { t } = useTranslation();
  const { session, tell } = useSession();
  return (
    <header className={styles['bar']}>
      <HoldButton
        label={t('explore.logo')}
        holdMs={STAFF_HOLD_MS}
        testId="logo"
        onTap={onWholeCity}
        onHold={() => {
          tell({ type: 'staffOpened' });
        }}
      >
        <Logo />
      </HoldButton>
      <div className={styles['side']}>
        <LanguageSwitch
          chosen={session.language}
          onChoose={(language) => {
            tell({ type: 'languageChosen', language });
          }}
        />
        <AccessButton />
        <Button
          icon={LogOut}
          testId="finish"
          onPress={() => {
            tell({ type: 'ended' });
          }}
        >
          {t('explore.finish')}
        </Button>
      </div>
    </header>
  );
}
