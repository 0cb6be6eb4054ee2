import { facetNames, kindNames, levelNames, partNames } from '../labels.ts';
import { countsBy, facets, NO_FILTERS, type Facet, type Filters } from '../narrow.ts';
import type { Match } from '../search.ts';
import { h } from './dom.ts';

/** The facets in a box; counting waits until a reader opens it. */
export function narrowView(
  matches: readonly Match[],
  filters: Filters,
  isOpen: boolean,
  onChange: (filters: Filters) => void,
): HTMLElement {
  const view = h('details', { class: 'narrow' }, h('summary', {}, '筛选'));
  const draw = () => {
    view.append(facetsView(matches, filters, onChange));
  };
  if (isOpen) draw();
  else view.addEventListener('toggle', draw, { once: true });
  view.open = isOpen;
  return view;
}

/** Draws the facets of a result, each value with the number of places that it would leave. */
function facetsView(
  matches: readonly Match[],
  filters: Filters,
  onChange: (filters: Filters) => void,
): HTMLElement {
  const groups = facets.flatMap((facet) => {
    const counts = countsBy(facet, matches, filters);
    const values = new Map([...filters[facet].map((value) => [value, 0] as const), ...counts]);
    // A choice of one is none.
    if (values.size < 2 && filters[facet].length === 0) return [];
    const options = [...values]
      .toSorted(([a], [b]) => compare(facet, a, b))
      .map(([value, count]) =>
        option(facet, labelOf(facet, value, matches), count, filters[facet].includes(value), () => {
          onChange({ ...filters, [facet]: toggled(filters[facet], value) });
        }),
      );
    return [h('fieldset', {}, h('legend', {}, facetNames[facet]), ...options)];
  });
  const isFiltered = facets.some((facet) => filters[facet].length > 0);
  return h(
    'div',
    { class: 'facets', role: 'group', 'aria-label': '筛选' },
    ...groups,
    isFiltered ? clearButton(onChange) : null,
  );
}

function clearButton(onChange: (filters: Filters) => void): HTMLElement {
  const button = h('button', { type: 'button' }, '清除筛选');
  button.addEventListener('click', () => {
    onChange(NO_FILTERS);
  });
  return h('div', { class: 'facets-clear' }, button);
}

function option(
  facet: Facet,
  label: string,
  count: number,
  checked: boolean,
  onChange: () => void,
): HTMLLabelElement {
  const box = h('input', { type: 'checkbox', name: facet, value: label });
  box.checked = checked;
  box.addEventListener('change', onChange);
  return h('label', {}, box, `${label} `, h('span', { class: 'count' }, String(count)));
}

function toggled(values: readonly string[], value: string): string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

function labelOf(facet: Facet, value: string, matches: readonly Match[]): string {
  // The value may come from an address that anybody wrote.
  const named = (names: Readonly<Record<string, string>>) =>
    Object.hasOwn(names, value) ? (names[value] ?? value) : value;
  switch (facet) {
    case 'district':
      return (
        matches.find(({ card }) => card.district?.slug === value)?.card.district?.name ?? value
      );
    case 'level':
      return named(levelNames);
    case 'year':
      return `${value}年`;
    case 'part':
      return named(partNames);
    case 'kind':
      return named(kindNames);
  }
}

/** The newest year first; everything else in a fixed order. */
function compare(facet: Facet, a: string, b: string): number {
  const order = Object.keys(facet === 'part' ? partNames : kindNames);
  if (facet === 'part' || facet === 'kind') return order.indexOf(a) - order.indexOf(b);
  const ascending = a < b ? -1 : 1;
  return facet === 'year' ? -ascending : ascending;
}
