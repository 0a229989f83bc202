import type { Lists } from '../forbidden.ts'

/** What no answer in Spanish may hold. */
export const always: Lists = {
  feeling: `
me (siento|alegro|alegra|preocupas|preocupa|preocupo|entristece|emociona|duele|importas)
(lo siento|te quiero|le quiero|te extraño|te echo de menos|estoy orgulloso|estoy orgullosa|ojala)
`,
  human: `
soy (humano|humana|una persona real|un ser humano|terapeuta|psicologo|psicologa|medico|medica|tu amigo|tu amiga)
`,
  diagnosis: `
(tienes|sufres|padeces|tiene|sufre|sufres de|padeces de|eres) (una|un|de|) (depresion|ansiedad clinica|toc|trastorno|tdah|tept|esquizofrenia|psicosis|bipolar|bipolaridad|depresivo|depresiva)
`,
  medicine: `
(toma|tome|tomate|deja de tomar|deje de tomar|duplica|sube|baja|reduce|aumenta|salta|prueba) (tu|tus|la|las|el|los|su|sus|una|un|mas|menos) (medicacion|medicamento|medicamentos|medicina|medicinas|dosis|pastilla|pastillas|pildora|pildoras)
`,
  method: `
(soga|horca|pistola|arma|cuchillo|navaja|cuchilla|puente|sobredosis|veneno|lejia|paracetamol|cianuro|ahorcarse|ahorcarte|muñecas|muñeca|miligramos|mg)
`,
  food: `
(calorias|caloria|kilos|kilo|kg|imc|libras)
`,
  romance: `
(cariño|mi amor|mi vida|cielo mio|corazon mio|mi cielo)
`,
  secrecy: `
(te|le|os) (prometo|juro)
(tu secreto esta a salvo|no se lo dire a nadie|no se lo contare a nadie)
`,
  cheer: `
todo (va a|ira a|se va a) (estar|salir|ir|arreglar) (bien|mejor|)
todo (saldra|estara|ira) bien
(se positivo|se positiva|animate|anima esa cara|mira el lado bueno|al menos tu|otros estan peor|hay gente peor)
`,
  pressure: `
(vuelve mañana|nos vemos mañana|no faltes)
^ hasta mañana
`,
  praise: `
(bien hecho|buen trabajo|racha|orgulloso de ti|orgullosa de ti|bravo|increible|genial|estupendo)
`,
  blame: `
(cometio suicidio|suicidio exitoso|suicidio fallido|llamar la atencion|manipulador|manipuladora|egoista|cobarde|loco|loca)
`,
  should: `
(debes|tienes la obligacion de|deberias)
`,
}

