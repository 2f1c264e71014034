"""Portuguese, as data for the engine: what its phrases are for, and which numbers are no times."""

from __future__ import annotations

from scheduling.timex.grammar import Language, Rule, words
from scheduling.timex.portuguese_words import PORTUGUESE_WORDS
from scheduling.timex.romance_rules import ROMANCE_RULES, dated_or_timed
from scheduling.timex.shared_rules import SHARED_RULES
from scheduling.timex.vocabulary import plain, words_of

_CUES: dict[str, str] = {
    "NOT": """
        nenhum|nenhum dos horários|nenhum horário|nenhuma|nenhuma das opções|nenhuma das datas|
        não na|não no|não às|nunca|jamais|nem|nem na|nem no|não nas|não nos|não em
    """,
    "NO": "não|nao",
    "YES": "sim|claro",
    "EXCEPT": """
        menos|menos na|menos no|menos às|exceto|exceto na|exceto no|exceto às|salvo|tirando|
        tirando a|fora|com exceção de|com exceção da|à exceção de|à exceção da|a não ser|mas não|
        mas não na|que não seja|que não seja na|só não|só não na|de preferência não|
        de preferência não na
    """,
    "INSTEAD": "em vez de|em vez da|em vez do|em vez das|em vez dos|no lugar de|ao invés de|ao invés da",
    "CANNOT": """
        não tenho nada livre|não tenho nada disponível|nada livre|
        cancelar|desmarcar|cancelar a|desmarcar a|
        não posso|não consigo|não poderei|não poderia|não vou poder|não estou disponível|
        não estarei disponível|não estou|não estou livre|não tenho tempo|não tenho disponibilidade|
        não tenho horário|impossível para mim|estou ocupado|estou ocupada|ocupado|ocupada|
        indisponível|estou indisponível|infelizmente não posso|não trabalho|não vou estar|
        tenho compromisso|tenho outro compromisso|eu não posso|não tenho como|não vou conseguir|
        não conseguiria|não consigo mais|já não posso|já não consigo
    """,
    "WORK": """
        trabalho
    """,
    "AWAY": """
        de férias|estou de férias|estarei de férias|em viagem|estou viajando|viajando|estarei fora|
        estou fora|trabalhando|tô trabalhando|estou trabalhando|
        em treinamento|em formação|em um curso|num curso|em reunião|em congresso|num congresso|
        em uma reunião|numa reunião|enrolado|enrolada|atolado|atolada|na correria|lotado|lotada|
        doente|estou doente|de atestado|de licença|médico|dentista|prova|provas|
        tenho prova|tenho aula|tenho aulas|estou de plantão|plantão|enterro|velório|casamento|
        mudança|me mudando|tenho médico|tenho dentista|tenho uma reunião|tenho outra entrevista|internado|
        internada|tenho um imprevisto|tive um imprevisto|surgiu um imprevisto|um imprevisto|
        surgiu um compromisso|surgiu algo|apareceu um imprevisto
    """,
    "MUST": """
        tenho que|tenho de|preciso ir|preciso buscar|preciso levar|preciso trabalhar|preciso viajar|terei que|
        terei de|vou ter que
    """,
    "BAD": """
        não dá|não me dá|não dá para mim|não dá pra mim|não funciona|não me serve|não serve|
        não é possível|é impossível|impossível|não fica bom|não fica bem|não me convém|não rola|
        não está bom|não é bom|não é viável|está fora|ruim|é ruim|fica ruim|complicado|é complicado|
        fica complicado|fica apertado|é apertado|tá apertado|cedo demais|tarde demais|muito cedo|
        muito tarde|não me fica bem|
        não me dá jeito|não dá jeito|não vai dar|não vai ser possível|não me é possível
    """,
    "PREF": """
        prefiro|preferiria|de preferência|preferencialmente|idealmente|preferência|se possível|se der|
        o ideal seria
    """,
    "CAN": """
        não tenho que|não tenho de|não preciso|
        não tenho nada|não tenho compromisso|não tenho compromissos|não tenho planos|nada marcado|
        sem compromissos|não tenho nada marcado|não tenho nada planejado|nada planejado|
        de folga|tô de folga|estou de folga|
        posso|poderia|pode ser|poderia ser|estou disponível|disponível|disponibilidade|
        tenho disponibilidade|estou livre|livre|tenho tempo|tenho horário|só|somente|apenas|melhor|que tal|
        o que acha de|proponho|
        podemos|consigo|gostaria|poderíamos|podia ser|estarei disponível|conseguiria
    """,
    "GOOD": """
        funciona|funciona para mim|me serve|serve|fica bom|fica bem|dá certo|dá|está bom|é possível|
        possível|perfeito|seria perfeito|ótimo|seria ótimo|está ótimo|ok|combinado|ideal|
        seria ideal|bom|é bom|seria bom|seria melhor|é melhor|fica melhor|sem problema|
        sem problemas|tudo bem|me convém|dá para mim|dá pra mim|está bem|tranquilo|me atende|atende|
        dá jeito|dá-me jeito|me dá jeito|sim|está perfeito|fica ótimo|beleza
    """,
    "BUT": "mas|porém|contudo|no entanto|entretanto|embora|já",
    "SO": "antes não|antes trabalho|antes estou|antes tenho|antes não posso|não antes|depois não|"
    "depois não posso|antes disso|até lá|então|porque|pois|se|quando|obrigado|obrigada|por favor|assim|"
    "depois disso",
    "PASSING": """
        meu voo|meu trem|pousa|chega|chego|enviado|enviei|recebi|era|estava marcada|estava marcado|
        me candidatei|trabalhei|trabalho desde|nasci|nascido|aviso prévio|começar a trabalhar|
        início imediato|ligaram|ligou
    """,
    "TAKEBACK": """
        quer dizer|quero dizer|digo|perdão|desculpa|desculpe|ou melhor|aliás|não espera|correção|
        opa|ops
    """,
    "LIST": "ou|e|ou então|e também|também|bem como|ou até|além disso",
    "FILLER": """
        o|a|os|as|ao|à|às|de|da|do|das|dos|em|na|no|nas|nos|por|para|pra|pro|este|esta|um|uma|me|eu|
        mim|é|seria|talvez|ser|infelizmente|com|todo|toda|todos|todas|hora|horas|horário|digamos|já|
        que|lá|apenas|pelo|pela|realmente|possivelmente|reunião|entrevista
    """,
    "ASIDE": """
        não estou conseguindo|não estou a conseguir|não estou entendendo|não estou achando|não estou certo|
        não estou certa|não estou seguro|não estou segura|
        tenho que ver|tenho de ver|tenho que confirmar|tenho que consultar|tenho que perguntar|preciso ver|
        preciso confirmar|preciso consultar|preciso perguntar|preciso verificar|preciso que|devo levar|
        duração é de|duração de|dura cerca de|
        mais de|menos de|preciso de|vou precisar de|precisaria de|bom dia|boa tarde|boa noite|
        bom fim de semana|
        feliz ano novo|feliz natal|até logo|até mais|
        até breve|até amanhã|o tempo todo|tempo integral|meio período|hoje em dia|algum dia|
        tenha um bom dia|uma boa tarde|mais tarde|mais cedo ou mais tarde|nos dias de hoje|até hoje|
        igual a|iguais a|superior a|superiores a|inferior a|inferiores a|maior que|menor que|formato|
        um bom dia|ótimo dia|boa semana|ótima semana|ótima tarde|
        bom final de semana|boa sexta|boa segunda
    """,
    "based": "estou em|moro em|vivo em|resido em|baseado em|baseada em|me encontro em|atualmente em",
}

