import AR from './AR.json' with { type: 'json' }
import AT from './AT.json' with { type: 'json' }
import AU from './AU.json' with { type: 'json' }
import BD from './BD.json' with { type: 'json' }
import BE from './BE.json' with { type: 'json' }
import BG from './BG.json' with { type: 'json' }
import BR from './BR.json' with { type: 'json' }
import BW from './BW.json' with { type: 'json' }
import CA from './CA.json' with { type: 'json' }
import CH from './CH.json' with { type: 'json' }
import CL from './CL.json' with { type: 'json' }
import CN from './CN.json' with { type: 'json' }
import CO from './CO.json' with { type: 'json' }
import CY from './CY.json' with { type: 'json' }
import CZ from './CZ.json' with { type: 'json' }
import DE from './DE.json' with { type: 'json' }
import DK from './DK.json' with { type: 'json' }
import EE from './EE.json' with { type: 'json' }
import EG from './EG.json' with { type: 'json' }
import ES from './ES.json' with { type: 'json' }
import FI from './FI.json' with { type: 'json' }
import FR from './FR.json' with { type: 'json' }
import GB from './GB.json' with { type: 'json' }
import GR from './GR.json' with { type: 'json' }
import HK from './HK.json' with { type: 'json' }
import HR from './HR.json' with { type: 'json' }
import HU from './HU.json' with { type: 'json' }
import IE from './IE.json' with { type: 'json' }
import IL from './IL.json' with { type: 'json' }
import IN from './IN.json' with { type: 'json' }
import IR from './IR.json' with { type: 'json' }
import IS from './IS.json' with { type: 'json' }
import IT from './IT.json' with { type: 'json' }
import JP from './JP.json' with { type: 'json' }
import KE from './KE.json' with { type: 'json' }
import KR from './KR.json' with { type: 'json' }
import LB from './LB.json' with { type: 'json' }
import LK from './LK.json' with { type: 'json' }
import LT from './LT.json' with { type: 'json' }
import LU from './LU.json' with { type: 'json' }
import LV from './LV.json' with { type: 'json' }
import MT from './MT.json' with { type: 'json' }
import MX from './MX.json' with { type: 'json' }
import MY from './MY.json' with { type: 'json' }
import NL from './NL.json' with { type: 'json' }
import NO from './NO.json' with { type: 'json' }
import NP from './NP.json' with { type: 'json' }
import NZ from './NZ.json' with { type: 'json' }
import PE from './PE.json' with { type: 'json' }
import PH from './PH.json' with { type: 'json' }
import PK from './PK.json' with { type: 'json' }
import PL from './PL.json' with { type: 'json' }
import PT from './PT.json' with { type: 'json' }
import RO from './RO.json' with { type: 'json' }
import SA from './SA.json' with { type: 'json' }
import SE from './SE.json' with { type: 'json' }
import SG from './SG.json' with { type: 'json' }
import SI from './SI.json' with { type: 'json' }
import SK from './SK.json' with { type: 'json' }
import TH from './TH.json' with { type: 'json' }
import TR from './TR.json' with { type: 'json' }
import TW from './TW.json' with { type: 'json' }
import UA from './UA.json' with { type: 'json' }
import UG from './UG.json' with { type: 'json' }
import US from './US.json' with { type: 'json' }
import UY from './UY.json' with { type: 'json' }
import ZA from './ZA.json' with { type: 'json' }

/** Every country's file as it was read, not yet checked: `allHelplines()` parses it. A test holds this list against the folder. */
export const files: unknown[] = [
  AR, AT, AU, BD, BE, BG, BR, BW, CA, CH, CL, CN, CO, CY, CZ, DE, DK, EE, EG, ES, FI, FR, GB, GR,
  HK, HR, HU, IE, IL, IN, IR, IS, IT, JP, KE, KR, LB, LK, LT, LU, LV, MT, MX, MY, NL, NO, NP, NZ,
  PE, PH, PK, PL, PT, RO, SA, SE, SG, SI, SK, TH, TR, TW, UA, UG, US, UY, ZA,
]
