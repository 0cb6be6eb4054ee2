import { getCollection, type CollectionEntry } from 'astro:content';
import { newestFirst, type NamedDistrict } from '../site/overview.ts';
import { subjectIndex, type SubjectIndex } from '../site/subjects.ts';

export type ReportEntry = CollectionEntry<'reports'>;
export type DistrictEntry = CollectionEntry<'districts'>;

/** All districts in their order, the city first. */
export async function allDistricts(): Promise<DistrictEntry[]> {
  return (await getCollection('districts')).toSorted((a, b) => a.data.order - b.data.order);
}

export function named({ id, data }: DistrictEntry): NamedDistrict {
  return { slug: id, ...data };
}

/** All reports, the newest first. */
export async function allReports(): Promise<ReportEntry[]> {
  const districts = (await allDistricts()).map(named);
  const entries = new Map((await getCollection('reports')).map((entry) => [entry.id, entry]));
  const sorted = newestFirst(
    districts,
    [...entries.values()].map(({ data }) => data),
  );
  return sorted.flatMap(({ slug }) => entries.get(slug) ?? []);
}

/** One path for each report, for `getStaticPaths`. */
export async function reportPaths() {
  return (await allReports()).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}

let subjects: Promise<SubjectIndex> | undefined;

/** Which districts write on which subject. */
export function archiveSubjects(): Promise<SubjectIndex> {
  const read = async () => subjectIndex((await allReports()).map(({ data }) => data));
  // While `astro dev` runs, an editor changes headings.
  return import.meta.env.PROD ? (subjects ??= read()) : read();
}
