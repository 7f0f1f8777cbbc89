import { useTranslation } from 'react-i18next';
import type { KioskDescription, StaffOverview } from '../../src-shared/contract/contract.ts';
import { MS_PER_SECOND } from '../../src-shared/units.ts';
import type { Fetched } from './export-stage.ts';
import type { Fact } from './fact-list.tsx';
import { KioskFacts, type EditionFacts } from './kiosk-facts.tsx';
import { LeaveKiosk } from './leave-kiosk.tsx';
import { ScreenFrame } from './screen-frame.tsx';
import { wholeMm } from './setup/card-measure.ts';

interface AboutScreenProps {
  readonly description: KioskDescription;
  readonly facts: EditionFacts;
  readonly overview: Fetched<StaffOverview>;
  readonly onLeaveKiosk: () => void;
}

/** How this kiosk is set up, for whoever phones about it. Shows, does not change. */
export function AboutScreen({ description, facts, overview, onLeaveKiosk }: AboutScreenProps) {
  const { t } = useTranslation();
  const { settings } = description;
  const setUp: readonly Fact[] = [
    { id: 'name', label: t('staff.kiosk.name'), value: settings.kioskName },
    { id: 'event', label: t('staff.kiosk.event'), value: settings.eventName },
    {
      id: 'screen',
      label: t('staff.kiosk.screen'),
      value:
        settings.screenMm === null
          ? t('staff.kiosk.screenUnknown')
          : t('staff.kiosk.screenSize', wholeMm(settings.screenMm)),
    },
    {
      id: 'idle',
      label: t('staff.kiosk.idle'),
      value: t('staff.kiosk.idleTimes', {
        warnSeconds: Math.round(settings.idleWarningMs / MS_PER_SECOND),
        clearSeconds: Math.round(settings.idleClearMs / MS_PER_SECOND),
      }),
    },
    {
      id: 'staff-lock',
      label: t('staff.kiosk.staffLock'),
      value: t('staff.kiosk.staffLockTime', { seconds: Math.round(settings.staffLockMs / MS_PER_SECOND) }),
    },
    {
      id: 'retention',
      label: t('staff.kiosk.retention'),
      value: t('staff.kiosk.retentionDays', { count: settings.retentionDays }),
    },
  ];
  const sources: readonly Fact[] =
    facts.edition === null
      ? []
      : [
          {
            id: 'sources',
            label: t('staff.kiosk.sources'),
            value: facts.edition.sources.map(({ name, licence, url }) => (
              <p key={name}>{[name, licence, url].filter((part) => part !== null).join(' · ')}</p>
            )),
          },
        ];
  return (
    <ScreenFrame title={t('staff.kiosk.title')} about="about" testId="staff-about">
      <KioskFacts
        description={description}
        facts={facts}
        dataFolder={overview.step === 'there' ? overview.value.dataFolder : null}
        more={[...setUp, ...sources]}
      />
      <LeaveKiosk onLeaveKiosk={onLeaveKiosk} />
    </ScreenFrame>
  );
}
