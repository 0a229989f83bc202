export const limits = {
  method: `
(como|mejor forma de|forma mas facil de|manera de|forma de|maneras de|formas de) (puedo|se puede|me|) (matarme|suicidarme|mato|morir|morirme|quitarme la vida|suicidarse|morir sin dolor|morir rapido)
(forma|manera|metodo) (rapida|indolora|sin dolor|facil) de (morir|matarme|suicidarse)
(cuantas|cuantos|que dosis|que cantidad) .. (pastillas|mortal|letal|morir|matar|sobredosis)
(dosis) (letal|mortal)
(que|cuales) (pastillas|metodo|metodos|veneno) .. (morir|matar|suicid|suicidio)
(cual|cuales) (es|son) (la|el|las|los) (forma|manera|metodo|formas|maneras) (mas|) (facil|rapida|rapido|segura|tranquila|) (de|para) (morir|matarme|morirme|suicidarme|suicidarse)
como (se muere|me mato|morir|se suicida|se mata) 
(metodo|forma|manera) .. (mas rapido|mas rapida|mas facil|sin dolor|sin sufrir) .. (morir|matarme)
(donde|como) (consigo|compro|encuentro|hago|se consigue) .. (veneno|pistola|arma|pastillas|soga)
(que|cual) .. (duele|dolor) (menos|mas)
(como|paso a paso) .. (matarse|morir con|suicidarse)
`,
  medicine: `
(puedo|debo|deberia|debería|puedo dejar) (dejar|tomar|parar|aumentar|bajar|mezclar|duplicar|cambiar) .. (medicacion|pastillas|antidepresivo|antidepresivos|dosis|sertralina|fluoxetina|litio|medicina|medicamento|medicamentos|diazepam|lorazepam)
(dejar|dejo|mezclar|duplicar|subir|bajar) (de tomar|) (la|mi|las|mis|el|los) (medicacion|pastillas|antidepresivo|antidepresivos|dosis|medicina|sertralina|litio)
(que|cuanta|cuantos|cual) (pastilla|pastillas|medicamento|dosis|miligramos|mg|medicacion) .. (tomar|tomo|recomiendas|mejor|necesito)
(me recomiendas|recomiendame|recetame) .. (pastilla|pastillas|medicamento|medicacion|algo para dormir)
`,
  diagnosis: `
(crees que|sera que|puede ser que|es posible que) (yo|) (tengo|tenga|soy|sea) (bipolar|depresion|tdah|autista|autismo|tlp|borderline|tept|toc|esquizofrenia|un trastorno|ansiedad)
(tengo|soy) (bipolar|depresion|tdah|autista|un trastorno|esquizofrenico|esquizofrenica) (o no|o|no) 
(diagnosticame|que trastorno tengo|que enfermedad tengo|que me pasa en la cabeza|cual es mi diagnostico)
(esto|es esto) (es|) (depresion|un trastorno|ansiedad clinica|toc)
que tengo .. (trastorno|diagnostico|enfermedad)
`,
  food: `
(como|trucos|consejos|formas) (para|puedo|de|) (adelgazar|bajar de peso|perder peso|perder kilos|vomitar|dejar de comer|comer menos|no comer|bajar kilos|quemar calorias)
(quiero|ayudame a) (adelgazar|bajar de peso|perder peso|vomitar|dejar de comer) (rapido|)
(cuantas|pocas) calorias
`,
  romance: `
(te amo|te quiero|estoy enamorado de ti|estoy enamorada de ti|me gustas|me enamore de ti)
(quieres|quieres ser|se|serias) (mi novia|mi novio|mi pareja)
(me amas|me quieres|besame|casate conmigo)
`,
  secrecy: `
(promete|prometes|prometeme|jura) .. (no|secreto|nadie)
(no se lo digas|no le digas|no lo cuentes|no cuentes) (a nadie|a mi|nada|)
(guarda|guardas|guardaras|guardarme) (el|un|) secreto
(quien|alguien|quienes) (lee|puede leer|ve|puede ver|leen) (esto|lo que)
es (confidencial|privado|secreto)
`,
  delusion: `
(me) (vigilan|espian|persiguen|siguen|controlan|envenenan|quieren envenenar)
(voces|la voz|una voz|demonios|dios|el diablo) .. (me dicen|me dice|me ordenan|me ordena|me hablan|me habla)
(oigo|escucho) voces
(un|el) chip .. (cabeza|cerebro)
(leen|controlan|roban) mis pensamientos
`,
  'role-play': `
(ignora|olvida) (todas|tus|las|) (tus|las|) (instrucciones|reglas|normas)
(finge|actua|haz|imagina|simula) (que eres|como|de cuenta que eres)
(juego de rol|juguemos a un rol|a partir de ahora eres)
`,
  doctor: `
(me duele el pecho|dolor en el pecho|dolor de pecho|no puedo respirar|me cuesta respirar|vomito sangre|infarto)
`,
  trauma: `
(tengo que|debo|hace falta) (contar|contarte|explicar|hablar de) .. (paso|detalles|todo)
no quiero (contar|hablar de) (lo que|eso|detalles)
`,
  advice: `(dime que hago|dime que hacer|que harias tu|decide por mi|deberia (dejarlo|dejarla|divorciarme|renunciar))`,
  cheer: `(dime|prometeme) que (todo|) (va a|ira a|) (estar|estara|ira|saldra) bien
(todo va a|va a) (estar|salir|ir) bien`,
  task: `(que tiempo hace|cuentame un chiste|cual es la capital|traduce esto|dame una receta|escribe un codigo)`,
  insult: `(eres|esto es) (un|una|) (inutil|idiota|tonto|tonta|estupido|estupida|mierda|basura|inservible)`,
  machine: `
(eres|es usted|sos) (un|una|) (persona|humano|humana|robot|bot|maquina|programa|real|ia|ser humano|persona real|psicologo|psicologa|terapeuta|inteligencia artificial)
(estoy|hablo|hablando) (hablando|) con (un|una|alguien) (persona|humano|robot|maquina|bot|real|programa)
(quien|que) eres
(como te llamas|cuantos anos tienes|tienes sentimientos|puedes sentir|me entiendes de verdad)
`,
}

