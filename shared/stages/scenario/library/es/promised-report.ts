import type { Scenario } from "../../scenario.ts";

export const promisedReport: Scenario = {
  id: "promised-report",
  title: "El informe que no existía",
  business: "Software",
  context:
    "Una empresa de software vende herramientas de planificación a fabricantes medianos. El crecimiento es bueno, y el margen de maniobra, escaso. El mayor cliente potencial hasta ahora tiene nueve filiales y cuatro monedas; su firma supondría un tercio del trimestre. Todo lo que sigue ocurrió en doce semanas.",
  sides: {
    a: "Usted busca clientes, los gana y es la cara que ellos conocen.",
    b: "Usted pone en marcha el producto, lo mantiene funcionando y desarrolla lo que falta.",
  },
  beats: [
    {
      situation:
        "Al final de una larga llamada, la directora financiera del cliente potencial preguntó: “Y el informe de grupo, las nueve empresas en una sola moneda, ¿está incluido?”. Alguien de {a} dijo: “Sí, eso está cubierto”, con la idea de averiguarlo después. El contrato se firma el viernes.",
      whatAKnows:
        "Un competidor mostró ayer algo parecido. El trimestre termina en doce días. La última vez que usted preguntó a {b} si algo se podía hacer, la respuesta tardó nueve días y fue “depende”.",
      whatBKnows:
        "Los informes abarcan una empresa en una moneda. El informe de grupo es una línea en la lista de ideas, sin fecha y sin diseño. Nadie de {a} ha preguntado por él desde la primavera.",
      choices: [
        "Llamar hoy al cliente potencial y decir qué existe y qué no",
        "Preguntar al otro lado esta noche, antes de que salga el contrato",
        "Dejarlo así y buscar la solución cuando hayan firmado",
        "Escribirlo en el contrato con palabras que dejen margen",
      ],
      feelsQuestion: "Cuando se entera de este “sí”, ¿qué siente {other}?",
    },
    {
      situation:
        "Dos semanas después, en la reunión de arranque, el plan del cliente incluía el “informe de grupo” para el primer día. No había nadie de {a}. Alguien de {b} lo leyó en voz alta y dijo delante de todo el mundo: “No tenemos nada así. No sé quién les ha dicho eso”.",
      whatAKnows:
        "A usted no le invitaron a esa reunión. Se enteró por la directora financiera, que le reenvió el acta sin más texto que tres signos de interrogación.",
      whatBKnows:
        "Usted leyó el contrato en el tren esa mañana. La página 34 dice “informes de grupo incluidos”. Tres especialistas atienden a todos los clientes nuevos, y dos no tienen hueco hasta el verano.",
      choices: [
        "Acordar una respuesta con el otro lado antes de que nadie escriba al cliente",
        "Decir al cliente por separado lo que el propio lado puede garantizar",
        "Pedir a la dirección que decida quién tiene que arreglarlo",
        "Ofrecer al cliente un primer informe más pequeño, con fecha",
      ],
      feelsQuestion: "Tras esa frase delante del cliente, ¿qué siente {other}?",
    },
    {
      situation:
        "Para salvar la puesta en marcha, se apartó de la hoja de ruta a dos personas de desarrollo durante cinco semanas. En el canal de la empresa, alguien de {b} escribió: “La hoja de ruta se para otra vez. Denle las gracias a {a}”. Cuarenta y una personas pusieron un pulgar debajo.",
      whatAKnows:
        "El cliente elogió su rapidez de reacción. Usted lo comunicó a la dirección de {b}; parece que de ahí no pasó. Otros dos clientes potenciales han pedido el mismo informe.",
      whatBKnows:
        "Lo que se paró fue la reparación del fallo que le despierta por la noche. Una de las dos personas ha preguntado si hay sitio en otro equipo.",
      choices: [
        "Responder en el canal y aclarar cómo fue",
        "Reunirse media hora ambos lados y decir lo que le cuesta a cada uno",
        "Dejarlo pasar; la semana que viene estará olvidado",
        "Pedir una regla sobre quién puede parar la hoja de ruta y cuándo",
      ],
      feelsQuestion: "Mientras se suman los pulgares, ¿qué siente {other}?",
    },
    {
      situation:
        "El informe se entregó en la fecha. Sumaba mal donde el ejercicio de una filial no termina en diciembre. {b} lo sabía y lo había anotado en el ticket como “no está en el contrato”. La directora financiera llevó el total equivocado a su consejo.",
      whatAKnows:
        "Cada lunes preguntaba “¿vamos bien?” y recibía un pulgar hacia arriba. Usted no lee los tickets y no sabía que la respuesta estaba ahí.",
      whatBKnows:
        "Usted entregó lo que dice la página 34, al pie de la letra y en el día. Anotó la carencia donde cualquiera puede leerla. A esas alturas, nadie en el equipo quería una discusión más.",
      choices: [
        "Llamar juntos a la directora financiera, con un solo relato",
        "Demostrar por escrito que el propio lado hizo lo acordado",
        "Repararlo primero el fin de semana y hablar después",
        "Preguntar al otro lado qué habría necesitado oír, y cuándo",
      ],
      feelsQuestion: "Cuando vuelve la pregunta del consejo, ¿qué siente {other}?",
    },
    {
      situation:
        "La dirección reunió a ambos equipos en una sala. {a} llegó con los correos impresos de doce semanas, {b} con una lista de las nueve promesas del año pasado que nadie había comprobado. La primera pregunta fue: “Entonces, ¿de quién es la culpa?”.",
      whatAKnows:
        "En siete de esos nueve casos, el cliente se quedó y sigue pagando. Usted nunca había visto los nueve en una sola página y no sabía lo que habían costado.",
      whatBKnows:
        "En seis de los nueve habría bastado una respuesta en un día. Usted nunca le dijo a {a} que lo que tardaba tanto no era la pregunta, sino la espera de los detalles.",
      choices: [
        "Apartar los correos y dibujar juntos las doce semanas, sin nombres",
        "Responder a la pregunta: hay que decirlo de una vez",
        "Proponer una respuesta en un día a “¿podemos prometer esto?”",
        "Decir poco y esperar el veredicto",
      ],
      feelsQuestion: "Frente a usted en la mesa, ¿qué siente {other}?",
    },
  ],
};
