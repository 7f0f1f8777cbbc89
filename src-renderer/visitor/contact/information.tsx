import { ChevronDown, ChevronUp, Lock } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import styles from './information.module.css';

interface InformationProps {
  /** Paragraphs separated by blank lines. */
  readonly text: string;
  readonly keepDays: number;
}

interface Paragraph {
  /** Empty when the paragraph does not begin with one. */
  readonly question: string;
  readonly words: string;
}

/** A paragraph that begins with a short question has it as its heading. Every word stays as it is and where it is. */
export function readParagraphs(text: string): readonly Paragraph[] {
  return text.split(/\n\s*\n/).map((paragraph) => {
    const [, question = '', words = paragraph] = /^([^.!?\n]{3,60}\?)\s+(.+)$/s.exec(paragraph) ?? [];
    return { question, words };
  });
}

/** The information under Art. 13 GDPR: the gist at once, the whole text one tap away, on the same screen. */
export function Information({ text, keepDays }: InformationProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <section className={styles['information']} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles['title']}>
        <Lock aria-hidden className={styles['icon']} />
        {t('contact.information')}
      </h2>
      <p>{t('contact.informationShort', { count: keepDays })}</p>
      {isOpen && (
        <div className={styles['paragraphs']} data-testid="contact-information" data-reading>
          {readParagraphs(text).map(({ question, words }) => (
            <div key={`${question} ${words}`}>
              {question !== '' && <h3 className={styles['question']}>{question}</h3>}
              <p>{words}</p>
            </div>
          ))}
        </div>
      )}
      <Button
        icon={isOpen ? ChevronUp : ChevronDown}
        testId="contact-information-toggle"
        onPress={() => {
          setIsOpen(!isOpen);
        }}
      >
        {t(isOpen ? 'contact.informationLess' : 'contact.informationMore')}
      </Button>
    </section>
  );
}
