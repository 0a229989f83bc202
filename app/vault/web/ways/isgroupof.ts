/** Whether what was typed is this group (from 1) of a code as we print it; O reads as 0, I and L as 1, as in the code itself. */
export const isGroupOf = (code: string, group: number, typed: string): boolean =>
  typed.normalize('NFKC').toUpperCase().replace(/[\s\p{Dash}._]/gu, '').replaceAll('O', '0').replace(/[IL]/g, '1') === code.split('-')[group - 1]
