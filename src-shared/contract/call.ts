import type { z } from 'zod';
import type { Result } from '../result.ts';

/** Answers that every call may give: no right to ask, words that do not fit the contract, a bug on the other side. */
export const COMMON_ERRORS = ['FORBIDDEN', 'BAD_REQUEST', 'INTERNAL'] as const;
export type CommonError = (typeof COMMON_ERRORS)[number];

/** Who may call: anybody in front of the screen, or only an open staff session. */
export type Audience = 'visitor' | 'staff';

export interface Call<I extends z.ZodType, V extends z.ZodType, E extends string> {
  readonly audience: Audience;
  readonly input: I;
  readonly value: V;
  readonly errors: readonly E[];
}

/** One line of the contract: what goes in, what comes back, and the errors the caller must handle. */
export function call<I extends z.ZodType, V extends z.ZodType, const E extends string = never>(
  input: I,
  value: V,
  errors: readonly E[] = [],
): Call<I, V, E> {
  return { audience: 'visitor', input, value, errors };
}

/** Like {@link call}; refused with `STAFF_LOCKED` unless a staff session is open. */
export function staffCall<I extends z.ZodType, V extends z.ZodType, const E extends string = never>(
  input: I,
  value: V,
  errors: readonly E[] = [],
): Call<I, V, E | 'STAFF_LOCKED'> {
  return { audience: 'staff', input, value, errors: [...errors, 'STAFF_LOCKED'] };
}

type AnyCall = Call<z.ZodType, z.ZodType, string>;
/** What the renderer says. */
export type CallInput<C extends AnyCall> = z.input<C['input']>;
/** What the handler gets: the same, checked. */
export type CheckedInput<C extends AnyCall> = z.output<C['input']>;
export type CallValue<C extends AnyCall> = z.output<C['value']>;
export type CallError<C extends AnyCall> = C['errors'][number];

/** What a handler in main gives back: the value or one of its own declared errors. */
export type HandlerResult<C extends AnyCall> = Result<CallValue<C>, CallError<C>>;
/** What the renderer receives. */
export type CallResult<C extends AnyCall> = Result<CallValue<C>, CallError<C> | CommonError>;
