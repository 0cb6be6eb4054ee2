/** A date as CSL-JSON has it; `circa` where it was inferred. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
  readonly circa?: true;
}

/** A citable thing, as CSL-JSON has it (https://citationstyles.org): only what this archive can tell. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly issued?: CslDate;
  /** The newspaper and its page: no seed names them, so no report has them yet. */
  readonly 'container-title'?: string;
  readonly page?: string;
  readonly URL?: string;
  readonly accessed?: CslDate;
  readonly archive: string;
  readonly archive_location: string;
  readonly keyword?: string;
  readonly language: 'zh-CN';
  readonly note: string;
}
