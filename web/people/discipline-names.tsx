import { useCatalogue } from '../me.ts'

/** Disciplines by their names. */
export function Disciplines({ keys }: { readonly keys: readonly string[] }) {
  const { disciplines } = useCatalogue()
  return <>{keys.map(key => disciplines[key]?.label ?? key).join(', ')}</>
}
