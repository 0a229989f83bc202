import type { z } from 'zod'

/** One kind of live news: sent to a person's open sockets after the change has been committed. Holds ids, never what people wrote. */
export type LiveEvent<Name extends string = string, Body extends z.ZodType = z.ZodType> = { name: Name; body: Body }

/** Declares one kind of live news. */
export const liveEvent = <const Name extends string, Body extends z.ZodType>(name: Name, body: Body): LiveEvent<Name, Body> => ({ name, body })
