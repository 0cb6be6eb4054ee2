import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { TemporaryArchive } from '../support/temporary-archive.ts';

const archives: TemporaryArchive[] = [];
const make = async (files: Record<string, string | Uint8Array>) => {
  const archive = await TemporaryArchive.with(files);
  archives.push(archive);
  return archive;
};

afterAll(async () => {
  await Promise.all(archives.map((archive) => archive.remove()));
});

const EDITION = `---
seed: good.txt
sha256: ${'a'.repeat(64)}
district: atlantis
year: 2024
planYear: "2025"
---
附记
`;

describe('astro build', { timeout: 60_000 }, () => {
  it('fails on a broken archive and lists every problem with file, place and mend', async () => {
    const archive = await make({
      'seeds/good.txt': '某区工作报告\n\n甲乙丙丁。\n',
      'seeds/latin.txt': Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x0a]),
      'seeds/empty.txt': '\n',
      'seeds/lost.txt': '标题\n\n丢了一个\ufffd字。\n',
      'content/reports/somewhere-2024.md': EDITION,
      'content/reports/elsewhere-2024.md': EDITION.replace('good.txt', 'missing.txt').replace(
        '2024\n',
        'soon\n',
      ),
    });
    const { code, output } = await archive.build();
    expect(code).not.toBe(0);
    for (const expected of [
      'seeds/latin.txt error [seed-encoding]',
      'seeds/empty.txt error [seed-empty]',
      'seeds/lost.txt:3:5 error [replacement-character]',
      'content/reports/somewhere-2024.md:3:1 error [seed-changed]',
      'content/reports/somewhere-2024.md:4:1 error [district-unknown]',
      'content/reports/elsewhere-2024.md:5:1 error [frontmatter-schema]',
      '  → ',
    ]) {
      expect(output).toContain(expected);
    }
  });

  it('publishes a seed without an edition as 未校勘, and its markup as text', async () => {
    const archive = await make({
      'seeds/hostile.txt':
        '某区工作报告\n\n<script>alert(1)</script>与<img src=x onerror=alert(2)>，**粗**与{{ 7 }}。\n\n---\n',
    });
    const { code, output } = await archive.build();
    expect(output).toContain('[edition-missing]');
    expect(code).toBe(0);
    const html = await readFile(`${archive.root}/dist/reports/seed-hostile/index.html`, 'utf8');
    expect(html).toContain('未校勘');
    expect(html).toContain('&#x3C;script>alert(1)&#x3C;/script>');
    const outsideAttributes = html.replaceAll(/"[^"]*"/g, '""');
    expect(outsideAttributes).not.toMatch(/<script>alert|<img src=x/);
  });
});
