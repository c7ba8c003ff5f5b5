import type { operations } from './generated';

/** Every command of the core. */
export type OpName = keyof operations;
/** What a command takes. */
export type Req<K extends OpName> = operations[K]['requestBody']['content']['application/json'];
/** What it answers; what the core leaves null is missing here, see `rpc`. */
export type Res<K extends OpName> = operations[K]['responses'][200]['content']['application/json'];
