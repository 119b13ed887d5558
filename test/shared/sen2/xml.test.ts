import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../../shared/refusal.ts'
import { Sen2Return } from '../../../shared/sen2/modules.ts'
import { walk } from '../../../shared/sen2/tree.ts'
import { isXmlText, sen2Xml } from '../../../shared/sen2/xml.ts'
import { anyReturn, anyText } from './return-arbitrary.ts'
import { aReturn, type Edit } from './return-builder.ts'
import { readSen2Xml } from './xml-read.ts'

const reviewed: Edit = ({ active, person, placement }) => {
  person.surname = 'Exam<ple & Son'
  placement.residential = 'A'
  Object.assign(active, { transferredFrom: '998', reviewMeetingOn: '2026-11-02', reviewOutcome: 'A' })
  Object.assign(active, { lastReviewOn: '2026-11-30', reviewDraftOn: '2026-12-01' })
}

const MESSAGE_2027 = `<?xml version="1.0" encoding="UTF-8"?>
<Message>
  <Header>
    <CollectionDetails>
      <Collection>SEN2</Collection>
      <Year>2027</Year>
      <ReferenceDate>2027-01-21</ReferenceDate>
    </CollectionDetails>
    <Source>
      <SourceLevel>L</SourceLevel>
      <LEA>999</LEA>
      <SoftwareCode>SEND support</SoftwareCode>
      <Release>1.0</Release>
      <SerialNo>001</SerialNo>
      <DateTime>2027-02-03T10:00:00</DateTime>
      <DMO>Y</DMO>
      <DCO>N</DCO>
      <DSCO>R</DSCO>
    </Source>
  </Header>
  <Persons>
    <Person>
      <Surname>Exam&lt;ple &amp; Son</Surname>
      <Forename>Ada</Forename>
      <PersonBirthDate>2018-05-14</PersonBirthDate>
      <Sex>F</Sex>
      <Ethnicity>WBRI</Ethnicity>
      <PostCode>ZZ1 1AA</PostCode>
      <UPN>H801200001001</UPN>
      <Requests>
        <ReceivedDate>2026-01-12</ReceivedDate>
        <RequestSource>2</RequestSource>
        <RYA>0</RYA>
        <RequestOutcomeDate>2026-02-20</RequestOutcomeDate>
        <RequestOutcome>Y</RequestOutcome>
        <RequestMediation>0</RequestMediation>
        <RequestTribunal>0</RequestTribunal>
        <Assessment>
          <AssessmentOutcome>Y</AssessmentOutcome>
          <AssessmentOutcomeDate>2026-05-29</AssessmentOutcomeDate>
          <AssessmentMediation>0</AssessmentMediation>
          <AssessmentTribunal>0</AssessmentTribunal>
          <OtherMediation>0</OtherMediation>
          <OtherTribunal>0</OtherTribunal>
          <Week20>0</Week20>
          <NamedPlan>
            <StartDate>2026-05-29</StartDate>
            <PlanDetail>
              <URN>999001</URN>
              <PlacementRank>1</PlacementRank>
              <SENunitIndicator>0</SENunitIndicator>
            </PlanDetail>
            <PB>0</PB>
          </NamedPlan>
        </Assessment>
        <ActivePlans>
          <TransferLA>998</TransferLA>
          <PlacementDetail>
            <URN>999001</URN>
            <PlacementRank>1</PlacementRank>
            <EntryDate>2023-09-04</EntryDate>
            <Res>A</Res>
          </PlacementDetail>
          <SENneed>
            <SENtype>SLCN</SENtype>
            <SENtypeRank>1</SENtypeRank>
          </SENneed>
          <ReviewMeeting>2026-11-02</ReviewMeeting>
          <ReviewOutcome>A</ReviewOutcome>
          <ReviewDraft>2026-12-01</ReviewDraft>
          <LastReview>2026-11-30</LastReview>
        </ActivePlans>
      </Requests>
    </Person>
  </Persons>
</Message>
`

test('the message of 2027 is this text', () => {
  expect(sen2Xml(aReturn(reviewed), 2027)).toBe(MESSAGE_2027)
})

