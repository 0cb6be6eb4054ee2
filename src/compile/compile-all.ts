import type { Edition } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Seed } from '../source/seed.ts';
import { compile } from './compile.ts';

/** An edition with the slug that its file name gives. */
export interface NamedEdition {
  readonly slug: string;
  readonly edition: Edition;
}

export interface Archive {
  readonly seeds: readonly Seed[];
  readonly editions: readonly NamedEdition[];
  /** By slug. */
  readonly districts: ReadonlyMap<string, NonNullable<Report['district']>>;
}

/** A report with what its pages need beside it. */
export interface CompiledReport {
  readonly report: Report;
  readonly seed: Seed;
  /** The editor's note for readers, Markdown; '' without an edition. */
  readonly note: string;
}

/**
 * Compiles all seeds. A seed without an edition is read by the parser alone and published as unedited.
 * @returns the reports, and the problems of all of them at once
 */
export function compileAll({ seeds, editions, districts }: Archive): {
  reports: CompiledReport[];
  problems: Problem[];
} {
  const problems = [
    ...duplicateProblems(editions),
    ...editions.flatMap((named) => editionProblems(named, seeds, districts)),
  ];
  const reports = seeds.map((seed): CompiledReport => {
    const named = editions.find(({ edition }) => edition.data.seed === seed.file);
    const usable = named?.edition.data.sha256 === seed.sha256 ? named.edition : null;
    const district = named ? (districts.get(named.edition.data.district) ?? null) : null;
    const compiled = compile(seed, usable, {
      slug: named?.slug ?? slugOfSeed(seed.file),
      district,
    });
    problems.push(...compiled.problems);
    if (!named) problems.push(uneditedWarning(seed));
    return { report: compiled.report, seed, note: usable?.note ?? '' };
  });
  return { reports, problems: [...problems, ...slugProblems(reports)] };
}

/** A seed without an edition is known by its file name. */
function slugOfSeed(file: string): string {
  const stem = file.replace(/\.txt$/i, '').toLowerCase();
  const ascii = stem.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
  return `seed-${ascii || 'unnamed'}`;
}

function editionProblems(
  { slug, edition }: NamedEdition,
  seeds: readonly Seed[],
  districts: Archive['districts'],
): Problem[] {
  const problems: Problem[] = [];
  const report = (code: string, key: string, message: string, mend: string) =>
    problems.push({
      code,
      severity: 'error',
      file: edition.file,
      message,
      mend,
      ...edition.locate([key]),
    });
  const { seed: file, sha256, district } = edition.data;
  const seed = seeds.find((candidate) => candidate.file === file);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    report(
      'edition-slug',
      'seed',
      `“${slug}” cannot be part of an address.`,
      'Name the file in lower-case Latin letters, digits and hyphens.',
    );
  }
  if (!seed) {
    report(
      'seed-missing',
      'seed',
      `There is no readable seed seeds/${file}.`,
      'Put the seed there, or remove the edition.',
    );
  } else if (seed.sha256 !== sha256) {
    report(
      'seed-changed',
      'sha256',
      `The edition was made for another text: seeds/${file} has the SHA-256 ${seed.sha256}.`,
      'Restore the seed; or, if the new text is right, check every decision against it and then put the new hash here.',
    );
  }
  if (!districts.has(district)) {
    const known = [...districts.keys()].join(', ');
    report(
      'district-unknown',
      'district',
      `There is no district “${district}” (known: ${known}).`,
      `Write content/districts/${district}.md, or mend the name.`,
    );
  }
  return problems;
}

function duplicateProblems(editions: readonly NamedEdition[]): Problem[] {
  return editions.flatMap(({ edition, slug }, index) => {
    const earlier = editions.slice(0, index);
    const sameSlug = earlier.find((other) => other.slug === slug);
    const sameSeed = earlier.find((other) => other.edition.data.seed === edition.data.seed);
    const problem = (code: string, message: string, mend: string): Problem => ({
      code,
      severity: 'error',
      file: edition.file,
      message,
      mend,
      ...edition.locate(['seed']),
    });
    return [
      ...(sameSlug
        ? [
            problem(
              'slug-twice',
              `The slug “${slug}” is taken by ${sameSlug.edition.file}.`,
              'Rename one of the two files.',
            ),
          ]
        : []),
      ...(sameSeed
        ? [
            problem(
              'seed-twice',
              `The seed is edited already in ${sameSeed.edition.file}.`,
              'Keep one of the two editions.',
            ),
          ]
        : []),
    ];
  });
}

function slugProblems(reports: readonly CompiledReport[]): Problem[] {
  return reports.flatMap(({ report }, index) => {
    const earlier = reports.slice(0, index).find((other) => other.report.slug === report.slug);
    if (!earlier || report.edited || report.slug !== slugOfSeed(report.source.file)) return [];
    return [
      {
        code: 'slug-twice',
        severity: 'error',
        file: `seeds/${report.source.file}`,
        message: `Its slug “${report.slug}” is that of seeds/${earlier.report.source.file} too.`,
        mend: 'Rename one of the two seeds, or give it an edition.',
      },
    ];
  });
}

function uneditedWarning(seed: Seed): Problem {
  return {
    code: 'edition-missing',
    severity: 'warning',
    file: `seeds/${seed.file}`,
    message: 'The seed has no edition: it is read by the parser alone and published as 未校勘.',
    mend: 'Write content/reports/<slug>.md (docs/edition-format.md).',
  };
}
