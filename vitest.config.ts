import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    // How long things take is the bench's business; a busy machine may be slow.
    testTimeout: 30_000,
  },
});
