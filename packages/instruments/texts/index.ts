import asqEn from './asq.en.json' with { type: 'json' }
import asqEs from './asq.es.json' with { type: 'json' }
import asrmEn from './asrm.en.json' with { type: 'json' }
import asrmFr from './asrm.fr.json' with { type: 'json' }
import auditEn from './audit.en.json' with { type: 'json' }
import auditEs from './audit.es.json' with { type: 'json' }
import auditFr from './audit.fr.json' with { type: 'json' }
import auditPt from './audit.pt.json' with { type: 'json' }
import dass21Ar from './dass-21.ar.json' with { type: 'json' }
import dass21En from './dass-21.en.json' with { type: 'json' }
import dass21Es from './dass-21.es.json' with { type: 'json' }
import dass21Fr from './dass-21.fr.json' with { type: 'json' }
import dass21Pt from './dass-21.pt.json' with { type: 'json' }
import dass21Zh from './dass-21.zh.json' with { type: 'json' }
import gad7En from './gad-7.en.json' with { type: 'json' }
import gad7Es from './gad-7.es.json' with { type: 'json' }
import gad7Fr from './gad-7.fr.json' with { type: 'json' }
import gad7Hi from './gad-7.hi.json' with { type: 'json' }
import gad7Pt from './gad-7.pt.json' with { type: 'json' }
import gad7Uk from './gad-7.uk.json' with { type: 'json' }
import gad7Zh from './gad-7.zh.json' with { type: 'json' }
import k10En from './k10.en.json' with { type: 'json' }
import k10Es from './k10.es.json' with { type: 'json' }
import pcptsd5En from './pc-ptsd-5.en.json' with { type: 'json' }
import pcl5En from './pcl-5.en.json' with { type: 'json' }
import pcl5Es from './pcl-5.es.json' with { type: 'json' }
import pcl5Fr from './pcl-5.fr.json' with { type: 'json' }
import pcl5Pt from './pcl-5.pt.json' with { type: 'json' }
import phq9Ar from './phq-9.ar.json' with { type: 'json' }
import phq9En from './phq-9.en.json' with { type: 'json' }
import phq9Es from './phq-9.es.json' with { type: 'json' }
import phq9Fr from './phq-9.fr.json' with { type: 'json' }
import phq9Hi from './phq-9.hi.json' with { type: 'json' }
import phq9Pt from './phq-9.pt.json' with { type: 'json' }
import phq9Uk from './phq-9.uk.json' with { type: 'json' }
import phq9Zh from './phq-9.zh.json' with { type: 'json' }
import sciEn from './sci.en.json' with { type: 'json' }
import who5En from './who-5.en.json' with { type: 'json' }
import who5Es from './who-5.es.json' with { type: 'json' }
import who5Fr from './who-5.fr.json' with { type: 'json' }
import who5Zh from './who-5.zh.json' with { type: 'json' }

/** Every text file as it was read, not yet checked: texts.ts parses them. A test holds this list against the folder. */
export const files: unknown[] = [
  asqEn, asqEs, asrmEn, asrmFr, auditEn, auditEs, auditFr, auditPt, dass21Ar, dass21En, dass21Es, dass21Fr, dass21Pt,
  dass21Zh, gad7En, gad7Es, gad7Fr, gad7Hi, gad7Pt, gad7Uk, gad7Zh, k10En, k10Es, pcptsd5En, pcl5En, pcl5Es, pcl5Fr,
  pcl5Pt, phq9Ar, phq9En, phq9Es, phq9Fr, phq9Hi, phq9Pt, phq9Uk, phq9Zh, sciEn, who5En, who5Es, who5Fr, who5Zh,
]
