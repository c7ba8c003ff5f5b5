#!/usr/bin/python3
"""some_window.py APP TITLE: a window of a program of that name; each line on standard input is its next title."""
import sys

import gi

gi.require_version('Gdk', '3.0')
gi.require_version('Gtk', '3.0')
from gi.repository import Gdk, GLib, Gtk

app, title = sys.argv[1:]
GLib.set_prgname(app)
Gdk.set_program_class(app)
window = Gtk.Window(title=title, default_width=200, default_height=200)
window.show_all()


def renamed(_source, _condition):
    line = sys.stdin.readline()
    if line:
        window.set_title(line.rstrip('\n'))
    return bool(line)


GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, renamed)
Gtk.main()
