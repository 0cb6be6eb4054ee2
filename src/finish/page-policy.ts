import type { Edit } from './edits.ts';
import { EMPTY_ICON, hashOf, policyOf } from './policy.ts';
import type { Problem } from './problem.ts';
import type { PageElement, PageFacts } from './read-page.ts';

/** Types of `<script>` that a browser runs; every other one is data. */
const CODE =
  /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;

/** True for a script element whose own text would run. */
function isInlineCode({ name, attributes }: PageElement): boolean {
  if (name !== 'script' || attributes.src !== undefined) return false;
  return CODE.test(attributes.type?.trim() ?? '');
}

/** Inline code and styles, which the policy would block in the reader's browser. */
export function refusedInline(file: string, page: PageFacts): Problem[] {
  const attributes = page.inlineAttributes.map(({ line, element, name }) => {
    const place = `${element}[${name}]`;
    return { file, line, place, target: name, message: 'is inline, which the policy blocks' };
  });
  const elements = page.elements
    .filter((element) => element.name === 'style' || isInlineCode(element))
    .map(({ line, name, text }) => {
      const message = 'is inline, which the policy blocks: put it in a file';
      return { file, line, place: name, target: text.trim().slice(0, 60), message };
    });
  const bases = page.elements
    .filter(({ name }) => name === 'base')
    .map(({ line }) => {
      return {
        file,
        line,
        place: 'base',
        target: '',
        message: 'would bend every relative address',
      };
    });
  return [...attributes, ...elements, ...bases];
}

/** The first place in `<head>` where the encoding is already told; null without `<meta charset>`. */
export function placeAfterCharset(page: PageFacts): number | null {
  const charset = page.elements.find(
    ({ name, attributes }) => name === 'meta' && attributes.charset !== undefined,
  );
  return charset?.end ?? null;
}

/**
 * The edit that gives a page its policy, right after the encoding; null for a page without `<meta charset>`.
 * @param firstScript code that the page is to carry in itself behind the policy; '' for none
 */
export function policyEdit(page: PageFacts, runsWasm: boolean, firstScript = ''): Edit | null {
  const at = placeAfterCharset(page);
  if (at === null) return null;
  const inline = (test: (element: PageElement) => boolean) =>
    page.elements.filter(test).map(({ text }) => hashOf(text));
  const policy = policyOf({
    wasm: runsWasm,
    emptyIcon: page.elements.some(({ attributes }) => attributes.href === EMPTY_ICON),
    scripts: [...(firstScript ? [hashOf(firstScript)] : []), ...inline(isInlineCode)],
    styles: inline(({ name }) => name === 'style'),
  });
  const script = firstScript ? `<script>${firstScript}</script>` : '';
  return {
    start: at,
    end: at,
    text: `<meta http-equiv="Content-Security-Policy" content="${policy}">${script}`,
  };
}
