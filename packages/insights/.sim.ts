import { claimsFrom } from '/work/main/packages/insights/claims.ts'
import { seeded } from '/work/main/packages/insights/seeded.ts'
import { add, asYes, entriesOf, series as s } from '/work/main/packages/insights/testing.ts'
const RUNS=Number(process.argv[2]??400)
const only=process.argv[3]
const yes=(v:number[],share:number,c:any)=>v.map(x=>asYes(x,share,c))
const ns=[35,60,90,150]
const fam:Record<string,(n:number,c:any)=>[number[],Record<string,any[]>]>={
 iid:(n,c)=>[s.noise(n,c,.9),{a:s.noise(n,c),b:yes(s.noise(n,c,0),.4,c)}],
 iid12:(n,c)=>[s.noise(n,c,.9),Object.fromEntries(Array.from({length:12},(_,i)=>['f'+i,i%2?s.noise(n,c):yes(s.noise(n,c,0),[.15,.3,.5][i%3]!,c)]))],
 walk:(n,c)=>[add(s.walk(n,c,.2),s.noise(n,c,.4)),{a:s.walk(n,c,.3),b:yes(s.walk(n,c,.4),.4,c)}],
 walkpure:(n,c)=>[s.walk(n,c,.3),{a:s.walk(n,c,1),b:s.walk(n,c,1).map(x=>x>0)}],
 trend:(n,c)=>[add(s.slope(n,2),s.noise(n,c,.7)),{a:add(s.slope(n,3),s.noise(n,c)),b:yes(s.slope(n,3),.4,c)}],
 wave90:(n,c)=>[add(s.wave(n,90,1),s.noise(n,c,.6)),{a:add(s.wave(n,90,1.5),s.noise(n,c)),b:yes(s.wave(n,90,1.5),.5,c)}],
 wave45:(n,c)=>[add(s.wave(n,45,1),s.noise(n,c,.6)),{a:add(s.wave(n,45,1.5),s.noise(n,c)),b:yes(s.wave(n,45,1.5),.5,c)}],
 wave30:(n,c)=>[add(s.wave(n,30,1),s.noise(n,c,.6)),{a:add(s.wave(n,30,1.5),s.noise(n,c)),b:yes(s.wave(n,30,1.5),.5,c)}],
 wave30clean:(n,c)=>[add(s.wave(n,30,1),s.noise(n,c,.3)),{a:add(s.wave(n,30,1.5),s.noise(n,c,.2))}],
 wave60clean:(n,c)=>[add(s.wave(n,60,1.3),s.noise(n,c,.3)),{a:add(s.wave(n,60,1.5),s.noise(n,c,.1))}],
 week:(n,c)=>[add(s.weekend(n,1),s.noise(n,c,.7)),{a:add(s.weekend(n,1.5),s.noise(n,c,.7)),b:yes(s.weekend(n,1.5),.2,c)}],
 weekhard:(n,c)=>[add(s.weekend(n,1.5),s.noise(n,c,.5)),{a:add(s.weekend(n,3),s.noise(n,c,.3)),b:s.weekend(n,1).map(x=>c.share()<.05?x===0:x===1)}],
 weekdrift:(n,c)=>[add(s.weekend(n,1),s.walk(n,c,.15),s.noise(n,c,.6)),{a:add(s.weekend(n,1.5),s.walk(n,c,.3),s.noise(n,c,.7)),b:yes(add(s.weekend(n,1.5),s.walk(n,c,.2)),.2,c)}],
 ar5:(n,c)=>[s.fading(n,c,.5),{a:s.fading(n,c,.5),b:s.fading(n,c,.5).map(x=>x>.3)}],
 ar8:(n,c)=>[s.fading(n,c,.8),{a:s.fading(n,c,.8),b:s.fading(n,c,.8).map(x=>x>.3)}],
 ar95:(n,c)=>[s.fading(n,c,.95),{a:s.fading(n,c,.95),b:s.fading(n,c,.95).map(x=>x>.3)}],
 ar8x12:(n,c)=>[s.fading(n,c,.8),Object.fromEntries(Array.from({length:12},(_,i)=>['f'+i,i%2?s.fading(n,c,.8):s.fading(n,c,.8).map(x=>x>.5)]))],
 step:(n,c)=>[add(s.step(n,n/2,1.5),s.noise(n,c,.6)),{a:add(s.step(n,n/2,2),s.noise(n,c)),b:yes(s.step(n,n/2,2),.2,c)}],
 skewrare:(n,c)=>[s.noise(n,c,1).map(x=>1.6-Math.exp(x-.3)),Object.fromEntries(Array.from({length:12},(_,i)=>['f'+i,yes(s.noise(n,c,0),.12,c)]))],
 rarebad:(n,c)=>[s.noise(n,c,0).map(x=>c.share()<.08?-2:1.4),Object.fromEntries(Array.from({length:12},(_,i)=>['f'+i,yes(s.noise(n,c,0),.15,c)]))],
 lognorm:(n,c)=>[s.noise(n,c,.9),{a:s.noise(n,c,1.2).map(Math.exp),b:s.noise(n,c,1.2).map(Math.exp),c:s.noise(n,c).map(x=>Math.max(0,Math.round(x)))}],
 antiar:(n,c)=>[s.fading(n,c,-.5),{a:s.fading(n,c,-.5),b:s.fading(n,c,-.5).map(x=>x>0)}],
 walkstick:(n,c)=>{let m=0;return [s.noise(n,c).map(()=>c.share()<.1?(m=c.normal()):m),{a:s.walk(n,c,1),b:s.fading(n,c,.9).map(x=>x>0)}]},
}
const fams=Object.keys(fam).filter(k=>!only||only.split(',').includes(k))
console.log('family'.padEnd(12),ns.join('\t'))
let T=performance.now()
for(const k of fams){const out:string[]=[]
 for(const n of ns){let hit=0
  const runs = n>200?Math.round(RUNS/2):RUNS
  for(let r=0;r<runs;r++){const c=seeded(r*7919+n*31+k.length*1013);const [m,f]=fam[k]!(n,c)
   if(claimsFrom(entriesOf(m,f,c,{wavers:.3,missed:.12})).length) hit++}
  out.push((100*hit/runs).toFixed(1))}
 console.log(k.padEnd(12),out.join('\t'))}
console.log(((performance.now()-T)/1000).toFixed(1)+'s')
