// Being away from a real X server and a real bus: idle, locked, asleep, killed meanwhile; the guard, rounds of focus, the reminder.
// What is shorter than a minute is no absence, so most of these take one.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { call, desktop, init, press, tray, until, visible } from './lib/desk.mjs';
import { startMachine, touch } from './lib/machine.mjs';

const QUICK = 'Stint: new timer';
const A_MINUTE_AWAY = 63_000;
let machine;
let program;

async function start() {
  program = spawn(desktop, ['--tray'], { stdio: ['ignore', 'ignore', process.env.STINT_LOG ? 'inherit' : 'ignore'] });
  await until('the tray', async () => (await tray.labels()).includes('Open Stint'));
}

async function kill() {
  const gone = once(program, 'exit');
  program.kill('SIGKILL');
  await gone;
  await until('the tray to be empty', async () => (await tray.items()).length === 0);
}

const gaps = async () => (await call('gap.list')).gaps;
const state = async () => (await call('timer.status')).timer?.state ?? 'none';
const ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();
const told = (title) => machine.notified.find(([program, said]) => program === 'Stint' && said === title);
/** Moves the mouse until the absence is asked about; answers with it. */
const asked = (cause) =>
  until(`the question about ${cause}`, async () => {
    await touch();
    const [gap] = await gaps();
    return gap?.cause === cause && gap;
  });

