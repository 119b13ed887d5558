/** What settings say of a group and of themselves, where no one child is meant. */
export const GROUP_VIEWS = 'The families have been told and agree.'
export const STAFF_CONCERNS: readonly string[] = [
  'Staff meet this in most classes and would like one shared way to respond.',
  'New staff have joined and we want everybody to start from the same understanding.',
  'What we do differs from room to room, and children notice.',
]

/** Strengths and views that could be any child's. */
export const STRENGTHS: readonly string[] = [
  '{name} is kind to younger children and remembers everybody’s birthday.',
  '{name} knows a great deal about trains and loves to explain how things work.',
  '{name} has a good sense of humour and settles quickly with adults who take time.',
  '{name} draws beautifully and will stay with a picture for an hour.',
  '{name} is a strong swimmer and is proud of every badge.',
  '{name} enjoys music and joins in with every song.',
  '{name} keeps trying, even when something is hard.',
  '{name} is a loyal friend to two children in the class.',
]
export const CHILD_VIEWS: readonly string[] = [
  '{name} told us that mornings are best and that afternoons feel long.',
  '{name} chose three picture cards: my friends, the library, and too noisy.',
  '{name} says “I can do it if somebody starts it with me”.',
  '{name} would like to be asked before somebody comes to watch.',
  'We looked at photographs together. {name} smiled at the garden and pushed the dining hall away.',
  '{name} wants to read the same books as everybody else.',
]
export const PARENT_VIEWS: readonly string[] = [
  'The family see the same at home and would be glad of ideas they can use too.',
  'Mum says {name} is worn out after the day and needs an hour alone.',
  'Dad is pleased with this term and worried about the move to the next class.',
  'Both parents agree with the request and would like to meet the specialist.',
  'Gran, who looks after {name} twice a week, says that short instructions help most.',
]
