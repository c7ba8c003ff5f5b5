import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

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
    testTimeout: 20_000,
    env: { TZ: 'UTC' },
  },
});
