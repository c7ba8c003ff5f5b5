"""The same intervals for every program: five years up to October 2026, without overlaps; 100,000 of them, for Stint as many as are asked for."""
import datetime as dt
import functools
import itertools
import json
import os
import subprocess
import time
import uuid
from pathlib import Path

COUNT = 100_000
MONTH = (dt.date(2026, 10, 1), dt.date(2026, 10, 31))
YEAR = (dt.date(2025, 11, 1), dt.date(2026, 10, 31))
BATCH = 100_000
# From 06:00 UTC on, all of a day's slots are in that day.
DAY_SECONDS = 50_000
SLOT_SECONDS = 15 * 60
SPACE = uuid.UUID('6d1c2b1e-7f1c-4d53-9a55-0d2a4c0f5b10')


class Interval:
    def __init__(self, index, start, end):
        self.index, self.start, self.end = index, start, end
        self.client = f'Client {index % 8}'
        self.project = f'Project {index % 40}'
        self.note = f'Piece of work {index % 500}'
        self.id = str(uuid.uuid5(SPACE, str(index)))


def intervals(count=COUNT):
    """As many slots a day as needed; the lengths vary but are the same in every run."""
    days = 5 * 365
    a_day = -(-count // days)
    slot = min(SLOT_SECONDS, DAY_SECONDS // a_day)
    first = dt.datetime(2026, 10, 31, 6, tzinfo=dt.timezone.utc) - dt.timedelta(days=days - 1)
    for index in range(count):
        start = first + dt.timedelta(days=index // a_day, seconds=index % a_day * slot)
        yield Interval(index, start, start + dt.timedelta(seconds=slot // 3 + index * 7919 % (slot * 3 // 5)))


@functools.cache
def sums(days, count=COUNT):
    """How many intervals lie in these days, and their seconds."""
    inside = [i for i in intervals(count) if days[0] <= i.start.date() <= days[1]]
    return len(inside), sum(int((i.end - i.start).total_seconds()) for i in inside)


def write_timew(folder, count=COUNT):
    data = Path(folder) / 'data'
    data.mkdir(parents=True)
    (Path(folder) / 'timewarrior.cfg').write_text('')
    files = {}
    for i in intervals(count):
        line = f'inc {i.start:%Y%m%dT%H%M%SZ} - {i.end:%Y%m%dT%H%M%SZ} # "{i.client}" "{i.project}" # "{i.note}"\n'
        files.setdefault(f'{i.start:%Y-%m}.data', []).append(line)
    for name, lines in files.items():
        (data / name).write_text(''.join(lines))
    # The first command ever builds the index of tags; a program in daily use has it.
    env = {**os.environ, 'TIMEWARRIORDB': str(folder), 'TZ': 'UTC'}
    for verb in ('start', 'cancel'):
        subprocess.run(['timew', verb], check=True, env=env, stdout=subprocess.DEVNULL)


def write_watson(folder, count=COUNT):
    Path(folder).mkdir(parents=True)
    frames = [
        [int(i.start.timestamp()), int(i.end.timestamp()), i.project, i.id.replace('-', ''), [i.client], int(i.end.timestamp())]
        for i in intervals(count)
    ]
    (Path(folder) / 'frames').write_text(json.dumps(frames))


def write_stint(cli, folder, env, scratch, count=COUNT):
    """Makes a workspace and ingests all intervals; answers with what the command line said in the end."""
    stint = [cli, '--data', folder, '--json']
    subprocess.run([*stint, 'init', '--name', 'Bench', '--country', 'DE', '--currency', 'EUR', '--zone', 'UTC'],
                   check=True, env=env, stdout=subprocess.DEVNULL)
    accepted, source = 0, intervals(count)
    for at in range(0, count, BATCH):
        batch = Path(scratch) / 'batch.ndjson'
        with batch.open('w') as lines:
            print(json.dumps({'batch': str(uuid.uuid5(SPACE, f'batch {at}')), 'device': 'bench'}), file=lines)
            for i in itertools.islice(source, BATCH):
                print(json.dumps({
                    'id': i.id, 'client': i.client, 'project': i.project, 'note': i.note, 'start': i.start.isoformat(),
                    'end': i.end.isoformat(), 'zone': 'UTC', 'billable': True, 'tags': [],
                }), file=lines)
        began = time.monotonic()
        done = subprocess.run([*stint, 'ingest', str(batch)], check=True, env=env, capture_output=True, text=True)
        print(f'  ingest of {min(BATCH, count - at)} lines onto {at} entries: {time.monotonic() - began:.1f} s', flush=True)
        accepted += json.loads(done.stdout)['accepted']
    if accepted != count:
        raise SystemExit(f'stint accepted {accepted} of {count} intervals')
    # A journal that is empty costs its first writer a flush more; a program in daily use has begun it.
    for verb in ('start', 'discard'):
        subprocess.run([*stint, verb], check=True, env=env, stdout=subprocess.DEVNULL)
