import { courseById, courses } from '../../practices/web/library.ts'
import { beginnersFirst, type CourseHere } from '../content.ts'

/** Every course with its words, the one for whoever begins first. */
export async function allCourses(language: string): Promise<CourseHere[]> {
  const whole = await Promise.all((await courses(language)).map(({ id }) => courseById(id, language)))
  return beginnersFirst(whole.filter((one) => one !== undefined))
}
