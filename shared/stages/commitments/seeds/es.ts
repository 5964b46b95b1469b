import type { ExchangeIdeas } from "./seeds.ts";

export const exchangeIdeas: ExchangeIdeas = {
  calls: "Asisto a dos llamadas de ventas y le cuento a mi equipo lo que he oído.",
  queue: "Paso medio día en la cola de soporte y le cuento a mi equipo lo que he visto.",
  checklist:
    "Escribo con alguien del otro lado una lista de traspaso de una página y la probamos en el próximo negocio.",
};
