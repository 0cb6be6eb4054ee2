// Citation.js has no types of its own: this is the part of it that is used here.

declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown);
    format(name: 'bibliography', options: Readonly<Record<string, string>>): string;
    format(
      name: 'bibtex' | 'biblatex',
      options: { format: 'object' },
    ): readonly {
      readonly properties: Readonly<Record<string, string>>;
    }[];
    format(name: 'data'): string;
  }
  export const plugins: {
    readonly config: {
      get(name: '@csl'): Record<'styles' | 'locales', { add(name: string, xml: string): void }>;
      get(name: '@bibtex'): { readonly format: { asciiOnly: boolean } };
    };
  };
}

declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
