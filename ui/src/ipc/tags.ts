import type { reads, writes } from './commands';

export type ReadName = keyof typeof reads;
export type WriteName = keyof typeof writes;
