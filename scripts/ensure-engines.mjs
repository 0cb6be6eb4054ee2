import { ENGINES } from './find-engines.mjs';
import { installPackages } from './ensure-chromium.mjs';

/** Installs the engines that are missing where that may be done without asking: by apt-get. */
export function ensureEngines() {
  const missing = ENGINES.filter((engine) => !engine.isHere());
  if (missing.length > 0)
    installPackages({ 'apt-get': missing.flatMap(({ packages }) => packages) });
}
