// Test settings. Two workers: the machines we know have two cores.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Tests start Sitrep some hundred times: Node compiles its sources once for all of them.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'sitrep-test-compile-cache') },
  },
});
