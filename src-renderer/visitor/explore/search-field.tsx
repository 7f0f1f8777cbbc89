import { Search, X } from 'lucide-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../components/icon-button.tsx';
import styles from './search-field.module.css';

const MAX_QUERY_CHARACTERS = 60;

interface SearchFieldProps {
  readonly query: string;
  readonly onChange: (query: string) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** One field for everything. `data-keyboard` asks for the kiosk's own keyboard. */
export function SearchField({ query, onChange, onFocus, onBlur }: SearchFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div role="search" className={styles['search']}>
      <Search aria-hidden className={styles['icon']} />
      <label htmlFor={id} className="visually-hidden">
        {t('search.label')}
      </label>
      <input
        ref={input}
        id={id}
        type="text"
        className={styles['input']}
        value={query}
        maxLength={MAX_QUERY_CHARACTERS}
        placeholder={t('search.label')}
        inputMode="none"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        data-keyboard="search"
        data-testid="search"
        onFocus={onFocus}
        onBlur={onBlur}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      {query !== '' && (
        <IconButton
          icon={X}
          label={t('search.clear')}
          testId="search-clear"
          onPress={() => {
            onChange('');
            input.current?.focus();
          }}
        />
      )}
    </div>
  );
}
