import { useTranslation } from 'react-i18next';
import type { Clock } from '../../src-shared/ports.ts';
import { Button } from '../components/button.tsx';
import { BalanceScreen } from './balance/balance-screen.tsx';
import styles from './books-area.module.css';
import { JournalScreen } from './journal/journal-screen.tsx';
import { BOOKS, type Book } from './staff-state.ts';

interface BooksAreaProps {
  readonly book: Book;
  readonly clock: Clock;
  readonly onShow: (book: Book) => void;
  readonly onExport: () => void;
  readonly onHub: () => void;
  readonly onLocked: () => void;
}

/** The organiser's books: what became of the contacts, and what was done. */
export function BooksArea({ book, clock, onShow, onExport, onHub, onLocked }: BooksAreaProps) {
  const { t } = useTranslation();
  const tabs = (
    <div className={styles['tabs']} role="group" aria-label={t('journal.books')}>
      {BOOKS.map((one) => (
        <Button key={one} isPressed={one === book} testId={`staff-books-${one}`} onPress={() => onShow(one)}>
          {t(`journal.book.${one}`)}
        </Button>
      ))}
    </div>
  );
  return book === 'balance' ? (
    <BalanceScreen tabs={tabs} clock={clock} onExport={onExport} onHub={onHub} onLocked={onLocked} />
  ) : (
    <JournalScreen tabs={tabs} onLocked={onLocked} />
  );
}
