import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Screen } from '../../../src-renderer/app/session.ts';
import { useSameScreenClick } from '../../../src-renderer/app/use-same-screen-click.ts';

afterEach(cleanup);

function Stage({ step, onPress }: { readonly step: Screen['step']; readonly onPress: () => void }) {
  return (
    <div {...useSameScreenClick(step)}>
      <button type="button" onClick={onPress}>
        {step}
      </button>
    </div>
  );
}

/** What Chromium makes of a touch after it was lifted; true when nobody held its mouse press back. */
function finishTouch(): boolean {
  const button = screen.getByRole('button');
  const isPressed = fireEvent.mouseDown(button);
  fireEvent.click(button, { detail: 1 });
  return isPressed;
}

test('a touch that changed the screen neither presses nor focuses what came up under it', () => {
  const onPress = vi.fn<() => void>();
  const { rerender } = render(<Stage step="attract" onPress={onPress} />);
  fireEvent.pointerDown(screen.getByRole('button'));
  rerender(<Stage step="explore" onPress={onPress} />);
  expect(finishTouch()).toBe(false);
  expect(onPress).not.toHaveBeenCalled();

  fireEvent.pointerDown(screen.getByRole('button'));
  expect(finishTouch()).toBe(true);
  expect(onPress).toHaveBeenCalledOnce();
});

test('a key presses whatever it is on', () => {
  const onPress = vi.fn<() => void>();
  const { rerender } = render(<Stage step="attract" onPress={onPress} />);
  rerender(<Stage step="explore" onPress={onPress} />);
  fireEvent.click(screen.getByRole('button'), { detail: 0 });
  expect(onPress).toHaveBeenCalledOnce();
});
