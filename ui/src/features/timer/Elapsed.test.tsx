import { act, render } from '@testing-library/react';
import { Profiler } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { syncClock } from '../../ipc/clock';
import type { Timer } from '../../ipc/types';
import { Elapsed } from './Elapsed';

const timer: Timer = {
  timer_id: 't',
  entry_id: 'e',
  state: 'running',
  path: {},
  note: '',
  tags: [],
  billable: true,
  zone: 'UTC',
  favourite: false,
  started_at: '2026-11-20T10:00:00.000Z',
  since: '2026-11-20T10:00:00.000Z',
  worked_seconds_before: 60,
};

afterEach(() => {
  vi.useRealTimers();
  syncClock(new Date().toISOString());
});

test('each second changes one text node and renders nothing', () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-20T10:00:05.400Z') });
  syncClock('2026-11-20T10:00:05.400Z');
  let renders = 0;
  const { container } = render(
    <Profiler id="elapsed" onRender={() => renders++}>
      <Elapsed timer={timer} />
    </Profiler>,
  );
  const node = container.querySelector('span')?.firstChild;
  expect(node?.nodeValue).toBe('0:01:05');
  const before = renders;
  act(() => vi.advanceTimersByTime(600));
  expect(node?.nodeValue).toBe('0:01:06');
  act(() => vi.advanceTimersByTime(10_000));
  expect(container.querySelector('span')?.firstChild).toBe(node);
  expect(node?.nodeValue).toBe('0:01:16');
  expect(renders).toBe(before);
});

test('a paused timer stands still', () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-20T10:00:05.000Z') });
  syncClock('2026-11-20T10:00:05.000Z');
  const { container } = render(<Elapsed timer={{ ...timer, state: 'paused' }} />);
  act(() => vi.advanceTimersByTime(5000));
  expect(container.textContent).toBe('0:01:00');
  expect(vi.getTimerCount()).toBe(0);
});

test('a hidden window does not tick, and is right at once when it is shown again', () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-20T10:00:05.000Z') });
  syncClock('2026-11-20T10:00:05.000Z');
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const { container } = render(<Elapsed timer={timer} />);
  document.dispatchEvent(new Event('visibilitychange'));
  act(() => vi.advanceTimersByTime(30_000));
  expect(vi.getTimerCount()).toBe(0);
  expect(container.textContent).toBe('0:01:05');
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(container.textContent).toBe('0:01:35');
  expect(vi.getTimerCount()).toBe(1);
  hidden.mockRestore();
});
