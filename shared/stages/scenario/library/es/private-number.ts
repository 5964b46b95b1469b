import type { Scenario } from "../../scenario.ts";

export const privateNumber: Scenario = {
  id: "private-number",
  title: "Llámeme y ya está",
  business: "Soporte",
  context:
    "Un proveedor de sistemas de caja atiende a 3000 tiendas. El soporte abre de ocho a ocho; el plan superior incluye noches y domingos. Una cadena de cuarenta panaderías contrató el plan más barato sin dejar de dudar, hasta que alguien de {a} dijo: “A las cuatro de la mañana nadie les va a dejar solos”.",
  sides: {
    a: "Usted vende y renueva contratos, y sus clientes tienen su número.",
    b: "Usted responde a lo que entra, en el orden en que entra, y lo arregla.",
  },
  beats: [
    {
      situation:
        "Un domingo a las 4:20 se pararon las cajas de once panaderías. Llamaron al número que les había dado {a}, que es de alguien de {b} y se había pasado sin decir nada. La reparación duró dos horas, en una cocina, con una criatura pequeña despierta.",
      whatAKnows:
        "Usted dio el número porque esa persona le ofreció una vez “llámame si hay fuego”. Lo hizo con buena intención: era la mejor ayuda que conocía. La cadena le escribió un correo de agradecimiento.",
      whatBKnows:
        "El ofrecimiento era para {a} y para una noche. En el ticket pone “cliente llama con el plan superior”, porque alguien había marcado la casilla sin cambiar el contrato.",
      choices: [
        "Llamar a la persona y preguntar cómo fue la noche",
        "Decir a la cadena qué número vale por la noche y cuánto cuesta",
        "Cambiar el número y no decir nada",
        "Ofrecer a la cadena tres meses del plan superior, decidiéndolo juntos",
      ],
      feelsQuestion: "Aquel domingo por la mañana, ¿qué siente {other}?",
    },
    {
      situation:
        "El lunes, {b} puso los tickets de la cadena en “prioridad mínima, fuera de contrato”. Un pedido de rollos de papel esperó nueve días. {a} se enteró por la cadena y desde entonces marcó todos sus tickets como “sistema caído”.",
      whatAKnows:
        "Usted encontró las casillas por casualidad y vio que nadie mira por qué un ticket es urgente. Cada marca falsa trajo una respuesta en menos de una hora.",
      whatBKnows:
        "Esa misma semana, una farmacia con una avería real esperó cincuenta minutos detrás de dos pedidos de rollos de papel. Usted había puesto la prioridad en un momento de enfado y luego lo olvidó.",
      choices: [
        "Retirar ambas marcas y contarse por qué se pusieron",
        "Que una tercera persona fije las prioridades de este cliente",
        "Mostrar al otro lado el ticket de la farmacia",
        "Escribir en una línea qué significa “sistema caído”",
      ],
      feelsQuestion: "Mientras esperan los tickets, ¿qué siente {other}?",
    },
    {
      situation:
        "Por orden de la dirección, {a} pasó una tarde en la línea de soporte. {b} le pasó la llamada más difícil de la semana, sin ninguna explicación, y media sala escuchaba. A los doce minutos, los auriculares estaban sobre la mesa.",
      whatAKnows:
        "Usted no tenía acceso a la pantalla que mira todo el mundo. A ese cliente le había prometido usted algo hace dos años. Reconoció la voz.",
      whatBKnows:
        "Era una broma, y en el minuto cuatro ya no lo era. Ese mismo cliente ha hecho llorar este año a dos de ustedes. En {a} no lo sabía nadie.",
      choices: [
        "Ponerse los auriculares y terminar juntos la llamada",
        "Quedarse después en la sala y preguntar qué oyeron",
        "Planear bien la próxima tarde, en ambas direcciones",
        "Acabar con el experimento: cada cual a su trabajo",
      ],
      feelsQuestion: "Después de doce minutos, ¿qué siente {other}?",
    },
    {
      situation:
        "En la renovación, la cadena pidió el servicio nocturno al precio antiguo, “como lo hemos tenido hasta ahora”. {b} le envió directamente una lista de todas las llamadas fuera de contrato, valorada en 18.600. {a} pidió disculpas por ello y dio el descuento.",
      whatAKnows:
        "Con la lista en la mano, usted habría podido vender el plan superior: demuestra la necesidad. No sabía que se llevaba esa lista. El descuento fue por vergüenza.",
      whatBKnows:
        "Usted llevaba la lista para una conversación que {a} aplazó tres veces. Cuando salió la factura sin una palabra sobre las noches, usted envió la lista.",
      choices: [
        "Ir juntos a ver a la cadena y empezar de nuevo con la lista",
        "Aceptar el descuento por esta vez y acordar la próxima",
        "Reclamar los 18.600: el trabajo está hecho",
        "Mirar juntos la lista cada trimestre, antes de una renovación",
      ],
      feelsQuestion: "Ante el descuento, ¿qué siente {other}?",
    },
  ],
};
