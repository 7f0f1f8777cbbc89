import type { LucideIcon } from 'lucide-react';
import { useMemo, type Ref } from 'react';
import styles from './hero.module.css';
import { FIGURE_HEIGHT, FIGURE_WIDTH, lensFigure, lensPath } from './lens-figure.ts';

interface HeroProps {
  /** Decides the figure: one employer, one figure, on its sheet and on those of its jobs. */
  readonly figureOf: string;
  readonly colour: string;
  readonly icon: LucideIcon;
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly heading: Ref<HTMLHeadingElement>;
}

/** A sheet's head: its title before light that falls through lenses, in the colour of its field. */
export function Hero({ figureOf, colour, icon: Icon, title, subtitle, heading }: HeroProps) {
  const { lenses, rays } = useMemo(() => lensFigure(figureOf), [figureOf]);
  return (
    <header className={styles['hero']}>
      <svg
        aria-hidden
        className={styles['figure']}
        viewBox={`0 0 ${String(FIGURE_WIDTH)} ${String(FIGURE_HEIGHT)}`}
        preserveAspectRatio="xMaxYMid slice"
      >
        <rect width={FIGURE_WIDTH} height={FIGURE_HEIGHT} fill={colour} />
        {rays.map(({ path, strength }) => (
          <path key={path} d={path} className={styles['ray']} strokeOpacity={strength} />
        ))}
        {lenses.map((lens) => (
          <path key={lens.x} d={lensPath(lens)} className={styles['lens']} />
        ))}
      </svg>
      <div className={styles['words']}>
        <Icon aria-hidden className={styles['icon']} style={{ color: colour }} />
        <div className={styles['text']}>
          <h2 ref={heading} tabIndex={-1} className={styles['title']}>
            {title}
          </h2>
          {subtitle !== undefined && <p className={styles['subtitle']}>{subtitle}</p>}
        </div>
      </div>
    </header>
  );
}
