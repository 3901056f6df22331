import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const page = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const shared = fileURLToPath(new URL('../shared', import.meta.url));

/** Libraries that change rarely get chunks of their own, so that a new release of ours leaves them in the browser's cache. */
const vendors = [
  {
    name: 'react',
    test: /node_modules[\\/](react|react-dom|react-router|react-router-dom|scheduler)[\\/]/,
    priority: 4,
  },
  { name: 'mui', test: /node_modules[\\/](@mui|@emotion)[\\/]/, priority: 3 },
  {
    name: 'charts',
    test: /node_modules[\\/](recharts|victory-vendor|d3-[a-z]+|@reduxjs|immer|decimal\.js-light)[\\/]/,
    priority: 2,
  },
  {
    name: 'admin',
    test: /node_modules[\\/](react-admin|ra-[a-z0-9-]+|@tanstack|react-hook-form)[\\/]/,
    priority: 1,
  },
];

export default defineConfig({
  plugins: [react()],
  resolve: { alias: [{ find: /^@ponte\/shared\/(.*)$/, replacement: `${shared}/$1` }] },
  server: { proxy: { '/api': 'http://localhost:3000' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      // The pages where customers sign and answer quotes are pages of their own, without the office's libraries.
      input: {
        main: page('index.html'),
        sign: page('sign/index.html'),
        quote: page('quote/index.html'),
      },
      output: { codeSplitting: { groups: vendors } },
    },
  },
});
