#!/usr/bin/python3
"""dying.py NAME: holds a name on the session bus and dies of the first call, as a program does that was just killed."""
import os
import sys

import dbus.bus
import dbus.mainloop.glib
from gi.repository import GLib

dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
session = dbus.SessionBus()
session.add_message_filter(lambda _bus, message: message.get_member() == 'ExecuteCallback' and os._exit(1))
session.request_name(sys.argv[1])
print('READY', flush=True)
GLib.MainLoop().run()
