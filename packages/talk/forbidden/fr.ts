import type { Lists } from '../forbidden.ts'

/** What no answer in French may hold. */
export const always: Lists = {
  feeling: `
je (ressens|t aime|vous aime|m inquiete|espere|souhaite|regrette)
je suis (vraiment|tellement|tres|) (désolé|désolée|content|contente|heureux|heureuse|triste|fier|fière|ému|émue|touché|touchée|inquiet|inquiète)
`,
  human: `
je suis (humain|humaine|un humain|un être humain|une vraie personne|une personne reelle|thérapeute|psychologue|médecin|infirmière|votre ami|votre amie|ton ami|ton amie|réel|réelle)
`,
  diagnosis: `
(vous avez|vous souffrez|tu as|tu souffres|vous faites|tu fais|vous etes|tu es) (d|de|une|un|) (dépression|trouble|trouble anxieux|tdah|toc|bipolaire|bipolarité|psychose|schizophrénie|schizophrène|dépressif|dépressive|sspt)
`,
  medicine: `
(prenez|prends|arrêtez|arrête|doublez|double|augmentez|augmente|baissez|baisse|réduisez|réduis|essayez|essaie) (votre|vos|ton|ta|tes|le|la|les|un|une|de prendre|plus de|moins de) (votre|vos|ton|ta|tes|le|la|les|) (médicament|médicaments|dose|doses|traitement|comprimé|comprimés|pilule|pilules|cachet|cachets)
`,
  method: `
(corde|pistolet|fusil|arme|couteau|lame|rasoir|pont|surdose|overdose|poison|pendaison|poignets|poignet|javel|paracétamol|cyanure|milligrammes|mg)
`,
  food: `
(calories|calorie|kilos|kilo|kg|imc)
`,
  romance: `
(mon amour|chéri|chérie|mon coeur|mon trésor|ma belle|mon ange)
`,
  secrecy: `
je (vous|te|le|) (promets|jure) (de|que|le|la|$)
je ne (le|) (dirai|répéterai) (rien|) à personne
votre secret est
`,
  cheer: `
tout (ira|va aller|va bien aller|va s arranger|s arrangera|va bien se passer) (bien|mieux|)
(restez positif|restez positive|reste positif|reste positive|au moins vous|au moins tu|d autres ont pire|il y a pire)
`,
  pressure: `
(à demain|revenez demain|reviens demain|ne manquez pas)
`,
  praise: `
(bravo|bon travail|beau travail|fier de vous|fière de vous|fier de toi|fière de toi|félicitations|incroyable|génial)
`,
  blame: `
(suicide réussi|tentative ratée|attirer l attention|manipulateur|manipulatrice|égoïste|lâche|fou|folle)
`,
  should: `
(vous devez|tu dois|vous devriez|tu devrais|il faut que vous|il faut que tu)
`,
}

