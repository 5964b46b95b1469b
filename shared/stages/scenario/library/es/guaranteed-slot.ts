import type { Scenario } from "../../scenario.ts";

export const guaranteedSlot: Scenario = {
  id: "guaranteed-slot",
  title: "Cuarenta palés antes de las siete",
  business: "Logística",
  context:
    "Un transportista regional reparte a supermercados desde un centro con dieciocho muelles. Noviembre es la temporada alta. Una cadena le ha confiado este otoño toda su gama de frescos por una sola frase de la oferta: cuarenta palés al día, en las tiendas antes de las siete.",
  sides: {
    a: "Usted gana clientes, acuerda con ellos tarifas y servicio, y es a quien llaman primero.",
    b: "Usted planifica muelles, rutas y turnos al volante, y está en el centro a las cuatro de la mañana.",
  },
  beats: [
    {
      situation:
        "La oferta salió un jueves por la noche, con “entrega antes de las 7:00, garantizada”. {b} recibió una copia al día siguiente, ya con la firma de la cadena al pie. El plan de muelles de noviembre llevaba tres semanas cerrado.",
      whatAKnows:
        "La cadena negociaba a la vez con dos transportistas y quería respuesta antes de las seis. Usted miró el plan de muelles en el sistema: había huecos libres. No sabía que no incluye la temporada alta.",
      whatBKnows:
        "Los huecos libres del sistema se reservan para devoluciones. Con cuarenta palés más, cuatro rutas salen después de las cinco y media, y dos conductores superan sus horas ya el miércoles.",
      choices: [
        "Repasar juntos el plan esta noche y ver qué se puede mover",
        "Pedir a la cadena, antes de empezar, una hora más tardía en dos tiendas",
        "Empezar según lo firmado y ver qué pasa de verdad",
        "Decir al otro lado que le toca resolverlo",
      ],
      feelsQuestion: "Aquel viernes por la mañana, ¿qué siente {other}?",
    },
    {
      situation:
        "La primera semana llegaron tarde nueve de sesenta entregas. La cadena escribió a {a} cada vez en cuestión de minutos. El miércoles, alguien de {a} fue al centro a las cuatro, pasó de largo ante la jefa de turno hasta el muelle y le dijo a un conductor que saliera a media carga.",
      whatAKnows:
        "El contrato prevé una penalización desde la décima entrega tardía. Usted había llamado tres veces al centro esa noche y nadie había contestado.",
      whatBKnows:
        "Nadie contesta porque todo el mundo está en el muelle. El camión medio vacío faltó en la segunda vuelta, y once palés de otro cliente se quedaron donde estaban.",
      choices: [
        "Agradecer la visita y acordar un número que siempre conteste",
        "Decir con claridad que nadie da órdenes en el terreno del otro lado",
        "Llevarlo enseguida a quienes dirigen ambos lados",
        "Mirar juntos los nueve retrasos y buscar qué tienen en común",
      ],
      feelsQuestion: "En ese muelle, ¿qué siente {other}?",
    },
    {
      situation:
        "Desde la segunda semana, la estadística fue perfecta. {b} había empezado a escanear los palés como entregados cuando el camión salía del centro. {a} mostró las cifras a la cadena y propuso una tarifa más alta por tanta fiabilidad.",
      whatAKnows:
        "Usted vio saltar la curva en una noche y no preguntó nada. La compradora de la cadena se rio y dijo que sus tiendas le contaban otra cosa.",
      whatBKnows:
        "A los clientes pequeños siempre se les pudo escanear “a la salida”. Para este, nadie lo ordenó. La jefa de turno quería una semana sin correos a las cinco de la mañana.",
      choices: [
        "Corregir las cifras enseguida y decir a la cadena por qué",
        "Acabar con los escaneos anticipados desde mañana y no tocar el pasado",
        "Antes que nada, preguntar al otro lado qué llevó a eso",
        "Hacer que la central audite los escaneos",
      ],
      feelsQuestion: "Cuando la compradora se rio, ¿qué siente {other}?",
    },
    {
      situation:
        "Un conductor se durmió al volante a las 5:40; nadie resultó herido. Era su sexto turno seguido, movido para cumplir la garantía. En la reunión, {b} puso su cuadrante sobre la mesa y dijo: “Esto es lo que cuesta la frase de ustedes”. {a} se levantó y se fue.",
      whatAKnows:
        "Usted conoce a ese conductor desde hace veinte años; le enseñó a sujetar una carga. Se fue porque no podía hablar. Se tomó por frialdad.",
      whatBKnows:
        "Ese sexto turno lo firmó usted. La garantía se habría podido cumplir con una ruta cedida a un socio, por 300 la noche. Nunca lo pidió, porque el año pasado era “demasiado caro”.",
      choices: [
        "Salir detrás y hablar primero a solas",
        "Escribir juntos a la cadena: la seguridad, antes que las siete",
        "Ceder la ruta a un socio desde esta noche y arreglar el coste después",
        "Seguir con la agenda: alguien tiene que responder de esto",
      ],
      feelsQuestion: "Cuando ya se ha cerrado la puerta, ¿qué siente {other}?",
    },
  ],
};
