#!/usr/bin/python3
"""bench.py [--runs N] [--rows N] [--only commands|windows|scroll]: the table of ratios. Needs the session and the paths that bench.sh gives."""
import argparse
import json
import os
import subprocess
import tempfile
from pathlib import Path

import commands
import data
import windows

# (verb, ours, theirs, goal as ours / theirs)
GOALS = [
    ('start', 'stint, key in keychain', 'timew', 5.0),
    ('start', 'stint, key file', 'timew', 2.5),
    ('stop', 'stint, key in keychain', 'timew', 5.0),
    ('report', 'stint, key in keychain', 'timew', 0.2),
    ('report', 'stint, open', 'timew', 0.1),
    ('year', 'stint, key in keychain', 'timew', 0.2),
    ('export', 'stint, key in keychain', 'timew', 1.0),
    ('report', 'stint, key in keychain', 'watson', 0.02),
]
WINDOW_GOALS = [
    ('stint: first frame s', 'empty: first frame s', 1.3),
    ('stint: memory MB', 'empty: memory MB', 1.3),
    ('stint: memory in tray MB', 'empty: memory MB', 0.5),
]


def verdict(ratio, goal):
    return f'{ratio:8.2f} x   goal {goal:g} x   {"met" if ratio <= goal else "MISSED"}'


def bench_commands(scratch, runs, count):
    rows = commands.bench(os.environ['STINT_CLI'], os.environ['WATSON'], scratch, runs, count)
    print(f'\nwhole processes, {count} entries in Stint, {data.COUNT} in the others (median, fastest in ms)')
    for verb, name, median, fastest in rows:
        print(f'  {verb:8}{name:26}{median:10.1f}{fastest:10.1f}')
    medians = {(verb, name): median for verb, name, median, _ in rows}
    print('\nratios')
    for verb, ours, theirs, goal in GOALS:
        print(f'  {verb:8}{ours:26}/ {theirs:8}{verdict(medians[verb, ours] / medians[verb, theirs], goal)}')


def bench_windows(scratch, runs):
    cli, folder = os.environ['STINT_CLI'], f'{scratch}/window'
    data.write_stint(cli, folder, dict(os.environ), scratch)
    subprocess.run([cli, '--data', folder, 'start', 'bench'], check=True, stdout=subprocess.DEVNULL)
    desktop = os.environ['STINT_DESKTOP']
    empty = os.path.join(os.path.dirname(desktop), 'examples', 'empty-window')
    result = windows.bench(desktop, empty, folder, max(3, runs // 4), rest=15)
    print(f'\nwindows, {data.COUNT} entries, timer running')
    for name, value in result.items():
        print(f'  {name:32}{value:10.2f}')
    print('\nratios')
    for ours, theirs, goal in WINDOW_GOALS:
        print(f'  {ours:32}/ {theirs:24}{verdict(result[ours] / result[theirs], goal)}')


def bench_scroll(scratch, count):
    folder = f'{scratch}/scroll'
    data.write_stint(os.environ['STINT_CLI'], folder, dict(os.environ), scratch, count)
    script = Path(__file__).parent.parent / 'e2e' / 'scroll.mjs'
    said = subprocess.run(['node', script], check=True, env={**os.environ, 'STINT_DATA': folder}, stdout=subprocess.PIPE, text=True).stdout
    result = json.loads(said)
    if result.pop('count') != count:
        raise SystemExit(f'the list has not {count} entries')
    print(f'\nframes while {count} entries are scrolled (work of the main thread in ms), beside rows placed by bare code')
    print(f'  {"":28}{"frames":>8}{"p50":>8}{"p99":>8}{"max":>8}{"over 16":>9}')
    for name, m in result.items():
        print(f'  {name:28}{m["frames"]:8}{m["p50"]:8.1f}{m["p99"]:8.1f}{m["max"]:8.1f}{m["over16"]:9}')
    over = sum(m['over16'] for name, m in result.items() if name.startswith('stint, wheel'))
    print(f'  frames over 16 ms under the wheel: {over}   goal 0   {"met" if over == 0 else "MISSED"}')


parser = argparse.ArgumentParser()
parser.add_argument('--runs', type=int, default=20)
parser.add_argument('--rows', type=int, default=data.COUNT)
parser.add_argument('--only', choices=('commands', 'windows', 'scroll'))
wanted = parser.parse_args()
with tempfile.TemporaryDirectory() as scratch:
    if wanted.only in (None, 'commands'):
        bench_commands(scratch, wanted.runs, wanted.rows)
    if wanted.only in (None, 'windows'):
        bench_windows(scratch, wanted.runs)
    if wanted.only in (None, 'scroll'):
        bench_scroll(scratch, wanted.rows)
