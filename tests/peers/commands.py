"""Whole processes: start, stop and the month report of three programs on the same intervals."""
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
    """A program with its loaded data, a copy of it with a running timer, and its words for the three verbs."""

    def __init__(self, name, folder, env, start, stop, report, seconds):
        self.name, self.idle, self.env = name, Path(folder), env
        self.words = {'start': start, 'stop': stop, 'report': report}
        self.seconds = seconds
        self.work = Path(f'{folder}-work')
        self.running = Path(f'{folder}-running')

    def prepare(self):
        self.reset(self.idle)
        subprocess.run(self.words['start'], check=True, env=self.env, stdout=subprocess.DEVNULL)
        subprocess.run(['cp', '-aT', self.work, self.running], check=True)
        self.reset(self.idle)
        told = self.seconds(self)
        if told != data.month_seconds():
            raise SystemExit(f'{self.name} reports {told} s for the month, the intervals hold {data.month_seconds()} s')

    def reset(self, base):
        subprocess.run(['sh', '-c', f'rm -rf {self.work} && cp -aT {base} {self.work}'], check=True)

    def measure(self, verb, runs, scratch):
        base = self.running if verb == 'stop' else self.idle
        # The copy is flushed first: a durable program's fsync would otherwise pay for the bytes that cp left behind.
        reset = f"sh -c 'rm -rf {self.work} && cp -aT {base} {self.work} && sync'"
        out = Path(scratch) / 'hyperfine.json'
        words = ['hyperfine', '-N', '--style', 'none', '--warmup', '1', '--runs', str(runs), '--export-json', str(out)]
        if verb != 'report':
            words += ['--prepare', reset]
        quoted = ' '.join(f"'{word}'" for word in self.words[verb])
        subprocess.run([*words, quoted], check=True, env=self.env, stdout=subprocess.DEVNULL)
        result = json.loads(out.read_text())['results'][0]
        return result['median'] * 1000, result['min'] * 1000

    def ask(self, *words):
        return subprocess.run(words, check=True, env=self.env, capture_output=True, text=True).stdout


def stint(name, cli, folder, env):
    work = f'{folder}-work'
    words = [cli, '--data', work]
    days = ['--from', str(data.MONTH[0]), '--to', str(data.MONTH[1])]
    report = [*words, 'report', '--by', 'project', *days]
    seconds = lambda program: json.loads(program.ask(cli, '--json', *report[1:]))['total_seconds']
    return Program(name, folder, env, [*words, 'start', 'bench'], [*words, 'stop'], report, seconds)


def timew(folder):
    env = {**os.environ, 'TIMEWARRIORDB': f'{folder}-work', 'TZ': 'UTC'}
    report = ['timew', 'summary', '2026-10-01', '-', '2026-11-01']
    def seconds(program):
        hours, minutes, rest = program.ask(*report).split()[-1].split(':')
        return int(hours) * 3600 + int(minutes) * 60 + int(rest)
    return Program('timew', folder, env, ['timew', 'start', 'bench'], ['timew', 'stop'], report, seconds)


def watson(binary, folder):
    env = {**os.environ, 'WATSON_DIR': f'{folder}-work', 'TZ': 'UTC'}
    report = [binary, 'report', '--no-pager', '--from', '2026-10-01', '--to', '2026-11-01']
    seconds = lambda program: round(json.loads(program.ask(*report, '--json'))['time'])
    return Program('watson', folder, env, [binary, 'start', 'bench'], [binary, 'stop'], report, seconds)


def open_program(cli, folder, env, scratch, runs):
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
            if answer.get('total_seconds') != data.month_seconds():
                raise SystemExit(f'the open program answered {answer}')
        # The first one opens the file; a program that is open has done that.
        return statistics.median(took[1:]), min(took[1:])
    finally:
        serve.terminate()
        serve.wait()


def bench(cli, watson_binary, scratch, runs):
    """Rows of (verb, program, median ms, fastest ms)."""
    key = Path(scratch) / 'key'
    key.write_text(os.urandom(32).hex())
    key.chmod(0o600)
    keychain, key_file = dict(os.environ), {**os.environ, 'STINT_KEY_FILE': str(key)}
    for name, env in (('stint-keychain', keychain), ('stint-key-file', key_file)):
        began = time.monotonic()
        data.write_stint(cli, f'{scratch}/{name}', env, scratch)
        print(f'{name}: {data.COUNT} entries ingested in {time.monotonic() - began:.1f} s')
    data.write_timew(f'{scratch}/timew')
    data.write_watson(f'{scratch}/watson')
    programs = [
        stint('stint, key in keychain', cli, f'{scratch}/stint-keychain', keychain),
        stint('stint, key file', cli, f'{scratch}/stint-key-file', key_file),
        timew(f'{scratch}/timew'),
        watson(watson_binary, f'{scratch}/watson'),
    ]
    for program in programs:
        program.prepare()
    rows = []
    for verb in ('start', 'stop', 'report'):
        for program in programs:
            slow = program.name == 'watson'
            rows.append((verb, program.name, *program.measure(verb, max(3, runs // 5) if slow else runs, scratch)))
    rows.append(('report', 'stint, open', *open_program(cli, f'{scratch}/stint-key-file', key_file, scratch, runs)))
    return rows
