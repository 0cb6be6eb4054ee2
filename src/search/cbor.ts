/** What Pagefind's files are made of. */
export type Cbor = number | string | null | readonly Cbor[];

const decoder = new TextDecoder();

/** Reads the little of CBOR that Pagefind writes: numbers, texts, null and arrays of known length. */
export function readCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;

  function argument(info: number): number {
    if (info < 24) return info;
    const size = 1 << (info - 24);
    const start = at;
    at += size;
    if (size === 1) return view.getUint8(start);
    if (size === 2) return view.getUint16(start);
    if (size === 4) return view.getUint32(start);
    throw new Error(`CBOR: no such length, ${info}`);
  }

  function value(): Cbor {
    const head = view.getUint8(at);
    at += 1;
    if (head === 0xf6) return null;
    const length = argument(head & 31);
    switch (head >> 5) {
      case 0:
        return length;
      case 1:
        return -1 - length;
      case 3:
        at += length;
        return decoder.decode(bytes.subarray(at - length, at));
      case 4:
        return Array.from({ length }, value);
      default:
        throw new Error(`CBOR: no such kind, ${head >> 5}`);
    }
  }

  return value();
}
