import type { CallInput } from '../../src-shared/contract/call.ts';
import type { Contract } from '../../src-shared/contract/contract.ts';

export type Problem = CallInput<Contract['problem:report']>;

const MAX_FRAMES = 12;
const MAX_FRAME_CHARACTERS = 200;
const MAX_NAME_CHARACTERS = 80;

/** One line of Chromium's stacks: `at save (app://kiosk/assets/index.js:10:5)`. Groups: function, file, line and column. */
const PLACE =
  /^\s*at (?:async )?(?:new )?(?:([\w$.<>]+)(?: \[as [\w$]+\])? )?\(?(?:app|https?):\/\/[^/\s]+\/([\w./-]+)(?:\?\S*?)?(:\d+:\d+)\)?$/;

/**
 * What may be told about a fault: the error's kind and the places in our own code. Never its message, and no line of a
 * stack that is not a place: either could quote what a visitor typed.
 */
export function describeProblem(thrown: unknown): Problem {
  if (!(thrown instanceof Error)) return { name: `thrown ${typeof thrown}`, frames: [] };
  const places = (thrown.stack ?? '').split('\n').flatMap((line) => {
    const [isPlace, name = 'anonymous', file = '', position = ''] = PLACE.exec(line) ?? [];
    return isPlace === undefined ? [] : [`${name} ${file}${position}`.slice(0, MAX_FRAME_CHARACTERS)];
  });
  return {
    name: /^[\w$]+$/.test(thrown.name) ? thrown.name.slice(0, MAX_NAME_CHARACTERS) : 'Error',
    frames: places.slice(0, MAX_FRAMES),
  };
}
