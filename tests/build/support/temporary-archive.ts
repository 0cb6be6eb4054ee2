import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../../..');

export interface BuildResult {
  readonly code: number;
  readonly output: string;
}

/** A copy of the project with other seeds and editions, which Astro builds as it builds the real one. */
export class TemporaryArchive {
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  /** Makes an archive of the given files (path below the root to content); districts are those of the project. */
  static async with(
    files: Readonly<Record<string, string | Uint8Array>>,
  ): Promise<TemporaryArchive> {
    const root = await mkdtemp(join(tmpdir(), 'archive-'));
    for (const file of [
      'astro.config.mjs',
      'package.json',
      'tsconfig.json',
      'public',
      'node_modules',
    ]) {
      await symlink(join(PROJECT, file), join(root, file));
    }
    // Astro writes types beside src and resolves modules from real paths: src is copied, not linked.
    await cp(join(PROJECT, 'src'), join(root, 'src'), { recursive: true });
    await cp(join(PROJECT, 'content/districts'), join(root, 'content/districts'), {
      recursive: true,
    });
    const archive = new TemporaryArchive(root);
    for (const [path, content] of Object.entries(files)) await archive.write(path, content);
    return archive;
  }

  async write(path: string, content: string | Uint8Array): Promise<void> {
    const target = join(this.root, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }

  /** Runs `astro build`; gives its exit code and all that it printed. */
  async build(): Promise<BuildResult> {
    const astro = join(PROJECT, 'node_modules/astro/bin/astro.mjs');
    const env = {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      VITEST: '',
    };
    return new Promise((done) => {
      execFile(
        process.execPath,
        [astro, 'build'],
        { cwd: this.root, env, maxBuffer: 1e8 },
        (error, stdout, stderr) => {
          const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0;
          done({ code, output: stdout + stderr });
        },
      );
    });
  }

  async remove(): Promise<void> {
    await rm(this.root, { recursive: true, force: true });
  }
}
