import { useEffect, useRef, useState } from 'react';
import type { KioskSettings } from '../../src-shared/domain/kiosk-settings.ts';
import type { Ports } from '../app/ports.ts';
import type { Session } from '../app/session.ts';
import { onSound, playSound } from './play-sound.ts';
import { soundOfChange } from './session-sounds.ts';
import { createSoundPlayer } from './sound-player.ts';

/** What answers a finger. */
const CONTROLS = 'button, [role="button"], input, textarea, label';

/** Makes the session heard, as loud as the kiosk's setting allows: its changes, touches, and what others ask for. */
export function useSound({ now, openAudio }: Ports, session: Session, level: KioskSettings['sound']): void {
  const [player] = useState(() => createSoundPlayer({ openAudio, now }));
  const { step } = session.screen;
  const { isMuted } = session.access;

  useEffect(
    () =>
      onSound((name) => {
        player.play(name, { level, isAttract: step === 'attract', isMuted });
      }),
    [player, level, step, isMuted],
  );

  const before = useRef(session);
  useEffect(() => {
    const sound = soundOfChange(before.current, session);
    before.current = session;
    if (sound !== undefined) playSound(sound);
  }, [session]);

  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (target instanceof Element && target.closest(CONTROLS) !== null) playSound('touch');
    };
    window.addEventListener('pointerdown', onPointerDown, { capture: true, passive: true });
    return () => {
      window.removeEventListener('pointerdown', onPointerDown, { capture: true });
    };
  }, []);
}
