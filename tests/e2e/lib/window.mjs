// The real window, driven by WebKitWebDriver without any code of ours in the program.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { remote } from 'webdriverio';
import { desktop, desktopProcesses, tray, until } from './desk.mjs';

/** Starts the program and answers with its page. The driver follows the first web view only, which is the main window. */
export async function openWindow() {
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, TAURI_AUTOMATION: 'true', TAURI_WEBVIEW_AUTOMATION: 'true' },
  });
  await until('the driver', () => fetch(`http://127.0.0.1:${port}/status`).then((answer) => answer.ok));
  const page = await remote({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'silent',
    connectionRetryCount: 0,
    connectionRetryTimeout: 30_000,
    capabilities: { 'webkitgtk:browserOptions': { binary: desktop, args: [] }, 'wdio:enforceWebDriverClassic': true },
  });
  return {
    page,
    processes: desktopProcesses,
    /** Ends the program as a power cut does, the driver with it. */
    async kill() {
      const items = await tray.items();
      for (const id of await desktopProcesses()) process.kill(id, 'SIGKILL');
      driver.kill();
      await until('the program to be gone', async () => (await desktopProcesses()).length === 0);
      // The session bus notices a moment later; a start before that would be handed to the dead program.
      await until('the tray to be empty', async () => (await tray.items()).every((item) => !items.includes(item)));
    },
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
