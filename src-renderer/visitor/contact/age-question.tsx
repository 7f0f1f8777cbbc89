import { ArrowLeft, QrCode } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import actions from './actions.module.css';
import styles from './age-question.module.css';
import { Frame } from './frame.tsx';

interface AgeQuestionProps {
  /** The confirmation of age, in the words of the consent's version. */
  readonly ageText: string;
  readonly onConfirm: () => void;
  /** Younger than 16: whatever was typed before is to be forgotten. */
  readonly onDeny: () => void;
  /** The shortlist as a QR code, without any details. */
  readonly onTakeAlong: () => void;
  /** Back to the map. */
  readonly onBack: () => void;
}

/**
 * Asked before anything else: whoever is younger than 16 learns it before typing a single letter, and is led to what is
 * there for everybody. Both answers weigh the same.
 */
export function AgeQuestion({ ageText, onConfirm, onDeny, onTakeAlong, onBack }: AgeQuestionProps) {
  const { t } = useTranslation();
  const [isYounger, setIsYounger] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [isYounger]);

  if (isYounger)
    return (
      <Frame
        testId="contact"
        closeLabel={t('contact.close')}
        onClose={onBack}
        heading={t('contact.youngerTitle')}
        headingRef={heading}
        isCentred
        foot={
          <div className={actions['row']}>
            <Button
              icon={ArrowLeft}
              testId="contact-age-again"
              onPress={() => {
                setIsYounger(false);
              }}
            >
              {t('common.back')}
            </Button>
            <div className={actions['next']}>
              <Button kind="primary" icon={QrCode} isWide testId="contact-take-along" onPress={onTakeAlong}>
                {t('contact.youngerButton')}
              </Button>
            </div>
          </div>
        }
      >
        <p className={styles['large']}>{t('contact.youngerHint')}</p>
        <p className={styles['large']}>{t('contact.youngerNothing')}</p>
      </Frame>
    );

  return (
    <Frame
      testId="contact"
      closeLabel={t('contact.close')}
      onClose={onBack}
      heading={t('contact.ageTitle')}
      headingRef={heading}
      isCentred
      foot={null}
    >
      <p className={styles['large']}>{t('contact.ageWhy')}</p>
      <div className={styles['answers']}>
        <button type="button" className={styles['answer']} data-testid="contact-age-yes" onClick={onConfirm}>
          <span className={styles['word']}>{t('contact.ageYes')}</span>
          <span>{ageText}</span>
        </button>
        <button
          type="button"
          className={styles['answer']}
          data-testid="contact-age-no"
          onClick={() => {
            onDeny();
            setIsYounger(true);
          }}
        >
          <span className={styles['word']}>{t('contact.ageNo')}</span>
          <span>{t('contact.ageNoText')}</span>
        </button>
      </div>
    </Frame>
  );
}