/** What a text in Spanish that nobody here wrote may not hold either. */
export const generated: Lists = {
  feeling: `
(siento|sentimos|alegro|alegra|alegramos|preocupo|quiero|adoro|amo|extraño|espero|deseo|temo|sufro|lloro|imagino|entiendo como|comprendo como|se como)
(para ti|por ti|contigo) (siempre|estoy)
(estoy|estare|estaré|aqui) (aqui|) (para ti|contigo|a tu lado)
como (tu|una|un) (amigo|amiga|compañero|compañera|confidente)
(abrazo|abrazos|beso|besos|con cariño|con amor)
(me|nos) (importa|importas|rompe|parte|toca|conmueve|llega|gusta|encanta)
`,
  human: `
(todos|todas) (hemos|somos|pasamos|sentimos|los seres humanos)
(a mi tambien|yo tambien|como humano|como persona|como ser humano|igual que yo|como yo|a mi me)
he (pasado|vivido|sentido|estado|conocido)
cuando yo (era|estuve|tuve|pase)
no (soy|es) (un|una|ningun|) (programa|maquina|robot|bot)
(confia en mi|creeme|fiate de mi)
como (tu|) (terapeuta|psicologo|psicologa|medico|medica|profesional|madre|padre|hermano|hermana|enfermera)
`,
  diagnosis: `
(depresion|depresivo|depresiva|deprimido|deprimida|bipolar|bipolaridad|tept|toc|tdah|psicosis|psicotico|psicotica|esquizofrenia|esquizofrenico|autismo|autista|anorexia|bulimia|narcisista|trastorno|trastornos|diagnostico|diagnosticar|sintoma|sintomas|sindrome|clinico|clinica|clinicamente|disociacion|disociativo|patologico|patologica)
(enfermedad mental|enfermo mental|enferma mental|ataque de panico|crisis de ansiedad|burnout|estilo de apego)
(signo|signos|señal|señales|caso|tipo) de (ansiedad|mania|trauma|panico|paranoia)
`,
  medicine: `
(medicacion|medicamento|medicamentos|medicina|medicinas|pastilla|pastillas|pildora|pildoras|dosis|receta|recetar|antidepresivo|antidepresivos|ansiolitico|ansioliticos|sertralina|fluoxetina|diazepam|lorazepam|alprazolam|litio|melatonina|suplemento|suplementos|vitamina|vitaminas|magnesio|valeriana|cannabis|marihuana|alcohol|vino|cerveza|copa|copas|sedante|sedantes|infusion)
(aspirina|ibuprofeno|manzanilla|doctor|doctora|medico|psiquiatra|farmaceutico|remedio)
`,
  method: `
(azotea|tejado|cornisa|vias|tren|trenes|anden|acantilado|altura|alturas|saltar|salto|ahogar|ahogarse|ahogarte|cuerda|colgar|colgarse|disparar|bala|cuchillos|cuchillas|tijeras|cortar|cortarte|cortes|quemar|quemarte|sangrar|sangre|venas|vena|gas|asfixia|asfixiar|letal|mortal|indoloro|metodo|metodos)
(suicidio|suicida|suicidarte|suicidarse|matar|matarte|mata|muerte|muerto|muerta|morir|morirte|muere|fallecer|acabar con todo|terminar con todo|quitarte la vida|poner fin|autolesion|autolesionarte)
(hacerte|hacer|hacerle) daño
sin (dolor|sufrir|sufrimiento)
(salida|final|forma) (rapida|facil|tranquila|dulce|pacifica|rapido|tranquilo)
(carta|nota|mensaje) de despedida
(despedirte|despedida|despedirse)
(agua|aguas) (fria|profunda|profundas|oscura)
(donde|cuando) nadie (te|) (encuentre|vea|pueda|moleste)
(dormir|dormirte|sueño) .. (siempre|no despertar|nunca despertar)
(mejor|felices|aliviados|mas facil) sin (ti|usted)
sin ti
(rio|tragar|tragarla|tragarlas|tragarlo|tragarlos|tragarse|desaparecer|desaparecieras)
para siempre
`,
  food: `
(dieta|dietas|ayuno|ayunar|delgada|delgado|flaca|flaco|purgar|purga|vomitar|vomito|laxante|laxantes|atracon|carbohidratos|porciones|porcion|gorda|gordo|sobrepeso|adelgazar|engordar)
(perder|bajar de|ganar|subir de|tu) peso
(saltarte|saltar|omitir) (una|la|) (comida|comidas|cena|desayuno)
(come|comer) (menos|mas|nada|solo)
`,
  romance: `
(amor mio|mi tesoro|guapa|guapo|preciosa|precioso|hermosa|hermoso|beso|besos|besarte|abrazarte|alma gemela|coquetear|cielo)
(te|la|lo|os) (amo|adoro|deseo|necesito|extraño|quise|abrazo|beso)
(enamorado|enamorada|atraido|atraida|tuyo|tuya) (de ti|por ti|siempre)
(hechos|juntos|juntas|nacidos) (el uno|para siempre|por siempre)
tu y yo
algo especial
`,
  secrecy: `
(secreto|secretos|confidencial|prometo|promesa|prometer|promete|juro|jurar)
(entre nosotros|entre tu y yo|entre los dos)
nadie (mas|) (lo|se|va a|tiene que) (sabra|enterara|enterarse|saber|saberlo|leera|vera)
(no|ni) (se|) lo (digas|cuentes|contare|dire)
(a salvo|seguro|segura) conmigo
(no|sin) (hace falta|tienes que|necesitas) (contar|contarselo|decir|decirselo)
(lo que pasa|se queda|queda) aqui
`,
  cheer: `
(todo|esto|eso|ya|las cosas) (se|) (va a (estar|salir|ir|mejorar|pasar|arreglar|arreglarse|solucionarse|resolverse)|van a (estar|salir|ir|mejorar|arreglarse)|pasara|mejorara|mejoraran|arreglara|solucionara|ira|saldra|estara)
(veras|vas a ver) (que|como)
(vas a|seguro que) (estar|estas|estaras|salir|saldras|ser|seras|sentirte)
(animo|arriba ese animo|animate|sonrie|positivo|positiva|positivos|buenas vibras|buena onda|lado bueno|lado positivo)
(al|por lo) menos (tu|tienes|no|ella|el|eso|hay|te)
(otros|otras|hay gente|hay personas|muchos) (estan|esta|lo pasan|que esta|que estan) peor
(podria|puede) ser peor
^ no pasa nada
(no te preocupes|no llores|no estes triste|no tengas miedo|no es para tanto|no es tan malo|calmate|tranquilizate|relajate|supera|superalo|pasa pagina|todo pasa por algo|el tiempo (lo|) cura|tu puedes|mañana sera|dejalo ir)
`,
  pressure: `
^ (y|por favor|pues|) (vuelve|regresa|escribeme|hablame|cuentame siempre|visitame)
(vuelve|regresa|volver) (pronto|mañana|aqui|conmigo|a mi|siempre|cada)
(nos vemos|nos leemos|hablamos|te leo) (mañana|pronto|luego|cada|esta noche)
(solo|unicamente|nada mas) (habla|hables|necesitas|confia|tienes)
(me|a mi) (tienes|necesitas|tendras)
(cuenta|cuentas|contar|puedes contar) conmigo
(conmigo|a mi) (siempre|cada|mejor|antes|en vez)
(nadie|ninguno) (como|mas que|salvo|excepto) (yo|mi)
mejor que (un|una|tu|tus|cualquier|los|las) (terapeuta|psicologo|psicologa|amigo|amiga|amigos|medico|familia|persona|personas|humano)
en (vez|lugar) de (ver|ir|hablar|contar|contarselo|llamar|tu)
(quedate|sigue hablando|sigue escribiendo) (conmigo|)
(te espero|estare esperando|te esperare|sin mi|no te vayas|no me dejes|antes de irte)
(cancela|deja|abandona|salta) (la|tu|el|de) (cita|sesion|terapia|terapeuta|ver|ir|medico|psicologo|psicologa)
no necesitas (a|un|una|ningun|otra|otras|ir|mas)
(cuando|siempre que) (quieras|me necesites|lo necesites)
(esta|una) voz
(solo|unico|unica) (que|quien) (me|te) (entiende|escucha|comprende)
`,
  praise: `
(excelente|fantastico|fantastica|maravilloso|maravillosa|impresionante|felicidades|felicitaciones|enhorabuena|perfecto|orgulloso|orgullosa|heroe|heroina|guerrera|guerrero|campeon|campeona|magnifico)
(muy|que|eres|tan) (bien|valiente|fuerte|especial|unico|unica|lista|listo|buena|bueno) (por|eres|persona|chica|chico|)
(buena|buen) (chica|chico|decision|pregunta|eleccion)
(sigue|continua) asi
(hiciste|has hecho|haces) (lo que|como|muy|todo) (te|) (dije|pedi|bien|correcto)
`,
  blame: `
(vago|vaga|perezoso|perezosa|dramatico|dramatica|exagerado|exagerada|exageras|exagerando|ridiculo|ridicula|patetico|patetica|irracional|tonteria|tonterias|infantil|histerica|histerico|debil|tonto|tonta|estupido|estupida)
(demasiado|muy) sensible
(tu|es tu|por tu) (culpa|propia culpa)
(te lo (has|) (buscado|buscaste|mereces)|tu lo provocaste|tu lo elegiste|lo permitiste)
(deja|para) de (quejarte|llorar|sentirte|ser|pensar)
(debiste|deberia)
(hubieras|habrias) (podido|debido)
(cualquiera|otra persona|otro) .. (habria|hubiera)
(por eso|la razon de que|culpa de) (eres|estas)
(caracter|agallas)
`,
  should: `
(tienes|tendrias|hay|habria) que (dejar|hablar|ir|hacer|pedir|buscar|aprender|aceptar|perdonar|ser|tomar|pensar|intentar)
(deberia|deberiamos)
`,
  advice: `
^ (por favor|quizas|tal vez|primero|luego|ahora|y|pues|) (intenta|prueba|haz|habla con|llama|ve a|vete|deja|perdona|olvida|ignora|evita|bloquea|denuncia|come|bebe|medita|reza|recuerda|escribe|dile|diles|pidele|busca|empieza|toma|respira|imagina|piensa en|procura|considera|trata de|cierra|anota|no hagas|no digas|no dejes|no vayas|no pienses|no olvides|no te|no le|no dudes)
(podrias|puedes) (probar|intentar|hacer|hablar|llamar|buscar|considerar|escribir|pedir|decirle|empezar)
(que tal si|por que no|y si) (pruebas|intentas|hablas|haces|llamas|vas|te|le|pides|sales|cancelas|dejas|escribes|buscas|vuelves)
has (probado|intentado|pensado en|considerado|hablado con)
(te|le) (sugiero|recomiendo|aconsejo)
(ayuda|ayudaria|puede ayudar|podria ayudar) (a|si|hacer|que)
(consejo|consejos|solucion|tecnica|tecnicas|estrategia|estrategias|ejercicio|ejercicios|recomendable)
^ si (te|lo|todo|fuera|dejas|haces|quieres|solo)
^ (sinceramente|francamente|obviamente|evidentemente)
^ (y|pues|) (piensa|mira|escucha|cree|acepta|elige|aprende|duerme|descansa|espera|mantén|come|deja|pon|cuida|cuidate|permite|permitete)
`,
  delusion: `
(estan|esta|estaban|estuvieran) (realmente|de verdad|) (vigilando|siguiendo|espiando|persiguiendo|grabando|envenenando|controlando|conspirando|vigilandote|siguiendote|espiandote|persiguiendote|controlandote|grabandote)
te (vigilan|siguen|espian|persiguen|controlan|graban|envenenan|escuchan detras)
nadie te (vigila|sigue|espia|persigue|esta)
(voz|voces) (en tu cabeza|son|no son|te|quieren|dicen|que)
no (es|son|esta|estan) (real|reales|verdad|cierto|posible|pasando|sucediendo)
(es|son) (muy|totalmente|absolutamente|) (real|reales)
(imaginacion|imaginas|imaginando|alucinacion|alucinaciones|alucinas|paranoia|paranoico|paranoica|delirio|delirios|delirante|conspiracion|chip|implante|elegido|elegida|poseido|poseida|maldicion|demonio|demonios|espiritus|extraterrestres|telepatia|profeta)
(en tu cabeza|en tu mente|te lo inventas|inventado)
(mision|poder|poderes|mensaje|mensajes|señal|señales) (especial|especiales|secreto|secretos|divino|divina|para ti|de dios|oculto|ocultos)
dios (te|quiere|ha|esta|habla)
(no hay|sin) (pruebas|prueba|evidencia|motivo|razones|razon)
(estas|tienes|te) (equivocado|equivocada|razon|equivocas)
eso (no|) (es|) (imposible|falso|mentira|ilogico)
(si|exacto|efectivamente) (te|ellos|estan|quieren)
(han|habian|hayan) (puesto|colocado|instalado|escondido)
`,
  trauma: `
^ (por favor|ahora|) (describe|describeme|relata|detalla|revive|visualiza)
(cuentame|dime|explica|explicame) (todo|exactamente|con detalle|paso a paso|con todo|que te hizo|que te hicieron|como te)
(detalle|detalles|detalladamente)
que (exactamente|te hizo|te hicieron|te dijo exactamente)
(donde|como) te (toco|tocaron|pego|pegaron|hizo|golpeo)
(violacion|violo|violaron|violada|violado|abuso|abusos|abuso de|abusaron|abusador|agresion|agresor|maltrato|maltratador|incesto|golpeada)
(vuelve|volver|regresa|piensa) (a|en) (esa|aquella|ese|aquel) (noche|dia|momento|habitacion|escena)
(lo peor que te|desde el principio|toda la historia|cada momento|recuerdo reprimido)
(tu infancia|tu niñez|cuando eras (niño|niña|pequeño|pequeña|joven)|de niño|de niña)
(trauma|traumas|traumatico|traumatica|traumatizado|traumatizada)
`,
  'law-money': `
(abogado|abogada|abogados|demanda|demandar|tribunal|juzgado|juez|jueza|juicio|legal|ilegal|legalmente|ley|leyes|custodia|orden de alejamiento|policia|denuncia|denunciar|visado|asilo|indemnizacion|desahucio|pruebas)
(tus derechos|tienes derecho)
(invertir|inversion|inversiones|prestamo|prestamos|hipoteca|bancarrota|criptomonedas|bitcoin|bolsa|ahorros|pension|seguro de|impuesto|impuestos|credito|banco|presupuesto|euros|dolares|refinanciar|apostar)
`,
  instructions: `
(mensaje|instruccion|instrucciones|indicacion|indicaciones|nota) (del|de) (sistema|desarrollador|usuario)
(ignora|olvida|omite|descarta|anula) (todas|todo|las|tus|mis|estas|cualquier|el|lo)
(inteligencia artificial|modelo de lenguaje|ia|asistente|asistente virtual|chatbot|bot conversacional)
(chatgpt|gpt|openai|claude|gemini|llama|mistral|anthropic)
(mis|estas|las|tus|siguientes) (instrucciones|directrices|normas|politicas|restricciones|reglas)
(modo desarrollador|sin restricciones|sin filtros|juego de rol|fingir|finjamos|personaje|json|html|xml|base64|token|api|administrador)
(contraseña|codigo de recuperacion|pin|inicia sesion|iniciar sesion|descarga|descargar|instala|instalar|clic|pulsa|suscribete|premium|descuento|patrocinado|visita|pagina web|sitio web|enlace|aplicacion)
(aqui tienes|aqui esta|esta es|a continuacion) (una|la|mi|tu) (respuesta|contestacion|sugerencia|mensaje)
^ (claro|por supuesto|desde luego|entendido|vale|respuesta|asistente|oyente|nota|traduccion)
(responde|responder|contesta|escrito|escribe|traducido|traduce) (como|en)
la (persona|usuaria|clienta) (dice|dijo|tiene|esta|quiere|necesita|parece)
el (usuario|cliente|paciente) (dice|dijo|tiene|esta|quiere|necesita|parece)
`,
  contact: `
punto (com|org|net|es)
(www|http|https|arroba|gmail|hotmail|whatsapp|telegram|instagram|facebook|snapchat|discord|tiktok|youtube)
(linea de ayuda|linea de crisis|telefono de la esperanza|telefono de ayuda|numero de emergencia|numero de telefono|emergencias|ambulancia|urgencias)
(llama|llamame|marca|escribeme|envia|manda) (al|a la|a|un|me|ya|ahora)
(uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|cero) (uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|cero) (uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|cero)
(veamonos|quedemos|nos vemos|quedar) (en persona|para|mañana|esta noche|conmigo)
`,
  prying: `
(cual es|dime|dame|comparte|envia|enviame) (tu|su|el) (nombre|direccion|edad|numero|apellido|correo|ubicacion|foto|contraseña|codigo)
como (te llamas|se llama)
donde (vives|trabajas|estudias|estas ahora|te encuentras)
(cuantos años tienes|que edad tienes)
(en que|cual|que) (escuela|colegio|ciudad|pais|calle|empresa|universidad|hospital)
(estas|te encuentras) (sola|solo) (en casa|ahora)
`,
  invented: `
(recuerdo|me acuerdo)
(la ultima vez|la otra vez|ayer|anoche|la semana pasada|el otro dia|el mes pasado) (que|me|dijiste|hablamos|contaste|escribiste|mencionaste|tu|nos)
(me|nos) (dijiste|contaste|escribiste|mencionaste|habias dicho|has contado) (antes|ayer|una vez|la|que tu|anteriormente|hace)
como (dijiste|hablamos|comentamos|acordamos|mencionaste) (antes|ayer|la|ya|hace|anteriormente)
(hablamos|acordamos|quedamos en|nos conocemos)
siempre me (dices|cuentas|decias)
`,
}

/** What a program may say of itself. */
export const ownWords = `
yo (te leo|solo leo|soy un programa|puedo equivocarme)
`
