import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '../..');

/** What GitHub runs, as far as it is looked at here. */
interface Workflow {
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly needs?: string;
        readonly permissions?: Readonly<Record<string, string>>;
        readonly steps: readonly {
          readonly id?: string;
          readonly run?: string;
          readonly uses?: string;
          readonly with?: Readonly<Record<string, unknown>>;
        }[];
      }
    >
  >;
}

async function readYaml(path: string): Promise<unknown> {
  return parse(await readFile(join(ROOT, path), 'utf8'), { strict: true });
}

async function projectScripts(): Promise<Readonly<Record<string, string>>> {
  const text = await readFile(join(ROOT, 'package.json'), 'utf8');
  return (JSON.parse(text) as { scripts: Record<string, string> }).scripts;
}

describe('the workflow for GitHub', () => {
  const read = async () => (await readYaml('.github/workflows/deploy.yml')) as Workflow;

  it('runs nothing but what the project has', async () => {
    const steps = Object.values((await read()).jobs).flatMap((job) => job.steps);
    const commands = steps.flatMap(({ run }) => run ?? []);
    expect(commands).toEqual(['npm ci', '.ci/run']);
    accessSync(join(ROOT, '.ci/run'), constants.X_OK);
    const called = (await readFile(join(ROOT, '.ci/run'), 'utf8')).matchAll(/^npm run (\S+)/gm);
    const names = [...called].map((match) => match[1] ?? '');
    expect(names).toEqual(['check', 'test:all']);
    expect(Object.keys(await projectScripts())).toEqual(expect.arrayContaining(names));
  });

  it('takes actions of a fixed version from their makers only', async () => {
    const steps = Object.values((await read()).jobs).flatMap((job) => job.steps);
    for (const { run, uses } of steps) {
      if (run === undefined) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
    }
  });

  it('publishes what was built and tested, with no more rights than that takes', async () => {
    const { build, publish } = (await read()).jobs;
    const folders = build?.steps.flatMap((step) => step.with?.path ?? []);
    expect(folders).toEqual(['release/*.zip', 'dist']);
    expect(publish?.needs).toBe('build');
    expect(publish?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    expect(publish?.steps.map(({ id }) => id)).toEqual(['deployment']);
  });
});

describe('the pipeline for GitLab', () => {
  it('leaves the built site, and nothing else, in the folder that is published', async () => {
    const { pages } = (await readYaml('deploy/gitlab-ci.yml')) as {
      pages: { script: string[]; artifacts: { paths: string[] } };
    };
    expect(pages.artifacts.paths).toContain('public');
    const folder = await mkdtemp(join(tmpdir(), 'pipeline-'));
    try {
      // Stands for npm: the build itself has tests of its own.
      const npm = '#!/bin/sh\n[ "$1" = ci ] || { mkdir dist && echo site >dist/index.html; }\n';
      await mkdir(join(folder, 'bin'));
      await writeFile(join(folder, 'bin/npm'), npm, { mode: 0o755 });
      await mkdir(join(folder, 'public'));
      await writeFile(join(folder, 'public/favicon.svg'), 'source');
      const env = { PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter) };
      execFileSync('sh', ['-e', '-c', pages.script.join('\n')], { cwd: folder, env });
      expect(await readdir(join(folder, 'public'))).toEqual(['index.html']);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('calls scripts that the project has', async () => {
    const text = await readFile(join(ROOT, 'deploy/gitlab-ci.yml'), 'utf8');
    expect(existsSync(join(ROOT, 'package-lock.json'))).toBe(true);
    for (const [, name] of text.matchAll(/npm run (\S+)/g)) {
      expect(Object.keys(await projectScripts())).toContain(name);
    }
  });
});
