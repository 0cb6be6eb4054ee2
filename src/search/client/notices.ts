import type { Name } from '../names.ts';
import type { NearPart } from '../near.ts';
import { pageAddress } from './address.ts';
import { h } from './dom.ts';
import { forgetSearches, recentSearches } from './recent.ts';

/** Says that the search does not work just now, and lets the reader try again. */
export function errorView(retry: () => void): HTMLElement {
  const again = h('button', { type: 'button' }, '重试');
  again.addEventListener('click', retry);
  return h(
    'div',
    { class: 'warning', role: 'alert' },
    h('p', {}, '搜索没有成功：索引文件没有读到，不完整，或者新旧不一。请检查网络后重试。'),
    again,
  );
}

/** The last searches, to be chosen again or forgotten. */
export function recentView(choose: (query: string) => void): HTMLElement[] {
  const recent = recentSearches();
  if (recent.length === 0) return [];
  const view = h('div', { class: 'recent' }, h('h2', {}, '最近的搜索'), chips(recent, choose));
  const forget = h('button', { type: 'button', class: 'plain' }, '清除记录');
  forget.addEventListener('click', () => {
    forgetSearches();
    view.remove();
  });
  view.append(forget);
  return [view];
}

/** What of a query does occur. */
export function nearView(
  parts: readonly NearPart[],
  choose: (query: string) => void,
): HTMLElement[] {
  if (parts.length === 0) return [];
  const items = parts.map(({ units, reports, places }) => {
    const text = units.join('');
    const button = chip(text, choose);
    return h('li', {}, button, places > 0 ? ` ${reports} 篇，${places} 处` : ' 见于报头');
  });
  return [h('div', { class: 'near' }, h('h2', {}, '其中的字句见于'), h('ul', {}, ...items))];
}

/** Districts and headings that sound as typed. */
export function namesView(names: readonly Name[]): HTMLElement[] {
  if (names.length === 0) return [];
  const items = names.map(({ text, path, id }) => {
    const address = pageAddress(path);
    address.hash = id ?? '';
    return h('li', {}, h('a', { href: address.href }, text));
  });
  return [
    h('div', { class: 'suggestions' }, h('h2', {}, '读音相合的地区和标题'), h('ul', {}, ...items)),
  ];
}

function chips(texts: readonly string[], choose: (query: string) => void): HTMLUListElement {
  return h('ul', { class: 'chips' }, ...texts.map((text) => h('li', {}, chip(text, choose))));
}

function chip(text: string, choose: (query: string) => void): HTMLButtonElement {
  const button = h('button', { type: 'button', class: 'chip' }, text);
  button.addEventListener('click', () => {
    choose(text);
  });
  return button;
}
