import { ArrowDownToLine, Contrast, Languages, Pause, RotateCcw, Type, VolumeX } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isPlain, PLAIN_ACCESS, type Access } from '../../app/access.ts';
import { useLoaded } from '../../app/loaded-context.ts';
import { useSession } from '../../app/session-context.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { SwitchRow } from '../../components/switch-row.tsx';
import { LanguageSwitch } from '../language-switch.tsx';
import styles from './access-panel.module.css';
import { TextSizeChoice } from './text-size-choice.tsx';

/** How the visitor wants to see, hear and reach the screen. Every choice shows at once, on this panel and behind it. */
export function AccessPanel() {
  const { t } = useTranslation();
  const { description } = useLoaded();
  const { session, tell } = useSession();
  const { access } = session;
  const change = (part: Partial<Access>): void => {
    tell({ type: 'accessChanged', change: part });
  };
  const close = (): void => {
    tell({ type: 'accessClosed' });
  };
  return (
    <Dialog
      kind="panel"
      title={t('access.title')}
      testId="access"
      onClose={close}
      actions={
        <>
          {!isPlain(access) && (
            <Button
              icon={RotateCcw}
              testId="access-reset"
              onPress={() => {
                change(PLAIN_ACCESS);
              }}
            >
              {t('access.reset')}
            </Button>
          )}
          <Button kind="primary" testId="access-done" onPress={close}>
            {t('common.done')}
          </Button>
        </>
      }
    >
      <p className={styles['hint']}>{t('access.hint')}</p>
      <div className={styles['rows']}>
        <Choice icon={Languages} title={t('common.language')}>
          <LanguageSwitch
            names="long"
            testId="access-language"
            chosen={session.language}
            onChoose={(language) => {
              tell({ type: 'languageChosen', language });
            }}
          />
        </Choice>
        <Choice icon={Type} title={t('access.textSize')} hint={t('access.textSizeHint')}>
          <TextSizeChoice
            chosen={access.textSize}
            onChoose={(textSize) => {
              change({ textSize });
            }}
          />
        </Choice>
        <SwitchRow
          icon={Contrast}
          title={t('access.contrast')}
          hint={t('access.contrastHint')}
          isOn={access.isHighContrast}
          testId="access-contrast"
          onToggle={() => {
            change({ isHighContrast: !access.isHighContrast });
          }}
        />
        <SwitchRow
          icon={ArrowDownToLine}
          title={t('access.reach')}
          hint={t('access.reachHint')}
          isOn={access.isInReach}
          testId="access-reach"
          onToggle={() => {
            change({ isInReach: !access.isInReach });
          }}
        />
        <SwitchRow
          icon={Pause}
          title={t('access.motion')}
          hint={t('access.motionHint')}
          isOn={access.isCalm}
          testId="access-motion"
          onToggle={() => {
            change({ isCalm: !access.isCalm });
          }}
        />
        {description.settings.sound !== 'off' && (
          <SwitchRow
            icon={VolumeX}
            title={t('access.mute')}
            hint={t('access.muteHint')}
            isOn={access.isMuted}
            testId="access-mute"
            onToggle={() => {
              change({ isMuted: !access.isMuted });
            }}
          />
        )}
      </div>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly hint?: string;
  /** A group of buttons that has a name of its own. */
  readonly children: ReactNode;
}

/** One of several, beside its words. */
function Choice({ icon: Icon, title, hint, children }: ChoiceProps) {
  return (
    <div className={styles['choice']}>
      <Icon aria-hidden className={styles['icon']} />
      <div>
        <h3 className={styles['title']}>{title}</h3>
        {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
      </div>
      <div className={styles['options']}>{children}</div>
    </div>
  );
}
