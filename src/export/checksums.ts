/** SHA-256 sums as `sha256sum --check` reads them. */
export function checksums(
  files: readonly { readonly path: string; readonly sha256: string }[],
): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}
