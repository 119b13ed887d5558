import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { TimelinessView } from '../../shared/contracts/ehc.ts'
import { Button, Form } from '../components/button.tsx'
import { Load } from '../components/load.tsx'
import { Details } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Select } from '../components/select.tsx'
import { Table } from '../components/table.tsx'
import { useMay, useMe } from '../me.ts'
import NotFound from '../not-found.tsx'
import { useData } from '../use-data.ts'
import { rateWords, sentence } from './timeliness-words.ts'

/** How many years back can be chosen. */
const YEARS = 8

/** How far the time limits were kept in a calendar year, by DfE's definitions. */
export default function Timeliness() {
  const { today } = useMe()
  const { query } = useLocation()
  const mayLists = useMay('write-ehc-case')
  const thisYear = Number(today.slice(0, 4))
  const asked = Number(query.year)
  const year = Number.isInteger(asked) && asked >= 2014 && asked <= 2199 ? asked : thisYear
  const data = useData('GET /ehc/timeliness', { query: { year } })
  if (data.problem?.status === 404) return <NotFound />
  return (
    <Page
      title={`Time limits kept in ${year}`}
      {...(mayLists && { back: { href: '/ehc', label: 'Cases' } })}
      wide
    >
      <YearPicker key={year} year={year} thisYear={thisYear} />
      <Load data={data} what="the figures">
        {view => <Figures view={view} />}
      </Load>
      <Explained />
    </Page>
  )
}

function YearPicker({ year, thisYear }: { readonly year: number; readonly thisYear: number }) {
  const { route } = useLocation()
  const [chosen, setChosen] = useState(String(year))
  const listed = Array.from({ length: YEARS }, (_, at) => String(thisYear - at))
  const options = [...new Set([...listed, String(year)])].map(value => ({ value, label: value }))
  return (
    <Form onSubmit={() => route(`/ehc/timeliness?year=${chosen}`)}>
      <div class="app-search">
        <Select
          id="year"
          label="Calendar year"
          options={options}
          empty={null}
          value={chosen}
          onChange={setChosen}
        />
        <Button kind="secondary">Show</Button>
      </div>
    </Form>
  )
}

function Figures({ view }: { readonly view: TimelinessView }) {
  return (
    <>
      <h2 class="govuk-heading-m">Plans issued</h2>
      <Bands title="All plans" bands={view.including} />
      <Bands title="Without those an exemption excuses" bands={view.excluding} />
      <h2 class="govuk-heading-m">Decisions</h2>
      <Duties view={view} />
    </>
  )
}

interface BandsProps {
  readonly title: string
  readonly bands: TimelinessView['including']
}

function Bands({ title, bands }: BandsProps) {
  const { issued, within20Weeks, weeks20To52, overAYear, rates } = bands
  const words = sentence({
    rate: rates.within20Weeks,
    within: within20Weeks,
    of: issued,
    what: 'plans issued in the year',
    limit: 'within 20 weeks',
  })
  const rows: [string, number, string][] = [
    ['Within 20 weeks', within20Weeks, rateWords(rates.within20Weeks)],
    ['Over 20 weeks, up to a year', weeks20To52, rateWords(rates.weeks20To52)],
    ['Over a year', overAYear, rateWords(rates.overAYear)],
    ['Issued', issued, ''],
  ]
  return (
    <section>
      <h3 class="govuk-heading-s">{title}</h3>
      <p class="govuk-body">{words}</p>
      <Table
        caption={`${title}: how long they took`}
        captionHidden
        head={['Time taken', { label: 'Plans', numeric: true }, { label: 'Share', numeric: true }]}
        rows={rows.map(([label, count, rate]) => ({ key: label, cells: [label, count, rate] }))}
      />
    </section>
  )
}

function Duties({ view }: { readonly view: TimelinessView }) {
  const duties = [
    { key: 'decisions', what: 'decisions whether to assess', limit: 'within 6 weeks' },
    { key: 'refusals', what: 'refusals to issue a plan', limit: 'within 16 weeks' },
    { key: 'reviews', what: 'decisions after a review', limit: 'within 4 weeks of the meeting' },
  ] as const
  return (
    <Table
      caption="Decisions and how many were in time"
      captionHidden
      head={[
        'What it says',
        { label: 'In time', numeric: true },
        { label: 'Late', numeric: true },
        { label: 'Share', numeric: true },
      ]}
      rows={duties.map(({ key, what, limit }) => {
        const { within, over, rate } = view[key]
        return {
          key,
          cells: [sentence({ rate, within, of: within + over, what, limit }), within, over, rateWords(rate)],
        }
      })}
    />
  )
}

function Explained() {
  return (
    <Details summary="How these are counted, and what x means">
      <p class="govuk-body">
        They follow the Department for Education’s definitions. A plan belongs to the calendar year in which
        it was issued. A plan with an exemption is left out of both numbers where exceptions are left out.
      </p>
      <p class="govuk-body">
        x stands where there is nothing to take a share of: no plan was issued, or no decision made. It does
        not mean none were in time.
      </p>
    </Details>
  )
}
