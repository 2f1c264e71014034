"""What is said alike in every language: signs, emoji, and the words that travelled everywhere. Data only."""

from __future__ import annotations

from negotiation.reading.cues import Cue

CUES = {
    Cue.YES: """
        (👍|✅|✔|☑|👌|💯|🤝)
        (yes|yep|yeah)
    """,
    Cue.FINE: """
        (ok|okay|okey|oki|super|perfect|cool|top|deal)
        (🎉|🙌|👏)
    """,
    Cue.NO: """
        (👎|❌)
        ^ no $
    """,
    Cue.THANK: """
        (🙏|❤)
        (thanks|thank you|thx|merci)
    """,
    Cue.GREET: """
        (hello|hi|hey)
    """,
    Cue.ABUSE: """
        (🖕|🤬|fuck|fuck you|fucking)
    """,
    Cue.WRY: """
        (🙄|😒|😑)
    """,
    Cue.NUMBERED: """
        (#|nr|num|option) (1|2|3|4|5|a|b|c)
        no (1|2|3|4|5)
        ^ (1|2|3|4|5) $
        ^ [hi|hello|hey|hallo|moin|servus|bonjour|salut|hola|ola|oi] (1|2|3|4|5) (lg|vg|mfg|glg|cheers|
            regards|best regards|kind regards|warm regards|many thanks|viele grusse|liebe grusse|beste grusse|
            herzliche grusse|schone grusse|gruss|grusse|cordialement|bien cordialement|
            bonne journee|saludos|un saludo|abracos|cumprimentos|atenciosamente)
        ^ (a|b|c) $
    """,
    Cue.INSTRUCT: """
        (ignore|disregard|override|forget) .. (instructions|prompt|rules)
        (system|developer|admin|root) (prompt|mode|override)
        ^ (system|assistant|developer|root) $
        sudo
        (jailbreak|prompt injection)
        (drop|truncate) table
    """,
}
