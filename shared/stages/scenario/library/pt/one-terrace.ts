import type { Scenario } from "../../scenario.ts";

export const oneTerrace: Scenario = {
  id: "one-terrace",
  title: "Um terraço, duas festas",
  business: "Hotelaria",
  context:
    "Um hotel à beira de um lago tem 84 quartos, um salão e um terraço. No segundo sábado de junho há um casamento com 120 convidados e um congresso com 90 dentistas. Os dois foram vendidos com a noite no terraço: o casamento há um ano, o congresso em março.",
  sides: {
    a: "Vocês vendem quartos, festas e congressos, e os hóspedes conhecem vocês pelo nome.",
    b: "Vocês estão lá quando os hóspedes estão: cozinha, salão, quartos, equipe técnica.",
  },
  beats: [
    {
      situation:
        "Seis semanas antes, o plano de eventos mostrava o terraço duas vezes. Alguém de {a} sabia desde março e contava com a chuva, ou com que os dentistas gostassem do bar. Na reunião semanal se disse: “A gente acha um jeito, como sempre.”",
      whatAKnows:
        "O congresso foi fechado no dia em que outro grupo do mesmo tamanho cancelou. Sem ele, junho ficaria no vermelho. O contrato do casamento diz “terraço, se o tempo permitir”.",
      whatBKnows:
        "No último ano vocês acharam um jeito catorze vezes. Em todas, foram as mesmas nove pessoas que carregaram mesas à meia-noite. Duas delas já saíram do hotel.",
      choices: [
        "Ligar esta semana para o casal e o congresso, com uma proposta para cada",
        "Desenhar a noite hora a hora: o terraço pode servir aos dois?",
        "Deixar em aberto até se saber como fica o tempo",
        "Pedir que a reserva dupla seja resolvida por quem a fez",
      ],
      feelsQuestion: "Ao ouvir “como sempre”: o que {other} sente?",
    },
    {
      situation:
        "Ao casal foi prometido o terraço até as dez; aos dentistas, a partir das dez. Ninguém tinha perguntado à equipe de {b} se dá para trocar tudo no intervalo. O pessoal do salão passou o plano para a escala com a observação: “Boa sorte a todos.”",
      whatAKnows:
        "Os dois clientes ficaram contentes ao telefone. No plano que vocês desenharam há vinte minutos entre um e outro. Vocês nunca carregaram uma mesa na vida.",
      whatBKnows:
        "São setenta minutos com doze pessoas. Com um bar no jardim por meia hora, ninguém teria notado. Vocês pensaram nisso na hora, e não disseram.",
      choices: [
        "Repassar a troca juntos no local, com o relógio na mão",
        "Dizer o que é preciso e oferecer o bar no jardim",
        "Seguir o plano: não foram vocês que o fizeram",
        "Mandar quatro pessoas de {a} para carregar com os outros naquela noite",
      ],
      feelsQuestion: "Ao ler “boa sorte” na escala: o que {other} sente?",
    },
    {
      situation:
        "Na noite da festa, os discursos atrasaram. Às dez para as dez, o salão começou a recolher copos em volta do casal que dançava, como dizia o plano. O pai da noiva gritou com um garçom de dezenove anos. Alguém de {a} deu razão ao pai, na frente de todos.",
      whatAKnows:
        "Ele tinha pago 41.000 e estava quase chorando. Vocês queriam acalmá-lo. Viram o rosto do garçom tarde demais.",
      whatBKnows:
        "Na liderança do turno se disse: “Pelo plano, no minuto exato.” Mais meia hora teria sido possível. O garçom tinha perguntado se devia mesmo.",
      choices: [
        "Ir falar com o garçom, antes de qualquer outra coisa",
        "Parar de recolher e dar meia hora ao casal",
        "Manter as dez horas: noventa pessoas estão esperando",
        "Fazer as duas chefias decidirem juntas, longe dos convidados",
      ],
      feelsQuestion: "Na frente de todos os convidados: o que {other} sente?",
    },
    {
      situation:
        "O casal escreveu uma avaliação com uma estrela. A equipe de {a} respondeu em público em menos de uma hora: “Estamos apurando a conduta do nosso pessoal de atendimento.” O garçom de dezenove anos leu no ônibus.",
      whatAKnows:
        "Era a frase que vocês sempre usam; já acalmou muitos hóspedes. Não pensaram que ela falasse de alguém.",
      whatBKnows:
        "Desde então, seis pessoas escreveram a vocês que não trabalham mais aos sábados. Nenhuma delas estava no terraço naquela noite.",
      choices: [
        "Mudar a resposta e dizer o que o hotel fez de errado",
        "Falar com o garçom e os colegas, as duas chefias juntas",
        "Deixar a resposta e explicá-la dentro do hotel",
        "Oferecer ao casal outra noite, com o custo dividido pelos dois lados",
      ],
      feelsQuestion: "Com aquela resposta em público: o que {other} sente?",
    },
  ],
};
