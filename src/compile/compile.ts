import type { Edition } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';
import type { Field, Report } from '../model/report.ts';
import { parse } from '../parse/parse.ts';
import { restore } from '../restore/restore.ts';
import type { Seed } from '../source/seed.ts';
import { placeDecisions } from './apparatus.ts';
import { placeBlocks } from './blocks.ts';
import { placeMasthead } from './masthead.ts';
import { proveConservation } from './conservation.ts';
import { listNormalisations } from './normalisations.ts';

/** What a report takes from outside its seed and edition. */
export interface Naming {
  readonly slug: string;
  readonly district: Report['district'];
}

/**
 * Compiles one seed, with its edition or without, into a report.
 * @returns the report, and every problem found; with an error among them the report must not be published
 */
export function compile(
  seed: Seed,
  edition: Edition | null,
  naming: Naming,
): { report: Report; problems: Problem[] } {
  const { restored, problems } = restore(seed, edition);
  const parsed = parse(restored.lines);
  const placed = placeBlocks(parsed.blocks);
  const masthead = placeMasthead(parsed.masthead);
  const { fields } = masthead;
  const apparatus = placeDecisions(
    restored.decisions,
    parsed.doubled,
    placed,
    parsed.blocks,
    masthead.chars,
  );
  const kept = [...masthead.chars.values(), ...placed.map(({ chars }) => chars)].flat();
  const data = edition?.data;
  const report: Report = {
    slug: naming.slug,
    district: naming.district,
    kicker: joined(fields.kicker),
    title: joined(fields.title) ?? '',
    deck: joined(fields.deck),
    byline: fields.byline.map(({ text }) => text),
    year: data?.year ?? null,
    planYear: data?.planYear ?? null,
    published: data?.published ? { ...data.published, inferred: true } : null,
    edited: edition !== null,
    source: {
      file: seed.file,
      sha256: seed.sha256,
      lines: seed.lines.length,
      encoding: seed.encoding,
    },
    masthead: fields,
    blocks: placed.map(({ block }) => block),
    apparatus,
    normalisation: listNormalisations(kept, apparatus),
  };
  return {
    report,
    problems: [
      ...problems,
      ...headlineProblem(report, edition),
      ...lawProblems(report, seed, problems),
    ],
  };
}

function joined(fields: readonly Field[]): string | null {
  return fields.length > 0 ? fields.map(({ text }) => text.trim()).join(' ') : null;
}

/** A broken edition breaks the law by itself: its own problems say more. */
function lawProblems(report: Report, seed: Seed, earlier: readonly Problem[]): Problem[] {
  return earlier.some(({ severity }) => severity === 'error')
    ? []
    : proveConservation(report, seed.lines);
}

function headlineProblem(report: Report, edition: Edition | null): Problem[] {
  if (report.title !== '' || edition === null) return [];
  return [
    {
      code: 'headline-missing',
      severity: 'error',
      file: edition.file,
      message: 'No line of the seed reads as the headline.',
      mend: 'Name it in the `reading`: - headline: L3',
    },
  ];
}
