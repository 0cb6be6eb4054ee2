import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TemporaryArchive } from '../support/temporary-archive.ts';

const SEED = '某区工作报告\n\n写在前面\n\n今年银兴了某地。\n';
const hash = createHash('sha256').update(SEED).digest('hex');
const edition = (apparatus: string) => `---
seed: a.txt
sha256: ${hash}
district: changchun
year: 2024
planYear: "2025"
${apparatus}---
附记。
`;
const CORRECTED = 'apparatus:\n  - corr: 振兴\n    at: L5「银兴」\n    reason: 形近误认\n';
const BROKEN = 'apparatus:\n  - corr: 振兴\n    at: L5「没有」\n    reason: 形近误认\n';

let archive: TemporaryArchive;
let server: ChildProcess;
let origin = '';
let log = '';

/** Asks for the page until it satisfies `found`, or for ten seconds. */
async function pageWhere(found: (html: string) => boolean): Promise<string> {
  let html = '';
  for (let attempt = 0; attempt < 50; attempt += 1) {
    html = await (await fetch(`${origin}/reports/test-2024/`)).text().catch(() => '');
    if (found(html)) return html;
    await new Promise((next) => setTimeout(next, 200));
  }
  return html;
}

describe('astro dev', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    archive = await TemporaryArchive.with({
      'seeds/a.txt': SEED,
      'content/reports/test-2024.md': edition(''),
    });
    server = archive.develop();
    origin = await new Promise<string>((ready, fail) => {
      const read = (chunk: Buffer) => {
        log += chunk.toString();
        const address = /http:\/\/localhost:\d+/.exec(log);
        if (address) ready(address[0]);
      };
      server.stdout?.on('data', read);
      server.stderr?.on('data', read);
      server.once('exit', () => {
        fail(new Error(log));
      });
    });
  }, 60_000);

  afterAll(async () => {
    server.kill();
    await archive.remove();
  });

  it('shows a change of an edition, survives a mistake in it, and recovers', async () => {
    expect(await pageWhere((html) => html.includes('银兴'))).toContain('今年银兴了');
    await archive.write('content/reports/test-2024.md', edition(CORRECTED));
    expect(await pageWhere((html) => html.includes('振兴'))).toContain('振兴');
    await archive.write('content/reports/test-2024.md', edition(BROKEN));
    await pageWhere(() => log.includes('span-not-found'));
    expect(log).toContain('content/reports/test-2024.md:9:5 error [span-not-found]');
    expect(await pageWhere((html) => html.includes('振兴'))).toContain('振兴');
    await archive.write('content/reports/test-2024.md', edition(''));
    expect(await pageWhere((html) => html.includes('今年银兴了'))).toContain('今年银兴了');
  });
});
