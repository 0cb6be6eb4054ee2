/**
 * A plain Pagefind search, until the exact Chinese one takes its place: reads `?q=`, fills `[data-search]`.
 */
interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<PageResult> }[] }>;
}

interface PageResult {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly excerpt: string;
  readonly sub_results: readonly { url: string; title: string; excerpt: string }[];
}

const LIMIT = 20;
const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
const output = document.querySelector<HTMLElement>('[data-search]');
const input = document.querySelector<HTMLInputElement>('main input[name=q]');

if (output && input && query !== '') {
  input.value = query;
  output.dataset.query = query;
  output.dataset.state = 'loading';
  output.textContent = '正在查找……';
  search(output).catch(() => {
    output.dataset.state = 'error';
    output.textContent = '搜索没有成功：索引没有读到。';
  });
}

async function search(target: HTMLElement): Promise<void> {
  const root = new URL(document.documentElement.dataset.root ?? './', location.href);
  const pagefind = (await import(
    /* @vite-ignore */ new URL('pagefind/pagefind.js', root).href
  )) as Pagefind;
  const { results } = await pagefind.search(query);
  const pages = await Promise.all(results.slice(0, LIMIT).map((result) => result.data()));
  const count = document.createElement('p');
  count.textContent =
    pages.length > 0 ? `“${query}”见于${results.length}篇报告。` : `没有找到“${query}”。`;
  const list = document.createElement('ol');
  list.append(...pages.flatMap((page) => page.sub_results.map((hit) => itemOf(page, hit))));
  target.replaceChildren(count, list);
  target.dataset.state = 'done';
}

function itemOf(page: PageResult, hit: PageResult['sub_results'][number]): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = hit.url;
  link.dataset.hit = '';
  link.textContent = [page.meta.title, hit.title.replace('¶', '').trim()]
    .filter((text, at, all) => text && all.indexOf(text) === at)
    .join(' · ');
  const excerpt = document.createElement('p');
  // Pagefind's own markup: the text is escaped, hits are in <mark>.
  excerpt.innerHTML = hit.excerpt.replaceAll('¶', '');
  item.append(link, excerpt);
  return item;
}