test('the last review stands after the meeting in 2025 and at the end from 2026', () => {
  const review = (year: number) =>
    [...sen2Xml(aReturn(reviewed), year).matchAll(/<(ReviewM\w+|ReviewO\w+|ReviewD\w+|LastReview)>/g)].map(
      ([, name]) => name,
    )
  expect(review(2025)).toEqual(['ReviewMeeting', 'LastReview', 'ReviewOutcome', 'ReviewDraft'])
  expect(review(2026)).toEqual(['ReviewMeeting', 'ReviewOutcome', 'ReviewDraft', 'LastReview'])
})

test('a return without persons has a header only, and an earlier year has no known layout', () => {
  const empty = aReturn(({ ret }) => {
    ret.persons = []
  })
  expect(sen2Xml(empty, 2026)).not.toContain('Persons')
  expect(() => sen2Xml(aReturn(), 2024)).toThrow(Refusal)
})

test('a character that XML cannot hold is refused with its item, never dropped', () => {
  const ret = aReturn(({ person }) => {
    person.surname = 'Exam\u0007ple'
  })
  try {
    sen2Xml(ret, 2027)
    expect.unreachable()
  } catch (error) {
    expect((error as Refusal).facts).toEqual({ item: 'Surname' })
    expect((error as Refusal).message).not.toContain('ple')
  }
})

/** Ids and the two columns of the blade layout have no place in the message: they are numbered anew. */
function renumbered(ret: Sen2Return): Sen2Return {
  const copy = Sen2Return.parse(structuredClone(ret))
  const counts = new Map<string, number>()
  for (const { module, record } of walk(copy)) {
    counts.set(module, (counts.get(module) ?? 0) + 1)
    Object.assign(record, { id: String(counts.get(module)), nativeId: null, sourceId: null })
  }
  return copy
}

test('whatever XML can hold is read back as it was', () => {
  const text = anyText.filter(isXmlText)
  fc.assert(
    fc.property(anyReturn(text), fc.constantFrom(2025, 2026, 2027), (ret, year) => {
      expect(readSen2Xml(sen2Xml(ret, year))).toEqual(renumbered(ret))
    }),
    { numRuns: 60 },
  )
})

describe('reading', () => {
  test('takes comments, references, attributes, empty elements and another order', () => {
    const changed = MESSAGE_2027.replace('<Message>', '<!-- a < b --><Message xmlns:x="urn:x">')
      .replace('<Forename>Ada</Forename>', '<Forename>A&#100;&#x61;</Forename>')
      .replace('      <UPN>', '      <UniqueLearnerNumber/>\n      <UPN>')
      .replace('PostCode>ZZ1 1AA</PostCode', 'Postcode>ZZ1 1AA</Postcode')
    expect(readSen2Xml(changed)).toEqual(renumbered(aReturn(reviewed)))
  })

  test.each<[string, (text: string) => string]>([
    ['an element that is no item', t => t.replaceAll('RYA>', 'Transport>')],
    ['an item twice', t => t.replace('<Sex>F</Sex>', '<Sex>F</Sex><Sex>M</Sex>')],
    ['two assessments of one request', t => t.replace('<Assessment>', '<Assessment/><Assessment>')],
    ['tags that do not match', t => t.replace('</Sex>', '</Sax>')],
    ['a cut file', t => t.slice(0, -12)],
    ['a document type', t => t.replace('<Message>', '<!DOCTYPE m [<!ENTITY a "b">]><Message>')],
    ['an unknown reference', t => t.replace('&amp;', '&nbsp;')],
    ['a reference named like a property', t => t.replace('&amp;', '&constructor;')],
    ['text between elements', t => t.replace('<Persons>', '<Persons>hello')],
    ['another message', t => t.replaceAll('Message>', 'Letter>')],
    ['nothing', () => ''],
    ['a value that is too long', t => t.replace('Ada', 'A'.repeat(2001))],
  ])('refuses %s', (_, change) => {
    expect(() => readSen2Xml(change(MESSAGE_2027))).toThrow(Refusal)
  })
})
