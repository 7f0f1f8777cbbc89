import { encode } from 'uqr';
import { classNames } from './class-names.ts';
import { QUIET_MODULES } from './qr-size.ts';
import styles from './qr-code.module.css';

interface QrCodeProps {
  readonly text: string;
  /** What the code holds, for a screen reader. */
  readonly label: string;
  /** At most so wide, CSS pixels: every module is then a whole number of the screen's pixels. Without it, as wide as its place. */
  readonly maxSidePx?: number;
}

/**
 * A QR code as one crisp path, dark on light in every contrast mode, with the quiet zone that ISO/IEC 18004 asks for. Text is
 * plain UTF-8 without an ECI mark: readers that know none show the mark as rubbish, all of them guess UTF-8 from an umlaut or dash.
 */
export function QrCode({ text, label, maxSidePx }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_MODULES });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${String(x)} ${String(y)}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      className={classNames(styles['qr'], maxSidePx !== undefined && styles['exact'])}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(size)} ${String(size)}`}
      {...(maxSidePx !== undefined && { style: { width: crispSidePx(size, maxSidePx) } })}
    >
      <path d={path} />
    </svg>
  );
}

/** The widest side of whole screen pixels a module; as wide as allowed where not even one pixel is left for each. */
function crispSidePx(modules: number, maxSidePx: number): number {
  const perModule = Math.floor((maxSidePx * devicePixelRatio) / modules);
  return perModule === 0 ? maxSidePx : (perModule * modules) / devicePixelRatio;
}
