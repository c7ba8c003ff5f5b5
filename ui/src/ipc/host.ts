import type { ApiError, ErrorCode, FieldError, Tag } from './types';

/** The global shortcut as the desktop really has it. */
export interface ShellStatus {
  shortcut: string;
  shortcut_problem: 'taken' | 'unknown' | 'unsupported' | null;
  /** Why activity cannot be captured on this desktop. */
  capture_problem: 'wayland' | 'no_display' | 'system' | null;
}

/** What the interface needs from the program around it. */
export interface Host {
  kind: 'tauri' | 'http' | 'fake';
  call(name: string, request: unknown): Promise<unknown>;
  /** Calls back after each commit, also those of another process. Answers with the way to stop listening. */
  onChange(listener: (tags: Tag[]) => void): () => void;
  /** Saves bytes where the user says; the path, or null when the user changed their mind. */
  saveFile(name: string, base64: string): Promise<string | null>;
  hideQuick(): Promise<void>;
  /** Opens a page of somebody else in the user's own browser. False where it may not have opened. */
  openPage(url: string): Promise<boolean>;
  /** Only inside the desktop program. Calls back when somebody is back and there is something to ask. */
  onAway?(listener: () => void): () => void;
  /** Only inside the desktop program. Calls back at once and after each change. */
  onShell?(listener: (status: ShellStatus) => void): () => void;
}

/** `unreachable`: the program did not answer. `unauthorised`: it answered, but this page has no valid token. */
export type RpcErrorCode = ErrorCode | 'unreachable' | 'unauthorised';

export class RpcError extends Error {
  readonly code: RpcErrorCode;
  readonly reason: string | undefined;
  readonly fields: FieldError[];

  constructor(code: RpcErrorCode, message: string, reason?: string, fields: FieldError[] = []) {
    super(message);
    this.name = 'RpcError';
    this.code = code;
    this.reason = reason;
    this.fields = fields;
  }

  static from(thrown: unknown): RpcError {
    if (thrown instanceof RpcError) return thrown;
    if (isApiError(thrown)) return new RpcError(thrown.code, thrown.message, thrown.reason ?? undefined, thrown.fields);
    return new RpcError('bug', thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function isApiError(value: unknown): value is ApiError {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value;
}