# A bare number behind a weekday is its date where there is such a day: hours mostly bear their "às" or "h".
_RULES = (Rule("weekday and date, without article", "D", "DOW comma? NUM", dated_or_timed, 2),)

PORTUGUESE = Language(
    tag="pt",
    words=words_of((*PORTUGUESE_WORDS, *plain(_CUES))),
    rules=(*SHARED_RULES, *ROMANCE_RULES, *_RULES),
    shy={
        name: words("na no a o às ou e - / até toda cada próxima desta de da")
        for name in ("seg", "ter", "qua", "qui", "sex", "sab", "dom", "set", "ago", "out")
    }
    | {
        "ter": words("na e ou - / próxima toda"),
        "dez": words("entre e na no a o às as pras pelas pela ou e - / até de da"),
    },
    shy_behind={
        name: words("às as ou e a - / . , de à") for name in ("seg", "ter", "qua", "qui", "sex", "sab", "dom")
    },
    never_after={
        "trabalho": words("o um meu no do de este esse seu ao bom outro novo sem"),
        "segunda": frozenset({"a", "uma", "minha"}),
        **dict.fromkeys(("quarta", "quinta", "sexta"), frozenset({"uma"})),
    },
    never_before={
        name: words(
            """
            opção opcao data vez proposta alternativa hipótese hipotese sugestão sugestao entrevista
            edição edicao forma coluna linha
            pergunta vaga fase etapa parte escolha possibilidade
            """
        )
        for name in ("segunda", "terça", "quarta", "quinta", "sexta")
    },
    counted=words(
        """
        pessoas pessoa vezes euros euro reais dólares perguntas pergunta filhos filhas colegas
        projetos empresas km quilômetros páginas vagas quartos andares andar candidatos entrevistas
        idiomas línguas pontos opções opção funcionários equipes equipe rodadas
        bits bit bytes byte caracteres elementos linhas
        """
    ),
    numbered=words(
        """
        sala número numero nº página versão plataforma linha ônibus trem voo telefone celular tel código
        opção opcao capítulo rua avenida prédio porta proposta artigo andar apartamento
        """
    ),
    misspelt=words(
        """
        segunda-feira terça quarta quinta sexta sábado domingo janeiro fevereiro setembro outubro
        novembro dezembro amanhã manhã semana próxima próximo
        """
    ),
    innocent=words(
        """
        terra terras teria terias terço sábato quintal quintais quanta quanto quantas manhê manhas
        janela
        quartas quintas sextas semanas próximos segundos amanhece quartos quinto sexto sextou manha
        """
    ),
    day_first=True,
)
