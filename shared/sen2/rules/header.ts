import { FROM, inEach, type Sen2Rule, when } from './rule.ts'

/** Rules about the header. */
export const HEADER_RULES = {
  'header-collection': {
    module: 'sen2',
    severity: 'error',
    says: 'The header is not that of a SEN2 return from a local authority.',
    mend: 'Collection must be SEN2 and SourceLevel must be L.',
    source: FROM.schema,
    check: inEach('sen2', header => [
      ...when(header.collection !== 'SEN2', 'collection'),
      ...when(header.sourceLevel !== 'L', 'sourceLevel'),
    ]),
  },
  'header-year': {
    module: 'sen2',
    severity: 'error',
    says: 'The year in the header is not the census year.',
    mend: 'Make the return for the census year, or check it against the year it is for.',
    source: FROM.guide,
    check: inEach('sen2', (header, { period }) => when(header.year !== String(period.year), 'year')),
  },
  'header-reference-date': {
    module: 'sen2',
    severity: 'error',
    says: 'The reference date in the header is not the census day.',
    mend: 'Enter the census day of the year.',
    source: FROM.guide,
    check: inEach('sen2', (header, { period }) =>
      when(header.referenceOn !== period.referenceOn, 'referenceOn'),
    ),
  },
  'header-authority': {
    module: 'sen2',
    severity: 'error',
    says: 'LEA is not a three-digit authority code.',
    mend: 'Enter the authority’s own three-digit code.',
    source: FROM.schema,
    check: inEach('sen2', header => when(!/^\d{3}$/.test(header.lea ?? ''), 'lea')),
  },
  'header-serial-number': {
    module: 'sen2',
    severity: 'error',
    says: 'The serial number is not three digits.',
    mend: 'Number the attempts 001, 002 and so on.',
    source: FROM.schema,
    check: inEach('sen2', header =>
      when(header.serialNo !== null && !/^\d{3}$/.test(header.serialNo), 'serialNo'),
    ),
  },
  'header-officers-missing': {
    module: 'sen2',
    severity: 'error',
    says: 'The return does not say whether there is a designated medical or clinical officer.',
    mend: 'Answer DMO and DCO: yes, no, or recruitment in progress.',
    source: FROM.schema,
    check: inEach('sen2', header => [
      ...when(header.dmo === null, 'dmo'),
      ...when(header.dco === null, 'dco'),
    ]),
  },
  'header-dsco-missing': {
    module: 'sen2',
    severity: 'error',
    says: 'The return does not say whether there is a designated social care officer.',
    mend: 'Answer DSCO: yes, no, or recruitment in progress.',
    source: FROM.guide,
    from: 2026,
    check: inEach('sen2', header => when(header.dsco === null, 'dsco')),
  },
} as const satisfies Record<string, Sen2Rule>
