import { CalendarClock, CircleCheckBig, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeadReceipt } from '../../../src-shared/contract/contract.ts';
import type { Purpose } from '../../../src-shared/domain/consent.ts';
import type { Language } from '../../../src-shared/units.ts';
import { Button } from '../../components/button.tsx';
import { QrCode } from '../../components/qr-code.tsx';
import actions from './actions.module.css';
import styles from './receipt-screen.module.css';
import { receiptText } from './receipt-text.ts';

interface ReceiptScreenProps {
  /** What the kiosk answered after the contact was on disk and read back. Nothing is shown before. */
  readonly receipt: LeadReceipt;
  readonly purposes: readonly Purpose[];
  /** The full names of the employers that may make contact. */
  readonly recipients: readonly string[];
  readonly language: Language;
  /** Which kiosk and event the code belongs to; stands in the QR code, since a code only works on its kiosk. */
  readonly kioskName: string;
  readonly eventName: string;
  readonly onFinish: () => void;
  readonly onExplore: () => void;
  readonly onErase: () => void;
}

/** Saved: the code, what was agreed, until when, and how to take it back. Knows nothing of the person. */
export function ReceiptScreen({
  receipt,
  purposes,
  recipients,
  language,
  kioskName,
  eventName,
  onFinish,
  onExplore,
  onErase,
}: ReceiptScreenProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const until = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long' }).format(
    receipt.keepUntilMs,
  );

  return (
    <main className={styles['screen']} data-testid="receipt">
      <div className={styles['body']}>
        <div className={styles['content']} data-reading>
          <header className={styles['head']}>
            <CircleCheckBig aria-hidden className={styles['check']} />
            <div>
              <h1 ref={heading} tabIndex={-1} className={styles['title']}>
                {t('receipt.title')}
              </h1>
              <p>{t('receipt.sentence')}</p>
            </div>
          </header>

          <section className={styles['ticket']} aria-labelledby="receipt-code-title">
            <div className={styles['spectrum']} aria-hidden />
            <div className={styles['ticketText']}>
              <h2 id="receipt-code-title" className={styles['subheading']}>
                {t('receipt.code')}
              </h2>
              <p className={`${styles['code'] ?? ''} private`} data-testid="receipt-code">
                {receipt.code}
              </p>
              <p>{t('receipt.codeHint')}</p>
              <p className={styles['until']} data-testid="receipt-until">
                <CalendarClock aria-hidden className={styles['icon']} />
                {t('receipt.keptUntil', { date: until })}
              </p>
            </div>
            <div className={`${styles['qr'] ?? ''} private`}>
              <QrCode
                label={t('receipt.qr')}
                text={receiptText({
                  head: [
                    t('receipt.qrKiosk', { kiosk: kioskName, event: eventName }),
                    t('receipt.qrCode', { code: receipt.code }),
                  ],
                  agreed: purposes.map((purpose) => ({
                    sentence: t(`receipt.purpose.${purpose}`),
                    names: purpose === 'employer-contact' ? recipients : [],
                  })),
                  foot: [t('receipt.keptUntil', { date: until }), t('receipt.qrErase')],
                  andMore: (count) => t('receipt.qrMore', { count }),
                })}
              />
            </div>
          </section>

          <div className={styles['columns']}>
            <section className={styles['agreed']} aria-labelledby="receipt-agreed">
              <h2 id="receipt-agreed" className={styles['subheading']}>
                {t('receipt.agreed')}
              </h2>
              {purposes.map((purpose) => (
                <div key={purpose}>
                  <p>{t(`receipt.purpose.${purpose}`)}</p>
                  {purpose === 'employer-contact' && (
                    <ul className={styles['names']}>
                      {recipients.map((name) => (
                        <li key={name}>{name}</li>
                      ))}
                    </ul>
                  )}
                </div>
              ))}
            </section>
            <section className={styles['erase']} aria-labelledby="receipt-erase">
              <h2 id="receipt-erase" className={styles['subheading']}>
                {t('receipt.eraseTitle')}
              </h2>
              <p>{t('receipt.eraseHow')}</p>
              <Button icon={Trash2} testId="receipt-erase" onPress={onErase}>
                {t('receipt.eraseNow')}
              </Button>
            </section>
          </div>
        </div>
      </div>
      <footer className={styles['foot']}>
        <div className={actions['row']}>
          <Button testId="receipt-explore" onPress={onExplore}>
            {t('receipt.explore')}
          </Button>
          <div className={actions['next']}>
            <Button kind="primary" isWide testId="receipt-finish" onPress={onFinish}>
              {t('receipt.finish')}
            </Button>
          </div>
        </div>
      </footer>
    </main>
  );
}
