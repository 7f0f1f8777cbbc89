import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { caretOffsets, caretPlaces, nearestCaret, revealCaret, type CaretPlace } from './caret-map.ts';
import styles from './caret-mark.module.css';
import type { Field } from './field.ts';

/**
 * The caret as one sees it from arm's length, and under it a handle to drag it by. The handle comes when the text is
 * tapped and goes as soon as something is typed: it must not lie over what comes next.
 */
export function CaretMark({ field }: { readonly field: Field }) {
  const place = useCaretPlace(field);
  const [isHandled, setIsHandled] = useState(false);
  const grip = useRef<{ readonly dx: number; readonly dy: number } | null>(null);

  useEffect(() => {
    const show = (): void => {
      setIsHandled(field.value !== '');
    };
    const hide = (): void => {
      setIsHandled(false);
    };
    field.addEventListener('pointerup', show);
    field.addEventListener('input', hide);
    return () => {
      field.removeEventListener('pointerup', show);
      field.removeEventListener('input', hide);
    };
  }, [field]);

  if (place === null) return null;
  const middle = (place.top + place.bottom) / 2;
  const drag = (event: PointerEvent): void => {
    if (grip.current === null) return;
    const offsets = caretOffsets(field.value);
    const index = nearestCaret(
      caretPlaces(field, offsets),
      event.clientX - grip.current.dx,
      event.clientY - grip.current.dy,
    );
    const offset = offsets[index] ?? field.value.length;
    if (offset === field.selectionStart && offset === field.selectionEnd) return;
    field.setSelectionRange(offset, offset);
    revealCaret(field);
  };
  const letGo = (): void => {
    grip.current = null;
  };
  return (
    <>
      <div
        className={styles['bar']}
        style={{ left: place.x, top: place.top, height: place.bottom - place.top }}
        aria-hidden
        data-testid="caret"
      />
      {isHandled && (
        <div
          className={styles['handle']}
          style={{ left: place.x, top: place.bottom }}
          aria-hidden
          data-testid="caret-handle"
          onPointerDown={(event) => {
            event.preventDefault();
            event.currentTarget.setPointerCapture(event.pointerId);
            grip.current = { dx: event.clientX - place.x, dy: event.clientY - middle };
          }}
          onMouseDown={(event) => {
            event.preventDefault(); // the focus stays in the field
          }}
          onPointerMove={drag}
          onPointerUp={letGo}
          onPointerCancel={letGo}
        >
          <svg className={styles['drop']} viewBox="0 0 24 28">
            <path d="M12 1 20 11a10.2 10.2 0 1 1-16 0z" />
          </svg>
        </div>
      )}
    </>
  );
}

/**
 * Where the caret stands, kept right frame by frame while a field has the focus: it moves by typing, by touch, by scrolling
 * and by whatever changes above it, and no event tells of all of these. `null` while it is out of sight or text is selected.
 */
function useCaretPlace(field: Field): CaretPlace | null {
  const [place, setPlace] = useState<CaretPlace | null>(null);
  useEffect(() => {
    let frame = 0;
    let seen = '';
    const look = (): void => {
      frame = requestAnimationFrame(look);
      const box = field.getBoundingClientRect();
      const now = [
        box.left,
        box.top,
        box.width,
        box.height,
        field.scrollLeft,
        field.scrollTop,
        field.selectionStart,
        field.selectionEnd,
        field.value.length,
        field.type,
      ].join(' ');
      if (now === seen) return;
      seen = now;
      setPlace(placeInSight(field, box));
    };
    look();
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [field]);
  return place;
}

function placeInSight(field: Field, box: DOMRect): CaretPlace | null {
  const { selectionStart, selectionEnd } = field;
  if (selectionStart === null || selectionStart !== selectionEnd) return null;
  const [place] = caretPlaces(field, [selectionStart]);
  if (place === undefined) return null;
  const middle = (place.top + place.bottom) / 2;
  const isInSight = place.x >= box.left && place.x <= box.right && middle >= box.top && middle <= box.bottom;
  return isInSight ? place : null;
}
