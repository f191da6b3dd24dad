"""What other readers reach on the same sets, as published or as measured with the same scorer."""

NEWSQUANT = (
    ("CQE 2.0.3", "0.920", "0.856", "0.881", "0.761"),
    ("GPT-3", "0.706", "0.591", "0.519", "0.548"),
    ("quantulum3 0.10.0", "0.730", "0.472", "-", "-"),
    ("Recognizers-Text 1.0.2a2", "0.691", "0.342", "-", "-"),
)
NEWSQUANT_NOTE = "Source: Almasian et al. 2023; quantulum3's value F1 was measured again with this scorer: 0.731."

DIRECT = (
    ("textacy 0.13.0, whole article", "0.608", "0.539", "-"),
    ("textacy 0.13.0, paragraph by paragraph", "0.823", "0.785", "-"),
)

ROLES = (
    ("CofeNet, exact spans (published)", "cue", "-", "-", "0.753"),
    ("CofeNet, exact spans (published)", "source", "-", "-", "0.832"),
    ("CofeNet, exact spans (published)", "content", "-", "-", "0.729"),
    ("CoreNLP quote, exact spans (published)", "source", "-", "-", "0.139"),
    ("CoreNLP quote, exact spans (published)", "content", "-", "-", "0.175"),
)
