"""Whole processes: start, stop, reports and exports of three programs on the same intervals; the open program beside them."""
import http.client
import json
import os
import socket
import statistics
import subprocess
import time
from pathlib import Path

import data


class Program:
    """A program with its loaded data, a copy of it with a running timer, and its words for the verbs."""

    def __init__(self, name, folder, env, words, seconds, exported, count=data.COUNT):
        self.name, self.idle, self.env, self.words, self.count = name, Path(folder), env, words, count
        # What it says of some days: their seconds, and how many intervals its export has.
        self.seconds, self.exported = seconds, exported
        self.work = Path(f'{folder}-work')
        self.running = Path(f'{folder}-running')

    def prepare(self):
        self.reset(self.idle)
        subprocess.run(self.words['start'], check=True, env=self.env, stdout=subprocess.DEVNULL)
        subprocess.run(['cp', '-aT', self.work, self.running], check=True)
        self.reset(self.idle)
        for days, verb in ((data.MONTH, 'report'), (data.YEAR, 'year')):
            told, expected = self.seconds(self, self.words[verb]), data.sums(days, self.count)[1]
            if told != expected:
                raise SystemExit(f'{self.name} reports {told} s for {days}, the intervals hold {expected} s')
        told, expected = self.exported(self, self.words['export']), data.sums(data.YEAR, self.count)[0]
        if told != expected:
            raise SystemExit(f'{self.name} exports {told} intervals of a year, there are {expected}')

    def reset(self, base):
        subprocess.run(['sh', '-c', f'rm -rf {self.work} && cp -aT {base} {self.work}'], check=True)

    def measure(self, verb, runs, scratch):
        base = self.running if verb == 'stop' else self.idle
        # The copy is flushed first: a durable program's fsync would otherwise pay for the bytes that cp left behind.
        reset = f"sh -c 'rm -rf {self.work} && cp -aT {base} {self.work} && sync'"
        out = Path(scratch) / 'hyperfine.json'
        words = ['hyperfine', '-N', '--style', 'none', '--warmup', '1', '--runs', str(runs), '--export-json', str(out)]
        if verb in ('start', 'stop'):
            words += ['--prepare', reset]
        quoted = ' '.join(f"'{word}'" for word in self.words[verb])
        subprocess.run([*words, quoted], check=True, env=self.env, stdout=subprocess.DEVNULL)
        result = json.loads(out.read_text())['results'][0]
        return result['median'] * 1000, result['min'] * 1000

    def ask(self, *words):
        return subprocess.run(words, check=True, env=self.env, capture_output=True, text=True).stdout


def stint(name, cli, folder, env, count):
    words = [cli, '--data', f'{folder}-work']
    def report(days):
        return [*words, 'report', '--by', 'project', '--from', str(days[0]), '--to', str(days[1])]
    export = [*words, 'export', 'entries', '--from', str(data.YEAR[0]), '--to', str(data.YEAR[1]), '--output', '-']
    verbs = {'start': [*words, 'start', 'bench'], 'stop': [*words, 'stop'], 'report': report(data.MONTH), 'year': report(data.YEAR),
             'export': export}
    seconds = lambda program, verb: json.loads(program.ask(cli, '--json', *verb[1:]))['total_seconds']
    # A line of heads, and none in a note.
    exported = lambda program, verb: len(program.ask(*verb).splitlines()) - 1
    return Program(name, folder, env, verbs, seconds, exported, count)


def timew(folder):
    env = {**os.environ, 'TIMEWARRIORDB': f'{folder}-work', 'TZ': 'UTC'}
    verbs = {
        'start': ['timew', 'start', 'bench'], 'stop': ['timew', 'stop'], 'report': ['timew', 'summary', '2026-10-01', '-', '2026-11-01'],
        'year': ['timew', 'summary', '2025-11-01', '-', '2026-11-01'], 'export': ['timew', 'export', '2025-11-01', '-', '2026-11-01'],
    }
    def seconds(program, verb):
        hours, minutes, rest = program.ask(*verb).split()[-1].split(':')
        return int(hours) * 3600 + int(minutes) * 60 + int(rest)
    return Program('timew', folder, env, verbs, seconds, lambda program, verb: len(json.loads(program.ask(*verb))))


