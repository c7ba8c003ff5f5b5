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

// Relative asset paths: the same build is served from tauri://localhost, from `stint serve` and from a file server.
export default defineConfig({
  base: './',
  plugins: [react()],
  build: { target: 'es2023', chunkSizeWarningLimit: 1200 },
  server: {
    port: 5173,
    strictPort: true,
    proxy: {
      '/rpc': process.env.STINT_SERVE ?? 'http://127.0.0.1:7878',
      '/events': process.env.STINT_SERVE ?? 'http://127.0.0.1:7878',
    },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['./src/test/setup.ts'],
    css: false,
    testTimeout: 60_000,
    env: { TZ: 'UTC' },
  },
});
