"""Portuguese: yes and no, choices, other times, moving and cancelling, questions. Data only."""

from __future__ import annotations

from negotiation.reading.cues import Cue
from negotiation.reading.language import Language, phrases, words
from negotiation.reading.portuguese_matters import MATTERS

CLASSES = {
    "it": """
        isso isto esse este essa esta esses estes tudo o a horario hora data dia opcao proposta
        os as ele ela aquele
    """,
    "good": """
        bom boa bem otimo otima perfeito perfeita ok okay ideal possivel excelente conveniente
        melhor super tranquilo certo legal show maravilha
    """,
    "bad": "ruim impossivel complicado dificil mau mal pessimo",
    "ord": "primeiro primeira segundo segunda terceiro terceira quarto quarta 1o 1a 2o 2a 3o 3a",
    "num": "1 2 3 4 5 um dois tres quatro",
    "option": "opcao horario data proposta hora numero alternativa dia escolha slot",
    "month": "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
    "meeting": "entrevista reuniao hora data horario conversa dia agendamento compromisso",
    "wh": "que qual quais quando onde quem como porque quanto quanta quantos quantas",
}

CUES = {
    Cue.YES: """
        (to|estou) dentro
        (certeza|pode crer|demorou|ja e|show|feito|ok combinado|yes|partiu|marcado|anotado|por mim)
        confirmo [minha|a] (presenca|participacao|entrevista)
        (sim|claro) (posso|consigo|por favor|perfeito|obrigado|obrigada)
        (sim|claro|claro que sim|com certeza|certamente|correto|exato|exatamente|de acordo|confirmo|
            confirmado|aceito|isso mesmo|isso ai|combinado|fechado|beleza|blz|concordo|pode ser|sem duvida|
            aham|uhum|obvio|positivo|bora|topo)
        esta (bem|bom|otimo|certo|correto)
        [por mim] (tudo bem|tudo certo|tudo ok)
        [eu] confirmo
        pode (confirmar|marcar|agendar|reservar|deixar)
        com [muito|todo] prazer
    """,
    Cue.FINE: """
        (certinho|certissimo|suave|firmeza|fechou|top)
        (perfeito|otimo|bem|muito bem|excelente|entendido|bom|legal|maravilha|show|certo|ta bom|ta|
            tranquilo|joia|massa|valeu|maravilhoso)
    """,
    Cue.SUITS: """
        (estarei|vou estar) la
        (@t|@r) [eu] (vou|irei|estarei|compareco) [sim] $
        (adoraria|gostaria de|teria prazer|terei prazer) .. (@t|@r)
        (da|dava|daria) me [muito|mais] jeito
        (calha|calhava|calharia) [me] [muito|mais] (bem|melhor)
        (@t|@r|<it>) .. (me da|da me|da|dava) jeito
        (@t|@r) (fecha|fechou|combinado|marcado)
        (@t|@r|<it>) .. (da certo|rola|ta de boa|de boa|da sim|serve sim)
        (me|nos|pra mim|para mim|para nos) (serve|convem|atende|funciona|fica|esta|parece) [<good>]
        (<it>|@t|@r) .. [me|pra mim] (serve|convem|atende|funciona|da certo|da pra mim|cabe|encaixa|dá)
        (<it>|@t|@r) .. (e|esta|seria|fica|ficaria|parece|estaria|ta) .. <good>
        (<it>|@t|@r) (posso|consigo|estou livre|estou disponivel|eu posso|eu consigo)
        (posso|consigo|poderia|conseguiria) [sim] [no|na|nesse|@t|@r|comparecer|participar|ir|estar|nesse|
            esse]
        (estou|estarei|estaria|vou estar) (livre|disponivel|de acordo|la|presente)
        (sem|nenhum|nao tem|nao vejo) (problema|problemas|inconveniente)
        (bom|otimo|perfeito|ok|tudo bem|certo) (para mim|pra mim|por mim|para|com|@t|@r)
        (nos vemos|ate) (@t|la|entao|breve|logo)
        (funciona|serve) [bem|perfeitamente]
        da certo
        seria <good>
        fica <good>
    """,
    Cue.TAKE: """
        ^ melhor (@t|@r) $
        (escolho|prefiro|quero|reservo|fico com|vou de|gostaria|opto|pego|vou com|ficaria|seleciono|
            prefiria|preferiria) .. [<it>|@t|@r|com|por|da|do]
        (marca|marque|agenda|agende|reserve|reserva|confirma|confirme|pode marcar|pode agendar|
            anota) .. [@t|@r|o|a|para|pra]
        (o|a|o horario|a opcao) (de|da|do) (@t|@r)
        ^ (so|somente|apenas) [posso|consigo] [na|no] (@t|@r) $
        ^ [pode] [me] (coloca|coloque|colocar|bota|bote|poe|ponha|
            anota|anote|encaixa|encaixe) [me] [na|no|a|para|pra] (@t|@r)
        (agendado|agendada|reservado|anotado) [na|para] (@t|@r)
        (@t|@r) [eu] (dou um jeito|dou jeito|me viro|me organizo|me ajeito)
        (fico|ficaria) [me] (com|pela|pelo|na|no) (@t|@r)
        (vamos|digamos|fechamos|entao) [de|com|no|na] (@t|@r|o|a)
        (@t|@r) entao $
    """,
    Cue.ANY: """
        (os|as) (outros|outras) [dois|duas|tres|dias|opcoes|horarios] [sim|servem|da|dao|ok|posso]
        (o resto|os demais|as demais)
        (qualquer|ambos|ambas|os dois|as duas|todos|todas|os tres|as tres|tanto faz) [um|uma|dos|das|
            horario|horarios|opcoes|opcao|data|dia|deles|delas|desses|dessas|esses|essas] .. [servem|serve|
            funciona|funcionam|esta|estao|bom|bem|ok|posso|da|dao|possivel|me|para mim]
        (tanto faz|voce escolhe|voces escolhem|pode escolher|como (preferir|quiser|for melhor)|
            o que for melhor|sou flexivel|indiferente|escolha voce|qualquer um|qualquer uma)
    """,
    Cue.NO: """
        (nem pensar|fica pra proxima|deixa quieto|passo) $
        (nao|nops|negativo|de jeito nenhum|nem pensar|jamais|de forma alguma|nada disso|nunca)
        nao (obrigado|obrigada)
        (incorreto|errado|nao esta certo|nao e isso)
        melhor nao
    """,
    Cue.UNSUITED: """
        (estou|to|estarei) .. (em aula|na aula|na faculdade|trabalhando|no trabalho|no servico)
        ja tenho (algo|um compromisso|compromisso|compromissos|planos) $
        pior que
        (teria|tinha) (sido|dado|ficado|funcionado)
        estou fora [da cidade|do pais|nesse dia]
        (doente|internado|internada|de atestado|de licenca|de plantao|em viagem|viajando|de mudanca|
            no trabalho)
        (tenho|terei|vou ter) [uma|um|a] .. (prova|provas|medico|dentista|plantao|casamento|enterro|
            velorio|mudanca|aula|aulas|cirurgia|faculdade)
        nao (vai rolar|vai dar|da|rola|tem como)
        nao .. [me|pra mim] (serve|convem|atende|funciona|da|cabe|rola|vai dar|servem|funcionam) [certo]
        nao (posso|consigo|poderei|vou poder|estarei|estou|tenho|poderia|vou conseguir|e possivel|
            conseguirei|sera|seria|vou) [ir|comparecer|disponivel|livre|tempo|@x|no|na|nesse|participar]
        (impossivel|indisponivel|ocupado|ocupada|viajando|de ferias|em viagem)
        (tenho|terei) .. (outro|outra|ja|um) .. (compromisso|reuniao|prova|aula|consulta|entrevista)
        (surgiu|aconteceu) [um] (imprevisto|algo|uma coisa)
        (muito|cedo|tarde) (cedo|tarde|demais)
        (<it>|@t|@r|@x) .. (e|seria|esta|fica) .. <bad>
    """,
    Cue.DEFER: """
        so (sei|saberei|vou saber) .. (@t|@m)
        (respondo|responderei|aviso|avisarei|retorno|retornarei|digo|direi|te confirmo|lhe confirmo|
            confirmarei|vou confirmar) .. (@t|@m)
        (@t|@m) [eu|te|lhe|ja|vos] (dou|darei|vou dar) .. (retorno|resposta|noticias)
        [te|lhe] (dou|darei|vou dar) .. (retorno|resposta|noticias) .. (@t|@m)
        (@t|@m) [eu|te|lhe|ja] (respondo|responderei|aviso|avisarei|retorno|digo|direi|confirmo|confirmarei|
            sei)
    """,
    Cue.HOUR: """
        ^ [nao|sim|melhor|ou|entao] <hour> $
        (o|a) das <hour>
    """,
    Cue.REQUEST: """
        (podemos|poderiamos|posso|poderia|pode ser) .. (@t|@r)
        (que tal) .. (@t|@r)
    """,
    Cue.EARLIER: """
        mais cedo
        antes $
    """,
    Cue.IN_THE_DAY: """
        mais (tarde|cedo) (no|durante o) dia
    """,
    Cue.LATER_ON: """
        mais tarde
    """,
    Cue.LATER: """
        ^ mais tarde $
        (agora nao|outra hora|em outro momento|ainda nao|por enquanto nao|no momento nao|depois)
    """,
    Cue.THINKS: """
        (preciso|precisava|queria) [de] (mais|um pouco mais de|um pouco de|algum) tempo [para pensar|
            para decidir]
        (tenho que|preciso|vou) .. (falar|conversar|perguntar|ver|checar) .. (com|meu|minha|chefe|marido|
            esposa|trabalho|agenda)
        (tenho que|vou|preciso|deixa eu|deixe me) .. (pensar|verificar|consultar|ver|confirmar depois|olhar|
            checar|perguntar)
        (te|lhe|eu|ja) (aviso|confirmo|retorno|respondo) [depois|mais|logo]
    """,
    Cue.NONE_OF: """
        (nesses|nestes|nessas|nestas) (horarios|dias|horas|datas) [eu|sempre|ja] (trabalho|estou|tenho|nao)
        nada (disso|serve|me serve|funciona)
        (todas|todos|tudo) .. (ruim|impossivel|ocupado|ocupada)
        (nenhum|nenhuma) [dos|das|desses|dessas|destes|destas|deles|delas] [horarios|horario|datas|opcoes|
            opcao|dias|dois|tres] .. [serve|posso|funciona|da|me|convem|atende]
        (nenhum|nenhuma)
        nem (um|uma|o primeiro|a primeira) nem (outro|outra|o segundo|a segunda)
        (esses|estes|essas|estas|os|as) (horarios|datas|opcoes|dias|tres|dois) nao
    """,
    Cue.OTHERS: """
        (prefiro|quero|queria|melhor|preferiria) [um|uma] (outro|outra) (dia|hora|horario|data|momento|
            opcao|semana)
        (nao tem|nao teria|nao ha|tem|teria|voces tem) .. (outra coisa|mais nada|algo mais|outro|outra|
            outros|outras|mais opcoes)
        (outro|outra|outros|outras) (horario|horarios|hora|horas|data|datas|dia|dias|opcao|opcoes|momento|
            possibilidade|possibilidades|alternativa|alternativas|semana|proposta|propostas|disponibilidade|
            coisa)
        (alternativa|alternativas|mais opcoes|mais horarios|mais datas)
        (algo|um pouco|algum|mais) .. (mais cedo|mais tarde|antes|depois|diferente|cedo)
        (que|quais|quando|qual) .. (disponivel|disponiveis|livre|livres|horarios|tem|ha|oferecem|mais)
        (tem|teria|ha|haveria|existe|voces tem) .. (outro|outra|outros|outras|algo|disponibilidade|mais)
        (proximo|proxima) (horario|vaga|disponibilidade|data)
        um dia diferente
        [pode ser|seria|tem] fora (do|de|da) .. (comercial|trabalho|expediente)
    """,
    Cue.KEEP: """
        (melhor|prefiro|vamos|pode|podemos) .. (deixar|manter|deixa|ficar) .. (como|o horario|com o|
            a data) .. [estava|esta|antigo|original|anterior]
        (deixa|deixar|deixe|deixamos) como (esta|estava)
        (manter|mantenho|mantemos|fica) .. (horario|data|hora) (antigo|antiga|original|anterior|de antes|
            atual)
        nao .. (cancele|cancelem|cancela|cancelar|desmarque|desmarquem|mude|muda|mexa|mova|remarque|remova)
        (mantenha|mantem|manter|deixa|deixe|deixar|mantemos) [como|assim|o|a|esse|do]
        (esquece|esqueca|deixa pra la)
    """,
    Cue.MOVE: """
        (remarcar|reagendar|adiar|mudar|trocar|mover|antecipar|postergar|remarque|remarcamos|remarcacao|
            alterar|transferir|reagende|adie|passar) [<it>|<meeting>|de|minha|nossa|para] [<meeting>|data|
            hora|dia]
        (mude|muda|troca|troque|mudamos) .. (data|hora|<meeting>|dia|para)
        (encontrar|marcar|agendar|acertar|preciso|quero) .. (outra|outro|nova|novo) (data|hora|horario|dia)
    """,
    Cue.CHANGE: """
        (em vez|no lugar|melhor|ao inves)
        (mude|muda|coloque|coloca|troque) .. (para|pra)
    """,
    Cue.CANCEL: """
        (cancelalo|cancela isso|cancela ai)
        (cancelar|cancele|cancela|cancelamento|desmarcar|desmarque|desmarquem|desmarca|cancelem|excluir|
            cancelo) [<it>|minha|nossa|de] [<meeting>]
        (nao preciso mais) .. [<meeting>]
        ^ [eu] nao (vou|irei|comparecerei|vou comparecer|vou aparecer|vou participar|vou mais) $
    """,
    Cue.AS_NOUN: """
        nao [vou|quero] (desisto|retiro|desistir|retirar) [da|de|a] [minha] [candidatura|vaga|processo]
        (minha|meu|uma|um|nossa|nosso) (amiga|amigo|esposa|esposo|mulher|marido|irma|irmao|namorada|namorado|
            colega|mae|pai) .. (desistiu|retirou|arrumou|encontrou|aceitou|conseguiu|assinou|achou|arranjou)
    """,
    Cue.HYPOTHETICAL: """
        (ate quando|ate que horas|como) .. (cancelar|desmarcar|remarcar|mudar|reagendar)
    """,
    Cue.CANCELLED: """
        (espero|tomara) [que] nao .. (cancelem|cancele|desmarquem)
        (cancelei|cancelou|cancelaram|desmarquei|desmarcou|desmarcaram) [a|o|minha|nossa] [<meeting>]
        (foi|foram|esta|estava|tinha|tinham|tem|ficou) .. (cancelada|cancelado|desmarcada|desmarcado)
        (acabou|acabaram|acaba|acabei) de (cancelar|desmarcar)
    """,
    Cue.NO_OTHER: """
        (nao) [e] (precisa|precisam|necessario|preciso|quero|desejo) [de] (remarcar|reagendar|mudar|
            remarcacao|reagendamento|adiar)
        (nao) [e] (precisa|precisam|preciso|necessario|quero) [de] (marcar|agendar|procurar|buscar) (outra|
            outro|nova|novo) [data|hora|horario|dia|entrevista]
        (nao|nem|sem) [quero|preciso de|preciso|desejo|necessidade de] (outra|outro|nova|remarcar|
            reagendar) [data|hora|horario|dia|entrevista]
    """,
    Cue.UNINTERESTED: """
        (ja nao|nao) (quero|desejo) [mais] (fazer|ter) [isso|isto|a entrevista] [mais] $
        (to|estou) fora $
        (tenho|recebi) .. (outro|outra) (emprego|trampo|oferta|trabalho|proposta|vaga)
        ja tenho (emprego|trampo|trabalho) $
    """,
    Cue.WITHDRAW: """
        (aceito|aceitei|vou aceitar) .. (outra|outro) (oferta|trabalho|emprego|trampo|vaga|proposta)
        (ja|acabei de) (encontrei|consegui|achei|aceitei|assinei|arrumei|arranjei) .. (outra coisa|outro|
            outra|emprego|trampo|trabalho|algo)
        (nao) (estou mais procurando|procuro mais|tenho mais interesse)
        (retirar|retiro|retire|desistir|desisto|cancelar|abandonar|retirada|desistencia|
            desistindo) .. (candidatura|inscricao|processo|vaga|aplicacao)
        (desisto|desistir) [do|da] [processo|vaga]
        (nao|ja nao) .. [mais] (interessado|interessada|interesse|quero seguir|desejo continuar|
            desejo seguir|quero continuar|quero a vaga|continuar no|participar do) [mais|em|na|no|
            pela] [vaga|processo|oferta|oportunidade]
        (aceitei|encontrei|consegui|assinei|arrumei) .. (outro|outra|um|uma) (emprego|trampo|oferta|
            trabalho|proposta|vaga|contrato)
        (recuso|declino|recusar|declinar) .. (convite|oferta|entrevista|vaga|proposta)
        (nao) .. (considerar|considerem) .. (candidatura|mim)
    """,
    Cue.PUZZLED: """
        (o que|como) (quer|significa|voce quer|isso quer) [dizer|isso]
        nao (entendi|entendo|compreendi|compreendo) [nada|isso|o|$]
        ^ (como assim|como|hein|que) $
    """,
    Cue.HELD_UP: """
        (vou|estou|to|chego|chegarei|irei) .. (atrasar|atrasado|atrasada|me atrasar|chegar atrasado|
            chegar atrasada|chegar tarde|com atraso)
        (preso|presa|parado|parada) .. (transito|engarrafamento|trem|metro|onibus)
        (trem|onibus|metro|voo|comboio|autocarro) .. (atrasado|atrasou|cancelado|atraso)
        nao (encontro|acho|vejo|consigo (encontrar|achar|entrar|abrir)) .. (predio|entrada|sala|porta|
            escritorio|link|endereco|chamada|reuniao)
        (link|zoom|teams|camera|microfone|conexao|internet|audio) .. nao .. (funciona|abre|esta funcionando)
        ninguem .. (responde|abre|atende|aqui|entrou)
        (estou|to) .. (la fora|aqui fora|na porta|na recepcao|na portaria|la embaixo)
    """,
    Cue.HUMAN: """
        [nao] (podemos|poderiamos|prefiro|preferia) (falar|conversar) (por|pelo|no) telefone
        gente nao (pode|podia) (falar|conversar) (por|pelo|no) telefone
        (falar|conversar|contato|comunicar|tratar) .. [com] .. (humano|pessoa|alguem|recrutador|recrutadora|
            atendente|representante|rh|responsavel|gente)
        (pessoa|humano|atendente) (real|de verdade)
        falar com (a senhora|o senhor|a dra|o dr)
        (alguem|uma pessoa|um humano|o recrutador|recrutador) .. (ligar|ligue|me ligar|contatar|entrar|
            ajudar|atender|responder)
        (me liga|me ligue|ligue para mim|ligar para mim|me ligar|me ligarem)
        ^ (humano|atendente|pessoa) $
        nao .. (bot|robo|maquina|chatbot)
    """,
    Cue.BACK: """
        (voltar|volta|manter|deixar|ficar com|prefiro|quero|melhor) [a|para] (o|a|ao) [horario|hora|data|
            entrevista] (anterior|original|antigo|antiga|de antes)
    """,
    Cue.CALLS: """
        (tem|ha) alguem [ai|por ai]
        alguem (ai|por ai)
        [voce|voces] [ainda] (esta|estao|ta|tao|continua|continuam) ai $
    """,
    Cue.GREET: """
        (ola|oi|bom dia|boa tarde|boa noite|saudacoes|e ai|opa|alo)
        (tudo bem|tudo bom|como vai|como esta) $
        (prezado|prezada|prezados)
    """,
    Cue.THANK: """
        (obrigado|obrigada|obg|brigado|grato|grata|agradeco|agradecido|agradecida|muito obrigado|
            muito obrigada|valeu) [por|pela|pelo|de|a] [sua|todo|tudo|o|ajuda|retorno|atencao|mensagem|
            convite|contato|oportunidade|resposta|informacao]
    """,
    Cue.DONE: """
        (e so isso|so isso|isso e tudo|e tudo|mais nada|nada mais|era isso|era so isso|nada)
    """,
    Cue.BYE: """
        (ate|nos vemos) [na|no|a|o] (@t|@m) $
        (tchau|ate logo|ate mais|ate breve|ate amanha|adeus|bom fim|tenha um|abraco|abracos|um abraco|
            bom descanso)
    """,
    Cue.BOOK: """
        (marcar|agendar|reservar|programar|combinar|organizar)
    """,
    Cue.ASK: """
        ^ [e|ok|ola|oi|obrigado|obrigada|perfeito|mas|sim|nao|bom] <wh>
        (saber|dizer|me dizer|informar|explicar|confirmar|enviar|me enviar|mandar) .. (se|quando|onde|quem|
            como|quanto|que|qual|o|a|endereco|link)
        (pode|poderia|podem|consegue) [me] (dizer|informar|explicar|enviar|mandar|confirmar)
        (pergunta|perguntas|duvida|duvidas)
        (devo|tenho que|preciso|e preciso) (levar|trazer|preparar|vestir|saber)
        quanto (tempo|dura|vai durar)
        (quem|onde) (e|sera|vai|esta|fica)
    """,
    Cue.WHETHER: """
        ^ [e|ok|ola|oi|obrigado|mas] (e|seria|posso|podemos|poderiamos|poderia|pode|ha|haveria|tem|esta|
            estao|sera|devo|havera|sao|podem|voce|voces|existe|da|teria)
    """,
    Cue.AVAILABLE: """
        (que tal|o que acha|e se|como fica) .. (@t|@r|na|no)
        (poderia|poderiamos|podemos|seria|pode|ha|haveria|disponivel|disponiveis|disponibilidade|livre|vaga|
            possivel|tem|teria|algo|da) .. (@t|@r)
        (@t|@r) .. (e possivel|possivel|disponivel|livre|pode|poderia|da)
        ^ e [na|no] (@t|@r) $
    """,
    Cue.CORRECTION: """
        (quis dizer|nao pera|pera|nao espera|digitei errado|escrevi errado)
        (espera|espere|perdao|melhor dizendo|quis dizer|quero dizer|me enganei|corrigindo|correcao|
            na verdade|um momento|pensando bem|desculpa nao|opa|errei|digo|alias|retificando)
    """,
    Cue.PREFER: """
        (prefiro|preferencia|preferiria|melhor|preferivel|idealmente|de preferencia|favorito|favorita)
    """,
    Cue.BACKUP: """
        (senao|caso contrario|se nao der|como alternativa|como segunda opcao|plano b|em ultimo caso|
            de reserva)
    """,
    Cue.HEARSAY: """
        (me|nos) (disse|disseram|falou|falaram|comentou) .. (@t|@r)
        [a|o] (minha|meu|nossa|nosso|sua|seu) (esposa|esposo|marido|mulher|namorada|namorado|chefe|irma|irmao|
            mae|pai|amiga|amigo|colega) [me] (diz|disse|falou|comentou) .. (@t|@r)
        (@t|@r) .. (bom|boa|otimo|melhor|perfeito) (pra|para) (ela|ele|eles|elas)
    """,
    Cue.IF: """
        se (@t|@r) nao (der|for|puder|rolar|funcionar|servir)
        se (pudesse|fosse|tivesse|houvesse|escolher|pegar|aceitar|chover)
        (so se|somente se|apenas se|so (online|por video|presencial|remoto))
        (@t|@r) se (ate|ja|antes|estiver|melhorar|nao|entretanto|ainda)
        (@t|@r) [mas|so] se (eu|o|a|nao|for|conseguir|der|tiver|meu|minha|houver|ninguem|voces|voce|tudo)
        se (meu|minha|o meu|a minha) (chefe|patrao|esposa|marido|mulher|mae|pai|empresa|professor|professora)
        se (ficar|adoecer|estiver|precisar|cancelar) [doente|cancelar|internado|internada]
        ^ [mas|so|e|ok] se (eu|a gente|alguem|meu|minha|ninguem)
        (depende|dependendo|sujeito a|se eu conseguir|se der|se for possivel no)
        (caso|desde que|a menos que|a nao ser|contanto que|se for|se a|se o|se nao)
    """,
    Cue.COURTESY: """
        se [ainda] (estiver|houver|for|tiver|continuar) [ainda] (disponivel|livre|possivel|vaga|horario)
        se nao (for incomodo|houver problema|se importar|se importarem)
    """,
    Cue.UNSURE: """
        (vamos ver|veremos|a ver vamos)
        (sei|saber|ver|confirmar|saberei) [ainda] se (posso|consigo|poderei|vou poder)
        (posso|poderia|podemos|vou|consigo) tentar
        (@t|@r) [eu] (acho|vejo|ta|fica) [muito|meio|um pouco] (dificil|complicado)
        (em tese|em teoria|teoricamente|normalmente|penso que|a principio|em principio)
        (@t|@r) (poderia|podia) (ser|dar|funcionar|servir)
        (acho que nao|nao acho)
        (achei|achava|pensei|pensava) [que]
        (acho que|provavelmente|a confirmar|estou em duvida|to em duvida|nao tenho certeza|pode ser que)
        (talvez|quem sabe|nao sei|nao tenho certeza|pode ser que|possivelmente|sei la)
    """,
    Cue.CLEAR: """
        (esqueca|esquece|ignore|apague|desconsidere) .. (o que eu disse|tudo|minhas preferencias|
            minhas restricoes|o que falei|anterior)
        (esqueca|esquece|ignore|desconsidere) .. o que eu disse (de|do|da|das|dos|sobre) .. $
        [vamos] (comecar|recomecar) .. (de novo|do zero)
    """,
    Cue.PLAIN: """
        antes de (dizer|confirmar|aceitar|marcar) [que] [sim]
        [a|o] [de|da] (@t|@r) (e|sera|seria|vai ser) [tambem] (com|no|na|em|pelo|pela|por|online|presencial|
            remoto|remota)
        (@t|@r) (seria|e|fica|ficaria|esta|funciona|serve) .. (para|pra) (voce|voces|vc|vcs|ti|si)
        (tem que|tenho que|preciso|devo|e preciso) (preparar|levar|trazer|saber|fazer) (algo|alguma)
        (bom|bem|interessante|legal|otimo) (saber|em saber|de saber)
        (que bom|que legal|que otimo|parabens|bom|otimo|legal|fico feliz) (pra|para|por) (voces|voce|ele|
            ela|eles|todos)
        (aceito|entendo|compreendo|respeito) (que|a decisao|sua decisao|que nao|a recusa)
        (sim|ok|ta|certo|claro) [ja] [eu] (recebi|vi|li|chegou) .. (mail|email|e mail|mensagem|convite|
            link|correio)
        (sim|ok) (tenho|uma|so|so uma) .. (pergunta|duvida|perguntas|duvidas)
        (link|camera|microfone|pagina|site|botao|formulario|teams|zoom) .. (nao funciona|nao abre|nao esta|
            nao ta)
        (que bom|que legal|que otimo) (que|saber|ouvir|ler)
        (e ruim|que pena) (que|para voces)
        (hora|horas|minutos) mais (tarde|temprano|cedo)
        (nao antes|nao depois|nao so|nao apenas|no maximo|no minimo|o mais tardar)
        por favor
        (te|lhe|para voce|pra voce|para voces) .. (bem|bom|convem|possivel)
        (se|seria) .. possivel
        (nao se preocupe|de nada|nao ha de que)
        pela (manha|tarde|noite)
    """,
    Cue.HEARD: """
        (mais um|outro) (bot|robo|chatbot)
        (recebi|vi|li|chegou|tenho) .. (mail|email|mensagem|convite|link|carta|ligacao)
        (tenho|uma|so) .. (pergunta|duvida|perguntas|duvidas|problema)
        [eu] (entendo|compreendo|sei|lembro|entendi)
    """,
    **MATTERS,
}

