#!/usr/bin/python3
"""wayland_host.py NAME: a Wayland compositor of that name with no screen, that tells of windows and of idleness as its standard input says.

`front APP|TITLE` brings a window of that program to the front, or gives it that title; `idled` and `resumed` are what a seat says of its input.
"""
import os
import socket
import struct
import sys
import threading

GLOBALS = [('wl_seat', 7), ('zwlr_foreign_toplevel_manager_v1', 3), ('ext_idle_notifier_v1', 1)]
ACTIVATED = 2
clients = []
# [app, title], in the order in which they were opened; the last brought to the front is `front`.
windows, front = [], None
lock = threading.Lock()


def text(words):
    raw = words.encode() + b'\0'
    return struct.pack('=I', len(raw)) + raw + b'\0' * (-len(raw) % 4)


class Client:
    def __init__(self, connection):
        self.connection, self.kinds = connection, {1: 'wl_display'}
        self.manager, self.notification, self.handles, self.next = None, None, {}, 0xFF000000

    def tell(self, of, event, body=b''):
        self.connection.sendall(struct.pack('=II', of, (8 + len(body)) << 16 | event) + body)

    def asked(self, of, request, body):
        kind = self.kinds.get(of)
        if kind == 'wl_display':
            (new,) = struct.unpack_from('=I', body)
            if request == 0:
                self.tell(new, 0, struct.pack('=I', 0))
                self.tell(1, 1, struct.pack('=I', new))
                return
            self.kinds[new] = 'wl_registry'
            for name, (interface, version) in enumerate(GLOBALS):
                self.tell(new, 0, struct.pack('=I', name) + text(interface) + struct.pack('=I', version))
        elif kind == 'wl_registry':
            (name,) = struct.unpack_from('=I', body)
            (new,) = struct.unpack_from('=I', body, len(body) - 4)
            self.kinds[new] = GLOBALS[name][0]
            if self.kinds[new] == 'zwlr_foreign_toplevel_manager_v1':
                self.manager = new
                self.show()
        elif kind == 'ext_idle_notifier_v1' and request == 1:
            (self.notification,) = struct.unpack_from('=I', body)

    def show(self):
        if self.manager is None:
            return
        for window in windows:
            handle = self.handles.get(id(window))
            if handle is None:
                handle = self.handles[id(window)] = self.next
                self.next += 1
                self.tell(self.manager, 0, struct.pack('=I', handle))
            app, title = window
            states = struct.pack('=II', 4, ACTIVATED) if window is front else struct.pack('=I', 0)
            self.tell(handle, 0, text(title))
            self.tell(handle, 1, text(app))
            self.tell(handle, 4, states)
            self.tell(handle, 5)

    def serve(self):
        data = b''
        while chunk := self.connection.recv(65536):
            data += chunk
            while len(data) >= 8:
                of, word = struct.unpack_from('=II', data)
                if len(data) < word >> 16:
                    break
                with lock:
                    self.asked(of, word & 0xFFFF, data[8:word >> 16])
                data = data[word >> 16:]
        with lock:
            clients.remove(self)


def listen(server):
    while True:
        client = Client(server.accept()[0])
        with lock:
            clients.append(client)
        threading.Thread(target=client.serve, daemon=True).start()


server = socket.socket(socket.AF_UNIX)
server.bind(os.path.join(os.environ['XDG_RUNTIME_DIR'], sys.argv[1]))
server.listen()
threading.Thread(target=listen, args=(server,), daemon=True).start()
print('READY', flush=True)
for line in sys.stdin:
    word, _, rest = line.rstrip('\n').partition(' ')
    with lock:
        if word == 'front':
            app, _, title = rest.partition('|')
            front = next((window for window in windows if window[0] == app), None)
            if front is None:
                front = [app, title]
                windows.append(front)
            front[1] = title
            for client in clients:
                client.show()
        else:
            for client in [client for client in clients if client.notification is not None]:
                client.tell(client.notification, ['idled', 'resumed'].index(word))
