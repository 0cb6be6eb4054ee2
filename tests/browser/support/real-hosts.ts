import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findCommand } from '../../../scripts/find-chromium.mjs';
import { freePort } from '../../support/free-port.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const IS_ROOT = process.getuid?.() === 0;

/** Where Linux systems keep Apache's modules. */
const APACHE_MODULES = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules'];
/** What Debian switches on from the start, as far as the site meets it, and what deploy/apache.conf asks for. */
const MODULES = 'mpm_event authz_core alias autoindex dir mime filter deflate headers rewrite';

/** A web server that runs with the project's own example of its configuration. */
export interface RealHost {
  readonly url: string;
  /** Where it has the site. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** A folder that a server may read who is not its owner, with the site in it. */
async function makeFolder(dist: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'host-'));
  await chmod(folder, 0o755);
  await cp(dist, join(folder, 'site'), { recursive: true });
  await mkdir(join(folder, 'temp'));
  return folder;
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 1; server.exitCode === null; attempt += 1) {
    const ready = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    if (attempt === 100) throw new Error(`No host answers at ${url}.`);
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`The host ended at once, with ${String(server.exitCode)}.`);
}

async function run(command: string, args: string[], folder: string, port: number) {
  const server = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://127.0.0.1:${String(port)}/`;
  const stop = async () => {
    if (server.exitCode === null) {
      const ended = once(server, 'exit');
      server.kill();
      await ended;
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(url, server);
  } catch (error) {
    const log = await readFile(join(folder, 'error.log'), 'utf8').catch(() => '');
    await stop();
    throw new Error(`${command} does not serve the site. ${log}`, { cause: error });
  }
  return { url, folder: join(folder, 'site'), stop };
}

/** The example in deploy/, with only the port and the folder changed. */
async function example(name: string, folder: string, changes: readonly [string, string][]) {
  const text = await readFile(join(ROOT, 'deploy', name), 'utf8');
  const all = [...changes, ['/srv/www/archive', join(folder, 'site')] as const];
  return all.reduce((result, [from, to]) => {
    if (!result.includes(from)) throw new Error(`deploy/${name} has no ${from}.`);
    return result.replaceAll(from, to);
  }, text);
}

async function startNginx(dist: string): Promise<RealHost> {
  const folder = await makeFolder(dist);
  const port = await freePort();
  const site = await example('nginx.conf', folder, [
    ['listen 80;', `listen 127.0.0.1:${String(port)};`],
  ]);
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/temp;`)
    .join(' ');
  const user = IS_ROOT ? 'user root;' : '';
  await writeFile(
    join(folder, 'nginx.conf'),
    `${user} daemon off; pid ${folder}/pid; error_log stderr; events {} http { access_log off; ${temp} types { text/html html; text/css css; application/javascript js; application/json json; image/svg+xml svg; image/png png; text/plain txt; } ${site} }`,
  );
  return run('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], folder, port);
}

function apacheCommand(): string | null {
  // Debian keeps it where only root looks.
  const usual = '/usr/sbin/apache2';
  return findCommand('apache2') ?? findCommand('httpd') ?? (existsSync(usual) ? usual : null);
}

async function startApache(dist: string): Promise<RealHost> {
  const folder = await makeFolder(dist);
  const port = await freePort();
  const modules = APACHE_MODULES.find((place) => existsSync(place)) ?? '';
  const site = await example('apache.conf', folder, [['*:80', `127.0.0.1:${String(port)}`]]);
  await writeFile(
    join(folder, 'types'),
    'text/html html\ntext/css css\ntext/javascript js\napplication/json json\nimage/svg+xml svg\nimage/png png\ntext/plain txt\n',
  );
  const lines = [
    `ServerRoot ${folder}`,
    `PidFile ${folder}/pid`,
    `ErrorLog ${folder}/error.log`,
    `Listen 127.0.0.1:${String(port)}`,
    'ServerName 127.0.0.1',
    ...MODULES.split(' ').map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`),
    `TypesConfig ${folder}/types`,
    ...(IS_ROOT ? ['User nobody', 'Group #65534'] : []),
    // As every installation has it from the start.
    '<FilesMatch "^\\.ht">',
    'Require all denied',
    '</FilesMatch>',
    site,
  ];
  await writeFile(join(folder, 'apache.conf'), `${lines.join('\n')}\n`);
  const args = ['-D', 'FOREGROUND', '-f', join(folder, 'apache.conf')];
  return run(apacheCommand() ?? 'apache2', args, folder, port);
}

/** The servers that deploy/ has an example for, and whether the machine has them. */
export const REAL_HOSTS = [
  { name: 'nginx', isHere: findCommand('nginx') !== null, start: startNginx },
  { name: 'Apache', isHere: apacheCommand() !== null, start: startApache },
] as const;
