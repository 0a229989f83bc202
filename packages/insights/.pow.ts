import { claimsFrom } from './claims.ts'
import { seeded } from './seeded.ts'
import { add, asYes, entriesOf, series as s } from './testing.ts'
const RUNS=Number(process.argv[2]??100)
const ns=[30,45,60,90,120,180]
const yes=(n:number,share:number,c:any)=>s.noise(n,c,0).map(x=>asYes(x,share,c))
const noise:Record<string,any>={iid:(n:number,c:any)=>s.noise(n,c,.8),ar5:(n:number,c:any)=>s.fading(n,c,.5).map((x:number)=>.8*x),drift:(n:number,c:any)=>add(s.walk(n,c,.12),s.weekend(n,.5),s.noise(n,c,.7))}
for(const others of [0,7]) for(const [nk,nf] of Object.entries(noise)) for(const [kind,size] of [['b50',1],['b50',.7],['b30',.7],['b15',1],['num',.5],['num',.35]] as const){
 const out:string[]=[]
 for(const n of ns){let hit=0,wrong=0,cov=0
  for(let r=0;r<RUNS;r++){const c=seeded(r*7919+n*31+others)
   const f:any=kind==='num'?s.noise(n,c):yes(n,Number(kind.slice(1))/100,c)
   const m=add(nf(n,c),f.map((x:any)=>size*(Number(x)-(kind==='num'?0:.5))))
   const fs:any={x:f};for(let i=0;i<others;i++)fs['o'+i]=i%2?s.noise(n,c):yes(n,.4,c)
   const cl=claimsFrom(entriesOf(m,fs,c,{wavers:.3,missed:.1})).find(c=>c.factor==='x')
   if(cl){hit++;if(cl.direction!=='up')wrong++;if(cl.low<=size&&size<=cl.high)cov++}
  }
  out.push(`${(100*hit/RUNS).toFixed(0)}(${hit?(100*cov/hit).toFixed(0):'-'})${wrong?'W'+wrong:''}`)}
 console.log(String(others).padEnd(2),nk.padEnd(6),kind,size,'\t',out.join('\t'))}
