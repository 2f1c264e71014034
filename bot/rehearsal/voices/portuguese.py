"""Portuguese, as made-up candidates write it."""

from __future__ import annotations

from bot.rehearsal.voices.speech import Speech

# Where the afternoon ends is no matter of course here, so no template speaks of it.
DAYS = ("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo")
SEVERAL = ("segundas", "terças", "quartas", "quintas", "sextas")

PORTUGUESE = Speech(
    locale="pt-PT",
    days=DAYS,
    weekly=(*(f"às {day}" for day in SEVERAL), "aos sábados", "aos domingos"),
    months=(
        "janeiro",
        "fevereiro",
        "março",
        "abril",
        "maio",
        "junho",
        "julho",
        "agosto",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
    ),
    dates=("dia {day} de {month}", "{weekday}, {day} de {month}"),
    bare_date="{day} de {month}",
    clocks=("{hour}h{minutes:02}", "{hour}:{minutes:02}"),
    full_clocks=("{hour}h",),
    greetings=("", "", "", "Olá, ", "Bom dia, ", "Obrigado pelo convite. "),
    closings=("", "", "", " Obrigado!", " Muito obrigada", " Cumprimentos"),
    yes=("sim", "Sim, perfeito", "pode ser", "de acordo", "sim, está bem", "ótimo, obrigado"),
    none_fit=(
        "nenhum me dá jeito",
        "infelizmente não posso em nenhum desses horários",
        "têm outros horários?",
        "não dá, há outras opções?",
    ),
    questions=("quanto tempo demora?", "o que devo preparar?", "com quem vou falar?"),
    chosen=(
        ("o primeiro", "1", "o primeiro serve", "fico com o primeiro"),
        ("o segundo", "2", "o segundo serve", "fico com o segundo"),
        ("o terceiro", "3", "o terceiro serve", "fico com o terceiro"),
    ),
    chosen_last=("o último por favor",),
    by_day=("{day} está bem", "{day} por favor"),
    by_clock=("o das {clock}", "às {clock} está bem"),
    by_both=("{day} às {clock} está bem", "{day} às {clock} por favor"),
    named=("poderia ser {when}?", "que tal {when}?", "eu podia {when}"),
    when=("{day} às {clock}",),
    on_days=("só posso {days} {hours}", "{days} {hours} dava jeito", "apenas {days} {hours}"),
    at_hours=("só posso {hours}", "em dias úteis {hours}", "tem de ser {hours}"),
    mornings=("só de manhã", "só posso de manhã"),
    afternoons=(),
    not_on=("qualquer dia menos {days}", "não posso {days}", "tudo menos {days}"),
    in_stretch=("estou livre {day} {hours}", "{day} {hours}", "só {day} {hours}"),
    only_start=("só posso {when}", "tem de ser {when}"),
    evenings=("só posso depois das {clock}", "em dias úteis só depois das {clock}"),
    from_day=("agora estou em viagem. Posso qualquer dia a partir de {day}", "não antes de {day}"),
    between=("entre as {begins} e as {ends}", "das {begins} às {ends}"),
    after=("depois das {clock}", "a partir das {clock}"),
    before=("antes das {clock}",),
    tomorrow="amanhã",
    both=("e", "ou"),
    corrections=("{wrong}, desculpe, quero dizer {right}", "{wrong}, não, {right}"),
    prattle=("Desculpe a demora.", "Estou muito entusiasmado!"),
    partly=("tem outra coisa?",),
)