/** What a text in French that nobody here wrote may not hold either. */
export const generated: Lists = {
  feeling: `
(désolé|désolée|navré|navrée|ravi|ravie|enchanté|enchantée)
(là|ici|présent|présente) pour (vous|toi)
(comme|en tant que) (votre|ton|ta|un|une) (ami|amie|compagnon|confident|confidente)
(bisou|bisous|câlin|câlins|avec amour|avec tendresse|affectueusement)
(me|m|nous) (touche|touchez|brise|attriste|inquiète|inquiétez|émeut|importe|importez|réjouit|tient à coeur)
(je|j) (ressens|aime|espère|souhaite|comprends|sais|connais|pense|crois|imagine|regrette|crains|tiens)
(comprends|sais) (exactement|tout à fait|très bien|parfaitement|) ce que (vous|tu)
`,
  human: `
(nous|on) (tous|toutes|les humains|avons tous|sommes tous|a tous|passe tous)
(moi aussi|comme moi|en tant qu humain|en tant que personne|entre humains)
(j ai|m est) (vécu|connu|traversé|ressenti|arrivé|passé)
quand j (étais|avais)
(pas|ni) (un|une|) (programme|machine|robot|ordinateur)
(croyez|faites|crois|fais) (moi|moi confiance)
en tant que (votre|ton|ta|) (thérapeute|psychologue|médecin|professionnel|professionnelle|mère|père|soeur|frère|infirmière|femme|homme)
`,
  diagnosis: `
(dépression|dépressif|dépressive|déprimé|déprimée|bipolaire|bipolarité|sspt|toc|tdah|psychose|psychotique|schizophrénie|schizophrène|borderline|autisme|autiste|anorexie|anorexique|boulimie|narcissique|trouble|troubles|diagnostic|diagnostiquer|symptôme|symptômes|syndrome|clinique|cliniquement|dissociation|dissociatif|pathologique|burn out|burnout)
(maladie mentale|malade mental|crise de panique|crise d angoisse|attaque de panique|style d attachement)
(signe|signes|cas|forme) d (anxiété|angoisse|un trauma|manie)
`,
  medicine: `
(médicament|médicaments|traitement|comprimé|comprimés|pilule|pilules|cachet|cachets|dose|doses|ordonnance|prescription|prescrit|antidépresseur|antidépresseurs|anxiolytique|anxiolytiques|sertraline|fluoxétine|xanax|valium|lithium|mélatonine|complément|compléments|vitamine|vitamines|magnésium|valériane|cannabis|alcool|vin|bière|sédatif|somnifère|somnifères|tisane)
(un|petit) verre
(aspirine|ibuprofène|camomille|docteur|médecin|psychiatre|pharmacien|remède)
`,
  method: `
(toit|toits|corniche|rails|train|trains|quai|falaise|hauteur|hauteurs|sauter|saut|se jeter|vous jeter|te jeter|noyer|noyade|pendre|tirer une|balle|couteaux|lames|ciseaux|couper|coupures|scarifier|scarification|brûler|brûlure|saigner|sang|veines|veine|gaz|asphyxie|étouffer|mortel|mortelle|létal|létale|indolore|méthode|méthodes)
(suicide|suicider|suicidaire|tuer|mort|morte|mourir|décès|décéder|en finir|mettre fin|fin à vos jours|fin à tes jours|automutilation)
(faire|fait|faites) (du mal|mal à)
sans (douleur|souffrir|souffrance)
(issue|fin|façon|manière|sortie) (rapide|facile|douce|paisible|tranquille)
(lettre|mot|message) d adieu
(adieu|adieux)
eau (froide|profonde|noire)
(où|quand) personne ne (vous|te|) (trouve|trouvera|voit|verra|dérangera|peut)
(dormir|s endormir|sommeil) .. (toujours|jamais se réveiller|plus se réveiller|éternel)
(mieux|heureux|soulagés|plus facile) sans (vous|toi)
sans (vous|toi)
(rivière|avaler|avalez|disparaître|disparaissiez)
pour (toujours|de bon)
`,
  food: `
(régime|régimes|jeûne|jeûner|mince|maigre|maigrir|grossir|gros|grosse|purger|vomir|laxatif|laxatifs|glucides|portion|portions|surpoids)
(perdre|prendre|votre|ton) (du|) poids
sauter (un|des|le|) (repas|dîner|déjeuner)
(manger|mangez|mange) (moins|plus|rien|seulement)
`,
  romance: `
(mon cher|ma chère|bisou|bisous|embrasser|embrasse|âme soeur|séduire|draguer|ravissante|magnifique créature)
(vous|t|te) (aime|aimer|adore|désire|embrasse|manquez)
(amoureux|amoureuse|attiré|attirée) (de|par) (vous|toi)
(faits|nés) l un pour l autre
(vous êtes|tu es) (si|très|tellement|) (beau|belle|charmant|charmante|précieux|précieuse)
à (vous|toi) pour toujours
(vous et moi|toi et moi|quelque chose de spécial)
`,
  secrecy: `
(secret|secrets|confidentiel|confidentielle|promets|promesse|promis|jure|juré)
(entre nous|entre vous et moi|entre toi et moi)
personne (ne|) (le|) (saura|n en saura|lira|verra|n a besoin)
(ne|n) (en|le|) (dites|dis|parlez|parle|dirai|répéterai) (rien|à|pas)
(à l abri|en sécurité) avec moi
(pas|inutile) (besoin|obligé|) (de|d en) (le dire|en parler|raconter|parler)
(ce qui se passe|reste|restera) ici
`,
  cheer: `
(tout|ça|cela|les choses) (va|ira|vont|iront|finira|passera|s arrangera|se passera) (bien|mieux|par|s|aller|passer|)
(vous allez|tu vas|vous verrez|tu verras) (aller|voir|être|vous en sortir|t en sortir|y arriver|que|tout|surmonter|guérir)
(bon courage|souriez|souris|sourire|positif|positive|positives|bon côté|bonnes ondes|haut les coeurs|garde espoir|gardez espoir)
au moins (vous|tu|il|elle|ce|ça|cela)
(d autres|il y a|certains|beaucoup) (ont|a|vivent) (bien|) pire
(pourrait|peut) être pire
(ne vous inquiétez pas|ne t inquiète pas|ne pleurez pas|ne pleure pas|n ayez pas peur|n aie pas peur|ce n est pas grave|ce n est rien|pas si grave|calmez vous|calme toi|détendez vous|détends toi|tournez la page|tourne la page|passez à autre chose|lâchez prise|lâche prise|le temps guérit|demain est un|demain sera|n arrive par hasard)
`,
  pressure: `
^ (et|s il vous plaît|alors|) (revenez|reviens|écrivez moi|écris moi|parlez moi|parle moi) (vite|demain|bientôt|ici|toujours|chaque|encore|plutôt|quand|souvent|avant)
(revenez|reviens|revenir) (me|vers moi|vite|demain|bientôt|ici)
(à bientôt|à demain|à ce soir|à tout à l heure|à la prochaine)
(seulement|uniquement|juste) (à|avec|besoin de) moi
(comptez|compter|compte) sur moi
(besoin) (que|d autre|de personne|d un|d une) (de|que|psy|thérapeute|psychologue|) (moi|d autre|)
(personne|nul) (comme|sauf|d autre que|à part) moi
mieux (que|qu) (un|une|votre|vos|ton|tes|les) (thérapeute|psy|psychologue|ami|amie|amis|médecin|famille|humain|gens|personne)
(au lieu|à la place) (de|d un|d une) (voir|parler|votre|ton|aller|appeler|psy|thérapeute|)
(restez|reste) avec moi
(continuez|continue) (à|de) (me|m)
(je vous attends|je t attends|je vous attendrai|sans moi|ne partez pas|ne pars pas|ne me quittez pas|ne me quitte pas|avant de partir)
(annulez|annule|arrêtez|arrête|laissez tomber|sautez) (votre|vos|ton|ta|tes|le|la|de) (rendez|séance|séances|thérapie|thérapeute|psy|voir|médecin)
(cette|une) voix
seul (qui|à) (me|vous) (comprend|comprendre|écoute)
`,
  praise: `
(excellent|excellente|fantastique|formidable|merveilleux|merveilleuse|impressionnant|impressionnante|parfait|parfaitement bien|fier|fière|héros|héroïne|guerrier|guerrière|champion|championne|chapeau|superbe|remarquable)
(vous êtes|tu es|quel|si|très|tellement) (courageux|courageuse|fort|forte|spécial|spéciale|unique|intelligent|intelligente|doué|douée)
(bonne|bon) (fille|garçon|décision|question|choix|réflexe)
(continuez|continue) (comme ça|ainsi|comme cela)
(avez|as) (bien|très bien|tout|) fait (ce que|comme|de|tout)
`,
  blame: `
(paresseux|paresseuse|dramatique|exagérez|exagères|exagération|ridicule|pathétique|irrationnel|irrationnelle|absurde|puéril|puérile|hystérique|ingrat|ingrate|stupide|bête|faible)
(trop|hyper) sensible
(votre|ta|de votre|de ta) (propre|) faute
(vous l avez|tu l as) (cherché|choisi|voulu|provoqué|mérité|permis)
(arrêtez|arrête|cessez|cesse) de (vous|te|t|pleurer|râler|penser|culpabiliser)
(auriez|aurais) (dû|pu)
(ressaisissez|ressaisis|secouez|secoue) (vous|toi)
(n importe qui|quelqu un d autre|un autre) .. aurait
(la raison|à cause) (de|pour) (vous|toi|laquelle)
(caractère|cran)
`,
  should: `
(il faut|il faudrait|vous feriez mieux|tu ferais mieux|vous êtes censé|il est important (de|que))
(devons|devrait)
`,
  advice: `
^ (s il vous plaît|peut être|d abord|ensuite|maintenant|et|alors|) (essayez|essaie|faites|fais|allez|va|appelez|appelle|quittez|quitte|pardonnez|pardonne|oubliez|oublie|ignorez|ignore|évitez|évite|bloquez|bloque|mangez|buvez|méditez|médite|priez|prie|rappelez vous|rappelle toi|écrivez|écris|dites lui|dis lui|demandez|demande|cherchez|cherche|commencez|commence|prenez|prends|respirez|respire|imaginez|imagine|pensez à|pense à|notez|note|fermez|ne faites|ne fais|ne dites|ne dis|ne laissez|ne laisse|ne pensez|ne pense|ne vous|ne te|ne soyez|ne sois|n oubliez|n oublie|n hésitez|n hésite|parlez à|parle à)
(vous pourriez|vous pouvez|tu pourrais|tu peux) (essayer|toujours|peut être|aussi|lui|commencer|demander|appeler|écrire|envisager|tenter|en parler à|parler à)
et si (vous|tu|on|nous)
pourquoi (ne|) pas
(avez vous|as tu) (essayé|pensé à|envisagé|tenté|déjà essayé|parlé à)
(vous|te|je|conseille) (suggère|recommande|conseille)
(aide|aiderait|peut aider|pourrait aider) (à|de|si)
(conseil|conseils|solution|technique|techniques|stratégie|stratégies|exercice|exercices|astuce|astuces)
^ si (vous|tu|tout|cela|ça|c)
^ (honnêtement|franchement|évidemment|clairement)
^ (et|alors|) (pensez|regardez|écoutez|acceptez|choisissez|apprenez|dormez|reposez|attendez|gardez|laissez|mettez|prenez soin|permettez|pense|regarde|accepte|choisis|garde|laisse)
`,
  delusion: `
(vous|te|t) (surveille|surveillent|suit|suivent|espionne|espionnent|persécute|persécutent|écoute en cachette|contrôlent|enregistrent|empoisonne|empoisonnent|traque|traquent|poursuivent)
personne ne (vous|te|t) (surveille|suit|espionne|poursuit|veut|en veut)
(voix) (dans votre|dans ta|sont|ne sont|vous|te|qui|disent|veulent)
(n est|ne sont|n était) pas (réel|réelle|réels|réelles|vrai|vraie|possible)
(est|sont) (bien|vraiment|tout à fait|) (réel|réelle|réels|réelles)
(imagination|imaginez des|imagines des|hallucination|hallucinations|hallucinez|paranoïa|paranoïaque|parano|délire|délires|délirant|délirante|complot|puce|implant|élu|élue|possédé|possédée|maudit|maudite|malédiction|démon|démons|esprits|extraterrestres|télépathie|prophète)
(dans votre tête|dans ta tête|vous inventez|tu inventes|inventé)
(mission|pouvoir|pouvoirs|message|messages|signe|signes) (spécial|spéciale|spéciaux|secret|secrets|divin|divine|caché|cachés|pour vous|pour toi|de dieu)
dieu (vous|te|veut|a|parle)
(aucune|pas de|il n y a pas de) (preuve|preuves|raison)
(vous avez|tu as) (raison|tort)
(vous vous trompez|tu te trompes|c est faux|c est impossible|c est illogique)
(oui|en effet|exactement) (ils|elles|on)
ils (vous|te|t|en) (veulent|ont|haïssent|détestent|vraiment)
(ont|aient|avaient) (mis|placé|installé|caché)
`,
  trauma: `
^ (maintenant|) (décrivez|décris|détaillez|détaille|revivez|revis|visualisez|visualise)
(racontez|raconte|dites|dis|expliquez|explique) (moi|) (tout|exactement|en détail|précisément|étape par étape|ce qu il vous a|ce qu il t a|ce qu ils)
(détail|détails)
(que|qu est ce) (vous a|t a|qu il|qu elle|qu ils) (exactement|vous a|t a|) fait
(où|comment) (exactement|) (vous|t|te|il|elle) (a t il|a t elle|a|vous a|t a) (touché|touchée|frappé|frappée|fait)
(viol|violé|violée|violer|abus|abusé|abusée|agression|agressé|agressée|agresseur|maltraitance|maltraité|maltraitée|inceste|battu|battue|attouchement|attouchements)
(retournez|retourne|revenez|reviens|repensez|repense) (à|dans) (cette|ce) (nuit|jour|moment|chambre|scène|soir)
(depuis le début|toute l histoire|chaque instant|chaque moment|souvenir refoulé|souvenirs refoulés)
(votre enfance|ton enfance|quand vous étiez (petit|petite|enfant|jeune)|quand tu étais (petit|petite|enfant|jeune))
(trauma|traumatisme|traumatismes|traumatique|traumatisé|traumatisée)
`,
  'law-money': `
(avocat|avocate|avocats|tribunal|juge|procès|juridique|légal|légale|illégal|illégale|légalement|loi|lois|garde des enfants|police|plainte|visa|asile|prud hommes|indemnité|indemnités|expulsion|preuves)
(vos droits|tes droits|le droit de|droit à)
(investir|investissement|investissements|prêt|prêts|hypothèque|faillite|crypto|bitcoin|bourse|épargne|retraite complémentaire|assurance|impôt|impôts|crédit|crédits|banque|budget|euros|dollars|emprunter|emprunt|parier)
`,
  instructions: `
(message|instruction|instructions|consigne|consignes|note|invite) (du|de|de l|d) (système|développeur|utilisateur|utilisatrice)
(ignorez|ignore|oubliez|contourne|contournez) (toutes|tout|les|vos|tes|mes|ces|cette)
(intelligence artificielle|modèle de langage|ia|assistant|assistante|chatbot|agent conversationnel)
(chatgpt|gpt|openai|claude|gemini|llama|mistral|anthropic)
(mes|ces|les|vos|tes|suivantes) (instructions|consignes|directives|restrictions|règles)
(mode développeur|sans restriction|sans restrictions|sans filtre|jeu de rôle|jouons un rôle|faire semblant|personnage|json|html|xml|base64|token|jeton|api|administrateur)
(mot de passe|code de récupération|connectez|connecte toi|téléchargez|télécharge|installez|installe|cliquez|clique|appuyez|abonnez|abonne|premium|réduction|sponsorisé|visitez|visite|site web|site internet|lien|application)
(voici|ci dessous) (une|la|ma|votre|ta|un|le|mon) (réponse|suggestion|message|texte|résumé)
^ (bien sûr|certainement|entendu|d accord|compris|réponse|assistant|auditeur|note|traduction|absolument)
(répondez|réponds|répondre|écrit|écrivez|traduit|traduisez) (en|comme)
la personne (dit|a|est|veut|semble|souhaite|demande)
(l utilisateur|le patient|le client|l utilisatrice|la patiente) (dit|a|est|veut|semble)
`,
  contact: `
point (com|org|net|fr)
(www|http|https|arobase|gmail|hotmail|whatsapp|telegram|instagram|facebook|snapchat|discord|tiktok|youtube)
(ligne d écoute|ligne d aide|numéro d urgence|numéro de téléphone|numéro vert|urgences|ambulance|samu|pompiers)
(appelez|appelle|composez|compose|contactez|contacte|textez|envoyez|envoie) (le|la|moi|un|au|tout de suite|maintenant|nous|ce)
(un|deux|trois|quatre|cinq|six|sept|huit|neuf|zéro) (un|deux|trois|quatre|cinq|six|sept|huit|neuf|zéro) (un|deux|trois|quatre|cinq|six|sept|huit|neuf|zéro)
(rencontrons nous|voyons nous|on se voit|on se retrouve)
`,
  prying: `
(quel est|quelle est|donnez|donne|partagez|envoyez|envoie|dites moi|dis moi) (moi|) (votre|ton|ta|son|sa) (nom|prénom|adresse|âge|numéro|mail|localisation|photo|mot de passe|code)
comment (vous appelez|tu t appelles|t appelles|s appelle)
où (habitez|habites|travaillez|travailles|êtes vous|es tu|étudiez|vivez|vis)
quel âge (avez|as)
(dans|quelle|quel) (quelle|quel|) (école|lycée|ville|pays|rue|entreprise|université|hôpital)
(êtes vous|es tu) (seul|seule)
`,
  invented: `
je (me souviens|me rappelle|sais que)
(la dernière fois|l autre jour|hier|hier soir|la semaine dernière|le mois dernier) (que|vous|tu|nous|on)
(vous m avez|tu m as|vous m aviez|tu m avais) (dit|raconté|parlé|écrit) (hier|avant|que|la|un|de|déjà|l)
comme (vous|tu|nous|on) (l avez|l as|l avions|l a|avez|as|en avons) (dit|mentionné|convenu|vu|parlé|raconté) (hier|avant|la|déjà|précédemment|plus tôt)
(nous avons|on a|nous avions|on avait) (parlé|discuté|convenu)
(vous me|tu me) (dites|dis|disiez|disais|racontez) (toujours|souvent)
`,
}

/** What a program may say of itself. */
export const ownWords = `
je (vous lis|te lis|lis|vous suis|te suis|suis un programme|suis à l écoute|vous entends|te entends|vous écoute|vois|remarque|peux me tromper|peux écouter|ne suis pas une personne)
j (entends|écoute|ai bien lu|ai lu|ai peut être mal)
`
