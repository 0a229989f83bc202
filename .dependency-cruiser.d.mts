import type { ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser'

export declare const packages: readonly string[]
export declare function rulesFor(slices: readonly string[], packageOrder: readonly string[]): IForbiddenRuleType[]
export declare const reading: ICruiseOptions
declare const config: { forbidden: IForbiddenRuleType[]; options: ICruiseOptions }
export default config
