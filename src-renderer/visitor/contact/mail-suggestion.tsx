import { WandSparkles } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { announce } from '../../components/live-region.tsx';
import styles from './mail-suggestion.module.css';

interface MailSuggestionProps {
  readonly address: string;
  readonly onTake: () => void;
}

/** Offers the address that was probably meant. Taking it leaves the focus, and so the keyboard, where it is. */
export function MailSuggestion({ address, onTake }: MailSuggestionProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' }); // above a keyboard there is little room
    announce(t('contact.meantSpoken')); // without the address: what is said stays in the live region
  }, [address, t]);
  return (
    <div
      ref={box}
      className={`${styles['suggestion'] ?? ''} private`}
      onMouseDown={(event) => {
        event.preventDefault();
      }}
    >
      <Button icon={WandSparkles} testId="contact-email-meant" onPress={onTake}>
        {t('contact.meant', { address })}
      </Button>
    </div>
  );
}
