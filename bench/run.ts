import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { benchBuild } from './build.ts';
import { benchPages } from './pages.ts';
import { benchParse } from './parse.ts';
import { benchSearch } from './search.ts';

/** `npm run bench`: prints tables; nothing here passes or fails. */
const sizes = (process.argv[2] ?? '5,200,1000').split(',').map(Number);
console.log(
  `${String(cpus().length)} × ${cpus()[0]?.model ?? '?'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}\n`,
);
console.log('## Build\n');
console.log(await benchBuild(sizes));
console.log('\n## Parser\n');
console.log(benchParse());
console.log('\n## Search\n');
console.log(await benchSearch(sizes));
console.log('\n## Pages: bytes gzipped, times on a throttled phone\n');
console.log(await benchPages(join(import.meta.dirname, '../dist')));
// Pagefind's indexer would keep the process alive.
process.exit();
