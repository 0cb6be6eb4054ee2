import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { proveConservation } from '../../src/compile/conservation.ts';
import type { Report } from '../../src/model/report.ts';
import { formatProblems } from '../../src/model/problem.ts';
import { readEdition } from '../../src/source/read-edition.ts';
import type { Seed } from '../../src/source/seed.ts';
import { editionFor, hostileSeed } from '../support/arbitraries.ts';

const NAMING = { slug: 'test', district: null };

/** Counts by another road than the compiler's own proof: the bag of characters in must be the bag of characters out. */
function bag(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const char of Array.from(texts.join('')).filter((each) => each.trim() !== '')) {
    counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  return counts;
}

function undone({ blocks, masthead, apparatus, normalisation }: Report): string[] {
  const fields = Object.values(masthead).flat();
  const texts = [...blocks, ...fields].map(({ text }) => text);
  const added = [
    ...apparatus.flatMap((decision) => (decision.type === 'corr' ? [decision.corr] : [])),
    ...apparatus.flatMap((decision) => (decision.type === 'gap' ? ['〔缺〕'] : [])),
    ...normalisation.map(({ to }) => to),
  ];
  const removed = [
    ...apparatus.flatMap((decision) => (decision.type === 'corr' ? [decision.sic] : [])),
    ...apparatus.flatMap((decision) => (decision.type === 'surplus' ? [decision.text] : [])),
    ...normalisation.map(({ from }) => from),
  ];
  const rest = bag([...texts, ...removed]);
  for (const [char, count] of bag(added)) rest.set(char, (rest.get(char) ?? 0) - count);
  return [...rest]
    .filter(([, count]) => count !== 0)
    .map(([char, count]) => `${char}×${String(count)}`);
}

function expectConserved(report: Report, seed: Seed): void {
  expect(proveConservation(report, seed.lines)).toEqual([]);
  const given = [...bag(seed.lines)].map(([char, count]) => `${char}×${String(count)}`);
  expect(undone(report).toSorted()).toEqual(given.toSorted());
}

describe('conservation law', () => {
  it('holds for arbitrary text without an edition', () => {
    fc.assert(
      fc.property(hostileSeed, (seed) => {
        const { report, problems } = compile(seed, null, NAMING);
        expect(problems).toEqual([]);
        expectConserved(report, seed);
      }),
      { numRuns: 400 },
    );
  });

  it('holds for arbitrary text under an arbitrary valid edition', () => {
    const withEdition = hostileSeed
      .filter((seed) => !seed.lines.some((line) => line.includes('…')))
      .chain((seed) => fc.tuple(fc.constant(seed), editionFor(seed)));
    fc.assert(
      fc.property(withEdition, ([seed, text]) => {
        const { edition, problems } = readEdition('content/reports/test.md', text);
        expect(formatProblems(problems)).toContain('0 error(s)');
        const compiled = compile(seed, edition ?? null, NAMING);
        const real = compiled.problems.filter(({ code }) => code !== 'headline-missing');
        expect(formatProblems(real)).toContain('0 error(s)');
        expectConserved(compiled.report, seed);
      }),
      { numRuns: 400 },
    );
  });

  it('is noticed when it is broken: a character lost, doubled, changed, invented, or changed as if by typography', () => {
    fc.assert(
      fc.property(hostileSeed, fc.nat(), fc.nat(4), (seed, pick, harm) => {
        const { report } = compile(seed, null, NAMING);
        fc.pre(report.blocks.length > 0);
        const at = pick % report.blocks.length;
        const broken = harm === 4 ? disguised(report, at) : damage(report, at, harm);
        expect(proveConservation(broken, seed.lines).length).toBeGreaterThan(0);
      }),
    );
  });
});

/** A changed character that the list of typographic changes accounts for. */
function disguised(report: Report, index: number): Report {
  const block = report.blocks[index];
  const first = block?.spans[0];
  const [from, ...rest] = Array.from(block?.text ?? '');
  if (!block || !first || from === undefined) throw new Error('The parser gives no empty block.');
  const change = { line: first.line, start: first.start, from, to: '增' };
  return {
    ...report,
    blocks: report.blocks.with(index, { ...block, text: ['增', ...rest].join('') }),
    normalisation: [...report.normalisation, change],
  };
}

function damage(report: Report, index: number, harm: number): Report {
  const blocks = report.blocks.flatMap((block, at) => {
    if (at !== index) return [block];
    if (harm === 0) return [];
    if (harm === 1) return [block, block];
    if (harm === 2) return [{ ...block, text: `${block.text}增` }];
    return [{ ...block, text: Array.from(block.text).slice(1).join('') }];
  });
  return { ...report, blocks };
}
