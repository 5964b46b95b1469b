import type { Speech } from "../speech.ts";

export const painPoints: Speech["painPoints"] = {
  "no-answer": {
    name: "Respuestas que tardan días",
    about: [
      "respuesta+día",
      "respuesta+semana",
      "respuesta+esper",
      "respuesta+tard",
      "contest+día",
      "estimación+esper",
      "presupuesto+esper",
      "le diremos algo",
    ],
    posts: [
      "Espero cuatro días una estimación, y mientras tanto el cliente recibe tres ofertas de otros.",
      "Mi pregunta entra en una cola, y nadie sabe decir cuándo saldrá una respuesta.",
      "“Ya le diremos algo” es la frase que más negocios me ha costado este año.",
    ],
    restatements: [
      "Estoy delante de un cliente que quiere comprar hoy y no tengo nada que decirle. Cada día de silencio me cuesta más que una cifra equivocada.",
      "No necesito la respuesta perfecta. Necesito saber cuándo tendré una, para poder decir algo que sea verdad.",
      "Cuando nadie me contesta, me invento una respuesta. Sé que después les duele a ustedes. El silencio me duele a mí ahora.",
      "Parezco alguien sin una empresa detrás. Prefiero oír un no rápido que no oír nada.",
    ],
    proposals: [
      "Cada pregunta de un negocio en curso recibe una primera respuesta en un día laborable, aunque solo sea “el jueves, de Priya”.",
      "Media hora al día en la que se responden cara a cara las preguntas sobre negocios en curso. Lo que no se resuelva allí recibe un nombre y una fecha.",
    ],
  },
  "no-without-offer": {
    name: "Un no sin otra salida",
    about: [
      "oigo no",
      "oigo un no",
      "dice no",
      "dicen no",
      "dice que no",
      "dicen que no",
      "no, pero",
      "alternativa",
      "bloque",
    ],
    posts: [
      "Oigo “no”, y nunca “no, pero esto sí funcionaría”. No puedo volver con un no a un cliente.",
      "De las ideas se mira qué tienen de malo, y lo mira gente que no conoce al cliente.",
      "El proceso dice que no antes de que alguien lo haya pensado.",
    ],
    restatements: [
      "Traigo algo que un cliente quiere de verdad y recibo una lista de razones en contra. Vuelvo con las manos vacías y me siento muy poca cosa.",
      "No les pido que se salten las reglas. Les pregunto qué harían si también quisieran a este cliente.",
      "Después del tercer no, dejo de preguntar. Ahí es cuando empiezo a prometer por mi cuenta.",
      "Estoy entre un cliente que pregunta “¿por qué no?” y una empresa que dice “no”. Me gustaría tener una frase más.",
    ],
    proposals: [
      "Un no viene siempre con lo que sí funcionaría: más tarde, más pequeño o más caro. Tres columnas en una tarjeta.",
      "Una vez al mes, alguien que tendría que construirlo visita a un cliente al que se le dijo que no, y oye de su boca por qué lo quiere.",
    ],
  },
  capacity: {
    name: "Nadie ve la capacidad",
    about: ["capacidad", "carga de trabajo", "qué tan llen", "disponib", "recursos", "planific"],
    posts: [
      "No veo lo llenas que están las próximas semanas, así que cada fecha que doy es una apuesta.",
      "Me dicen que no prometa fechas, y nadie me da una que pueda prometer.",
      "El plan está en una herramienta a la que no tengo acceso. Es como vender entradas sin plano de la sala.",
    ],
    restatements: [
      "Me piden una fecha diez veces por semana y no tengo dónde mirar. Así que digo lo que espero, y luego me dicen que mentí.",
      "Vendería con gusto lo que ustedes pueden entregar. Simplemente no lo veo.",
      "Cuando pregunto, siento que molesto. Así que dejo de preguntar y empiezo a adivinar.",
      "Yo también cargo con un objetivo que fijó alguien sin mirar el calendario de ustedes.",
    ],
    proposals: [
      "Un semáforo para las próximas ocho semanas en la página común, al día cada lunes: lo verde se promete, lo amarillo se pregunta, lo rojo no se promete.",
      "Cada mes quedan libres dos huecos de inicio, para los negocios que acordemos juntos el primer lunes.",
    ],
  },
  "silent-slips": {
    name: "Fechas que se retrasan en silencio",
    about: [
      "retras",
      "aplaz",
      "pospon",
      "se mueve",
      "nadie me avis",
      "no me avis",
      "me entero por el cliente",
      "demor",
    ],
    posts: [
      "Las puestas en marcha se retrasan, y me entero por el cliente.",
      "Todo el proyecto sabía desde hacía semanas que llegaría tarde. Yo me enteré delante de la dirección del cliente.",
      "Las malas noticias le llegan en último lugar a quien tiene que explicarlas.",
    ],
    restatements: [
      "Estoy comiendo con mi cliente y me pregunta por el retraso. Yo no sabía que lo hubiera. En ese momento pierdo diez años de confianza.",
      "Podría haber ayudado: mover un pago, preparar al cliente, llevar un pastel. Nadie me avisó, y solo me quedó pedir disculpas.",
      "Le prometí a este cliente que también estaría después de la firma. Si soy la última persona en enterarme de todo, le he mentido.",
      "No necesito que la fecha se cumpla a cualquier precio. Necesito saberlo antes que nadie cuando no se cumple.",
    ],
    proposals: [
      "Si una fecha peligra, quien lleva al cliente lo sabe el mismo día, antes que el cliente: qué sabemos y cuándo sabremos más.",
      "Cada viernes, una nota breve por cada proyecto en curso: a tiempo, en riesgo, con retraso, y una frase que diga por qué.",
    ],
  },
  "alone-after-signing": {
    name: "Mi cliente se queda solo tras la firma",
    about: [
      "después de la firma",
      "tras la firma",
      "después de la venta",
      "número de ticket",
      "de mano en mano",
      "onboarding",
    ],
    posts: [
      "Después de la firma, mi cliente pasa a ser un número de ticket y me vuelve a llamar a mí.",
      "El primer mes decide si se quedan, y es el mes en que nadie los llama.",
      "Dedico un día por semana a preguntas que no son mías, porque yo sí contesto.",
    ],
    restatements: [
      "Les dije que estarían en buenas manos. Una semana después me llaman para preguntar en cuáles.",
      "Contesto sus preguntas de noche porque di mi palabra. Es tiempo que le falta al próximo cliente.",
      "Compraron porque confiaban en una persona. Luego recibieron un formulario. Me siento como si les hubiera vendido otra cosa.",
      "No quiero hacer el trabajo de ustedes. Quiero poder soltarlo con tranquilidad.",
    ],
    proposals: [
      "Cada cliente nuevo tiene una persona fija durante noventa días, presentada por quien vendió, en una llamada y no por correo.",
      "Miramos juntos el primer mes de cada cliente nuevo, quince minutos por semana, hasta que haya tenido una semana tranquila.",
    ],
  },
  forms: {
    name: "Más formularios que clientes",
    about: ["formulario", "papeleo", "campos", "burocra"],
    posts: [
      "Cuarenta campos para abrir un proyecto, y nadie lee más de cinco.",
      "Cada error del pasado se ha convertido en un formulario. Los rellenamos para clientes que se fueron hace mucho.",
      "Se me va el viernes en papeleo de negocios, y la mitad nunca llegará.",
    ],
    restatements: [
      "Relleno cuarenta campos y después me preguntan lo mismo por teléfono. Parece que estoy para teclear, y no para conocer a mis clientes.",
      "Les daría todo lo que necesitan. No creo que necesiten todo esto.",
      "Cada hora en la herramienta es una hora en la que no escucho a un cliente. El viernes escribo cualquier cosa para que el campo se ponga verde.",
      "Si dejo un campo vacío no es desprecio. Son las cinco, y quedan cuatro negocios.",
    ],
    proposals: [
      "Repasamos juntos el formulario y tachamos cada campo que nadie haya usado en los últimos tres proyectos.",
      "Cinco campos antes de la oferta, el resto solo cuando se gane, y lo rellenamos entre dos en una llamada.",
    ],
  },
  "promised-dates": {
    name: "Fechas prometidas sin preguntar",
    about: [
      "fecha+promet",
      "fecha+promes",
      "fecha+pregunt",
      "plazo+promet",
      "plazo+pregunt",
      "sin preguntar",
      "sin consultar",
      "nadie nos pregunt",
    ],
    posts: [
      "Se prometen fechas a los clientes antes de que alguien nos pregunte si se pueden cumplir.",
      "Nos enteramos de la puesta en marcha por el contrato firmado. Para entonces faltan dos semanas.",
      "“Les dije que a fin de mes, ya se las arreglarán”. Nos las arreglamos, en fin de semana.",
    ],
    restatements: [
      "Me entero de una fecha cuando el cliente me llama por ella. Desde ese momento quien llega tarde soy yo, aunque nadie me preguntó nunca.",
      "Diría que sí más a menudo si me preguntaran antes. Si me lo cuentan después, solo me queda decepcionar a alguien.",
      "Cuando se vende una fecha a mis espaldas, quemo a mi gente o rompo una promesa que nunca hice. Y me voy a casa como el malo de la película.",
      "No es que no quiera el negocio. Quiero una fecha que pueda defender cuando el cliente me mire a los ojos.",
    ],
    proposals: [
      "Ninguna fecha entra en una oferta antes de que una persona con nombre y apellidos, de las que deben cumplirla, diga que sí o proponga otra, en un día laborable.",
      "En las ofertas pone “fecha comprometida” solo tras una comprobación; antes, “mes objetivo”. Los clientes aceptan ambas si lo decimos de entrada.",
    ],
  },
  "sold-before-built": {
    name: "Vendido antes de existir",
    about: [
      "que no exist",
      "función+no exist",
      "aún no exist",
      "todavía no exist",
      "sin construir",
      "no hemos construido",
      "hoja de ruta",
      "roadmap",
      " demo ",
      " demos ",
      "maqueta",
      "función+vend",
      "funciones+vend",
      "función+promet",
    ],
    posts: [
      "Se venden funciones que no existen, y la hoja de ruta se lee como una lista de precios.",
      "La demo muestra una maqueta, y el cliente compra la maqueta.",
      "Cada trimestre un negocio depende de algo que no hemos construido. Entonces espera todo lo demás.",
    ],
    restatements: [
      "Abro el contrato y aparece una función de la que nunca he oído hablar. Tengo que explicarle al cliente por qué no está, y a mi equipo por qué lo dejamos todo.",
      "Planifiqué un trimestre con cuidado, y una frase en una demo lo tiró por la ventana. Me pregunto para qué planifico.",
      "Siento orgullo por lo que hemos construido. Cuando se vende otra cosa, es como si lo que hay no fuera bastante bueno.",
      "No me molesta construir cosas nuevas para los clientes. Me molesta ser la última persona en enterarme de que ya las prometí.",
    ],
    proposals: [
      "Las diapositivas tienen tres colores: disponible hoy, en marcha con fecha, una idea. Solo lo primero entra en un contrato sin hablarlo.",
      "Un negocio que necesita algo nuevo tiene media hora con alguien de desarrollo antes de la oferta, y el cliente ve un plan por fases.",
    ],
  },
  "hand-over": {
    name: "Traspasos que no lo son",
    about: ["traspaso", "arranque", "kick-off", "lo que se acordó", "reenviad", "contexto"],
    posts: [
      "No hay traspaso: empezamos con un hilo de correos reenviado y adivinamos lo que se acordó.",
      "En la reunión de arranque el cliente nos cuenta lo que le dijeron. Lo oímos por primera vez.",
      "La mitad de lo acordado está en una sola cabeza, y esa cabeza ya está en el negocio siguiente.",
    ],
    restatements: [
      "Entro en la reunión de arranque y el cliente sabe más que yo. Parece que no me he preparado, y es verdad, porque nadie me contó nada.",
      "Paso la primera semana haciendo preguntas que el cliente ya respondió tres veces. Pierde la confianza antes de que yo empiece.",
      "Necesito saber lo que se dijo, no solo lo que se firmó. Si no, entrego el contrato y no acierto con lo que compraron.",
      "Denme media hora y las tres cosas que le importan a este cliente, y nos ahorro un mes.",
    ],
    proposals: [
      "Una página por traspaso: por qué compraron, qué se prometió de palabra, qué temen. Sin página no hay fecha de arranque.",
      "Quien vendió sigue en las dos primeras llamadas después del arranque, y luego se despide con claridad.",
    ],
  },
  "late-scope": {
    name: "Un alcance que cambia tarde",
    about: [
      "alcance",
      "pequeño cambio",
      "cambio pequeño",
      "una cosita",
      "solo una cosa",
      "solicitudes de cambio",
      "solicitud de cambio",
    ],
    posts: [
      "El alcance cambia una semana antes de la puesta en marcha, y la fecha se queda donde estaba.",
      "“Solo una cosita” se concede por teléfono, gratis, y después es nuestra.",
      "Las solicitudes de cambio llegan como favores. Nadie las apunta, así que nadie ve lo que cuestan.",
    ],
    restatements: [
      "Lo tengo probado y listo, y entonces cambia una cosita. Para mí no es pequeña: es todo otra vez, de noche.",
      "Me siento como quien siempre dice que no. Solo quiero que alguien diga qué sale cuando entra algo nuevo.",
      "Cuando se regala un extra por teléfono, lo paga mi equipo, y nadie se lo agradece, porque nadie lo sabe.",
      "Me encantaría tener un detalle con este cliente. Lo que no puedo es tenerlo y cumplir la fecha sin que lo hablemos.",
    ],
    proposals: [
      "Dos semanas antes de la puesta en marcha se cierra el alcance. Lo que llega después va a una lista con su propia fecha, que le enseñamos al cliente.",
      "Cada extra lleva un precio, aunque lo regalemos. Así lo sabe el cliente, y nosotros también.",
    ],
  },
  discounts: {
    name: "Descuentos que pagamos después",
    about: ["descuento", "precio", "margen", "gratis", "rebaja"],
    posts: [
      "Se hacen descuentos en las horas de implantación, y el trabajo sigue siendo exactamente el mismo.",
      "El precio se bajó en el último minuto, así que se quitó la formación. Ahora la damos de todos modos, ticket a ticket.",
      "Los clientes que menos pagan son los que más nos necesitan, y eso solo se ve en nuestros números.",
    ],
    restatements: [
      "Recibo la mitad de las horas para el mismo trabajo, y luego mi proyecto es el que sale en rojo en el informe.",
      "Cuando el descuento es la formación, la doy de todos modos, en cien llamaditas que nadie cuenta.",
      "Veo cómo se celebra una firma y ya sé con qué fin de semana la voy a pagar.",
      "No le envidio el negocio a nadie. Quiero que el número que celebramos sea el número con el que tengo que vivir.",
    ],
    proposals: [
      "Los descuentos salen de la licencia y no de la implantación ni de la formación. Quien necesite una excepción pregunta antes a quienes hacen el trabajo.",
      "A los noventa días volvemos a mirar juntos cada negocio ganado: el margen con las horas que de verdad hicieron falta.",
    ],
  },
  "all-urgent": {
    name: "Todo es urgente",
    about: ["urgen", "priorid", "escalad", "escala ", "cuanto antes", "de inmediato", " asap", "incendio"],
    posts: [
      "Todo es urgente. Si todos los tickets están en rojo, arreglamos el más ruidoso y no el más grave.",
      "Los casos escalados se saltan la cola y van a la persona más conocida. A las diez, el plan del día ya no existe.",
      "“Cuanto antes” no es una fecha. Necesitamos saber qué pasa si espera hasta el jueves.",
    ],
    restatements: [
      "Empiezo el día con un plan y a las diez es el plan de otra persona. Por la noche he trabajado mucho y no he terminado nada.",
      "Si todo es urgente, tengo que adivinar qué lo es de verdad. Si me equivoco, la culpa es mía.",
      "Quiero ayudar enseguida. Pero cada vez que suelto algo por ustedes, espera otro cliente, y a ese ustedes no lo ven nunca.",
      "Díganme qué pasa si espera hasta el jueves. Entonces puedo decir que sí con la conciencia tranquila.",
    ],
    proposals: [
      "“Urgente” necesita una frase: qué pasa, y cuándo, si esperamos. Con ella empezamos en una hora; sin ella, mañana.",
      "Cada equipo de cuentas tiene un comodín por semana que va antes que todo lo demás. Cuando se gasta, se gastó.",
    ],
  },
};
