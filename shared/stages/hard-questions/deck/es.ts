import type { Deck } from "./deck.ts";

export const deck: Deck = {
  "won-then-lost": "Firmamos al cliente en marzo y en junio ya se había ido. ¿Ganamos ese negocio?",
  "price-of-yes": "¿Cuánto nos cuesta un sí rápido, y quién lo paga?",
  "kept-by-others": "¿Qué promesa hacemos una y otra vez sabiendo que otra persona tendrá que cumplirla?",
  "known-too-late": "¿Qué supimos demasiado tarde sobre un cliente, aunque en algún lugar de la empresa ya se sabía?",
  "wrong-customer": "¿A qué tipo de cliente deberíamos dejar de decirle que sí?",
  "held-back": "¿Qué no le contamos al otro lado porque contarlo nos frenaría?",
  "trusted-date": "¿Qué tendría que cambiar para que usted se fíe de una fecha que le dé el otro lado?",
  "whom-it-protects": "¿Cuál de nuestras reglas protege al cliente y cuál solo nos protege a nosotros?",
  "needed-or-habit": "¿Dónde somos lentos porque el trabajo lo exige, y dónde porque siempre lo hemos sido?",
  "monthly-quarrel": "¿Qué discusión vuelve cada mes, y de qué trata en realidad?",
  "customer-listening": "Si un cliente hubiera escuchado nuestra última discusión, ¿qué nos habría preguntado?",
  "may-stop": "¿Cuándo debería poder cualquiera de aquí detener un negocio, valga lo que valga?",
  "one-number": "Si a ambos lados se les pagara según una misma y única cifra, ¿cuál debería ser?",
  "never-told": "¿Qué hace bien el otro lado que nunca le hemos dicho?",
  "first-two-weeks":
    "¿Qué podríamos hacer juntos en las dos primeras semanas de un cliente que nos ahorrara los dos años siguientes?",
};
