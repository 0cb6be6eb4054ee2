declare module 'wawoff2' {
  /** Turns a WOFF2 font into the OpenType font that it holds. */
  export function decompress(font: Uint8Array): Promise<Uint8Array>;
}
