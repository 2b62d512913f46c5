"""Texts of the card of the statement heads."""

TEXTS = {
    "purpose": (
        "Scores per token for quotes of five kinds, speaker, cue, frame, addressee and medium, and a linker from a quote to its "
        "roles. **Non-commercial**: trained on data under CC BY-NC-SA 4.0. Lagebild runs without this file, on its rules."
    ),
    "data": """\
| data | used for | licence |
|---|---|---|
| everything behind the clean weights `language` | the encoder it starts from | see their card |
| German Wikinews with quotes (SpkAtt-2023 task 2, Petersen-Frey and Biemann 2024), train part | all heads | CC BY-NC-SA 4.0 |""",
    "held_out": (
        "One in ten articles of the train part (CRC-32 of the document's name, modulo 10), to choose the epoch on; the dev part is "
        "only measured."
    ),
    "limits": (
        "Two quotes of the same kind, one inside the other, are seen as one. Trained on short Wikinews articles of 2004 to 2023: "
        "interviews, transcripts and fiction were not measured. A score is no proof that someone said something."
    ),
}
