import { ArrowRight, Check, RotateCcw } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaded } from '../../app/loaded-context.ts';
import type { Shortlist } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { announce } from '../../components/live-region.tsx';
import { QrCode } from '../../components/qr-code.tsx';
import { qrCapacityBytes } from '../../components/qr-size.ts';
import { monthAndYear } from '../dates.ts';
import { takeAlong, takeAlongLines } from '../take-along.ts';
import styles from './take-along-codes.module.css';

/** Side of a code with its quiet zone; leaves room for the words beside it in both orientations. */
const CODE_SIDE_MM = 116;
/** From so many codes on, the screen says that the list is long and what to do about it. */
const MANY_PARTS = 4;

interface TakeAlongCodesProps {
  readonly shortlist: Shortlist;
  /** What else can be done with the list. */
  readonly children: ReactNode;
}

/** The shortlist as one QR code after the other, large enough for a phone at arm's length. */
export function TakeAlongCodes({ shortlist, children }: TakeAlongCodesProps) {
  const { t } = useTranslation();
  const { view, pxPerMm } = useLoaded();
  const date = monthAndYear(view.edition.date);
  const sidePx = CODE_SIDE_MM * pxPerMm;
  const { parts, leftOut } = takeAlong(
    takeAlongLines(view, shortlist, { asOf: (seen) => t('takeAlong.textAsOf', { date: seen }) }),
    (part, total) =>
      total === 1 ? t('takeAlong.textTitle', { date }) : t('takeAlong.textTitlePart', { date, part, total }),
    qrCapacityBytes(sidePx, pxPerMm, devicePixelRatio),
  );
  const [shown, setShown] = useState<readonly number[]>([0]);
  // A list that became shorter has fewer codes than the one that was shown.
  const current = Math.min(shown.at(-1) ?? 0, parts.length - 1);
  const total = parts.length;
  const isLast = current === total - 1;
  const show = (part: number): void => {
    setShown([...shown.filter((other) => other !== part), part]);
    announce(t('takeAlong.part', { part: part + 1, total }));
  };
  return (
    <section className={styles['along']} data-testid="take-along">
      <div
        className={styles['code']}
        data-testid="take-along-code"
        data-part={current + 1}
        data-total={total}
      >
        <QrCode
          text={parts[current] ?? ''}
          label={total === 1 ? t('takeAlong.qr') : t('takeAlong.qrPart', { part: current + 1, total })}
          maxSidePx={sidePx}
        />
      </div>
      <div className={styles['words']}>
        <h2 className={styles['title']}>
          {total === 1 ? t('takeAlong.title') : t('takeAlong.part', { part: current + 1, total })}
        </h2>
        <p>{t('takeAlong.how')}</p>
        {total > 1 && (
          <>
            <Button
              kind="primary"
              icon={isLast ? RotateCcw : ArrowRight}
              testId="take-along-next"
              onPress={() => {
                show(isLast ? 0 : current + 1);
              }}
            >
              {isLast ? t('takeAlong.again') : t('takeAlong.next')}
            </Button>
            <ul className={styles['parts']} aria-label={t('takeAlong.parts')}>
              {parts.map((text, part) => (
                <li key={text}>
                  <PartButton
                    part={part}
                    total={total}
                    isCurrent={part === current}
                    wasShown={shown.includes(part)}
                    onShow={show}
                  />
                </li>
              ))}
            </ul>
          </>
        )}
        <p className={styles['muted']}>{t('takeAlong.private')}</p>
        {total >= MANY_PARTS && <p className={styles['muted']}>{t('takeAlong.many', { count: total })}</p>}
        {leftOut > 0 && <p className={styles['muted']}>{t('takeAlong.leftOut', { count: leftOut })}</p>}
        {children}
      </div>
    </section>
  );
}

interface PartButtonProps {
  readonly part: number;
  readonly total: number;
  readonly isCurrent: boolean;
  readonly wasShown: boolean;
  readonly onShow: (part: number) => void;
}

function PartButton({ part, total, isCurrent, wasShown, onShow }: PartButtonProps) {
  const { t } = useTranslation();
  const words = { part: part + 1, total };
  return (
    <button
      type="button"
      className={classNames(styles['part'], isCurrent && styles['current'])}
      aria-current={isCurrent}
      aria-label={wasShown && !isCurrent ? t('takeAlong.partShown', words) : t('takeAlong.part', words)}
      onClick={() => {
        onShow(part);
      }}
    >
      <span>{part + 1}</span>
      {wasShown && !isCurrent && <Check aria-hidden className={styles['check']} />}
    </button>
  );
}
