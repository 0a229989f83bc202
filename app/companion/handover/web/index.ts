// What the talk shows of the hand-over: the form below a note, who is here, and the line that says that something came back.
export { NotesLine } from './NotesLine.tsx'
export { usePeopleNow } from './people.ts'
export { SendHere } from './SendHere.tsx'
