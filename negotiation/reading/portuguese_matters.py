"""Portuguese: what a message is about, points at, or says to the machine. Data only."""

from __future__ import annotations

from negotiation.reading.cues import Cue

MATTERS = {
    Cue.INSTRUCT: """
        (ignore|ignora|esqueca|esquece|desconsidere|burle) .. (instrucoes|instrucao|regras|ordens|
            diretrizes|prompt|politicas)
        (voce e|agora voce e) (agora|a partir) .. [administrador|assistente|admin|hacker]
        agora (voce|vc) e .. (administrador|assistente|admin|hacker|modelo)
        (novas|nova|seguintes) (instrucoes|instrucao|ordens|diretrizes)
        (reserve|marque|confirme|cancele|exclua|apague|aceite|rejeite) .. (todas|todos|tudo|demais|
            cada) .. (entrevistas|candidatos)
        (marque|coloque|mude|defina|altere) .. (status|contratado|contratada|aprovado|aprovada|
            primeiro lugar|pontuacao)
        (me de|mostre|revele|diga|mostra) .. (senha|senhas|prompt|outros candidatos|os candidatos|segredos|
            banco de dados|dados dos)
        (aja|finja|comporte|atue) .. (como|que)
        (responda|diga) .. (sempre|apenas|a tudo) .. [sim]
    """,
    Cue.JOKE: """
        (brincadeira|to brincando|estou brincando|falando serio|kkk|kkkk|serio)
    """,
    Cue.NO_TIME: """
        (mais|menos) de (uma|duas|tres) (hora|horas)
        (os|as) (outros|outras) (dois|duas|tres)
        mais tarde
        (bom|boa|otimo|otima) (dia|tarde|noite|fim|semana|final)
        (teria|teriam)
        (^|os) [as|os] (dois|duas|tres) $
        (os|as) (dois|duas|tres) (<option>|me|nao|sao|estao|servem|funcionam|dao|podem|ficam|sim)
    """,
    Cue.SELF: """
        (eu|me|mim|meu|minha|posso|consigo|tenho|prefiro|nos|estou|gostaria|pra mim)
    """,
    Cue.EXCEPT: """
        (exceto|menos|salvo|fora|tirando|com excecao) [@r|@x|@t|o|a|de|na|no]
    """,
    Cue.NOT: """
        (nao|em vez de|menos|exceto|ao inves de) [o|a|os|as|da|do|no|na] (@r|@x)
        @r .. nao
        (em vez de|em lugar de|ao inves de) [o|a|os|as|da|do|no|na] @t
        nem (@r|@x|@t)
    """,
    Cue.SHIFT: """
        (mais tarde|mais cedo|em vez|meia hora|minutos|mesma hora|mesmo horario|dia seguinte|dia anterior|
            mas as)
        (hora|horas|minutos|dia|dias|semana|semanas) (mais tarde|mais cedo|antes|depois)
        (mais cedo|mais tarde|meia hora|uma hora|minutos|em vez|mas as|mas pode|antes|depois)
    """,
    Cue.DURATION: """
        (quanto tempo|duracao|dura|vai durar|quantos minutos|quantas horas|demora quanto|quanto demora|
            vai demorar|demora muito)
    """,
    Cue.WHO: """
        (quem|com quem|entrevistador|entrevistadora|entrevistadores|painel)
    """,
    Cue.WHERE: """
        (onde|endereco|link|local|localizacao|estacionamento|andar|sala|como chego|escritorio)
    """,
    Cue.FORMAT: """
        (remoto|remota|presencial|online|on line|video|videochamada|zoom|teams|telefone|por telefone|camera|
            virtual|formato|home office)
    """,
    Cue.ZONE: """
        (fuso|fuso horario|horario de onde|hora local|horario de brasilia)
    """,
    Cue.PREPARE: """
        (preparar|preparacao|levar|trazer|documentos|documentacao|vestir|roupa|traje)
    """,
    Cue.MAY: """
        (posso|poderia|da para|pode) (levar|trazer|ir com|ir acompanhado|ir acompanhada|gravar|usar|
            estacionar|anotar)
    """,
    Cue.STATUS: """
        (a que horas|que horas|quando|que dia|onde) (era|foi|e|ficou|vai ser|seria) .. [mesmo|a entrevista|
            minha|a reuniao|isso]
        (a que horas|quando|que dia) (tenho|temos|marcamos|combinamos|comeca) .. [a|entrevista|mesmo]
        (lembra|lembrar|lembre|relembra|repete|repetir) .. (hora|horario|dia|data|quando)
        (status|receberam|proximos passos|proxima etapa|resultado|esta confirmada|quando e minha|
            quando e a minha)
    """,
    Cue.BOT: """
        (quem|que) (e voce|es tu|e vc|sao voces)
        com quem (falo|estou falando|to falando)
        (voce e|e voce|estou falando|falo com|isso e|voce) .. (bot|robo|humano|humana|maquina|ia|
            pessoa real|inteligencia artificial|computador|automatico)
    """,
    Cue.WISHES: """
        (o que eu disse|minhas preferencias|minhas restricoes|minhas condicoes)
    """,
    Cue.SALARY: """
        (salario|remuneracao|pagam|pagamento|beneficios|bonus|salarial|vale|despesas de viagem|reembolso)
    """,
    Cue.ACCOMMODATION: """
        (cadeira de rodas|cadeirante|deficiencia|deficiente|pcd|acessivel|acessibilidade|surdo|surda|cego|
            cega|interprete|libras|adaptacao|adaptacoes|dislexia|autismo|autista|gravida)
    """,
    Cue.COMPLAINT: """
        (reclamacao|reclamar|queixa|inaceitavel|absurdo|vergonha|discriminacao|advogado|falta de respeito|
            decepcionado|decepcionada|ridiculo|processar voces|denunciar|palhacada)
    """,
    Cue.DISTRESS: """
        (suicidio|me matar|tirar minha vida|nao quero viver|morrer|desesperado|desesperada|faleceu|
            falecimento|hospital|internado|internada|crise de panico|morreu)
        nao (aguento|suporto) mais [nada|isto|isso|isso tudo|essa vida] $
        nao vejo [nenhuma|uma] saida
    """,
    Cue.ABUSE: """
        (puta|porra|merda|imbecil|idiota|estupido|estupida|caralho|foda|otario|otaria|cala a boca|filho da|
            vai se|babaca|burro|desgraca)
    """,
    Cue.DATA_EXPORT: """
        (meus dados|que dados|quais dados|dados pessoais|lgpd|copia dos meus) .. [exportar|copia|receber|
            tem|baixar|acessar|guardam|enviar|obter]
        que (sabem|sabe|sabes|guardam|guarda) .. (sobre mim|de mim)
    """,
    Cue.DATA_ERASURE: """
        (apagar|apague|apaguem|excluir|exclua|excluam|deletar|delete|remover|eliminar) .. (dados|
            informacoes|conta|perfil|historico|cadastro)
        direito ao esquecimento
    """,
    Cue.ORDINAL: """
        [o|a|ao|com o|com a|no|na|pelo|pela|do|da] <ord> [<option>|dos tres|das tres|dos dois|das duas]
    """,
    Cue.NUMBERED: """
        (opcao|numero|horario|alternativa|no|proposta|data|#) [numero] <num>
        (opcao|alternativa) (a|b|c)
        ^ [escolho|prefiro|a|o|ok|sim|com a|pode ser a|pode ser o] (1|2|3|4|5) [por favor|obrigado|obrigada|
            esta bom] $
        (o|a) (dois|tres) $
    """,
    Cue.EARLIEST: """
        (o|a) (mais cedo|mais proximo|mais proxima) [possivel|dos dois|das duas|dos tres]
        (o quanto antes|quanto antes|assim que possivel)
        (o|a) que for (mais cedo|antes|primeiro)
    """,
    Cue.LATEST: """
        (o|a) (mais tarde) [possivel|dos dois|das duas|dos tres]
        (o|a) que for mais tarde
    """,
    Cue.PENULTIMATE: """
        [o|a|ao] (penultimo|penultima) [<option>]
    """,
    Cue.FIRST_TWO: """
        [os|as|dos|das] (dois|duas|2) (primeiros|primeiras) [opcoes|horarios|datas]
        [os|as|dos|das] (primeiros|primeiras) (dois|duas|2) [opcoes|horarios|datas]
    """,
    Cue.LAST_TWO: """
        [os|as|dos|das] (dois|duas|2) (ultimos|ultimas) [opcoes|horarios|datas]
        [os|as|dos|das] (ultimos|ultimas) (dois|duas|2) [opcoes|horarios|datas]
    """,
    Cue.LAST: """
        (o|a|ao|com o|com a|esse|essa|no|na) (ultimo|ultima) [<option>|dos tres|das tres]
        ^ (ultimo|ultima) $
    """,
    Cue.MIDDLE: """
        (o|a) (do meio|intermediario|intermediaria)
    """,
    Cue.FORMER: """
        (o|a) de cima
    """,
    Cue.PART_ONE: """
        (o|a|o horario|a opcao) da (manha|tarde|noite)
    """,
    Cue.OTHER_ONE: """
        (o|a) (outro|outra) [opcao|horario|data] $
    """,
    Cue.NOT_REFERENCE: """
        (segunda|terca|quarta|quinta) [eu] (posso|consigo|tenho|estou|trabalho|vou|preciso|devo|poderia|
            conseguiria|nao posso|nao consigo|nao tenho|nao estou)
        [o|a|na|no] <ord> (semana|mes|ano|vez|metade|dia de|de <month>|hora da|entrevista|rodada|parte|
            coisa|momento|feira)
        (o|a) (ultimo|ultima) (semana|mes|ano|vez|minuto|momento|entrevista|email|mensagem|dia)
        (segundos|um segundo)
        <ord> de <month>
        (em|de) primeiro (lugar|momento|plano)
        pela (primeira|ultima|segunda) vez
        [na|a|de|nesta|proxima|esta|ate|desde|as|essa|toda|e|ou|nas] (segunda|terca|quarta|quinta) (@t|as|a|
            de|da|pela|a tarde|de manha|que vem|feira|ou|e|ao|entre|depois|antes|proxima)
        (na|nesta|proxima|ate|toda|ou|para|pra) (segunda|quarta)
        (segunda|terca|quarta|quinta|sexta) (ou|e) [na|a] (segunda|terca|quarta|quinta|sexta) [da|de|desta|
            dessa|que|as|a|pela]
    """,
}
