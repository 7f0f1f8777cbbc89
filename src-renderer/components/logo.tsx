import styles from './logo.module.css';

/** The word mark: a ray enters the lens and leaves as the spectrum. */
export function Logo({ isOnDeep = false }: { readonly isOnDeep?: boolean }) {
  return (
    <span className={isOnDeep ? styles['onDeep'] : styles['logo']}>
      <svg aria-hidden className={styles['mark']} viewBox="0 0 48 40">
        <path className={styles['ray']} d="M0 20H16" />
        <path className={styles['lens']} d="M20 3c7 9 7 25 0 34c-7-9-7-25 0-34z" />
        <path stroke="#6d3bd1" d="M25 16L46 5" />
        <path stroke="#1f7fd0" d="M25.4 18L47 12" />
        <path stroke="#2f9e62" d="M25.5 20H47.5" />
        <path stroke="#f2a51f" d="M25.4 22L47 28" />
        <path stroke="#d3432f" d="M25 24L46 35" />
      </svg>
      <span>Standpunkt</span>
    </span>
  );
}
