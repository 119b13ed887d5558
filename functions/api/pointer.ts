/** A JSON Pointer to where a path leads. @source RFC 6901 section 3 */
export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map(part => `/${String(part).toWellFormed().replace(/~/g, '~0').replace(/\//g, '~1')}`).join('')
}
