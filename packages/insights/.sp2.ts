import { claimsFrom } from './claims.ts'
import { answerLine } from './answer.ts'
import { daysOf } from './days.ts'
import { memoryOf } from './memory.ts'
import { backgroundOf } from './background.ts'
import { seeded } from './seeded.ts'
import { add, asYes, entriesOf, series as s } from './testing.ts'
for(const missF of [0,.1]){
const c=seeded(5),n=1825
const fs:any={};for(let i=0;i<12;i++)fs['o'+i]=(i%2?s.noise(n,c):s.noise(n,c,0).map(x=>asYes(x,.4,c))).map((v:any)=>c.share()<missF?undefined:v)
const m=add(s.fading(n,c,.8),fs.o1.map((x:any)=>.3*(x??0)))
const es=entriesOf(m,fs,c,{perDay:3,missed:0})
console.log(es.length)
const time=(name:string,f:()=>any)=>{const ts=[];let first=0;for(let i=0;i<9;i++){const t=process.cpuUsage();f();const e=process.cpuUsage(t);const d=(e.user+e.system)/1000;if(!i)first=d;ts.push(d)}console.log(name,'first',first.toFixed(1),'median',ts.sort((a,b)=>a-b)[4]!.toFixed(1))}
time('claims',()=>claimsFrom(es))

const d=daysOf(es)

const line=JSON.stringify({entries:es})


}
