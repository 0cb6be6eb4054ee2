/**
 * Completes package-lock.json with the optional packages of other platforms.
 *
 * Some registries hold only part of a project's binary packages. `npm install` then leaves the
 * rest out of the lock without a word, and the next `npm ci` refuses the lock as incomplete.
 * Run `node scripts/complete-lock.mjs` after every change of a dependency; it is idempotent.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const LOCK = new URL('../package-lock.json', import.meta.url);
const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'windows'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** The folder of node_modules that holds the package at `path`. */
function shelfOf(path) {
  return path.slice(0, path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** The lock's entry that `name` resolves to when it is required from the package at `path`. */
function resolve(packages, path, name) {
  for (let from = path; ; from = from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/')))) {
    const entry = packages[`${from === '' ? '' : `${from}/`}node_modules/${name}`];
    if (entry !== undefined || from === '') return entry;
  }
}

/** A lock entry for a package that the registry did not show: its platform is read off its name. */
function stub(name, version, isDev) {
  const words = name.split(/[/-]/);
  const system = SYSTEMS.find((word) => words.includes(word));
  const processor = PROCESSORS.find((word) => words.includes(word));
  const libc = /-musl/.test(name) ? 'musl' : /-gnu/.test(name) ? 'glibc' : undefined;
  return {
    version,
    ...(processor && { cpu: [processor] }),
    ...(isDev && { dev: true }),
    ...(libc && system === 'linux' && { libc: [libc] }),
    optional: true,
    ...(system && { os: [system === 'windows' ? 'win32' : system] }),
  };
}

/** One pass over the lock; true when something had to be added or moved. */
function completeOnce(packages, known) {
  let changed = false;
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (path === '' || !EXACT.test(version)) continue;
      if (resolve(packages, path, name)?.version === version) continue;
      packages[shelfOf(path) + name] =
        known.get(`${name}@${version}`) ?? stub(name, version, entry.dev);
      changed = true;
    }
  }
  return changed;
}

const lock = JSON.parse(readFileSync(LOCK, 'utf8'));
const known = new Map();
for (const [path, entry] of Object.entries(lock.packages)) {
  known.set(`${path.slice(shelfOf(path).length)}@${entry.version}`, entry);
}
while (completeOnce(lock.packages, known));
const names = Object.keys(lock.packages).sort((a, b) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries(names.map((name) => [name, lock.packages[name]]));
writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
