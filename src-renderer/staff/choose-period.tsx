import { CalendarDays, CalendarRange, Infinity as Everything, Minus, Plus, Sparkles } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { dayAfter, type Period } from '../../src-shared/export/period.ts';
import type { IsoDay } from '../../src-shared/units.ts';
import { IconButton } from '../components/icon-button.tsx';
import { Choice } from './choice.tsx';
import styles from './choose-period.module.css';
import tiles from './choices.module.css';
import { Panel } from './panel.tsx';
import { isoDayWords } from './staff-words.ts';

interface ChoosePeriodProps {
  readonly period: Period;
  readonly today: IsoDay;
  readonly onChoose: (period: Period) => void;
}

/** From when. A first and a last day are set by steps: there is no keyboard to type a date on. */
export function ChoosePeriod({ period, today, onChoose }: ChoosePeriodProps) {
  const { t } = useTranslation();
  return (
    <Panel title={t('export.periods')}>
      <div className={tiles['tiles']} role="radiogroup" aria-label={t('export.periods')}>
        <Choice
          icon={Everything}
          title={t('export.period.all')}
          detail={t('export.periodWhen.all')}
          isOn={period.type === 'all'}
          testId="staff-export-period-all"
          onChoose={() => onChoose({ type: 'all' })}
        />
        <Choice
          icon={Sparkles}
          title={t('export.period.new')}
          detail={t('export.periodWhen.new')}
          isOn={period.type === 'new'}
          testId="staff-export-period-new"
          onChoose={() => onChoose({ type: 'new' })}
        />
        <Choice
          icon={CalendarDays}
          title={t('export.period.today')}
          detail={t('export.periodWhen.today')}
          isOn={period.type === 'today'}
          testId="staff-export-period-today"
          onChoose={() => onChoose({ type: 'today' })}
        />
        <Choice
          icon={CalendarRange}
          title={t('export.period.between')}
          detail={t('export.periodWhen.between')}
          isOn={period.type === 'between'}
          testId="staff-export-period-between"
          onChoose={() => onChoose({ type: 'between', from: today, to: today })}
        />
      </div>
      {period.type === 'between' && (
        <div className={styles['days']}>
          <DayStepper
            id="from"
            day={period.from}
            max={period.to}
            onChoose={(from) => onChoose({ ...period, from })}
          />
          <DayStepper
            id="to"
            day={period.to}
            min={period.from}
            max={today}
            onChoose={(to) => onChoose({ ...period, to })}
          />
        </div>
      )}
    </Panel>
  );
}

interface DayStepperProps {
  readonly id: 'from' | 'to';
  readonly day: IsoDay;
  readonly min?: IsoDay;
  readonly max: IsoDay;
  readonly onChoose: (day: IsoDay) => void;
}

function DayStepper({ id, day, min, max, onChoose }: DayStepperProps) {
  const { t, i18n } = useTranslation();
  return (
    <div className={styles['stepper']} role="group" aria-label={t(`export.day.${id}`)}>
      <IconButton
        icon={Minus}
        label={t(`export.dayEarlier.${id}`)}
        isDisabled={min !== undefined && day <= min}
        testId={`staff-export-${id}-earlier`}
        onPress={() => onChoose(dayAfter(day, -1))}
      />
      <p className={styles['day']} aria-live="polite">
        <span className={styles['which']}>{t(`export.day.${id}`)}</span>
        <span>{isoDayWords(day, i18n.language)}</span>
      </p>
      <IconButton
        icon={Plus}
        label={t(`export.dayLater.${id}`)}
        isDisabled={day >= max}
        testId={`staff-export-${id}-later`}
        onPress={() => onChoose(dayAfter(day, 1))}
      />
    </div>
  );
}
