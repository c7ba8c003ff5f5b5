import { afterEach, expect, test, vi } from 'vitest';
import { httpHost, takeToken } from './http';

afterEach(() => vi.unstubAllGlobals());

const answering = (status: number, body: unknown) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(body === undefined ? '' : JSON.stringify(body), { status })),
  );

test('the token leaves the address and stays for the tab', () => {
  window.history.replaceState(null, '', '/#token=abc%2B1');
  expect(takeToken(window.location, window.sessionStorage, window.history)).toBe('abc+1');
  expect(window.location.href).not.toContain('token');
  expect(takeToken(window.location, window.sessionStorage, window.history)).toBe('abc+1');
});

test('a command is a POST with the token', async () => {
  answering(200, { ok: 1 });
  expect(await httpHost('abc').call('timer.status', {})).toEqual({ ok: 1 });
  expect(fetch).toHaveBeenCalledWith('/rpc/timer.status', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: 'Bearer abc' },
    body: '{}',
  });
});

test.each([
  [
    422,
    { code: 'invalid', message: 'no', fields: [{ field: 'end', rule: 'r', message: 'm' }] },
    { code: 'invalid', fields: [{ field: 'end' }] },
  ],
  [409, { code: 'cannot_now', reason: 'billed', message: 'no', fields: [] }, { code: 'cannot_now', reason: 'billed' }],
  [401, {}, { code: 'unauthorised' }],
  [502, undefined, { code: 'unreachable' }],
])('answer %i becomes a known error', async (status, body, expected) => {
  answering(status, body);
  await expect(httpHost('').call('x', {})).rejects.toMatchObject(expected);
});

test('no answer is "unreachable"', async () => {
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => Promise.reject(new TypeError('failed'))),
  );
  await expect(httpHost('').call('x', {})).rejects.toMatchObject({ code: 'unreachable' });
});
