/** The script of a report's page, as `before-paint.ts` adds it, with the last key that was pressed before it came. */
export type CalledScript = HTMLScriptElement & { sign?: KeyboardEvent };
