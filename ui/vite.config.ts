import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// Node 20 lacks what vitest's reporter uses to print a failure; from Node 22 on this does nothing.
Map.groupBy ??= function groupBy<K, V>(items: Iterable<V>, keyOf: (item: V, index: number) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};

interface Graph {
  getModuleInfo(id: string): { importedIds: string[] } | null;
}

const QUICK_PAGE = fileURLToPath(new URL('src/quick.tsx', import.meta.url));
/** What runs a page must not stand in a file that the other one reads too. */
const RUNS_A_PAGE = /\/(index|quick)\.html$|\/src\/(main|quick)\.tsx$/;
let quickPage: Set<string> | undefined;

/** What a page shows first comes in few files: what both pages need, and what only the main window does. */
function firstFile(id: string, graph: Graph): string | null {
  if (!quickPage) {
    quickPage = new Set([QUICK_PAGE]);
    for (const module of quickPage)
      for (const imported of graph.getModuleInfo(module)?.importedIds ?? []) quickPage.add(imported);
  }
  if (RUNS_A_PAGE.test(id)) return null;
  // Vite's own helpers come after the graph is drawn.
  return quickPage.has(id) || id.startsWith('\0') ? 'both' : 'window';
}

// Relative asset paths: the same build is served from tauri://localhost, from `stint serve` and from a file server.
export default defineConfig({
  base: './',
  plugins: [react()],
  build: {
    target: 'es2023',
    rolldownOptions: {
      input: ['index.html', 'quick.html'],
      output: {
        codeSplitting: { groups: [{ debugName: 'first', tags: ['$initial'], name: firstFile }] },
      },
    },
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: {
      '/rpc': process.env.STINT_SERVE ?? 'http://127.0.0.1:7878',
      '/events': process.env.STINT_SERVE ?? 'http://127.0.0.1:7878',
    },
  },
  test: {
    environment: 'happy-dom',
    execArgv: ['--max-semi-space-size=64'],
    maxWorkers: '100%',
    setupFiles: ['./src/test/setup.ts'],
    css: false,
    testTimeout: 180_000,
    env: { TZ: 'UTC', DEBUG_PRINT_LIMIT: '2000' },
  },
});
