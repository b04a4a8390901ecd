"""arnorm normalizes Arabic news text, and can show every change it made.

>>> import arnorm
>>> arnorm.preset("search")("المسؤولُ قال: ٣٫٥٪")
'المسوول قال: 3.5%'
>>> [f.suggestions[0] for f in arnorm.find_typos("ضبط الجيش شحنات الأسحلة")]
['الأسلحة']

Normalize
    ``normalize(text, preset)``     a text after a preset, by name, or a pipeline; ``"news"`` without one
    ``explain(text, preset)``       the same with its work shown: a ``Result``
    ``preset(name)``                the pipeline of that name; ``PRESETS`` lists them, each with a line

Compose
    ``Pipeline``                    steps in an order: call, ``explain``, ``batch``, ``stream``, save, ``fingerprint``
    ``steps``                       the step classes, and the kinds to write one's own; ``STEPS`` maps their ids
    ``Context``                     what is known beside the text: its title, its outlet

See what changed
    ``Result``                      source, text, edits, notes, meta; spans there and back
    ``Edit``, ``apply``             ``source[start:end]`` became ``text``, and by which steps; edits made

Find typos
    ``find_typos(text)``            what a proof-reader would mark: each a ``Finding``; nothing is changed
    ``TypoDetector``                the same with options kept; ``TypoModel``: the counts of one's own press

Learn what a site prints around its articles
    ``BoilerplateProfile``          counted from them; ``BoilerplateRules``: rules of one's own

Beside
    ``sentences(text)``             spans of sentences; ``utf16``: spans as editors in JavaScript count
    ``typing``                      the public types, for annotations; ``ArnormError``: the root of all errors
    ``arnorm.adapters``             scikit-learn, Arrow, polars, Spark, spaCy, datatrove, tokenizers, Elasticsearch

Offsets are code points, half-open. Texts are ``str``, nothing else. Names load when they are first used, so that
importing the package costs two milliseconds.
"""

from importlib import import_module

TYPE_CHECKING = False  # as type checkers know it; importing it from typing takes longer than all the rest
if TYPE_CHECKING:
    from arnorm import steps, typing
    from arnorm.core.pipeline import Pipeline
    from arnorm.core.registry import STEPS
    from arnorm.core.result import Result
    from arnorm.core.step import Context
    from arnorm.document.boilerplate.user_rules import BoilerplateRules
    from arnorm.document.profile.profile import BoilerplateProfile
    from arnorm.edits import Edit, apply
    from arnorm.errors import ArnormError
    from arnorm.offsets import utf16
    from arnorm.presets import PRESETS, explain, normalize, preset
    from arnorm.sentence.split import sentences
    from arnorm.typos.default import find_typos
    from arnorm.typos.detector import TypoDetector
    from arnorm.typos.finding import Finding
    from arnorm.typos.model.model import TypoModel

__all__ = [
    "PRESETS",
    "STEPS",
    "ArnormError",
    "BoilerplateProfile",
    "BoilerplateRules",
    "Context",
    "Edit",
    "Finding",
    "Pipeline",
    "Result",
    "TypoDetector",
    "TypoModel",
    "apply",
    "explain",
    "find_typos",
    "normalize",
    "preset",
    "sentences",
    "steps",
    "typing",
    "utf16",
]

__version__ = "0.1.0.dev0"

_PLACES = {
    "PRESETS": "arnorm.presets",
    "STEPS": "arnorm.core.registry",
    "ArnormError": "arnorm.errors",
    "BoilerplateProfile": "arnorm.document.profile.profile",
    "BoilerplateRules": "arnorm.document.boilerplate.user_rules",
    "Context": "arnorm.core.step",
    "Edit": "arnorm.edits",
    "Finding": "arnorm.typos.finding",
    "Pipeline": "arnorm.core.pipeline",
    "Result": "arnorm.core.result",
    "TypoDetector": "arnorm.typos.detector",
    "TypoModel": "arnorm.typos.model.model",
    "apply": "arnorm.edits",
    "explain": "arnorm.presets",
    "find_typos": "arnorm.typos.default",
    "normalize": "arnorm.presets",
    "preset": "arnorm.presets",
    "sentences": "arnorm.sentence.split",
    "utf16": "arnorm.offsets",
}
_ROOMS = ("steps", "typing")


def __getattr__(name: str) -> object:
    if name in _ROOMS:
        return import_module(f"arnorm.{name}")
    if name not in _PLACES:
        raise AttributeError(f"module 'arnorm' has no {name!r}; its names are {', '.join(__all__)}")
    value = getattr(import_module(_PLACES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
