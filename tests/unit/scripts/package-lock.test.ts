import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lockFile = new URL('../../../package-lock.json', import.meta.url);
const { packages } = JSON.parse(readFileSync(lockFile, 'utf8')) as {
  packages: Readonly<Record<string, LockEntry>>;
};

test('the lock holds the binary packages of every system, not of this one only', () => {
  const locked = new Set(
    Object.entries(packages).map(([path, { version = '' }]) => {
      return `${path.split('node_modules/').at(-1) ?? ''}@${version}`;
    }),
  );
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.entries(optionalDependencies)
      .filter(([, version]) => /^\d+\.\d+\.\d+$/.test(version))
      .map(([name, version]) => `${name}@${version}`),
  );

  expect(wanted.filter((name) => !locked.has(name))).toEqual([]);
});

test('the lock ties nobody to a registry', () => {
  const hosts = Object.values(packages).flatMap(({ resolved }) => resolved ?? []);

  expect(hosts).toEqual([]);
});