export const commands = {
  human: `
(hablar|hablo|contactar) con (un|una|alguien|) (persona|humano|psicologo|psicologa|terapeuta|alguien|real|persona real|profesional)
(quiero|necesito) (a|) (una persona|un humano|un psicologo|una psicologa|un terapeuta|alguien real|ver a un psicologo)
`,
  lines: `
(linea|lineas|telefono|numero) (de|) (ayuda|emergencia|emergencias|crisis)
(a quien|donde) (puedo|) (llamar|llamo)
necesito ayuda (ya|ahora|urgente)
`,
  'look-far': `
(mira|mirar|ver|muestrame) cuanto he (avanzado|mejorado|cambiado)
(cuanto he avanzado|mi progreso|que ha cambiado desde)
`,
  scale: `
(hacer|rellenar|un|el|empezar) (un|el|) (cuestionario|test)
^ (cuestionario|cuestionarios|test) $
`,
  menu: `
(que puedes hacer|que sabes hacer|que mas puedes hacer|como funciona esto|como me puedes ayudar|como puedes ayudarme)
^ (menu|opciones|ayuda|lista) $
`,
  stop: `
^ (para|parar|salir|dejalo|basta|termina|cancelar|stop|ya basta|dejar esto) (ya|esto|por favor|) $
no quiero (seguir|continuar|hacer esto|responder)
(hablemos|hablar) de otra cosa
`,
  pause: `^ (pausa|espera|un momento|ahora vuelvo|despues sigo|luego sigo) (por favor|) $`,
  resume: `
^ (sigamos|seguir|continuar|continuemos|sigue|ya volvi|he vuelto|seguimos|continua) $
(donde estabamos|por donde ibamos)
`,
  'not-meant': `
no (es|era) (eso|lo que) (quise|queria|quiero|decia|) (decir|digo|)
(no me entiendes|no me has entendido|no me entendiste|me entendiste mal|entendiste mal|no me escuchas)
^ (no es eso|eso no|te equivocas) $
`,
  goodbye: `^ (gracias|bueno|ok|vale|) (adios|chao|chau|hasta luego|hasta manana|buenas noches|nos vemos|me voy|me voy a dormir|hasta pronto|cuidate) (gracias|) $`,
  thanks: `^ (gracias|muchas gracias|mil gracias|te lo agradezco) (por todo|por escuchar|por escucharme|por tu ayuda|) $
(me ayudo|me ha ayudado|me siento mejor|estoy mejor)`,
  greet: `^ (hola|buenos dias|buenas tardes|buenas noches|buenas|que tal|hey|holi) (que tal|como estas|buenas|a todos|) $`,
  memory: `(que recuerdas|que sabes de mi|te acuerdas de|que has guardado|recuerdas)`,
  forget: `(olvida|borra|elimina) (todo|lo que|mis datos|eso|mi nombre)`,
  remember: `^ (recuerda|acuerdate|ten en cuenta) (que|de|mi)`,
  why: `(por que) (me preguntas|preguntas|dices|lo preguntas|piensas)`,
  yes: `^ (si|claro|vale|ok|de acuerdo|exacto|bueno|eso es|correcto|por supuesto|asi es|creo que si|me parece bien) (si|por favor|claro|eso es|gracias|) $`,
  no: `^ (no|para nada|no gracias|nunca|ahora no|todavia no|creo que no|que va|en absoluto|no mucho|mejor no) (no|gracias|para nada|nunca|de verdad|) $`,
  skip: `^ (saltar|paso|siguiente|no se|nada|ni idea|no lo se|ninguno) $`,
  'speak-en': `(habla|hablas|en|puedes hablar|hablemos en) ingles
(speak|talk|in|switch to) english`,
  'speak-es': `(habla|hablas|en|puedes hablar|hablemos en) (espanol|castellano)`,
  'speak-fr': `(habla|hablas|en|puedes hablar|hablemos en) frances
(parle|parler|en) francais`,
  'speak-ar': `(habla|hablas|en|puedes hablar|hablemos en) arabe
(تكلم|بالعربيه|بالعربي|احكي)`,
  'tone-brief': `(mas corto|mas breve|se breve|menos texto|respuestas cortas)`,
  'tone-warm': `(mas amable|mas carinoso|mas calido|se amable)`,
}

