"""Windows: from exec to the first usable frame, memory and processor at rest, beside an empty Tauri window."""
import os
import subprocess
import time
from pathlib import Path

# The accent that both pages paint, as it lies in the X server's memory.
TEAL = bytes((0x6E, 0x76, 0x0F))
PATIENCE = 60
TICKS_A_SECOND = os.sysconf('SC_CLK_TCK')


def painted():
    # xwd gives up when a window goes while it looks; the next look tells.
    picture = subprocess.run(['xwd', '-root', '-silent'], capture_output=True, check=False).stdout
    return picture.count(TEAL) > 20


def wait_painted(began):
    while time.monotonic() - began < PATIENCE:
        if painted():
            return time.monotonic() - began
        time.sleep(0.005)
    raise SystemExit('nothing was painted')


def wait_blank():
    end = time.monotonic() + PATIENCE
    while painted():
        if time.monotonic() > end:
            raise SystemExit('the screen does not clear')
        time.sleep(0.05)


def family(root):
    """The process and all that descend from it."""
    children = {}
    for entry in Path('/proc').iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / 'stat').read_text().rsplit(')', 1)[1].split()[1])
            except OSError:
                continue
            children.setdefault(parent, []).append(int(entry.name))
    found, todo = [], [root]
    while todo:
        process = todo.pop()
        found.append(process)
        todo += children.get(process, [])
    return found


def pss_mb(root):
    total = 0
    for process in family(root):
        for line in Path(f'/proc/{process}/smaps_rollup').read_text().splitlines():
            if line.startswith('Pss:'):
                total += int(line.split()[1])
    return total / 1024


def cpu_percent(root, seconds):
    def ticks():
        stats = (Path(f'/proc/{process}/stat').read_text().rsplit(')', 1)[1].split() for process in family(root))
        return sum(int(stat[11]) + int(stat[12]) for stat in stats)
    before = ticks()
    time.sleep(seconds)
    return (ticks() - before) / TICKS_A_SECOND / seconds * 100


class Started:
    def __init__(self, words, env):
        wait_blank()
        began = time.monotonic()
        self.process = subprocess.Popen(words, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.first_frame = wait_painted(began)

    def end(self):
        self.process.terminate()
        self.process.wait()


def key(*names):
    subprocess.run(['xdotool', 'key', *names], check=True)


def close(title):
    window = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', f'^{title}$'], capture_output=True, text=True, check=True)
    subprocess.run(['xdotool', 'windowactivate', '--sync', window.stdout.split()[0], 'key', 'alt+F4'], check=True)


def bench(desktop, empty, folder, runs, rest):
    """Medians as {measure: value}; `folder` holds a workspace with a running timer."""
    env = {**os.environ, 'STINT_RELEASE_SECONDS': '20'}
    ours, theirs = [desktop, '--data', folder], [empty]
    frames = {'empty': [], 'stint': []}
    for _ in range(runs):
        for name, words in (('empty', theirs), ('stint', ours)):
            started = Started(words, env)
            frames[name].append(started.first_frame)
            started.end()
    middle = lambda values: sorted(values)[len(values) // 2]
    result = {f'{name}: first frame s': middle(values) for name, values in frames.items()}

    started = Started(theirs, env)
    time.sleep(rest)
    result['empty: memory MB'] = pss_mb(started.process.pid)
    result['empty: processor %'] = cpu_percent(started.process.pid, rest)
    started.end()

    started = Started(ours, env)
    time.sleep(rest)
    result['stint: memory MB'] = pss_mb(started.process.pid)
    result['stint: processor %'] = cpu_percent(started.process.pid, rest)
    close('Stint')
    wait_blank()
    for name in ('quick window warm s', 'quick window released s'):
        began = time.monotonic()
        key('ctrl+alt+t')
        result[f'stint: {name}'] = wait_painted(began)
        key('Escape')
        wait_blank()
        time.sleep(25)
    result['stint: memory in tray MB'] = pss_mb(started.process.pid)
    result['stint: processor in tray %'] = cpu_percent(started.process.pid, rest)
    began = time.monotonic()
    subprocess.run(ours, env=env, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    result['stint: window back s'] = wait_painted(began)
    started.end()
    return result