PORTUGUESE = Language(
    code="pt",
    greetings=phrases("bom dia|boa tarde|boa noite|ola|oi"),
    known_by=words(
        """
        o a os as um uma e nao sim me meu minha para pra por que com do da no na dos das ao obrigado
        obrigada ola oi bom dia boa tarde noite posso consigo poderia nenhum nenhuma segunda terca
        quarta quinta sexta sabado domingo feira manha hoje amanha depois hora horas entrevista
        horario data disponivel bem perfeito claro prefiro primeira primeiro terceira ultima opcao
        remarcar cancelar outro outra outros outras semana proxima proximo entre ate as quando onde
        quem quanto quero preciso falar pessoa estou tenho voce voces muito mas porque melhor
        qualquer ambos pode ser seria fica funciona serve desisto candidatura este esse essa isso
        favor reagendar tudo certo otimo uma eu
        """
    ),
    filler=words("realmente tambem simplesmente infelizmente pois ne pfv pfvr pff plis pls"),
    negators=words("nao nunca nenhum nenhuma nem sem jamais"),
    turns=words("mas porem porque embora"),
    places={
        **dict.fromkeys(words("primeiro primeira 1o 1a"), 1),
        **dict.fromkeys(words("segundo segunda 2o 2a"), 2),
        **dict.fromkeys(words("terceiro terceira 3o 3a"), 3),
        **dict.fromkeys(words("quarto quarta"), 4),
    },
    parts={"manha": (0, 12), "tarde": (12, 18), "noite": (18, 24)},
    numbers={
        "1": 1,
        "2": 2,
        "3": 3,
        "4": 4,
        "5": 5,
        "um": 1,
        "dois": 2,
        "tres": 3,
        "quatro": 4,
        "a": 1,
        "b": 2,
        "c": 3,
    },
    classes=CLASSES,
    cues=CUES,
    real_words=words(
        """
        quer quis outro outros outra outras posso pode podem poder poderia poderiam tarde tardes manha semana
        semanas segunda terca quarta quinta sexta sabado domingo primeiro terceiro hora horas agora
        tempo momento melhor melhores quero querem entre entrar amanha depois
        """
    ),
)
