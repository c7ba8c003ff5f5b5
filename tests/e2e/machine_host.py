#!/usr/bin/python3
"""A machine for a desktop without one: logind on the bus of DBUS_SYSTEM_BUS_ADDRESS, screen saver and notifications on the session bus.

Reads `lock`, `unlock`, `hint-on`, `hint-off`, `sleep`, `wake`, `saver-on`, `saver-off`, `input` from standard input; writes READY, then each
notification as a line of JSON. `input` is a key pressed, for whoever asks the compositor of GNOME."""
import json
import os
import sys
import time

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

LOGIND = 'org.freedesktop.login1'
SESSION = '/org/freedesktop/login1/session/_31'
SAVER = 'org.freedesktop.ScreenSaver'
NOTIFICATIONS = 'org.freedesktop.Notifications'
MUTTER = 'org.gnome.Mutter.IdleMonitor'


class Manager(dbus.service.Object):
    @dbus.service.method(LOGIND + '.Manager', in_signature='u', out_signature='o')
    def GetSessionByPID(self, _pid):
        return dbus.ObjectPath(SESSION)

    @dbus.service.method(LOGIND + '.Manager', in_signature='s', out_signature='o')
    def GetSession(self, _id):
        return dbus.ObjectPath(SESSION)

    @dbus.service.signal(LOGIND + '.Manager', signature='b')
    def PrepareForSleep(self, start):
        pass


class Session(dbus.service.Object):
    @dbus.service.signal(LOGIND + '.Session', signature='')
    def Lock(self):
        pass

    @dbus.service.signal(LOGIND + '.Session', signature='')
    def Unlock(self):
        pass

    @dbus.service.signal('org.freedesktop.DBus.Properties', signature='sa{sv}as')
    def PropertiesChanged(self, interface, changed, invalidated):
        pass

    def hint(self, locked):
        self.PropertiesChanged(LOGIND + '.Session', {'LockedHint': dbus.Boolean(locked, variant_level=1)}, dbus.Array([], signature='s'))


class Saver(dbus.service.Object):
    @dbus.service.signal(SAVER, signature='b')
    def ActiveChanged(self, active):
        pass


class Mutter(dbus.service.Object):
    pressed = time.monotonic()

    @dbus.service.method(MUTTER, out_signature='t')
    def GetIdletime(self):
        return int((time.monotonic() - self.pressed) * 1000)

    def press(self):
        self.pressed = time.monotonic()


class Notifications(dbus.service.Object):
    count = 0

    @dbus.service.method(NOTIFICATIONS, in_signature='susssasa{sv}i', out_signature='u')
    def Notify(self, app, _replaces, _icon, summary, body, _actions, _hints, _timeout):
        self.count += 1
        print(json.dumps([str(app), str(summary), str(body)]), flush=True)
        return self.count

    @dbus.service.method(NOTIFICATIONS, out_signature='as')
    def GetCapabilities(self):
        return dbus.Array(['body'], signature='s')

    @dbus.service.method(NOTIFICATIONS, out_signature='ssss')
    def GetServerInformation(self):
        return ('machine_host', 'stint', '1', '1.2')


dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
system, session = dbus.SystemBus(), dbus.SessionBus()
names = [
    dbus.service.BusName(LOGIND, system, do_not_queue=True),
    dbus.service.BusName(SAVER, session, do_not_queue=True),
    dbus.service.BusName(NOTIFICATIONS, session, do_not_queue=True),
    dbus.service.BusName(MUTTER, session, do_not_queue=True),
]
manager, login = Manager(system, '/org/freedesktop/login1'), Session(system, SESSION)
# Another user's session, whose lock is none of ours.
other = Session(system, '/org/freedesktop/login1/session/_32')
mutter = Mutter(session, '/org/gnome/Mutter/IdleMonitor/Core')
saver, notifications = Saver(session, '/org/freedesktop/ScreenSaver'), Notifications(session, '/org/freedesktop/Notifications')
DO = {
    'lock': login.Lock,
    'unlock': login.Unlock,
    'lock-other': other.Lock,
    'hint-on': lambda: login.hint(True),
    'hint-off': lambda: login.hint(False),
    'input': mutter.press,
    'sleep': lambda: manager.PrepareForSleep(True),
    'wake': lambda: manager.PrepareForSleep(False),
    'saver-on': lambda: saver.ActiveChanged(True),
    'saver-off': lambda: saver.ActiveChanged(False),
}
loop = GLib.MainLoop()


def obey(stdin, _condition):
    # Past the buffer of the file object, in which a second line would wait unseen.
    text = os.read(stdin.fileno(), 4096).decode()
    if not text:
        loop.quit()
        return False
    for line in text.splitlines():
        DO[line]()
    return True


GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, obey)
print('READY', flush=True)
loop.run()
