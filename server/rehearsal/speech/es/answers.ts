import type { Speech } from "../speech.ts";

export const answers: Speech["answers"] = {
  to: {
    "won-then-lost": {
      a: [
        "Me pagaron por ello, así que la empresa dice que ganamos. Yo no lo contaría como un éxito.",
        "Ganamos en marzo. Perdimos cuando nadie los llamó en abril, yo tampoco.",
      ],
      b: [
        "Lo perdimos el día en que supimos que no encajaba y no dijimos nada.",
        "Ganamos la factura, y la devolvimos tres veces en horas.",
      ],
    },
    "price-of-yes": {
      a: [
        "Mi sí rápido le cuesta a alguien un fin de semana, y nunca he visto la factura.",
        "Un sí rápido cuesta menos que un quizá lento. Pero no lo pago yo.",
      ],
      b: [
        "Pagamos con el cliente que viene después. Espera, y nadie lo ve.",
        "Nos cuesta la confianza en el próximo sí.",
      ],
    },
    "kept-by-others": {
      a: [
        "“Eso no será problema”. Lo digo, y pasa a ser el problema de alguien.",
        "La fecha de puesta en marcha. Siempre la fecha.",
      ],
      b: [
        "“Su contacto seguirá siendo el mismo”. Este año hemos cambiado tres.",
        "Que el soporte está incluido. Lo está, hasta que alguien llama.",
      ],
    },
    "known-too-late": {
      a: [
        "Que ya habían dejado a otros dos antes que a nosotros. Contabilidad lo sabía.",
        "Que su gente de informática estaba en contra. Los técnicos lo oyeron en la primera llamada.",
      ],
      b: [
        "Que el proyecto iba a ser el escaparate de su dirección. Estaba en un correo que nunca recibimos.",
        "Que lo compraron por una sola función, que era la última de nuestro plan.",
      ],
    },
    "wrong-customer": {
      a: [
        "A los que quieren un descuento antes de decirnos qué necesitan.",
        "A los que ya en la segunda llamada me dan mala espina, y sigo por el trimestre.",
      ],
      b: [
        "A los que no dedican a nadie de su gente al proyecto.",
        "A los que son tan especiales que les construimos un segundo producto.",
      ],
    },
    "held-back": {
      a: [
        "Que ya he dado una fecha.",
        "Cuántas veces me dicen los clientes que están decepcionados. No quiero ser quien trae la mala noticia.",
      ],
      b: [
        "Cuánto colchón hay en mis estimaciones.",
        "Que podríamos tenerlo el viernes si lo pidiera la persona adecuada.",
      ],
    },
    "trusted-date": {
      a: [
        "Tendría que enterarme cuando se mueve, aunque fuera una vez, sin preguntar.",
        "Un nombre debajo. En las fechas que salen de una cola no creo.",
      ],
      b: [
        "Que me pregunten antes de darla, y no después.",
        "Que una fecha pueda moverse cuando se mueve el alcance. Entonces les daría fechas honestas.",
      ],
    },
    "whom-it-protects": {
      a: [
        "La aprobación de cada oferta protege al cliente. El formulario de detrás nos protege a unos de otros.",
        "El bloqueo de cambios antes de la puesta en marcha es por el cliente. El ticket para cada pregunta, no.",
      ],
      b: [
        "Cuatro ojos en cada versión lo protegen. El acta de aceptación solo dice de quién fue la culpa.",
        "“No está en el contrato” nos protege, y a veces es lo único que tenemos.",
      ],
    },
    "needed-or-habit": {
      a: [
        "Revisar un contrato lleva tiempo, y así tiene que ser. Conseguir una reunión tarda dos semanas por costumbre.",
        "Tardo en poner las cosas por escrito porque nadie las lee.",
      ],
      b: [
        "Las pruebas tardan lo que tardan. Decidir quién las hace tarda más.",
        "Juntamos las peticiones hasta el lunes porque siempre lo hemos hecho así.",
      ],
    },
    "monthly-quarrel": {
      a: [
        "Quién se lo dice al cliente. Se trata de quién tiene que dar la cara.",
        "Las estimaciones. Se trata de si me creen cuando digo que el negocio es real.",
      ],
      b: [
        "Qué entra en el alcance. Se trata de quién puede decir que sí por quién.",
        "Las prioridades de fin de mes. Se trata de que el mes de ustedes se acaba, y el nuestro no.",
      ],
    },
    "customer-listening": {
      a: ["“¿Ustedes se conocen?”", "“¿A quién de ustedes puedo llamar mañana?”"],
      b: ["“¿Y mi problema?”", "“¿Por qué nadie me dijo que era difícil?”"],
    },
    "may-stop": {
      a: [
        "Cuando haya que mentir sobre algo que van a descubrir en la primera semana.",
        "Cuando quienes tienen que hacerlo han dicho que no y por qué. Pero me gustaría oírlo de su boca.",
      ],
      b: [
        "Cuando lo vendido no se pueda construir a tiempo y todos en la sala lo sepan.",
        "Nadie por su cuenta. Pero sí una persona de cada lado, juntas, en cualquier momento.",
      ],
    },
    "one-number": {
      a: [
        "Clientes que siguen aquí después de un año y volverían a comprar.",
        "Lo que trae un cliente en dos años, menos lo que nos cuesta.",
      ],
      b: [
        "Días desde la firma hasta la primera semana tranquila.",
        "Cuántas de nuestras promesas cumplimos, según las cuenta el cliente.",
      ],
    },
    "never-told": {
      a: [
        "Mantienen la calma al teléfono cuando todo arde. Desde entonces uso sus frases.",
        "Cuando dicen que funciona, funciona. Con eso vendo todos los días.",
      ],
      b: [
        "Averiguan lo que los clientes quieren de verdad; a nosotros no nos lo dicen.",
        "Se llevan los golpes por nosotros ahí fuera, y no nos los pasan.",
      ],
    },
    "first-two-weeks": {
      a: [
        "Una llamada a tres el segundo día: quiénes somos, qué pasa ahora, qué puede salir mal.",
        "Me quedo hasta que alguien allí se sepa de memoria los nombres de ustedes.",
      ],
      b: [
        "Sentarnos una mañana junto a la persona que va a trabajar con ello, los dos.",
        "Decir en voz alta qué tres cosas no estarán al principio, antes de que lo descubran.",
      ],
    },
  },
  toOthers: {
    a: [
      "Digo que sí demasiado pronto, porque con un no tendría que volver. Nunca lo había dicho en voz alta.",
      "No lo sé. Noto que miro primero mi número y después al cliente.",
    ],
    b: [
      "Decimos “imposible” cuando queremos decir “así no”. Es más rápido, y cierra la puerta.",
      "No lo sé. Creo que tendríamos que preguntarle al cliente, y no sé si quiero oírlo.",
    ],
  },
};
