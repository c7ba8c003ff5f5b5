#!/usr/bin/python3
"""tray.py items | show | click LABEL: reads or clicks the newest tray menu as a panel does, through com.canonical.dbusmenu."""
import json
import sys
import time

import dbus

bus = dbus.SessionBus()
PROPERTIES = 'org.freedesktop.DBus.Properties'
WATCHER = 'org.kde.StatusNotifierWatcher'


def proxy(name, path, interface):
    return dbus.Interface(bus.get_object(name, path, introspect=False), interface)


def registered(seconds=15):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            items = proxy(WATCHER, '/StatusNotifierWatcher', PROPERTIES).Get(WATCHER, 'RegisteredStatusNotifierItems')
            if items:
                return [str(item) for item in items]
        except dbus.DBusException:
            pass
        time.sleep(0.1)
    return []


def lines(node, depth=0):
    ident, properties, children = node
    if depth and properties.get('visible', True):
        yield {
            'id': int(ident),
            'label': str(properties.get('label', '')).replace('__', '_'),
            'separator': str(properties.get('type', '')) == 'separator',
            'enabled': bool(properties.get('enabled', True)),
        }
    for child in children:
        yield from lines(child, depth + 1)


if sys.argv[1] == 'items':
    print(json.dumps(registered(0.2)))
    sys.exit()
items = registered()
if not items:
    sys.exit('no program is in the tray')
name, path = items[-1].split('/', 1)
item = proxy(name, '/' + path, PROPERTIES).GetAll('org.kde.StatusNotifierItem')
menu = proxy(name, item['Menu'], 'com.canonical.dbusmenu')
menu.AboutToShow(0)
shown = list(lines(menu.GetLayout(0, -1, dbus.Array([], signature='s'))[1]))

if sys.argv[1] == 'show':
    print(json.dumps({
        'title': str(item.get('XAyatanaLabel', '')),
        'icon': str(item.get('IconName', '')),
        'menu': [line for line in shown if not line['separator']],
    }))
else:
    wanted = [line for line in shown if line['label'] == sys.argv[2] and line['enabled']]
    if not wanted:
        sys.exit(f'the tray has no {sys.argv[2]!r}: {[line["label"] for line in shown]}')
    menu.Event(wanted[0]['id'], 'clicked', dbus.String('', variant_level=1), dbus.UInt32(0))