/** Seconds of the processor that the program has used. */
async function used() {
  const fields = (await readFile(`/proc/${program.pid}/stat`, 'utf8')).split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

before(async () => {
  machine = await startMachine();
  await init();
  await call('settings.update', { idle_minutes: 1 });
  await start();
});

after(async () => {
  program?.kill('SIGKILL');
  machine?.end();
});

test('no input for a minute is asked about in the quick window, and taken out by one key', async () => {
  await call('timer.start', { note: 'Draw' });
  await touch();
  await sleep(2_000);
  const before = await used();
  await sleep(A_MINUTE_AWAY);
  const share = (await used()) - before;
  assert.ok(share < (0.005 * A_MINUTE_AWAY) / 1000, `${share} s of the processor in a minute of waiting`);
  assert.deepEqual(await gaps(), [], 'nothing is asked while nobody is there');
  const gap = await asked('idle');
  assert.ok(gap.seconds >= 60 && gap.seconds <= 75, `${gap.seconds} s`);
  await until('the quick window', async () => (await visible(QUICK)).length === 1);
  await until('the question in the tray', async () => (await tray.labels()).includes('Take it out'));
  // The page may still be loading: a key that comes too early is pressed again.
  await until('the answer', async () => {
    await press('alt+d');
    return (await gaps()).length === 0;
  });
  await until('the quick window to go', async () => (await visible(QUICK)).length === 0);
  const { entries } = await call('entry.list', { kinds: ['work', 'pause'], order: 'oldest' });
  assert.deepEqual(entries.map((e) => e.kind), ['work', 'pause', 'work']);
  assert.equal(entries[1].seconds, gap.seconds);
  assert.equal(await state(), 'running');
});

test('a locked screen counts to its unlocking; another session does not', async () => {
  machine.tell('lock-other');
  machine.tell('lock');
  await sleep(A_MINUTE_AWAY);
  await touch();
  await sleep(2_000);
  assert.deepEqual(await gaps(), [], 'it is still locked');
  machine.tell('unlock');
  const gap = await asked('locked');
  assert.ok(gap.seconds >= 60 && gap.seconds <= 80, `${gap.seconds} s`);
  await until('the question in the tray', async () => (await tray.labels()).includes('Keep it'));
  await tray.click('Keep it');
  await until('the answer', async () => (await gaps()).length === 0);
});

test('a sleep that is announced is asked about when the machine wakes; the screen saver locks too', async () => {
  await call('entry.add', { note: 'Call', start: ago(180), end: ago(170) });
  machine.tell('sleep');
  await sleep(A_MINUTE_AWAY / 2);
  machine.tell('saver-on');
  await sleep(A_MINUTE_AWAY / 2);
  machine.tell('saver-off');
  machine.tell('wake');
  const gap = await asked('suspend');
  const [was] = await until('what it may have been', async () => {
    const lines = (await tray.labels()).filter((line) => line.startsWith('It was'));
    return lines.length > 0 && lines;
  });
  assert.match(was, /^It was Call/);
  await tray.click(was);
  await until('the answer', async () => (await gaps()).length === 0);
  const { entries } = await call('entry.list', { order: 'oldest' });
  const given = entries.find((entry) => entry.start === gap.from);
  assert.equal(given?.note, 'Call');
  assert.equal(given?.seconds, gap.seconds);
  assert.equal(await state(), 'running');
});

test('a program that is killed while nobody is there asks when it is back', async () => {
  if ((await state()) === 'none') await call('timer.start', { note: 'Draw' });
  await touch();
  await sleep(A_MINUTE_AWAY);
  await kill();
  assert.deepEqual(await gaps(), []);
  await start();
  const [gap] = await until('the question', async () => {
    const found = await gaps();
    return found.length > 0 && found;
  });
  assert.ok(gap.seconds >= 60 && gap.seconds <= 130, `${gap.seconds} s`);
  await call('gap.resolve', { ids: [gap.id], choice: 'keep' });
  await call('timer.stop');
});

test('a timer that was forgotten is told, and ended from the tray', async () => {
  await call('settings.update', { long_run_hours: 1 });
  await call('timer.start', { note: 'Long', at: ago(70) });
  await until('the notification', () => told('Is the timer still right?'));
  const end = await until('the question in the tray', async () => (await tray.labels()).find((l) => l.startsWith('End it at')));
  await tray.click(end);
  await until('the timer to end', async () => (await state()) === 'none');
});

test('a focus turns into a break by itself, a break waits', async () => {
  const lengths = { focus_minutes: 1, break_minutes: 1, long_break_minutes: 2, long_break_after: 4 };
  await call('settings.update', { pomodoro: lengths, idle_minutes: 0 });
  await call('pomodoro.start', { timer: { note: 'Focus' } });
  await until('the round in the tray', async () => (await tray.labels()).some((l) => l.startsWith('Focus until')));
  await until('the notification', () => told('Focus is over'), 75);
  assert.equal(await state(), 'on_break');
  await until('the end of the break', () => told('The break is over'), 75);
  assert.equal(await state(), 'on_break', 'nobody works unasked');
  await tray.click('Back to focus');
  await until('the next round', async () => (await state()) === 'running');
  assert.equal((await call('pomodoro.status')).done_today, 1);
  await tray.click('End focus rounds');
  await until('the end of the rounds', async () => (await call('pomodoro.status')).current === undefined || (await call('pomodoro.status')).current === null);
  await call('timer.stop');
});

test('the reminder speaks when somebody works and nothing is tracked', async () => {
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const reminder = { on: true, after_minutes: 1, days, from_minute: 0, to_minute: 1440 };
  await call('settings.update', { reminder });
  await until(
    'the notification',
    async () => {
      await touch();
      return told('Nothing is being tracked');
    },
    140,
  );
  assert.ok((await tray.labels()).includes('Remind me in an hour'));
});

test('on a Wayland desktop of GNOME its compositor tells the rest', async () => {
  await kill();
  process.env.WAYLAND_DISPLAY = 'wayland-of-nobody';
  await start();
  delete process.env.WAYLAND_DISPLAY;
  await call('settings.update', { idle_minutes: 1 });
  await call('timer.start', { note: 'Draw' });
  machine.tell('input');
  await sleep(A_MINUTE_AWAY);
  // What the X server sees is only of X programs there.
  await touch();
  await sleep(2_000);
  assert.deepEqual(await gaps(), [], 'no key was pressed yet');
  machine.tell('input');
  const [gap] = await until('the question', async () => {
    const found = await gaps();
    return found.length > 0 && found;
  });
  assert.ok(gap.cause === 'idle' && gap.seconds >= 60 && gap.seconds <= 75, JSON.stringify(gap));
  await call('gap.resolve', { ids: [gap.id], choice: 'keep' });
  await call('timer.stop');
  await kill();
  await start();
});

test('quitting is a decision: nobody is asked about what comes after it', async () => {
  await call('settings.update', { idle_minutes: 1 });
  await call('timer.start', { note: 'On my own' });
  await until('a sign of life', async () => (await call('idle.status')).last_seen_at);
  const gone = once(program, 'exit');
  await tray.click('Quit');
  await gone;
  assert.equal((await call('idle.status')).last_seen_at ?? null, null);
});
