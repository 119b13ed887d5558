/** What an officer writes where a step needs a reason, or an exemption its evidence. No child is named. */
export const CASE_WORDS = {
  circumstances: [
    'A parent was in hospital and the family could not take part',
    'The family lost their home and lived in three places',
    'A close relative died, and the family asked for time',
  ],
  away: ['The family was abroad to care for a relative', 'The child stayed with grandparents in Scotland'],
  missed: [
    'The child was ill on the day of the appointment',
    'The family could not come and asked for another day',
  ],
  closed: ['Advice from the head could not be had while the setting was closed for the summer'],
  mindChanged: ['The setting sent new evidence', 'A health report came after the decision'],
  corrected: ['The letter was received a day earlier than first recorded'],
} as const