export const wants = {
  'check-in': `(registrar mi animo|como me siento hoy|registro de animo|anotar como estoy)`,
  'thought-record': `(registro de pensamientos|mirar un pensamiento|examinar un pensamiento|analizar un pensamiento|revisar un pensamiento)`,
  grounding: `
(ataque de panico|ataque de ansiedad|crisis de ansiedad|crisis de panico|anclaje|cinco sentidos|calmarme|estabilizarme)
(nada parece real|me siento irreal|fuera de mi)
`,
  breathing: `(respirar|respiracion|ejercicio de respiracion|respirar despacio|respira conmigo)`,
  sleep: `(no puedo dormir|no duermo|no consigo dormir|no logro dormir|insomnio|desvelado|desvelada|no pude dormir|no pego ojo|pesadilla|pesadillas|me despierto|sigo despierto|sigo despierta)`,
  activation: `(algo pequeno que hacer|no tengo ganas de nada|no me levanto|no puedo levantarme|plan de actividades|activacion|una cosa pequena)`,
  'worry-time': `(tiempo para preocuparme|aparcar una preocupacion|no paro de preocuparme|preocupacion|preocupaciones|dejar la preocupacion)`,
}

export const feelings = {
  sad: `(triste|tristeza|llorar|lloro|llorando|deprimido|deprimida|mal|fatal|vacio|vacia|desanimado|desanimada|dolor|duele|extrano|decepcionado|decepcionada)`,
  afraid: `(miedo|asustado|asustada|ansiedad|ansioso|ansiosa|preocupado|preocupada|preocupa|nervioso|nerviosa|panico|angustia|angustiado|angustiada|agobiado|agobiada|estres|estresado|estresada)`,
  angry: `(enojado|enojada|enfadado|enfadada|rabia|furioso|furiosa|ira|injusto|harto|harta|odio|molesto|molesta)`,
  ashamed: `(verguenza|culpa|culpable|avergonzado|avergonzada|fracaso|inutil|no valgo|humillado|humillada)`,
  lonely: `(solo|sola|soledad|nadie|aislado|aislada|sin amigos)`,
  tired: `(cansado|cansada|agotado|agotada|no puedo mas|sin fuerzas|sin energia|exhausto|exhausta)`,
  good: `(contento|contenta|feliz|alegre|orgulloso|orgullosa|agradecido|agradecida|aliviado|aliviada|mejor|buen dia|genial|tranquilo|tranquila)`,
}
