// SPDX-License-Identifier: EUPL-1.2
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { usedTokens } from './build/usedTokens.ts';

const portal = process.env.PORTAL_URL ?? 'http://127.0.0.1:8090';

export default defineConfig({
  plugins: [react(), usedTokens(import.meta.dirname)],
  build: {
    outDir: 'target/classes/web-client',
    emptyOutDir: true,
    // The pages' content security policy allows neither inline scripts nor data: fonts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      output: {
        // Not every server knows what .mjs is, and a worker of an unknown type is refused.
        assetFileNames: ({ names }) =>
          names[0]?.endsWith('.mjs') ? 'assets/[name]-[hash].js' : 'assets/[name]-[hash][extname]',
      },
    },
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: { '/api': portal, '/session': portal, '/sign-in': portal, '/sign-out': portal },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts'],
  },
});
