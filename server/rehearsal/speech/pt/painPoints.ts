import type { Speech } from "../speech.ts";

export const painPoints: Speech["painPoints"] = {
  "no-answer": {
    name: "Respostas que levam dias",
    about: [
      "resposta+dia",
      "resposta+semana",
      "resposta+esper",
      "resposta+demor",
      "respond+dia",
      "estimativa+esper",
      "orçamento+esper",
      "retornamos",
    ],
    posts: [
      "Espero quatro dias por uma estimativa, e enquanto isso o cliente recebe três propostas de outros.",
      "Minha pergunta entra numa fila, e ninguém sabe dizer quando sai uma resposta.",
      "“Em breve retornamos” é a frase que mais negócios me custou este ano.",
    ],
    restatements: [
      "Estou diante de um cliente que quer comprar hoje e não tenho nada a dizer. Cada dia de silêncio me custa mais do que um número errado.",
      "Não preciso da resposta perfeita. Preciso saber quando vou ter uma, para poder dizer algo verdadeiro.",
      "Quando ninguém me responde, eu invento uma resposta. Sei que depois isso dói em vocês. O silêncio dói em mim agora.",
      "Pareço alguém sem uma empresa por trás. Prefiro ouvir um não rápido a não ouvir nada.",
    ],
    proposals: [
      "Toda pergunta de um negócio em andamento recebe uma primeira resposta em um dia útil, mesmo que seja só “na quinta, da Priya”.",
      "Meia hora por dia em que as perguntas abertas são respondidas cara a cara. O que não se resolver ali ganha um nome e uma data.",
    ],
  },
  "no-without-offer": {
    name: "Um não sem outro caminho",
    about: [
      "ouço não",
      "ouço um não",
      "diz não",
      "dizem não",
      "diz que não",
      "dizem que não",
      "não, mas",
      "alternativa",
      "bloque",
    ],
    posts: [
      "Ouço “não”, e nunca “não, mas isto funcionaria”. Com um não eu não volto a cliente nenhum.",
      "As ideias são examinadas pelo que têm de errado, e por gente que nunca viu o cliente.",
      "O processo diz não antes que uma pessoa tenha pensado no assunto.",
    ],
    restatements: [
      "Trago algo que um cliente quer de verdade e recebo uma lista de motivos contra. Volto de mãos vazias e me sinto um zero à esquerda.",
      "Não peço que vocês furem as regras. Pergunto o que vocês fariam se também quisessem esse cliente.",
      "Depois do terceiro não, eu paro de perguntar. É aí que começo a prometer por conta própria.",
      "Estou entre um cliente que pergunta “por que não?” e uma empresa que diz “não”. Queria ter uma frase a mais.",
    ],
    proposals: [
      "Um não vem sempre com o que funcionaria: mais tarde, menor ou mais caro. Três colunas em um cartão.",
      "Uma vez por mês, alguém que teria de construir visita um cliente que ouviu um não, e escuta dele mesmo por que queria aquilo.",
    ],
  },
  capacity: {
    name: "Ninguém enxerga a capacidade",
    about: ["capacidade", "carga de trabalho", "como est+chei", "disponib", "recursos", "planejamento"],
    posts: [
      "Não enxergo como estão cheias as próximas semanas, então cada data que dou é um chute.",
      "Me dizem para não prometer datas, e ninguém me dá uma que eu possa prometer.",
      "O plano está em uma ferramenta a que não tenho acesso. É como vender lugares sem o mapa da sala.",
    ],
    restatements: [
      "Me pedem uma data dez vezes por semana e não tenho onde olhar. Então digo o que espero, e depois me dizem que menti.",
      "Eu venderia com prazer o que vocês conseguem entregar. Só que não consigo ver.",
      "Quando pergunto, sinto que atrapalho. Então paro de perguntar e começo a adivinhar.",
      "Carrego uma meta definida por alguém que também não olhou a agenda de vocês.",
    ],
    proposals: [
      "Um semáforo para as próximas oito semanas na página comum, novo a cada segunda: verde se promete, amarelo se pergunta, vermelho não.",
      "Duas vagas de início por mês ficam livres para os negócios que combinarmos juntos na primeira segunda-feira.",
    ],
  },
  "silent-slips": {
    name: "Datas que atrasam em silêncio",
    about: [
      "atras",
      "adiad",
      "adiar",
      "adiam",
      "prorrog",
      "remarc",
      "não me avis",
      "ninguém me avis",
      "fico sabendo pelo cliente",
      "empurrad",
    ],
    posts: [
      "As entradas em produção atrasam, e fico sabendo pelo cliente.",
      "Todo mundo no projeto sabia há semanas que ia atrasar. Eu soube na frente da diretoria do cliente.",
      "As más notícias chegam por último a quem tem de explicá-las.",
    ],
    restatements: [
      "Estou almoçando com meu cliente e ele pergunta do atraso. Eu não sabia que havia um. Naquele momento perco dez anos de confiança.",
      "Eu poderia ter ajudado: adiar um pagamento, preparar o cliente, levar um bolo. Ninguém me avisou, e só me restou pedir desculpas.",
      "Prometi a esse cliente que estaria lá também depois da assinatura. Quando fico sabendo por último, menti para ele.",
      "A data não precisa ser mantida a qualquer preço. Preciso saber antes de todo mundo quando ela não vai ser.",
    ],
    proposals: [
      "Se uma data corre perigo, quem cuida da conta fica sabendo no mesmo dia, antes do cliente: o que sabemos e quando saberemos mais.",
      "Toda sexta, um resumo curto de cada projeto em andamento: no prazo, em risco, atrasado, e uma frase dizendo por quê.",
    ],
  },
  "alone-after-signing": {
    name: "Meu cliente fica só após assinar",
    about: ["depois d+assina", "após+assina", "depois da venda", "número de chamado", "de mão em mão", "onboarding"],
    posts: [
      "Depois da assinatura, meu cliente vira um número de chamado e volta a ligar para mim.",
      "O primeiro mês decide se eles ficam, e é o mês em que ninguém liga para eles.",
      "Gasto um dia por semana com perguntas que não são minhas, porque de mim os clientes recebem resposta.",
    ],
    restatements: [
      "Eu disse que eles estariam em boas mãos. Uma semana depois, me ligam e perguntam em quais.",
      "Respondo às perguntas deles à noite porque dei minha palavra. É tempo que falta para o próximo cliente.",
      "Eles compraram porque confiavam em uma pessoa. Depois receberam um formulário. É como se eu tivesse vendido outra coisa.",
      "Não quero fazer o trabalho de vocês. Quero entregar o cliente com a consciência tranquila.",
    ],
    proposals: [
      "Cada cliente novo tem uma pessoa fixa por noventa dias, apresentada por quem vendeu, em uma ligação e não por e-mail.",
      "Acompanhamos juntos o primeiro mês de cada cliente novo, quinze minutos por semana, até que ele tenha tido uma semana tranquila.",
    ],
  },
  forms: {
    name: "Mais formulários do que clientes",
    about: ["formulário", "papelada", "campos", "burocra"],
    posts: [
      "Quarenta campos para abrir um projeto, e ninguém lê mais de cinco.",
      "Cada erro do passado virou um formulário. Nós os preenchemos para clientes que saíram há muito tempo.",
      "Passo a sexta-feira na papelada de negócios, e metade deles nunca vai sair.",
    ],
    restatements: [
      "Preencho quarenta campos e depois me perguntam o mesmo por telefone. Me sinto uma máquina de digitar, e não alguém que conhece clientes.",
      "Eu daria a vocês tudo de que precisam. Só não acredito que precisem disso tudo.",
      "Cada hora na ferramenta é uma hora em que não escuto um cliente. Na sexta eu digito qualquer coisa, para o campo ficar verde.",
      "Quando deixo um campo vazio, não é desprezo. São cinco da tarde, e ainda faltam quatro negócios.",
    ],
    proposals: [
      "Passamos juntos pelo formulário e riscamos cada campo que ninguém usou nos últimos três projetos.",
      "Cinco campos antes da proposta, o resto só depois de ganho, e nós dois preenchemos em uma ligação.",
    ],
  },
  "promised-dates": {
    name: "Datas prometidas sem perguntar",
    about: [
      "data+promet",
      "data+promess",
      "data+pergunt",
      "prazo+promet",
      "prazo+pergunt",
      "sem perguntar",
      "sem consultar",
      "ninguém nos pergunt",
    ],
    posts: [
      "Datas são prometidas a clientes antes que alguém nos pergunte se dá para cumprir.",
      "Descobrimos a data de entrada em produção pelo contrato assinado. Aí faltam duas semanas.",
      "“Eu disse fim do mês, vocês dão um jeito.” Damos, no fim de semana.",
    ],
    restatements: [
      "Fico sabendo de uma data quando o cliente me liga por causa dela. A partir daí quem está atrasado sou eu, e ninguém nunca me perguntou.",
      "Eu diria sim mais vezes se me perguntassem antes. Quando me contam depois, só me resta decepcionar alguém.",
      "Quando vendem uma data passando por cima de mim, ou acabo com a minha equipe, ou quebro uma promessa que nunca fiz. E vou para casa como o vilão.",
      "Não é que eu não queira o negócio. Quero uma data que eu possa sustentar quando o cliente me olha nos olhos.",
    ],
    proposals: [
      "Nenhuma data entra em uma proposta antes que uma pessoa designada, entre as que vão cumpri-la, diga sim ou indique outra, em um dia útil.",
      "Nas propostas, “data prometida” só depois de uma verificação; antes, “mês previsto”. Os clientes aceitam as duas se dissermos desde o início.",
    ],
  },
  "sold-before-built": {
    name: "Vendido antes de existir",
    about: [
      "não existe",
      "não foi feit",
      "roadmap",
      "roteiro do produto",
      " demo ",
      "demonstraç",
      "mockup",
      "mock-up",
      "funç+vend",
      "funcionalidade+vend",
      "funç+promet",
      "funcionalidade+promet",
    ],
    posts: [
      "Vendem funções que não existem, e o roadmap é lido como lista de preços.",
      "A demonstração mostra um mockup, e o cliente compra o mockup.",
      "Todo trimestre um negócio depende de algo que não construímos. Aí todo o resto espera.",
    ],
    restatements: [
      "Abro o contrato e leio uma função de que nunca ouvi falar. Tenho de explicar ao cliente por que ela não está lá, e à minha equipe por que largamos tudo.",
      "Planejei um trimestre com cuidado, e uma frase em uma demonstração jogou tudo fora. Fico pensando para que planejo.",
      "Tenho orgulho do que construímos. Quando vendem outra coisa, é como se o que existe não fosse bom o bastante.",
      "Não me importo de construir coisas novas para clientes. O que me incomoda é saber por último que já prometi.",
    ],
    proposals: [
      "Os slides mostram três cores: pronto hoje, em andamento com data, uma ideia. Só a primeira entra em um contrato sem conversa.",
      "Um negócio que precisa de algo novo ganha meia hora com alguém do desenvolvimento antes da proposta, e o cliente vê um plano em fases.",
    ],
  },
  "hand-over": {
    name: "Passagens que não acontecem",
    about: ["passage", "reunião de início", "kick-off", "o que foi combinado", "encaminhad", "contexto"],
    posts: [
      "Não há passagem: começamos com uma sequência de e-mails encaminhada e adivinhamos o que foi combinado.",
      "Na reunião de início o cliente nos conta o que disseram a ele. Ouvimos pela primeira vez.",
      "Metade do que foi combinado está em uma só cabeça, e essa cabeça já está no próximo negócio.",
    ],
    restatements: [
      "Entro na reunião de início e o cliente sabe mais do que eu. Parece que não me preparei, e é verdade, porque ninguém me contou nada.",
      "Passo a primeira semana fazendo perguntas que o cliente já respondeu três vezes. Ele perde a confiança antes de eu começar.",
      "Preciso saber o que foi dito, não só o que foi assinado. Sem isso, entrego o contrato, e não o que eles compraram.",
      "Me deem meia hora e as três coisas que importam para esse cliente, e eu nos poupo um mês.",
    ],
    proposals: [
      "Uma página para cada passagem: por que compraram, o que foi prometido de boca, o que temem. Sem página, sem data de início.",
      "Quem vendeu fica nas duas primeiras ligações depois do início, e então se despede com clareza.",
    ],
  },
  "late-scope": {
    name: "Escopo que muda tarde",
    about: [
      "escopo",
      "pequena mudança",
      "mudança pequena",
      "uma coisinha",
      "só uma coisa",
      "pedido de mudança",
      "pedidos de mudança",
    ],
    posts: [
      "O escopo muda uma semana antes da entrada em produção, e a data fica onde estava.",
      "“Só uma coisinha” é combinada por telefone, de graça, e depois sobra para nós.",
      "Pedidos de mudança chegam como favores. Ninguém anota, então ninguém vê quanto custam.",
    ],
    restatements: [
      "Está tudo testado e pronto, e aí muda uma coisinha. Para mim não é pequena: é tudo de novo, à noite.",
      "Eu me sinto como quem sempre diz não. Só quero que alguém diga o que sai quando entra algo novo.",
      "Quando dão um extra por telefone, quem paga é minha equipe, e ninguém agradece, porque ninguém sabe.",
      "Eu adoraria dar algo a mais a esse cliente. Só não consigo dar a mais e entregar no prazo sem que a gente converse.",
    ],
    proposals: [
      "Duas semanas antes da entrada em produção o escopo fecha. O que vier depois vai para uma lista com data própria, que mostramos ao cliente.",
      "Todo extra ganha um preço, mesmo que o preço seja um presente. Assim o cliente sabe, e nós também.",
    ],
  },
  discounts: {
    name: "Descontos que pagamos depois",
    about: ["desconto", "preço", "margem", "de graça", "abatimento"],
    posts: [
      "Dão desconto nas horas de implantação, e o trabalho continua exatamente o mesmo.",
      "O preço foi cortado no último minuto, então cortaram o treinamento. Agora treinamos do mesmo jeito, chamado por chamado.",
      "Os clientes que menos pagam são os que mais precisam de nós, e isso só aparece nos nossos números.",
    ],
    restatements: [
      "Recebo metade das horas para o mesmo trabalho, e depois o meu projeto é o vermelho no relatório.",
      "Quando o desconto é o treinamento, eu dou do mesmo jeito, em cem ligaçõezinhas que ninguém conta.",
      "Vejo comemorarem uma assinatura e já sei com qual fim de semana vou pagar por ela.",
      "Não invejo o negócio de ninguém. Quero que o número que comemoramos seja o número com que tenho de viver.",
    ],
    proposals: [
      "Descontos saem da licença, e não da implantação nem do treinamento. Quem precisa de uma exceção pergunta antes a quem faz o trabalho.",
      "Olhamos de novo cada negócio ganho depois de noventa dias, juntos: a margem com as horas que ele de fato levou.",
    ],
  },
  "all-urgent": {
    name: "Tudo é urgente",
    about: ["urgen", "priorid", "escalon", "quanto antes", "furam a fila", "para ontem", " asap", "incêndio"],
    posts: [
      "Tudo é urgente. Quando todos os chamados estão vermelhos, consertamos o mais barulhento e não o pior.",
      "As cobranças furam a fila e vão para quem é mais conhecido. Às dez, o plano do dia já era.",
      "“Para ontem” não é uma data. Precisamos saber o que acontece se esperar até quinta.",
    ],
    restatements: [
      "Começo o dia com um plano e às dez ele é de outra pessoa. À noite, trabalhei muito e não terminei nada.",
      "Quando tudo é urgente, tenho de adivinhar o que é mesmo. Se erro, a culpa foi minha.",
      "Quero ajudar na hora. Mas cada vez que largo algo por vocês, outro cliente espera, e esse vocês nunca encontram.",
      "Me digam o que acontece se esperar até quinta. Aí posso dizer sim com a consciência tranquila.",
    ],
    proposals: [
      "“Urgente” precisa de uma frase: o que acontece, e até quando, se esperarmos. Com ela começamos em uma hora; sem ela, amanhã.",
      "Cada equipe de contas tem um coringa por semana que passa na frente de tudo. Usou, acabou.",
    ],
  },
};
