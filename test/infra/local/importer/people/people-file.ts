/** A file of people as somebody types it: one of each kind of row. */
export const HEADER =
  'User name,Name,E-mail,Roles,Settings,Status,User id,Disciplines,Latitude,Longitude,Easting,Northing,Half days,Pattern starts on,Weekly visit limit'

export const SENCO = '301.sam.green,Sam Green,sam@aldermere.example,senco,999001;999002,,u-sam,,,,,,,,'
export const LEAD = '301.lea.brown,Lea Brown,lea@aldermere.example,allocation-lead,,,,,,,,,,,'
export const EP =
  '301.ed.white,Ed White,ed@aldermere.example,specialist,,,u-ed,educational-psychology; autism,52.64,1.1,,,tue-am; mon-am;mon-pm,2026-09-01,3'

/** A row with some cells typed otherwise, by their place in the header. */
export function retyped(row: string, over: Partial<Record<string, string>>): string {
  const columns = HEADER.split(',')
  const unknown = Object.keys(over).filter(name => !columns.includes(name))
  if (unknown.length > 0) throw new Error(`No column ${unknown}`)
  return row
    .split(',')
    .map((cell, at) => over[columns[at] ?? ''] ?? cell)
    .join(',')
}

/** The text of a file with these rows. */
export function peopleFile(...rows: string[]): string {
  return [HEADER, ...rows].join('\n')
}
