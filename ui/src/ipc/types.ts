// The core's types, with the few words that JSON has no type for.
export type * from './generated';

/** A UUID. */
export type Id = string;
/** `2026-11-20`. */
export type Day = string;
/** A number as text with at most four decimals, `14.75`. */
export type Decimal = string;