def watson(binary, folder):
    env = {**os.environ, 'WATSON_DIR': f'{folder}-work', 'TZ': 'UTC'}
    month, year = ['--from', '2026-10-01', '--to', '2026-11-01'], ['--from', '2025-11-01', '--to', '2026-11-01']
    verbs = {
        'start': [binary, 'start', 'bench'], 'stop': [binary, 'stop'], 'report': [binary, 'report', '--no-pager', *month],
        'year': [binary, 'report', '--no-pager', *year], 'export': [binary, 'log', '--json', *year],
    }
    seconds = lambda program, verb: round(json.loads(program.ask(*verb, '--json'))['time'])
    return Program('watson', folder, env, verbs, seconds, lambda program, verb: len(json.loads(program.ask(*verb))))


def import_all(cli, folder, env, scratch, theirs):
    """All of timew's intervals, as it exports them, into a new workspace of ours. Seconds; timew and Watson import nothing."""
    path = Path(scratch) / 'timew.json'
    path.write_text(theirs.ask('timew', 'export'))
    subprocess.run([cli, '--data', folder, 'init', '--name', 'Import', '--country', 'DE', '--currency', 'EUR', '--zone', 'UTC'],
                   check=True, env=env, stdout=subprocess.DEVNULL)
    began = time.monotonic()
    done = subprocess.run([cli, '--data', folder, '--json', 'import', 'timewarrior', str(path)],
                          check=True, env=env, capture_output=True, text=True)
    took, accepted = time.monotonic() - began, json.loads(done.stdout)['accepted']
    if accepted != data.COUNT:
        raise SystemExit(f'stint imported {accepted} of {data.COUNT} intervals')
    return took


def open_program(cli, folder, env, scratch, runs, count):
    """The month report as the window asks for it: of a program that is open. Median and fastest in ms, the HTTP between them included."""
    with socket.socket() as free:
        free.bind(('127.0.0.1', 0))
        port = free.getsockname()[1]
    token = Path(scratch) / 'token'
    serve = subprocess.Popen([cli, '--data', f'{folder}-work', 'serve', '--port', str(port), '--token-file', str(token)],
                             env=env, stdout=subprocess.DEVNULL)
    try:
        while not token.exists():
            time.sleep(0.05)
        question = json.dumps({'by': 'project', 'from': str(data.MONTH[0]), 'to': str(data.MONTH[1])})
        headers = {'Authorization': f'Bearer {token.read_text()}', 'Content-Type': 'application/json'}
        door = http.client.HTTPConnection('127.0.0.1', port)
        took = []
        while len(took) <= runs:
            began = time.perf_counter()
            try:
                door.request('POST', '/rpc/report.time', question, headers)
                answer = json.loads(door.getresponse().read())
            except ConnectionRefusedError:
                door.close()
                time.sleep(0.05)
                continue
            took.append((time.perf_counter() - began) * 1000)
            if answer.get('total_seconds') != data.sums(data.MONTH, count)[1]:
                raise SystemExit(f'the open program answered {answer}')
        # The first one opens the file; a program that is open has done that.
        return statistics.median(took[1:]), min(took[1:])
    finally:
        serve.terminate()
        serve.wait()


def bench(cli, watson_binary, scratch, runs, count):
    """Rows of (verb, program, median ms, fastest ms)."""
    key = Path(scratch) / 'key'
    key.write_text(os.urandom(32).hex())
    key.chmod(0o600)
    keychain, key_file = dict(os.environ), {**os.environ, 'STINT_KEY_FILE': str(key)}
    for name, env in (('stint-keychain', keychain), ('stint-key-file', key_file)):
        print(name)
        data.write_stint(cli, f'{scratch}/{name}', env, scratch, count)
    data.write_timew(f'{scratch}/timew')
    data.write_watson(f'{scratch}/watson')
    programs = [
        stint('stint, key in keychain', cli, f'{scratch}/stint-keychain', keychain, count),
        stint('stint, key file', cli, f'{scratch}/stint-key-file', key_file, count),
        timew(f'{scratch}/timew'),
        watson(watson_binary, f'{scratch}/watson'),
    ]
    for program in programs:
        program.prepare()
    took = import_all(cli, f'{scratch}/import', key_file, scratch, programs[2])
    print(f'import of {data.COUNT} intervals that timew exported: {took:.1f} s')
    rows = []
    for verb in ('start', 'stop', 'report', 'year', 'export'):
        for program in programs:
            slow = program.name == 'watson' or verb in ('year', 'export')
            rows.append((verb, program.name, *program.measure(verb, max(3, runs // 5) if slow else runs, scratch)))
    rows.append(('report', 'stint, open', *open_program(cli, f'{scratch}/stint-key-file', key_file, scratch, runs, count)))
    return rows
