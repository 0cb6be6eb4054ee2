import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../..');

/** A module that writes down, when the process ends, how much memory it took at most. */
const NOTE_PEAK = `data:text/javascript,${encodeURIComponent(
  `import { writeFileSync } from 'node:fs';
  process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)));`,
)}`;

export interface BuildResult {
  readonly code: number;
  readonly output: string;
  /** Peak resident memory of the building process. */
  readonly peakKilobytes: number;
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

  /** Runs `astro build`; gives its exit code, all that it printed and its peak memory. */
  async build(): Promise<BuildResult> {
    const astro = join(PROJECT, 'node_modules/astro/bin/astro.mjs');
    const peakFile = join(this.root, 'peak.txt');
    const options = {
      cwd: this.root,
      maxBuffer: 1e8,
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        NODE_ENV: 'production',
        VITEST: '',
        PEAK_FILE: peakFile,
      },
    };
    const { code, output } = await new Promise<{ code: number; output: string }>((done) => {
      execFile(
        process.execPath,
        ['--import', NOTE_PEAK, astro, 'build'],
        options,
        (error, stdout, stderr) => {
          const exit = typeof error?.code === 'number' ? error.code : 1;
          done({ code: error ? exit : 0, output: stdout + stderr });
        },
      );
    });
    return {
      code,
      output,
      peakKilobytes: Number(await readFile(peakFile, 'utf8').catch(() => '0')),
    };
  }

  /** Starts `astro dev` on a free port; the caller stops it. */
  develop(): ChildProcess {
    const astro = join(PROJECT, 'node_modules/astro/bin/astro.mjs');
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0' };
    return spawn(process.execPath, [astro, 'dev', '--port', '0'], {
      cwd: this.root,
      env: { ...env, NODE_ENV: 'development', VITEST: '' },
    });
  }

  async remove(): Promise<void> {
    await rm(this.root, { recursive: true, force: true });
  }
}
