import type { ServiceView } from '../../shared/contracts/session.ts'

const ABOUT = {
  child: 'a child',
  group: 'a group of children',
  'whole-setting': 'the whole setting',
} as const

/** What a service asks for, before one begins. */
export function WhatYouNeed({ service }: { readonly service: ServiceView }) {
  const { about, papers, cyclesWanted, minutes, usualVisits, inWriting } = service
  const isForChildren = about.some(kind => kind !== 'whole-setting')
  return (
    <>
      <p class="govuk-body">
        It can be asked for {about.map(kind => ABOUT[kind]).join(' or ')}.{' '}
        {inWriting
          ? 'The answer comes in writing, without a visit.'
          : `Usually ${usualVisits === 1 ? 'one visit' : `${usualVisits} visits`} of ${inWords(minutes.visit)}.`}
      </p>
      <p class="govuk-body">It takes about ten minutes. Your answers save themselves. Have ready:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>what you are concerned about, and what you hope will change</li>
        {isForChildren && cyclesWanted > 0 && <li>what you have tried, and what came of it</li>}
        {isForChildren && papers.length > 0 && <li>consent, where a child is involved</li>}
        {papers.map(({ key, label, critical }) => (
          <li key={key}>
            {label.toLowerCase()}
            {critical ? '' : ' (may follow later)'}
          </li>
        ))}
      </ul>
    </>
  )
}

function inWords(minutes: number): string {
  const hours = minutes / 60
  if (minutes < 60) return `${minutes} minutes`
  return `${hours} ${hours === 1 ? 'hour' : 'hours'}`
}
