import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, findCommand } from './find-chromium.mjs';

/** Where systems keep the libraries beside which WebKitGTK puts its small browser. */
const LIBRARIES = [
  '/usr/lib',
  '/usr/lib64',
  '/usr/libexec',
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
];

/** The path of Firefox; null when it is not installed. `FIREFOX_PATH` names another. */
export function findFirefox() {
  return process.env.FIREFOX_PATH ?? findCommand('firefox-esr') ?? findCommand('firefox');
}

/** The path of the small browser that comes with WebKitGTK; null when it is not installed. */
export function findMiniBrowser() {
  const places = LIBRARIES.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /^webkit2?gtk-/.test(name))
      .map((name) => join(folder, name, 'MiniBrowser')),
  );
  return (
    places
      .filter((place) => existsSync(place))
      .toSorted()
      .at(-1) ?? null
  );
}

/** The engines of the matrix: whether each is here, and the Debian packages that it comes in. */
export const ENGINES = [
  { name: 'Chromium', isHere: () => findChromium() !== null, packages: ['chromium'] },
  { name: 'Firefox', isHere: () => findFirefox() !== null, packages: ['firefox-esr'] },
  {
    name: 'WebKit',
    isHere: () => findMiniBrowser() !== null && findCommand('Xvfb') !== null,
    packages: ['libwebkit2gtk-4.1-0', 'xvfb'],
  },
];
