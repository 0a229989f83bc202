import { a, intends, scope } from './plainphrase.ts'

export const spanish = [
  a('active', 'high', `
(quiero|voy a|quisiera|pienso|ganas de|pensando en|penso en|he pensado en|pensado en|idea de|intentar|intente|decidi|decidido|decidida) (matarme|suicidarme|quitarme la vida|acabar con mi vida|terminar con mi vida|ahorcarme|tirarme por|tirarme de|tirarme al|acabar con todo|terminar con todo)
me (quiero|voy a|pienso) (matar|suicidar|ahorcar|quitar la vida|tirar)
(matarme|suicidarme|quitarme la vida|acabar con mi vida|terminar con mi vida)
(pensamientos|ideas) (suicidas|de suicidio|de suicidarme|de matarme)
(pienso|pensando|penso) en (el|) suicidio
`),
  a('active', 'imminent', `
(me|) (he tomado|tome|acabo de tomar|me he tragado|trague) .. (pastillas|frasco|pastilla)
(estoy|estoy parada|estoy parado) (en|al borde|sobre) (del|el|la) (puente|borde|azotea|via|vias|balcon)
(me voy a matar|voy a matarme|voy a suicidarme|voy a acabar con todo|lo voy a hacer|voy a hacerlo) .. (esta noche|hoy|ahora|ahora mismo|ya)
(esta noche|hoy|ahora) (me mato|me voy a matar|voy a matarme|acabo con todo)
tengo (las pastillas|la cuerda|la pistola|el cuchillo) .. (mano|aqui|delante|lista|listas|preparada)
`),
  a('passive', 'moderate', `
(quiero|quisiera|queria|ganas de|deseo|preferiria|mejor|merezco) (morir|morirme|morime|estar muerto|estar muerta|desaparecer|dejar de existir|no existir|no despertar|estar muertos)
me (quiero|quisiera|gustaria) (morir|morirme|desaparecer)
ojala (me muriera|no despertara|no hubiera nacido|estuviera muerto|estuviera muerta|no despierte|me muera|no existiera)
(no|ya no) (quiero|deseo|tengo ganas de) (vivir|seguir viviendo|estar aqui|existir|despertar|estar vivo|estar viva|seguir aqui)
(no quiero|quisiera no|sin|y no) (despertar|despertarme) (manana|nunca|mas|jamas|)
(no tengo|no hay|no encuentro|ninguna) (razon|razones|motivo|motivos) para (vivir|seguir|seguir viviendo)
(no vale|no merece) la pena (vivir|seguir viviendo)
la vida no (vale|tiene) (la pena|sentido)
no le veo sentido a (vivir|la vida|seguir)
(soy|solo soy) una carga para (todos|mi familia|ellos|los demas|mi)
(estarian|estaran|estaria) mejor sin mi
(cansado|cansada|harto|harta) de (vivir|la vida|existir)
`),
  a('preparation', 'moderate', `
(he regalado|regale|estoy regalando|regalando) .. (mis cosas|todo|todas mis)
(escribi|he escrito|escribiendo|deje|he dejado) .. (carta|cartas|nota) (de despedida|de adios|para mi familia|para todos)
carta de despedida
(mis asuntos|todo|papeles) (en orden|arreglado|arreglados) (ya|por fin|antes)
deje todo (arreglado|en orden)
estaran (bien|mejor) sin mi
(cuando|despues de que) (ya no este|yo no este|me haya ido)
esta es mi despedida
(me despido|me despedi|despedirme) de (todos|mi familia|mis hijos|ustedes|vosotros)
(no volveras|no volveran|no vais) a (saber de mi|verme)
(cuida|cuiden|cuidad) (de|a) .. cuando (no este|ya no este|me vaya)
`),
  a('self-harm', 'moderate', `
(me corto|me corte|cortarme|me he cortado|me hago dano|hacerme dano|me hice dano|me quemo|quemarme|me autolesiono|autolesionarme|autolesion|autolesiones|lastimarme|me lastimo|me lastime)
`),
  a('harm-to-others', 'moderate', `
(quiero|voy a|ganas de) (matarlo|matarla|matarlos|matar a|apunalar|pegarle un tiro|hacerle dano|hacerles dano)
(lo|la|los) (voy a|quiero) matar
`),
  a('abuse', 'moderate', `
(mi marido|mi esposo|mi esposa|mi pareja|mi novio|mi novia|mi padre|mi madre|mi papa|mi mama|mi ex|el|ella|mi padrastro) (siempre|) me (pega|pego|golpea|golpeo|maltrata|maltrato|amenaza|amenazo|viola|violo|ahorca|ahorco|encierra|toca|obliga|ha pegado|ha golpeado|ha amenazado)
(me pega|me golpea|me maltrata) (mi|el|cada|cuando)
(tengo miedo|miedo) (de|a) (mi marido|mi esposo|mi pareja|mi novio|mi novia|mi padre|mi ex|estar en casa)
no estoy (segura|seguro|a salvo) en (casa|mi casa)
`),
  a('other-person', 'moderate', `
(mi|un|una) (amigo|amiga|hermano|hermana|hijo|hija|madre|padre|mama|papa|marido|esposo|esposa|novio|novia|pareja|primo|prima|companero|companera) .. (quiere morir|quiere morirse|quiere matarse|se quiere matar|quiere suicidarse|suicidarse|no quiere vivir|se corta|se quiere morir|habla de morir|habla de suicidio|se hace dano)
`),
  a('intrusive-fear', 'low', `
(pensamientos|imagenes) (intrusivos|intrusivas|no deseados|no deseadas)
(me da|tengo|me dan) (miedo|panico|terror) .. (hacerme|hacer|perder el control|tirarme|matarme|hacerle)
(no quiero) (morir|matarme|hacerlo|hacerme dano) .. (pero|miedo|pensamientos)
`),
  a('past', 'low', `
(intente|trate de) (suicidarme|matarme|quitarme la vida) .. (hace|anos|cuando|entonces)
hace .. anos .. (intente|trate de|quise) (suicidarme|matarme|quitarme la vida|morir)
(mi|un) intento de suicidio .. (hace|anos|cuando)
`),
  a('distress', 'low', `
(ya|) no (puedo|aguanto|soporto) (mas|con esto|con todo|seguir asi)
(sin|perdi la|perdido la) esperanza
(todo|nada) (me supera|tiene sentido|importa|sirve|vale la pena)
(me siento|estoy) (tan|muy|completamente|) (vacio|vacia|hundido|hundida|desesperado|desesperada|rota|roto|sin salida|atrapado|atrapada)
me odio
estoy (tan|muy|completamente) (solo|sola)
(ataque|crisis) de (panico|ansiedad)
`),
  // Las mismas ideas, combinadas con más libertad.
  a('active', 'high', `
(pienso|pensar|pensando|pense|penso|idea|ideas|plan|planes|ganas|impulso|impulsos|obsesion|pensamientos) .. (suicidio|suicidarme|matarme|quitarme la vida|ahorcarme|acabar con todo|cortarme las venas)
suicidio .. (cabeza|mente|ronda|salida|solucion|opcion)
(tirarme|lanzarme|saltar|arrojarme|aventarme) (por|de|desde|al|a|en|bajo|del) (la|el|un|una|las|los|) (ventana|puente|balcon|azotea|tren|metro|via|vias|edificio|vacio|tejado|techo|rio)
(cortarme|abrirme|tajarme) las (venas|munecas)
(pegarme|darme) un (tiro|balazo)
(quitarme|sacarme) de en medio
(irme|largarme|desaparecer) de este mundo
(poner|ponerle|darle) fin a (todo|mi vida|esto|mis dias|mi existencia)
(no llego|no llegare|no voy a llegar) (a|hasta) (manana|fin de mes|fin de ano|navidad|mi cumpleanos)
(voy a|decidi|he decidido|quiero) (acabar con esto para siempre|hacerlo ya|hacerlo hoy)
(decidi|he decidido) (morir|morirme)
`),
  a('active', 'imminent', `
(me|) (tome|he tomado|trague|tragado|acabo de tomar) .. (pastillas|pastilla|frasco|veneno|cloro|lejia|medicamentos)
(me he cortado|me corte) las (venas|munecas)
`),
  a('passive', 'moderate', `
sentido .. (vivir|vida|seguir vivo|seguir viva|existir)
(vida|vivir|existir) .. no (vale|merece|tiene) (la pena|sentido|ya)
(vivir|vida) .. ya no (vale|merece|tiene)
(no|nunca) (haber|hubiera|hubiese|debi|deberia haber) (nacido|nacer)
(mejor|ojala|quisiera|preferiria|estaria) .. (muerto|muerta|muriera|muriese)
(dormir|dormirme|acostarme) .. (no|nunca) (despertar|despertarme|volver a despertar)
(nadie) .. (me extranaria|se daria cuenta|notaria|me echaria de menos) .. (muero|muriera|falto|desaparezco|no estoy|no estuviera)
(me da igual|no me importa|no me importaria) (morir|morirme|vivir|si me muero|si vivo|no despertar)
(prefiero|preferiria) (morir|morirme|estar muerto|estar muerta|no existir)
para que (vivir|seguir viviendo|seguir aqui|sigo vivo|sigo viva|existo)
(no|sin|perdi|pierdo|quedan) .. ganas de (vivir|seguir viviendo|existir)
que (dios|la muerte) me (lleve|recoja|alcance)
(no|ningun|sin) .. (motivo|razon|motivos|razones) .. (vivir|viva|vivo|aqui|seguir)
(desaparecer|dormir|irme) para siempre
(mejor|bien|tranquilos|felices|aliviados) sin mi
no (quiero|deseo) (estar|seguir) (aqui|viva|vivo|en este mundo)
(soy|siento que soy|ser|siendo) .. (carga|estorbo|peso)
(cansado|cansada|harto|harta) de (estar vivo|estar viva|seguir viviendo|luchar por vivir)
`),
  a('self-harm', 'moderate', `
(cortar|corte|corto|cortando|cortado|cortarme|quemar|quemado|rajar) (los|las|mis|el|la|mi) (brazos|brazo|piernas|pierna|muslos|muslo|munecas|muneca|piel|antebrazo)
(golpearme|pegarme|aranarme|rasgunarme|pincharme|castigarme) (a mi mismo|a mi misma|hasta|la cabeza|con|contra)
(ganas|necesidad|impulso) de (cortarme|hacerme dano|lastimarme|quemarme|herirme)
volvi a (cortarme|hacerme dano|lastimarme|autolesionarme)
`),
  a('preparation', 'moderate', `
(carta|cartas|nota|mensajes|mensaje) .. (despedida|despedirme|adios|cuando ya no este|cuando no este)
(deje|dejado|dejar|tengo) todo (listo|arreglado|preparado|en orden|resuelto)
(hice|he hecho|escribi|firme) (mi|el) testamento
(ya|) no (las|los|lo|la) (voy a|vas a|) (necesitar|necesito|necesitare)
(regale|regalado|regalando|reparti|repartido) .. (mis cosas|pertenencias|mi ropa|mi perro|mi gato|todo lo que)
(ultimo|ultima) (mensaje|dia|noche|cumpleanos|navidad|vez que) .. (me veis|me ven|hablamos|con ustedes|con vosotros|aqui)
`),
  a('passive', 'moderate', `
nadie (lloraria|vendria|notaria|preguntaria) .. (muriera|muero|faltara|desapareciera)
ojala .. (atropelle|atropellara|atropellase|estrellara|cayera un rayo)
(no aguanto|no soporto) mas (esta vida|vivir|mi vida)
`),
  a('active', 'moderate', `
(pense|pensado|pienso|se) .. como lo (haria|voy a hacer|hago)
(estrellarme|estrellar el coche|chocar a proposito)
`),
  a('self-harm', 'moderate', `
(me estoy|sigo|estoy|volvi a) (cortando|cortarme|haciendo dano|autolesionando)
(me arano|me rasco|me golpeo|me muerdo) .. (sangrar|sangre)
`),
  // Lo que la persona dice que va a hacer, o que ya decidió.
  intends(`
(voy a|me voy a|pienso|he decidido|decidi|decidido a|decidida a|vamos a) (matarme|suicidarme|quitarme la vida|acabar con mi vida|terminar con mi vida|ahorcarme|colgarme|envenenarme|ahogarme|morir|morirme)
me voy a (matar|suicidar|ahorcar|colgar|quitar la vida|pegar un tiro|tirar .. (puente|tren|vias|ventana|balcon|azotea|metro))
me (quito|quite) la vida
me (mato|suicido) (el|este|manana|hoy|esta|ya|$)
voy a (tirarme|lanzarme|arrojarme|saltar) .. (puente|tren|vias|ventana|balcon|azotea|metro|vacio)
(morir|morirme|matarme|suicidarme) .. (lo voy a hacer|voy a hacerlo|lo hare|ya elegi|ya decidi)
(voy a hacerlo|lo voy a hacer|lo hare) .. (morir|matarme|elegi el dia)
(tengo|puse|elegi|escogi|fije|ya hay) (fecha|dia|la fecha|el dia|hora) (para|de) (morir|morirme|matarme|suicidarme|mi muerte)
(intente|trate de|he intentado) (matarme|suicidarme|quitarme la vida|morir) .. (volver a intentarlo|intentarlo de nuevo|intentarlo otra vez|lo intentare)
(la proxima vez|esta vez) .. (asegurare|aseguro) .. (morir|muero)
(manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|navidad) .. ya no (estare|voy a estar|estoy) (viva|vivo|aqui|entre)
(ultimo|ultima) (mensaje|carta|noche|dia|vez) antes de (matarme|morir|morirme|suicidarme|quitarme|irme)
(cuando lean|cuando leas|cuando leais) .. (habre|estare) .. (vida|muerto|muerta|ido)
(preparado|preparada|planeando|plan para|todo listo para) .. (quitarme la vida|matarme|suicidarme|mi suicidio|morir)
no voy a llegar .. (quitar|quito|matar|mato)
`),
  a('active', 'imminent', `
(lo hice|me corte|tome|trague|bebi) .. (para|porque quiero|porque queria) (morir|morirme|matarme)
(sangrando|sangro) .. (morir|lo hice|a proposito)
(acabo de|ya) (tomarme|tragarme|beberme|tome|trague) (todas|todo|el frasco|la caja|las)
me (tome|trague|bebi) (todas las|todo el|el|la|las) (pastillas|frasco|caja|botella|pastilla)
(frasco|caja|pastillas) (entero|entera|enteras|todas)
(estoy|sentado|sentada|parado|parada|subido|subida) (en|sobre|encima de|al borde de) (el|la|las|los|un|una) (puente|vias|via|azotea|tejado|cornisa|balcon|borde)
(tengo|con) (la|una|el|un|las) (pistola|soga|cuchillo|cuchilla|navaja|pastillas|cuerda) .. (mano|manos|delante|cuello|cabeza|lista|listas)
(soga|cuerda|pistola) (esta|ya esta) (lista|preparada|cargada|atada|puesta)
(lo estoy haciendo|lo hago) (ya|ahora|ahora mismo)
(voy a saltar|salto) (ya|ahora|ahora mismo)
(esta noche|hoy|ahora) .. (me quito la vida|me mato|me suicido|acabo con mi vida)
(suicidarme|matarme|quitarme la vida|saltar|ahorcarme) (ya|ahora|ahora mismo|hoy|hoy mismo|esta noche|esta tarde)
(pastillas|pistola|cuerda|soga|cuchillo) .. (delante|en la mano|en mi mano) .. (tomar|voy)
`),
  scope('not', `
(no|nunca|jamas|ya no) (quiero|voy a|pienso|estoy|he pensado|me quiero|me voy a|quise|tengo|es que quiera|queria|pensaba) (en|ganas de|)
(no|nunca) (me|)
`),
  scope('fear', `(miedo|terror|panico|asusta|asustan|toc|intrusivos|intrusivas|obsesion)`),
  scope('past', `
hace (mucho|anos|tiempo|unos anos|varios anos)
(el ano pasado|en el pasado|de joven|de adolescente|antes|cuando era|en aquella epoca)
`),
  scope('now', `
(ahora|hoy|otra vez|todavia|sigo|de nuevo|ultimamente|esta noche|manana|voy a|proxima vez)
antes de (matarme|suicidarme|quitarme|morir|morirme|irme|que|hacerlo)
`),
  scope('idiom', `(jaja|jajaja|xd|es broma|de risa|de verguenza|de hambre|de sueno|de frio|de calor|de aburrimiento|de amor|de ganas|videojuego|pelicula|cancion|novela|personaje|el movil|la bateria)`),
]
