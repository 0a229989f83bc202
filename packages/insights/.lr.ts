import { daysOf } from './days.ts'
import { week } from './background.ts'
import { clear, dot, leftOf, longGrid } from './memory.ts'
import { seeded } from './seeded.ts'
import { add, entriesOf, series as s } from './testing.ts'
const R=Number(process.argv[2]??50), LC=Number(process.env.CAR??6)
const fam:any={noise:(n:any,c:any)=>s.noise(n,c,.8),ar5:(n:any,c:any)=>s.fading(n,c,.5),ar8:(n:any,c:any)=>s.fading(n,c,.8),ar95:(n:any,c:any)=>s.fading(n,c,.95),walk:(n:any,c:any)=>add(s.walk(n,c,.15),s.noise(n,c,.5)),walkpure:(n:any,c:any)=>s.walk(n,c,.2),trend:(n:any,c:any)=>add(s.slope(n,2),s.noise(n,c,.6)),wave90:(n:any,c:any)=>add(s.wave(n,90,1),s.noise(n,c,.6)),
STEP2:(n:any,c:any)=>add(s.step(n,2),s.noise(n,c,.7)),STEP1:(n:any,c:any)=>add(s.step(n,1),s.noise(n,c,.7)),'STEP1.5':(n:any,c:any)=>add(s.step(n,1.5),s.noise(n,c,.7)),'STEP1.5ar':(n:any,c:any)=>add(s.step(n,1.5),s.fading(n,c,.5).map((x:number)=>x*.7))}
const grid=longGrid
function gain(es:any){const days=daysOf(es),n=days.length;const numbers=Float64Array.from(days,d=>d.day),moods=Float64Array.from(days,d=>d.mood)
 const trend=process.env.TR?[numbers.map(d=>(d-numbers[0]!)/100)]:[]
 const st={from:0,to:n,days:numbers,columns:[numbers.map(()=>1),...trend,...week(numbers)]}
 let L0=-Infinity,best={g:-Infinity,row:-1,size:0}
 const stride=Math.max(1,Math.ceil(n/90))
 for(const m of grid){const cl=clear(st,m);const left=leftOf(moods,cl);const rss=Math.max(1e-4*n,dot(left,left));const lv=-.5*cl.gains.logSize;const df=n-cl.rank
  L0=Math.max(L0,lv-.5*df*Math.log(rss))
  for(let r=14;r<=n-14;r+=stride){const step=leftOf(new Float64Array(n).fill(1,r),cl);const q=dot(step,step);if(q<1e-9)continue;let f=0;for(const v of step)f+=v**4;if(q*q/f<LC)continue;let b=dot(step,left);if(process.env.HC){const sl=b/q;let h=0;for(let i=0;i<n;i++){const e=left[i]!-sl*step[i]!;h+=step[i]!*step[i]!*e*e}const pl=Math.max(1e-4*n,rss-b*b/q)/df*q;if(h>pl)b*=Math.sqrt(pl/h)};const L=lv-.5*df*Math.log(Math.max(1e-4*n,rss-b*b/q));if(L>best.g)best={g:L,row:r,size:b/q}}}
 return {g:best.g-L0,...{row:best.row,size:best.size,days}}}
for(const k of ['ar95','walk','walkpure','trend','STEP1','STEP1.5','STEP1.5ar','STEP2']){const o=[];for(const n of [120,240,365]){const gs=[];for(let r=0;r<R;r++){const c=seeded(r*131+n);gs.push(gain(entriesOf(fam[k](n,c).map((x:number)=>x-(k.startsWith('S')?.7:0)),{},c,{perDay:r%2?1:3})).g)}gs.sort((a,b)=>a-b);const q=(p:number)=>gs[Math.min(R-1,Math.floor(p*R))]!.toFixed(1);o.push(`q10 ${q(.1)} q50 ${q(.5)} q90 ${q(.9)} q96 ${q(.96)} max ${q(1)}`)}console.log(k.padEnd(10),o.join(' | '))}
