/** The blocks of a report on its page: nothing else there is such an element. */
export const BLOCKS = '.report-text :is(h2, h3, h4, p, li, figure)';
