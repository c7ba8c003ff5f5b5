import type { TFunction } from 'i18next';
import type { WorkspaceInfo } from '../../ipc/types';

const KNOWN = [
  'wrong_passphrase',
  'wrong_key',
  'key_missing',
  'key_file',
  'passphrase_file',
  'keychain_unavailable',
  'damaged',
  'not_a_database',
  'newer_database',
  'disk_full',
  'read_only',
  'busy',
  'io',
] as const;

/** What keeps a workspace closed and what to do; nothing when all it wants is its passphrase. */
export function lockedWords(
  reason: string | undefined,
  because: string | undefined,
  t: TFunction,
): { title: string; remedy: string } | undefined {
  const known = KNOWN.find((word) => word === reason);
  if (known) return { title: t(`workspace.locked_${known}`), remedy: t(`workspace.remedy_${known}`) };
  if (reason && reason !== 'passphrase_needed') return { title: because ?? reason, remedy: t('workspace.remedy_io') };
  return undefined;
}

const ABOUT_THE_KEY = ['passphrase_needed', 'wrong_passphrase', 'wrong_key', 'key_missing'];

/** A damaged file does not open by any passphrase, so none is asked for. */
export function wantsPassphrase(workspace: WorkspaceInfo, reason: string | undefined): boolean {
  return workspace.key === 'passphrase' && (!reason || ABOUT_THE_KEY.includes(reason));
}
