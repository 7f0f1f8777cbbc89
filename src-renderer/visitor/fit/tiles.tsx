import { Check, type LucideIcon } from 'lucide-react';
import styles from './tiles.module.css';

export interface Tile<T extends string> {
  readonly value: T;
  readonly text: string;
  readonly icon?: LucideIcon;
  /** `#rrggbb`; the icon's. */
  readonly colour?: string;
  /** A quiet line under the text: how many there are. */
  readonly note?: string;
}

interface TilesProps<T extends string> {
  readonly label: string;
  readonly tiles: readonly Tile<T>[];
  readonly chosen: readonly T[];
  readonly onToggle: (value: T) => void;
}

/** Big answers to one question; a chosen one shows a tick, not only a colour. */
export function Tiles<T extends string>({ label, tiles, chosen, onToggle }: TilesProps<T>) {
  return (
    <div role="group" aria-label={label} className={styles['tiles']}>
      {tiles.map(({ value, text, icon: Icon, colour, note }) => {
        const isOn = chosen.includes(value);
        return (
          <button
            key={value}
            type="button"
            className={styles['tile']}
            aria-pressed={isOn}
            data-testid={`fit-${value}`}
            onClick={() => {
              onToggle(value);
            }}
          >
            {Icon && (
              <Icon
                aria-hidden
                className={styles['icon']}
                {...(colour !== undefined && !isOn && { style: { color: colour } })}
              />
            )}
            <span className={styles['words']}>
              <span className={styles['text']}>{text}</span>
              {note !== undefined && <span className={styles['note']}>{note}</span>}
            </span>
            {isOn && <Check aria-hidden className={styles['check']} />}
          </button>
        );
      })}
    </div>
  );
}
